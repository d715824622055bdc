import { deviceOfKey, devices } from './devices.mjs';
import { seeded } from './seeded.mjs';
import { walkRemarks } from './walk.mjs';

/**
 * The three files of devices: what the collection tool lists, what the meters said, what the walk showed.
 *
 * @typedef {import('./devices.mjs').SampleDevice} SampleDevice
 * @typedef {import('./csvText.mjs').Cell} Cell
 */

export const college = 'Larkmere Community College';

/** Last day on which the tool heard of devices that no longer report. */
const lastHeard = new Map([
  ['SC16', '2026-05-14'],
  ['TR14', '2025-12-18'],
  ['AR11', '2026-03-02'],
]);
/** Counters that the printer does not give to the tool. */
const totalOnly = new Set(['AD07', 'LI10']);
const noCounters = new Set(['SC13']);
/** The tool met this printer twice: at its former address and at its present one. */
const metTwice = { key: 'LI05', ip: '10.20.12.203', room: '103 Circulation (old desk)', last: '2026-09-29' };
/** A printer that went silent and the one that took its address. */
const sameAddress = { silent: 'SC16', from: 'SC17' };

const chance = seeded(20261028);

/** @param {string} iso @param {SampleDevice} device */
function auditTime(iso, device) {
  const [year, month, day] = iso.split('-').map(Number);
  const clock = seeded(device.lifetime.mono + Number(day));
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  // The tool scans before the offices open.
  const time = `${String(clock.between(4, 6))}:${two(clock.between(0, 59))}:${two(clock.between(0, 59))}`;
  return `${String(month)}/${String(day)}/${String(year)} ${time} AM`;
}

/** @param {string} iso */
function usDate(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return `${String(month)}/${String(day)}/${String(year)}`;
}

/** @param {SampleDevice} device @param {{ ip?: string, room?: string, last?: string }} [former] @returns {Cell[]} */
function listRow(device, former = {}) {
  const heard = former.last ?? lastHeard.get(device.key) ?? '2026-10-28';
  const first = device.installedOn > '2024-08-19' ? device.installedOn : '2024-08-19';
  const ip = device.key === sameAddress.silent ? deviceOfKey(sameAddress.from).ip : device.ip;
  return [
    device.model.make,
    device.model.name,
    device.serial === '' ? 'N/A' : device.serial,
    device.asset,
    former.ip ?? ip,
    device.mac,
    `${device.building} > ${former.room ?? device.room}`,
    usDate(device.installedOn),
    auditTime(first, device),
    auditTime(heard, device),
    ...counters(device),
  ];
}

/** @param {SampleDevice} device @returns {Cell[]} */
function counters(device) {
  const unsupported = '<Not supported>';
  if (noCounters.has(device.key)) return [unsupported, unsupported, unsupported];
  const mono = device.lifetime.mono + device.window.mono;
  const colour = device.lifetime.colour + device.window.colour;
  if (totalOnly.has(device.key)) return [mono + colour, unsupported, unsupported];
  return [mono + colour, mono, colour];
}

const listHeader = [
  ...['Manufacturer', 'Model', 'Serial Number', 'Asset ID', 'IP Address', 'Mac Address', 'Location'],
  ...[
    'Install Date',
    'First Audit Date',
    'Last Audit Date',
    'Total Pages',
    'Total Pages Mono',
    'Total Pages Color',
  ],
];

/** The device list with its title rows and its total row. @returns {Cell[][]} */
export function deviceList() {
  const listed = devices.filter((device) => !device.isUsb && !device.has('unlisted'));
  const rows = listed.flatMap((device) =>
    device.key === metTwice.key ? [listRow(device, metTwice), listRow(device)] : [listRow(device)],
  );
  const sum = (/** @type {number} */ column) =>
    rows.reduce((total, row) => total + (typeof row[column] === 'number' ? row[column] : 0), 0);
  return [
    ['Device List'],
    ['Account', college],
    ['Created', '10/28/2026 7:45:12 AM'],
    ['Devices', rows.length],
    [],
    listHeader,
    ...rows,
    ['Total', ...Array.from({ length: 9 }, () => ''), sum(10), sum(11), sum(12)],
  ];
}

const meterHeader = [
  ...['Entity', 'Make', 'Model', 'Serial Number', 'Asset ID', 'IP Address', 'Mac Address', 'Location'],
  ...['First Timestamp', 'Last Timestamp'],
  ...[
    'first_pageCounts_default_total',
    'first_pageCounts_default_totalBlack',
    'first_pageCounts_default_totalColor',
  ],
  ...[
    'last_pageCounts_default_total',
    'last_pageCounts_default_totalBlack',
    'last_pageCounts_default_totalColor',
  ],
];

/** Two readings of every device that still reports, by building; nobody filled in the locations. @returns {Cell[][]} */
export function meterReport() {
  const reporting = devices.filter(
    (device) => !device.isUsb && !device.has('unlisted') && !device.has('silent'),
  );
  return [meterHeader, ...reporting.map(meterRow)];
}

/** @param {SampleDevice} device @returns {Cell[]} */
function meterRow(device) {
  const first = device.lifetime;
  // A new board counts from nothing: the later reading is the smaller one.
  const last = device.has('swapped')
    ? { mono: Math.round(device.window.mono * 0.4), colour: 0 }
    : { mono: first.mono + device.window.mono, colour: first.colour + device.window.colour };
  const stamp = (/** @type {string} */ day, /** @type {number} */ hour) =>
    `${day}T0${String(hour)}:${String(chance.between(10, 59))}:${String(chance.between(10, 59))}Z`;
  return [
    ...[device.building, device.model.make, device.model.name, device.serial, device.asset, device.ip],
    ...[device.mac.replaceAll(':', '-'), ''],
    ...[stamp(device.firstOn, 6), stamp(device.lastOn, 7)],
    ...[first.mono + first.colour, first.mono, first.colour],
    ...[last.mono + last.colour, last.mono, last.colour],
  ];
}

const walkHeader = [
  ...['Building', 'Room', 'Make', 'Model', 'Serial Number', 'Asset Tag', 'Connection', 'Used by'],
  ...['Mono pages a month (told)', 'Color pages a month (told)', 'Remarks'],
];

/** What the rep wrote down on the walk: printers that no tool sees, and what users said. @returns {Cell[][]} */
export function walkNotes() {
  return [walkHeader, ...devices.flatMap(walkRow)];
}

/** @param {SampleDevice} device @returns {Cell[][]} */
function walkRow(device) {
  const remark = walkRemarks.get(device.key);
  if (remark === undefined) return [];
  const isTold = (device.isUsb && !device.has('locked')) || device.has('unlisted') || device.has('swapped');
  const hasColour = device.model.kind === 'colourPrinter' || device.model.kind === 'colourMfp';
  const pages = device.has('silent')
    ? [0, '']
    : isTold
      ? [device.told.mono, hasColour ? device.told.colour : '']
      : ['', ''];
  return [
    [
      ...[device.building, device.room, device.model.make, device.model.name, device.serial, device.asset],
      ...[device.isUsb ? 'USB' : device.has('silent') ? '' : 'network', remark.usedBy, ...pages, remark.note],
    ],
  ];
}
