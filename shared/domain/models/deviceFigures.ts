import type { CostedDevice } from '../fleet/device';
import type { Figure } from '../sourced';

/** What a figure counts, so that it can be written. */
export type FigureUnit = 'money' | 'perPage' | 'pages' | 'percent' | 'kwhPerWeek' | 'factor' | 'plain';

/** A figure of a device with its place in the device and its name in words. */
export interface DeviceFigure {
  /** Names of members down to the figure, such as `supplies.parts.0.price`. */
  readonly key: string;
  readonly name: string;
  readonly unit: FigureUnit;
  readonly figure: Figure;
}

/** The members of a device that price books speak of. */
export const pricedMembers = [
  'hardware',
  'supplies',
  'service',
  'energy',
  'recommendedMonthly',
  'dutyCycle',
] as const;

/** The figures that a price book may hold of a device, in the order of its members. */
export function deviceFigures(device: CostedDevice): readonly DeviceFigure[] {
  const found: DeviceFigure[] = [];
  changeFigures(device, (figure, key) => {
    found.push({ key, ...wordsOf(device, key), figure });
    return figure;
  });
  return found;
}

/** The device with each of those figures as `change` gives it; the same object where none is another. */
export function changeFigures<T extends CostedDevice>(
  device: T,
  change: (figure: Figure, key: string) => Figure,
): T {
  let changed = device;
  for (const member of pricedMembers) {
    const now: unknown = device[member];
    const next = walk(now, member, change);
    // A walk keeps the shape of what it walks through.
    if (next !== now) changed = { ...changed, [member]: next };
  }
  return changed;
}

function walk(thing: unknown, path: string, change: (figure: Figure, key: string) => Figure): unknown {
  if (typeof thing !== 'object' || thing === null) return thing;
  if (isFigure(thing)) return change(thing, path);
  const entries = Object.entries(thing).map(([name, value]: [string, unknown]) => {
    const next = walk(value, `${path}.${name}`, change);
    return { name, next, isSame: next === value };
  });
  if (entries.every(({ isSame }) => isSame)) return thing;
  if (Array.isArray(thing)) return entries.map(({ next }) => next);
  return Object.fromEntries(entries.map(({ name, next }) => [name, next]));
}

function isFigure(thing: object): thing is Figure {
  return 'value' in thing && 'grade' in thing;
}

const names: readonly (readonly [RegExp, string, FigureUnit])[] = [
  [/^hardware\.(?:payment\.)?price$/, 'Device price', 'money'],
  [/^hardware\.payment\.factor$/, 'Lease rate factor', 'factor'],
  [/^hardware\.payment\.amount$/, 'Lease a month', 'money'],
  [/^hardware\.payment\.yearlyRate$/, 'Interest a year', 'plain'],
  [/^hardware\.(?:payment\.)?residual$/, 'Residual value', 'money'],
  [/^hardware\.endCost$/, 'Cost at the end of the lease', 'money'],
  [/^hardware\.monthly$/, 'Rent a month', 'money'],
  [/^supplies\.mono$/, 'Supplies for a mono page', 'perPage'],
  [/^supplies\.colour$/, 'Supplies for a color page', 'perPage'],
  [/^service\.perPage$/, 'Service for a page', 'perPage'],
  [/^service\.monthly$/, 'Service a month', 'money'],
  [/^service\.calls\.aYear$/, 'Service calls a year', 'plain'],
  [/^service\.calls\./, 'Service call', 'money'],
  [/^energy\.kwhPerWeek$/, 'TEC in kWh a week', 'kwhPerWeek'],
  [/^energy\./, 'Energy', 'plain'],
  [/^recommendedMonthly$/, 'Recommended pages a month', 'pages'],
  [/^dutyCycle$/, 'Duty cycle', 'pages'],
];

function wordsOf(device: CostedDevice, key: string): { readonly name: string; readonly unit: FigureUnit } {
  const part = /^supplies\.parts\.(\d+)\.(\w+)$/.exec(key);
  if (part !== null && device.supplies?.type === 'parts') {
    const { name = 'Part' } = device.supplies.parts[Number(part[1])] ?? {};
    if (part[2] === 'yield') return { name: `${name}, yield`, unit: 'pages' };
    return part[2] === 'coverage'
      ? { name: `${name}, coverage`, unit: 'percent' }
      : { name: `${name}, price`, unit: 'money' };
  }
  const [, name = key, unit = 'plain' as const] = names.find(([pattern]) => pattern.test(key)) ?? [];
  return { name, unit };
}
