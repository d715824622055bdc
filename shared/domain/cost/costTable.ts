import type { DeviceId } from '../ids';
import type { Money } from '../money';
import { addMoney, noMoney, roundToMoney } from '../money';
import type { Rate } from '../rate';
import { sum, whole } from '../rate';
import type { Grade } from '../sourced';
import { weakestGrade } from '../sourced';
import type { CostCategory, CostLine } from './costLine';
import { costCategories } from './costLine';
import type { CostLines, CostTerm } from './costLines';
import { costLines } from './costLines';
import type { FleetState } from './fleetState';

/** One category over the years: each year rounded once, the term the sum of its years. */
export interface CostRow {
  readonly category: CostCategory;
  readonly annual: readonly Money[];
  readonly term: Money;
  readonly grade: Grade;
}

/** How many of the devices a figure holds for. */
export interface Coverage {
  readonly known: number;
  readonly of: number;
}

/** What a state costs: rows by category that foot across and down, and the exact lines behind them. */
export interface CostTable {
  readonly rows: readonly CostRow[];
  readonly annual: readonly Money[];
  readonly term: Money;
  /** Exact: the term's total / its months, in the currency's units; rounded where it is printed. */
  readonly monthly: Rate;
  readonly termMonths: number;
  /** Devices whose pages are all known and priced; the others count with what is known of them. */
  readonly devices: Coverage;
  readonly incomplete: ReadonlySet<DeviceId>;
  readonly lines: readonly CostLine[];
}

/** How a state is costed; `fixed` as for `costLines`. */
export interface Costing {
  readonly term: CostTerm;
  readonly currency: string;
  readonly fixed?: CostLines;
}

/** Costs a state over the term; a category that nothing is spent on has no row. */
export function costTable(state: FleetState, { term, currency, fixed }: Costing): CostTable {
  const found = costLines(state, term, fixed);
  const byCategory = linesByCategory(found.lines);
  const rows = costCategories
    .map((category) =>
      costRow(category, byCategory.get(category) ?? [], { years: term.years.length, currency }),
    )
    .filter((row) => row !== undefined);
  const annual = term.years.map((_, year) => addMoney(...rows.map((row) => row.annual[year] ?? noMoney)));
  return tableOf(rows, annual, { found, term, currency, devices: state.devices.length });
}

function tableOf(
  rows: readonly CostRow[],
  annual: readonly Money[],
  of: { found: CostLines; term: CostTerm; currency: string; devices: number },
): CostTable {
  const total = addMoney(...annual);
  const termMonths = of.term.years.reduce((a, b) => a + b, 0);
  const scale = roundToMoney(whole(1), of.currency);
  return {
    rows,
    annual,
    term: total,
    monthly: { n: total, d: scale * BigInt(termMonths) },
    termMonths,
    devices: { known: of.devices - of.found.incomplete.size, of: of.devices },
    incomplete: of.found.incomplete,
    lines: of.found.lines,
  };
}

function leaf(lines: readonly CostLine[], year: number, currency: string): Money {
  return roundToMoney(sum(lines.map((line) => line.byYear[year] ?? whole(0))), currency);
}

function linesByCategory(lines: readonly CostLine[]): ReadonlyMap<CostCategory, readonly CostLine[]> {
  const groups = new Map<CostCategory, CostLine[]>();
  for (const line of lines) {
    const group = groups.get(line.category);
    if (group === undefined) groups.set(line.category, [line]);
    else group.push(line);
  }
  return groups;
}

function costRow(
  category: CostCategory,
  own: readonly CostLine[],
  of: { readonly years: number; readonly currency: string },
): CostRow | undefined {
  if (own.length === 0) return undefined;
  const annual: Money[] = [];
  for (let year = 0; year < of.years; year += 1) {
    const before = annual.at(-1);
    // Most costs are the same amount every year, and then the very same object.
    const isSame = before !== undefined && own.every(({ byYear }) => byYear[year] === byYear[year - 1]);
    annual.push(isSame ? before : leaf(own, year, of.currency));
  }
  return { category, annual, term: addMoney(...annual), grade: weakestGrade(own.map((line) => line.grade)) };
}

/** The amount of some categories in one year of the term; nothing for a category without a row. */
export function yearOf(table: CostTable, year: number, categories: readonly CostCategory[]): Money {
  return addMoney(
    ...table.rows
      .filter((row) => categories.includes(row.category))
      .map((row) => row.annual[year] ?? noMoney),
  );
}

/** The amount of some categories over the whole term. */
export function termOf(table: CostTable, categories: readonly CostCategory[]): Money {
  return addMoney(...table.rows.filter((row) => categories.includes(row.category)).map((row) => row.term));
}
