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
    found.push({ key, ...figureWords(device, key), figure });
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
  const members: Readonly<Record<string, unknown>> = { ...thing };
  let changed: Record<string, unknown> | undefined;
  for (const name of Object.keys(members)) {
    const next = walk(members[name], `${path}.${name}`, change);
    if (next === members[name]) continue;
    changed ??= { ...members };
    changed[name] = next;
  }
  if (changed === undefined) return thing;
  return Array.isArray(thing) ? Object.values(changed) : changed;
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

/** The name and unit of the figure of a device at a key. */
export function figureWords(
  device: CostedDevice,
  key: string,
): { readonly name: string; readonly unit: FigureUnit } {
  const part = key.startsWith('supplies.parts.') ? /^supplies\.parts\.(\d+)\.(\w+)$/.exec(key) : null;
  if (part !== null && device.supplies?.type === 'parts') {
    const { name = 'Part' } = device.supplies.parts[Number(part[1])] ?? {};
    if (part[2] === 'yield') return { name: `${name}, yield`, unit: 'pages' };
    return part[2] === 'coverage'
      ? { name: `${name}, coverage`, unit: 'percent' }
      : { name: `${name}, price`, unit: 'money' };
  }
  const before = known.get(key);
  if (before !== undefined) return before;
  const [, name = key, unit = 'plain' as const] = names.find(([pattern]) => pattern.test(key)) ?? [];
  if (known.size < mostKnown) known.set(key, { name, unit });
  return { name, unit };
}

/** A fleet has few kinds of figures and many of each: a key is looked up once. */
const known = new Map<string, { readonly name: string; readonly unit: FigureUnit }>();
const mostKnown = 200;
