import type { DeviceId } from '../ids';
import { serialKey } from '../table/serials';
import type { Device } from './device';
import type { ModelAgreement, ModelName } from './sameModel';
import { areOtherMakers, compareModels, joinedText, modelName } from './sameModel';

/** What a device is compared by, in the forms in which spellings of one thing are equal; `''` where unknown. */
export interface DeviceKeys {
  readonly device: Device;
  readonly id: DeviceId;
  readonly serial: string;
  /** The serial with the signs alike that people mix up when they copy it. */
  readonly likeSerial: string;
  readonly mac: string;
  readonly asset: string;
  readonly ip: string;
  readonly name: string;
  readonly model: ModelName;
  /** The row of the table that a figure of the device stands in: `0123456789abcdef 17`. */
  readonly row: string;
}

/** Makes the keys of each device of a list; models, which repeat, are taken apart once. */
export function keysOf(devices: readonly Device[]): readonly DeviceKeys[] {
  const models = new Map<string, ModelName>();
  return devices.map((device) => {
    const { make = '', model = '' } = device;
    const text = `${make}\u0000${model}`;
    const known = models.get(text) ?? modelName(model, make);
    models.set(text, known);
    const serial = serialKey(device.serial ?? '');
    return {
      device,
      id: device.id,
      serial,
      likeSerial: alike(serial),
      mac: macKey(device.mac ?? ''),
      asset: assetKey(device.asset ?? ''),
      ip: device.ip?.trim().toLowerCase() ?? '',
      name: device.name?.trim().toLowerCase() ?? '',
      model: known,
      row: rowKey(device),
    };
  });
}

const likeSigns: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', B: '8' };

function alike(serial: string): string {
  return serial.replace(/[OISB]/g, (sign) => likeSigns[sign] ?? sign);
}

function macKey(mac: string): string {
  const digits = mac.replace(/[^0-9a-f]/gi, '').toLowerCase();
  return digits.length < 12 || /^(?:0+|f+)$/.test(digits) ? '' : digits;
}

function assetKey(asset: string): string {
  const key = joinedText(asset);
  return /^0*$/.test(key) ? '' : key;
}

function rowKey({ volume, monthlyCost, pageRates }: Device): string {
  const from = [volume, monthlyCost, pageRates?.mono, pageRates?.colour].find(
    (figure) => figure?.file !== undefined && figure.row !== undefined,
  );
  return from?.file === undefined ? '' : `${from.file} ${String(from.row)}`;
}

/** Whether two devices are of one model, as far as their names say. */
export function agreeOnModel(a: DeviceKeys, b: DeviceKeys): ModelAgreement {
  return compareModels(a.model, b.model);
}

/** What two devices that may be one say differently. */
export interface Contradiction {
  readonly what: 'make' | 'model' | 'serial' | 'mac' | 'asset' | 'place';
  /** As the new file says it; a place by its id. */
  readonly found: string;
  /** As the fleet has it. */
  readonly known: string;
}

/** Everything that speaks against two devices being one; nothing where either side does not know. */
export function contradictionsOf(found: DeviceKeys, known: DeviceKeys): readonly Contradiction[] {
  const list: Contradiction[] = [];
  const add = (what: Contradiction['what'], a: string | undefined, b: string | undefined): void => {
    list.push({ what, found: a ?? '', known: b ?? '' });
  };
  const [a, b] = [found.device, known.device];
  const model = agreeOnModel(found, known);
  if (model === 'different') add('model', a.model, b.model);
  else if (model === 'unknown' && areOtherMakers(a.make ?? '', b.make ?? '')) add('make', a.make, b.make);
  for (const what of ['serial', 'mac', 'asset'] as const) {
    if (found[what] !== '' && known[what] !== '' && found[what] !== known[what]) add(what, a[what], b[what]);
  }
  if (isElsewhere(a.placeId, b.placeId)) add('place', a.placeId, b.placeId);
  return list;
}

/** Ids of places are made of their paths: a place within the other is the same place, said more exactly. */
function isElsewhere(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return false;
  return !a.startsWith(`${b}-`) && !b.startsWith(`${a}-`);
}
