import { costGroups } from '../charts/theme';
import type { BreakdownPart } from '../cost/breakdown';
import { breakDownLines, yearByCategory } from '../cost/breakdown';
import type { CostLine } from '../cost/costLine';
import { lineOfYear } from '../cost/costLine';
import type { CostTable } from '../cost/costTable';
import { isInView } from '../cost/counting';
import type { BreakdownBy, PartNames } from '../cost/costParts';
import { costParts } from '../cost/costParts';
import type { Money } from '../money';
import { addMoney, noMoney } from '../money';
import { multiply, subtract, sum } from '../rate';
import type { FigureName } from './figureNames';
import { monthsOfYear } from './spreadSteps';
import type { Step } from './step';
import { lateSum, ruleStep } from './step';
import type { StateAt } from './totals';
import { exact, figureIn, periodWords, sumOfLines } from './totals';

/** How the parts of a state are named: today by its own devices, an option by those and what it changed. */
export function partNames(
  { proposal, option }: Pick<StateAt, 'proposal' | 'option'>,
  by: BreakdownBy,
): PartNames {
  const came = option === undefined ? [] : [...option.option.newDevices, ...option.state.devices];
  const contracts = [...proposal.contracts, ...(option?.option.contracts ?? [])];
  // A device of today that an option keeps in its place is the same object or one that moved.
  const todays = new Map(proposal.devices.map((device) => [device.id, device]));
  const devices = [...todays.values(), ...came].map((device) => ({ ...todays.get(device.id), ...device }));
  return costParts(by, { places: proposal.places, devices, contracts });
}

/** The parts of a state's cost: what falls on each over the term and in each year, and its lines. */
export interface PartsOf {
  readonly names: PartNames;
  readonly shares: ReadonlyMap<string, BreakdownPart>;
  readonly lines: ReadonlyMap<string, readonly CostLine[]>;
  /** What falls on a part in a year (from 1), by category. */
  readonly inYear: (year: number) => ReturnType<typeof yearByCategory>;
}

// Each part of a table asks for the same parts; a table belongs to one comparison.
const kept = new WeakMap<CostTable, Map<BreakdownBy, PartsOf>>();

/** The parts of a state's cost by their keys; reckoned once for all parts that ask. */
export function partsOf(at: StateAt, by: BreakdownBy): PartsOf {
  const { table } = at;
  const known = kept.get(table) ?? new Map<BreakdownBy, PartsOf>();
  kept.set(table, known);
  const before = known.get(by);
  if (before !== undefined) return before;
  const names = partNames(at, by);
  const counted = new Set(table.rows.map(({ category }) => category));
  const lines = new Map<string, CostLine[]>();
  for (const line of table.lines) {
    if (!counted.has(line.category) || !isInView(line, 'cost')) continue;
    const key = names.keyOf(line);
    const own = lines.get(key);
    if (own === undefined) lines.set(key, [line]);
    else own.push(line);
  }
  const years = new Map<number, ReturnType<typeof yearByCategory>>();
  const inYear: PartsOf['inYear'] = (year) => {
    const found = years.get(year) ?? yearByCategory(table, names.keyOf, year - 1);
    years.set(year, found);
    return found;
  };
  const shares = new Map(breakDownLines(table, names.keyOf).map((part) => [part.key, part]));
  const found = { names, lines, shares, inYear };
  known.set(by, found);
  return found;
}

/** The categories of a group by its name. */
export function categoriesOf(group: string): (typeof costGroups)[number]['categories'] {
  return costGroups.find(({ name }) => name === group)?.categories ?? [];
}

/**
 * The share of a part in the totals of the term or of a year, or in a group of a year's categories: its
 * lines, and the cent that makes all parts add up.
 */
export function partStep(
  at: StateAt,
  { part, group, year }: Pick<FigureName, 'part' | 'group' | 'year'>,
): Step | undefined {
  if (part === undefined) return undefined;
  const { names, lines: linesOf } = partsOf(at, part.by);
  const categories = group === undefined ? undefined : categoriesOf(group);
  const called = names.nameOf(part.key);
  const lines = sumOfLines(at, `What falls on ${called}`, {
    lines: (linesOf.get(part.key) ?? []).filter(({ category }) => categories?.includes(category) ?? true),
    costOf: (line) =>
      year === undefined ? multiply(line.amount, sum(line.over.byYear)) : lineOfYear(line, year - 1),
    monthsOf: (line) => monthsOfYear(line, year === undefined ? undefined : year - 1),
  });
  const value = exact(at, amountOf(at, { part, group, year }));
  const rounding = ruleStep('Rounding', 'money', {
    value: subtract(value, lines.value),
    text: 'Each year of a category is shared out in whole cents, so that all parts add up to the total',
  });
  const what = group === undefined ? '' : `${group.toLowerCase()}, `;
  const found = lateSum(`${at.words}: ${called}, ${what}${periodWords(year)}`, 'money', {
    value,
    inputs: () => (rounding.value.n === 0n ? [lines] : [lines, rounding]),
  });
  const figure = figureIn(at, {
    kind: 'part',
    part,
    ...(group === undefined ? {} : { group }),
    ...(year === undefined ? {} : { year }),
  });
  return { ...found, figure };
}

interface PartOf {
  readonly part: NonNullable<FigureName['part']>;
  readonly group: string | undefined;
  readonly year: number | undefined;
}

function amountOf(at: StateAt, { part, group, year }: PartOf): Money {
  const { shares, inYear } = partsOf(at, part.by);
  const share = shares.get(part.key);
  if (group === undefined) return (year === undefined ? share?.term : share?.annual[year - 1]) ?? noMoney;
  const years = year === undefined ? at.table.annual.map((_, index) => index + 1) : [year];
  return addMoney(
    ...years.flatMap((one) =>
      categoriesOf(group).map((category) => inYear(one).get(category)?.get(part.key) ?? noMoney),
    ),
  );
}
