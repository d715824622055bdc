import type { DeviceId } from '../ids';
import type { Money } from '../money';
import { addMoney, noMoney, roundToMoney } from '../money';
import type { Settings } from '../proposal/proposal';
import type { Rate } from '../rate';
import { sum, whole } from '../rate';
import type { Grade } from '../sourced';
import type { CostCategory, CostLine } from './costLine';
import { costCategories, lineOfMonth, recurringCategories } from './costLine';
import type { CostLines } from './costLines';
import type { CategoryTotal } from './costSums';
import { groupOf, linesOf, totalsByCategory } from './costSums';
import type { View } from './counting';
import { isCounted, isInView } from './counting';
import { SpreadSum } from './spread';
import { monthsOfYears } from './term';
import type { Timeline } from './timeline';

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

/** Rows by category that foot across and down. */
export interface CostRows {
  readonly rows: readonly CostRow[];
  readonly annual: readonly Money[];
  readonly term: Money;
}

/** What a state costs: rows by category that foot across and down, and the exact lines behind them. */
export interface CostTable extends CostRows {
  /** What is known beside the totals and in none of them: paper, tax, soft costs, reserve. */
  readonly apart: readonly CostRow[];
  /** Exact: the term's total / its months, in the currency's units; rounded where it is printed. */
  readonly monthly: Rate;
  readonly termMonths: number;
  /** Devices whose pages are all known and priced; the others count with what is known of them. */
  readonly devices: Coverage;
  readonly incomplete: ReadonlySet<DeviceId>;
  /** All lines, those of the cash view and those that stand apart included. */
  readonly lines: readonly CostLine[];
  /** What recurs, of what is counted, in each month of the term: exact, before tax, in the currency's units. */
  readonly recurringByMonth: readonly Rate[];
  /** What the lines were made of. */
  readonly timeline: Timeline;
  readonly isFlat: boolean;
}

/** What the totals hold. */
export type Counting = Pick<Settings, 'currency' | 'counts'>;

/** The table of a timeline's lines in the cost view; a category that nothing is spent on has no row. */
export function costTable(
  found: CostLines,
  of: {
    readonly timeline: Timeline;
    readonly counting: Counting;
    readonly devices: number;
    readonly isFlat: boolean;
  },
): CostTable {
  const { timeline, counting } = of;
  const { currency } = counting;
  const { termMonths } = timeline;
  const byCategory = totalsByCategory(found.groups, monthsOfYears(termMonths).length);
  const all = rowsFrom(byCategory, currency).filter(({ category }) => category !== 'purchase');
  const counted = all.filter(({ category }) => isCounted(category, counting, 'cost'));
  const totals = totalsOf(counted, termMonths);
  const scale = roundToMoney(whole(1), currency);
  let lines: readonly CostLine[] | undefined;
  let recurring: readonly Rate[] | undefined;
  return {
    ...totals,
    apart: all.filter(({ category }) => !isCounted(category, counting, 'cost')),
    monthly: { n: totals.term, d: scale * BigInt(termMonths) },
    termMonths,
    devices: { known: of.devices - found.incomplete.size, of: of.devices },
    incomplete: found.incomplete,
    get lines() {
      return (lines ??= linesOf(found.groups));
    },
    get recurringByMonth() {
      return (recurring ??= recurringMonths(byCategory, counted, termMonths));
    },
    timeline,
    isFlat: of.isFlat,
  };
}

/** Amounts are added by spread over all categories before they are multiplied by months: payback is asked for often. */
function recurringMonths(
  byCategory: ReadonlyMap<CostCategory, CategoryTotal>,
  counted: readonly CostRow[],
  termMonths: number,
): readonly Rate[] {
  const added = new SpreadSum();
  for (const { category } of counted) {
    if (!recurringCategories.includes(category)) continue;
    for (const one of byCategory.get(category)?.sums ?? []) added.add(one);
  }
  return added.inMonths(termMonths);
}

/** The cash view of a table: what is bought stands in the month it is paid, and nothing is depreciated. */
export function cashRows(table: CostTable, counting: Counting): CostRows {
  const rows = rowsOf(table.lines, { counting, view: 'cash', termMonths: table.termMonths });
  return totalsOf(
    rows.filter(({ category }) => isCounted(category, counting, 'cash')),
    table.termMonths,
  );
}

/** One category by months: each month rounded once. Twelve of them need not equal the rounded year. */
export interface MonthRow {
  readonly category: CostCategory;
  readonly months: readonly Money[];
}

/** The counted categories month by month over the term (the leaf is category × month), and their totals. */
export function monthRows(
  table: CostTable,
  counting: Counting,
  view: View = 'cost',
): { readonly rows: readonly MonthRow[]; readonly total: readonly Money[] } {
  const groups = linesByCategory(table.lines.filter((line) => isInView(line, view)));
  const months = Array.from({ length: table.termMonths }, (_, at) => at + 1);
  const rows = costCategories.flatMap((category): readonly MonthRow[] => {
    const lines = isCounted(category, counting, view) ? (groups.get(category) ?? []) : [];
    if (lines.length === 0) return [];
    const grouped = bySpread(lines);
    const exact = (month: number): Rate => sum(grouped.map((line) => lineOfMonth(line, month)));
    return [{ category, months: months.map((month) => roundToMoney(exact(month), counting.currency)) }];
  });
  const total = months.map((_, at) => addMoney(...rows.map((row) => row.months[at] ?? noMoney)));
  return { rows, total };
}

/** Lines of one spread as one, which spares multiplying each by each month. */
function bySpread(lines: readonly CostLine[]): readonly CostLine[] {
  const groups = new Map<CostLine['over'], CostLine[]>();
  for (const line of lines) {
    const own = groups.get(line.over);
    if (own === undefined) groups.set(line.over, [line]);
    else own.push(line);
  }
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ ...first, amount: sum(own.map(({ amount }) => amount)) }];
  });
}

function rowsOf(
  lines: readonly CostLine[],
  of: { readonly counting: Counting; readonly view: View; readonly termMonths: number },
): readonly CostRow[] {
  const own = lines.filter((line) => isInView(line, of.view));
  return rowsFrom(
    totalsByCategory([groupOf(own)], monthsOfYears(of.termMonths).length),
    of.counting.currency,
  );
}

function rowsFrom(totals: ReadonlyMap<CostCategory, CategoryTotal>, currency: string): readonly CostRow[] {
  return costCategories.flatMap((category): readonly CostRow[] => {
    const total = totals.get(category);
    if (total === undefined) return [];
    const annual = total.byYear.map((exact) => roundToMoney(exact, currency));
    return [{ category, annual, term: addMoney(...annual), grade: total.grade }];
  });
}

function totalsOf(rows: readonly CostRow[], termMonths: number): CostRows {
  const annual = monthsOfYears(termMonths).map((_, year) =>
    addMoney(...rows.map((row) => row.annual[year] ?? noMoney)),
  );
  return { rows, annual, term: addMoney(...annual) };
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

/** The amount of some categories in one year of the term; nothing for a category without a row. */
export function yearOf(table: CostRows, year: number, categories: readonly CostCategory[]): Money {
  return addMoney(
    ...table.rows
      .filter((row) => categories.includes(row.category))
      .map((row) => row.annual[year] ?? noMoney),
  );
}

/** The amount of some categories over the whole term. */
export function termOf(table: CostRows, categories: readonly CostCategory[]): Money {
  return addMoney(...table.rows.filter((row) => categories.includes(row.category)).map((row) => row.term));
}
