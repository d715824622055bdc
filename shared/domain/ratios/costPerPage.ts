import type { Meter } from '../contract/contract';
import { meters } from '../contract/contract';
import type { CostCategory, CostLine, Spread } from '../cost/costLine';
import { costCategories } from '../cost/costLine';
import { hardCategories } from '../cost/counting';
import { SpreadSum } from '../cost/spread';
import type { DeviceId } from '../ids';
import type { Rate } from '../rate';
import { add, divide, isZero, multiply, sum, zero } from '../rate';
import { weakestGrade } from '../sourced';
import type { CountedState } from './countedState';
import type { PartlyKnown } from './partlyKnown';

/** A cost per page with what it includes: without that, two of them cannot be compared (domain.md 5.10). */
export interface CostPerPage extends PartlyKnown {
  readonly includes: readonly CostCategory[];
}

/** What a state's pages cost, in the currency's units a page. */
export interface CostsPerPage {
  /** What is paid for each page of one meter, without base charges, hardware and energy. */
  readonly mono: CostPerPage;
  readonly colour: CostPerPage;
  /** All hard costs of the term that the totals count, before tax, by all pages of the term. */
  readonly allIn: CostPerPage;
}

/** What falls on single pages. */
export const pageCategories: readonly CostCategory[] = [
  'pages',
  'minimum',
  'supplies',
  'wearParts',
  'service',
];

/** In the cost view. */
const beforeTax: ReadonlySet<CostCategory> = new Set(
  hardCategories.filter((category) => category !== 'tax' && category !== 'purchase'),
);

const unit = 'per page';

/** Exact totals of lines over the term; lines share their spreads, and each is added up once. */
export function lineTotals(): (line: CostLine) => Rate {
  const spreads = new Map<Spread, Rate>();
  return (line) => {
    const spread = spreads.get(line.over) ?? sum(line.over.byYear);
    spreads.set(line.over, spread);
    return multiply(line.amount, spread);
  };
}

/** The exact total of many lines over the term. */
export function totalOf(lines: readonly CostLine[]): Rate {
  const years = lines.reduce((most, { over }) => Math.max(most, over.byYear.length), 0);
  const total = new SpreadSum();
  for (const line of lines) total.add(line);
  return sum(total.inYears(Array.from({ length: years }, (_, year) => year)));
}

/**
 * What each device's pages of a meter cost over the term. A device is left out whose cost is not known in full, or
 * that pays one sum for pages of both meters.
 */
export function pageCosts(state: CountedState, meter: Meter): ReadonlyMap<DeviceId, Rate> {
  const total = lineTotals();
  const lumps = lumpDevices(state);
  const byDevice = new Map<DeviceId, Rate>();
  for (const line of state.cost.lines) {
    const { deviceId } = line;
    if (deviceId === undefined || !isForPages(state, line, meter)) continue;
    if (state.cost.incomplete.has(deviceId) || lumps.has(deviceId)) continue;
    byDevice.set(deviceId, add(byDevice.get(deviceId) ?? zero, total(line)));
  }
  return byDevice;
}

/** Whether a line is for pages of a meter; a sum for all pages is, where a device prints no other. */
function isForPages(state: CountedState, line: CostLine, meter: Meter): boolean {
  if (!pageCategories.includes(line.category)) return false;
  return line.meter === meter || (isLump(line) && printsOnly(state, line.deviceId, meter));
}

/** A sum for a device's pages without saying which. */
function isLump({ category, deviceId, meter }: CostLine): boolean {
  return category === 'pages' && deviceId !== undefined && meter === undefined;
}

function printsOnly(state: CountedState, id: DeviceId | undefined, meter: Meter): boolean {
  const other =
    id === undefined ? undefined : state.termPages.get(id)?.[meter === 'mono' ? 'colour' : 'mono'];
  return other !== undefined && isZero(other);
}

function lumpDevices(state: CountedState): ReadonlySet<DeviceId> {
  const lumps = new Set<DeviceId>();
  for (const line of state.cost.lines) {
    const { deviceId } = line;
    if (deviceId === undefined || !isLump(line)) continue;
    if (!printsOnly(state, deviceId, 'mono') && !printsOnly(state, deviceId, 'colour')) lumps.add(deviceId);
  }
  return lumps;
}

/** The cost of a page of a meter at each device that prints any and whose cost is known. */
export function costPerPageOf(state: CountedState, meter: Meter): ReadonlyMap<DeviceId, Rate> {
  const rates = [...pageCosts(state, meter)].flatMap(([id, cost]) => {
    const pages = state.termPages.get(id)?.[meter];
    return pages === undefined || isZero(pages) ? [] : [[id, divide(cost, pages)] as const];
  });
  return new Map(rates);
}

/** What a page costs in a state, averaged over the term. */
export function costsPerPage(state: CountedState): CostsPerPage {
  return {
    mono: costPerPageIn(state, 'mono'),
    colour: costPerPageIn(state, 'colour'),
    allIn: costPerPageIn(state, 'allIn'),
  };
}

/** What a cost per page is made of: the lines over the term, and the devices and meters whose pages they are for. */
export interface PageBasis {
  readonly lines: readonly CostLine[];
  readonly deviceIds: ReadonlySet<DeviceId>;
  readonly meters: readonly Meter[];
  readonly known: number;
  readonly of: number;
}

/** The basis of a cost per page of one meter, or of all pages and all hard costs. */
export function pageBasis(state: CountedState, of: Meter | 'allIn'): PageBasis {
  return of === 'allIn' ? allInBasis(state) : meterBasis(state, of);
}

function meterBasis(state: CountedState, meter: Meter): PageBasis {
  const printing = [...state.termPages].filter(
    ([, { [meter]: pages }]) => pages === undefined || !isZero(pages),
  );
  const lumps = lumpDevices(state);
  const priced = printing.filter(
    ([id, { [meter]: pages }]) => pages !== undefined && !state.cost.incomplete.has(id) && !lumps.has(id),
  );
  const deviceIds = new Set(priced.map(([id]) => id));
  const lines = state.cost.lines.filter(
    (line) => isForPages(state, line, meter) && (line.deviceId === undefined || deviceIds.has(line.deviceId)),
  );
  // Pages that nothing is paid for beside a base charge cost nothing here, and are known to.
  return { lines, deviceIds, meters: [meter], known: priced.length, of: printing.length };
}

function allInBasis(state: CountedState): PageBasis {
  const counted = new Set(state.cost.rows.map((row) => row.category));
  const known = [...state.termPages].filter(
    ([, { mono, colour }]) => mono !== undefined && colour !== undefined,
  );
  const deviceIds = new Set(known.map(([id]) => id));
  const lines = state.cost.lines.filter(
    ({ category, deviceId }) =>
      beforeTax.has(category) &&
      counted.has(category) &&
      // What falls on a device that has left is a cost of the pages of those that stay.
      (deviceId === undefined || deviceIds.has(deviceId) || !state.termPages.has(deviceId)),
  );
  const held = lines.length === 0 ? 0 : known.length;
  return { lines, deviceIds, meters, known: held, of: state.termPages.size };
}

function costPerPageIn(state: CountedState, of: Meter | 'allIn'): CostPerPage {
  const basis = pageBasis(state, of);
  const pages = sum(
    [...basis.deviceIds].flatMap((id) =>
      basis.meters.map((meter) => state.termPages.get(id)?.[meter] ?? zero),
    ),
  );
  return costPerPage(basis.lines, pages, basis);
}

function costPerPage(
  lines: readonly CostLine[],
  pages: Rate,
  held: { readonly known: number; readonly of: number },
): CostPerPage {
  const isKnown = held.known > 0 && !isZero(pages);
  const grades = new Set(lines.map((line) => line.grade));
  const categories = new Set(lines.map((line) => line.category));
  return {
    known: isKnown ? held.known : 0,
    of: held.of,
    value: isKnown ? divide(totalOf(lines), pages) : null,
    unit,
    grade: grades.size === 0 ? null : weakestGrade([...grades]),
    includes: costCategories.filter((category) => categories.has(category)),
  };
}
