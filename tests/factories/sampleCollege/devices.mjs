import { buildings, sketches } from './fleet.mjs';
import { modelOf } from './models.mjs';
import { seeded } from './seeded.mjs';

/**
 * @typedef {import('./fleet.mjs').Oddity} Oddity
 * @typedef {{ mono: number, colour: number }} Pages
 * @typedef {{ key: string, building: string, room: string, model: import('./models.mjs').Model, told: Pages,
 *   serial: string, asset: string, ip: string, mac: string, installedOn: string, oddities: readonly Oddity[],
 *   firstOn: string, lastOn: string, window: Pages, lifetime: Pages, isUsb: boolean, has: (oddity: Oddity) => boolean,
 *   id: string }} SampleDevice
 *   `told` is the volume a user would name, `window` the pages between the two readings, `lifetime` the
 *   odometers at the first; `id` is the one the import gives.
 */

const serialStart = new Map([
  ['Meridian', 'MRD'],
  ['Norvane', 'NVE'],
  ['Halden', 'HLX'],
]);
const consonants = 'BCDFGHJKLMNPQRSTVWXZ';
/** Year from which each model was bought, and for how many years. */
const bought = new Map([
  ['atlasC450', [2023, 0]],
  ['atlas350', [2023, 0]],
  ['foundryC90', [2020, 0]],
  ['scribe211', [2013, 3]],
  ['scribe402', [2017, 4]],
  ['scribe402m', [2018, 3]],
  ['scribe640', [2019, 2]],
  ['tern33', [2016, 4]],
  ['tern33m', [2017, 3]],
  ['pica120', [2014, 5]],
  ['palette25', [2016, 3]],
  ['prismC310', [2018, 3]],
]);
/** The two copiers added to the lease later, and the two newest printers, which the college still writes off. */
const installed = new Map([
  ['AR01', '2024-10-01'],
  ['AT02', '2024-10-01'],
  ['AD05', '2025-01-15'],
  ['LI08', '2025-01-15'],
]);
const leaseStart = '2023-02-01';
const daysPerMonth = 30.4375;

/** Every device of the college with the numbers on its labels and meters. @type {readonly SampleDevice[]} */
export const devices = sketches.map(deviceOf);

/** The device of a key such as `AD01`. @param {string} key @returns {SampleDevice} */
export function deviceOfKey(key) {
  const found = devices.find((device) => device.key === key);
  if (found === undefined) throw new Error(`no device "${key}"`);
  return found;
}

/** Days between two ISO days. @param {string} from @param {string} to */
export function days(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/**
 * @param {import('./fleet.mjs').Sketch} sketch
 * @param {number} at
 * @returns {SampleDevice}
 */
function deviceOf(sketch, at) {
  const chance = seeded(7919 * (at + 1));
  const model = modelOf(sketch.model);
  const has = (/** @type {Oddity} */ oddity) => sketch.oddities.includes(oddity);
  const building = sketch.key.slice(0, 2);
  const noSerial = has('noSerial') || has('noSerialNoAsset');
  const serial = `${serialStart.get(model.make) ?? ''}${chance.text(2, consonants)}${String(chance.between(100_000, 999_999))}`;
  const asset = `LCC-${String(1040 + at * 7 + chance.between(0, 5)).padStart(5, '0')}`;
  const mac = ['02', ...Array.from({ length: 5 }, () => chance.between(0, 255).toString(16).padStart(2, '0'))]
    .join(':')
    .toUpperCase();
  const installedOn = installedDay(sketch, chance);
  // Most devices were met on the first scan of the term; a few were switched on two days later.
  const firstOn = chance.between(1, 12) === 12 ? '2026-09-10' : '2026-09-08';
  const lastOn = '2026-10-27';
  const inWindow = (/** @type {number} */ pages) =>
    Math.round(((pages * chance.between(970, 1030)) / 1000) * (days(firstOn, lastOn) / daysPerMonth));
  const used = days(installedOn, firstOn) / daysPerMonth;
  // The college prints less in summer, so an odometer shows about four fifths of a term's pace.
  const odometer = (/** @type {number} */ pages) =>
    pages === 0 ? 0 : Math.round(pages * used * (chance.between(700, 880) / 1000));
  const isIdle = sketch.mono === 0 && !has('locked');
  const noAsset = has('noSerialNoAsset') || (!noSerial && !has('usb') && at % 13 === 5);
  return {
    key: sketch.key,
    building: buildings[building] ?? '',
    room: sketch.room,
    model,
    told: { mono: sketch.mono, colour: sketch.colour },
    serial: noSerial || has('locked') ? '' : serial,
    asset: noAsset ? '' : asset,
    ip: has('usb') ? '' : `10.20.${String(Object.keys(buildings).indexOf(building) + 11)}.${String(20 + at)}`,
    mac: has('usb') ? '' : mac,
    installedOn,
    oddities: sketch.oddities,
    firstOn,
    lastOn,
    window: { mono: inWindow(sketch.mono), colour: inWindow(sketch.colour) },
    lifetime: isIdle
      ? { mono: chance.between(4000, 21000), colour: 0 }
      : { mono: odometer(sketch.mono), colour: odometer(sketch.colour) },
    isUsb: has('usb'),
    has,
    id: importedId({ serial: noSerial || has('locked') ? '' : serial, asset: noAsset ? '' : asset, mac }),
  };
}

/**
 * @param {import('./fleet.mjs').Sketch} sketch
 * @param {ReturnType<typeof seeded>} chance
 * @returns {string}
 */
function installedDay(sketch, chance) {
  const known = installed.get(sketch.key);
  if (known !== undefined) return known;
  const [year = 2018, spread = 0] = bought.get(sketch.model) ?? [];
  if (sketch.model.startsWith('atlas')) return leaseStart;
  const month = String(chance.between(1, 12)).padStart(2, '0');
  return `${String(year + chance.between(0, spread))}-${month}-${String(chance.between(1, 28)).padStart(2, '0')}`;
}

/** @param {{ serial: string, asset: string, mac: string }} label */
function importedId({ serial, asset, mac }) {
  if (serial !== '') return `sn-${serial.toLowerCase()}`;
  return asset === '' ? `mac-${mac.replaceAll(':', '').toLowerCase()}` : `asset-${asset.toLowerCase()}`;
}
