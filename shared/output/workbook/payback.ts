import { isAnythingKnown } from '../../domain/comparison/comparisonJson';
import { recurringCategories } from '../../domain/cost/costLine';
import { moneyToRate, type Money } from '../../domain/money';
import type { Rate } from '../../domain/rate';
import { add, compareRates, isZero, subtract, zero } from '../../domain/rate';
import { cachedNumber } from './decimals';
import { cellOf } from './formula';
import { moneyFormat } from './numberFormats';
import type { Cell } from './sheet';
import { columnName } from './sheet';
import type { SheetsAt } from './sheetsAt';
import type { StateShown } from './states';

/** Rows of the sheet Months above its first state: its title and what it is. */
export const monthNotes = 3;

/** Headers of the columns by which payback is found. */
export const paybackHeads = ['Saved so far before one-offs, not rounded', 'Month that covers the one-offs'];

/** Spreadsheets reckon in binary: sums within a millionth are equal. */
const places = 6;

/** The first row of a state's months on the sheet Months. */
export function monthsFrom({ states, comparison }: SheetsAt, shown: StateShown): number {
  const { termMonths, monthsOfYears } = comparison;
  // Of each state: a blank row, its name, then one row of words, or heads, months, blank, heads, years, term.
  const known = 1 + termMonths + 2 + monthsOfYears.length + 1;
  const above = states
    .slice(0, states.indexOf(shown))
    .reduce((rows, { table }) => rows + 2 + (isAnythingKnown(table) ? known : 1), 1 + monthNotes);
  return above + 4;
}

/** The column, counted from 0, of the first of `paybackHeads` on the sheet Months. */
export function paybackColumn({ states }: SheetsAt): number {
  const used = new Set(
    states
      .filter(({ table }) => isAnythingKnown(table))
      .flatMap(({ monthRows }) => monthRows.map(({ category }) => category)),
  );
  // Month, its day, the categories, total, saving, saved so far, what begins.
  return 2 + used.size + 4;
}

/** The cell of the sheet Comparison that says in which month the one-offs are paid back (domain.md 5.12). */
export function paybackCell(at: SheetsAt, shown: StateShown, paybackMonths: number | null): Cell {
  const from = monthsFrom(at, shown);
  const column = columnName(paybackColumn(at) + 1);
  const range = `Months!${column}${String(from)}:${column}${String(from + at.comparison.termMonths - 1)}`;
  const never = 'Not within the term';
  return {
    type: 'formula',
    formula: `IF(COUNT(${range})=0,"${never}",MIN(${range}))`,
    cached: paybackMonths ?? never,
    style: { look: 'outcome', format: '0', align: 'right' },
  };
}

/**
 * The cells of the months of an option by which payback is found, month by month: what is saved so far before
 * one-offs, exact, and the month itself where that covers the one-offs and anything was saved or lost by then.
 */
export function paybackCells(
  at: SheetsAt,
  of: {
    readonly today: StateShown;
    readonly own: StateShown;
    readonly oneOff: Money;
    /** On the sheet Comparison. */
    readonly oneOffCell: string;
  },
): readonly (readonly Cell[])[] {
  const from = monthsFrom(at, of.own);
  const [column, plain] = [columnName(paybackColumn(at)), { look: 'plain' } as const];
  const target = moneyToRate(of.oneOff, at.currency);
  let [saved, hasMoved]: [Rate, boolean] = [zero, false];
  return Array.from({ length: at.comparison.termMonths }, (_, index): readonly Cell[] => {
    const [before, after] = [of.today, of.own].map(({ table }) => table.recurringByMonth[index] ?? zero);
    saved = add(saved, subtract(before ?? zero, after ?? zero));
    hasMoved ||= !isZero(saved);
    const row = String(from + index);
    const own = `${column}${row}`;
    const soFar = index === 0 ? '' : `${column}${String(from + index - 1)}+`;
    const [todays, options] = [of.today, of.own].map((state) => recurringFormula(at, state, index));
    const all = `${column}$${String(from)}:${own}`;
    const moved = `OR(ROUND(MAX(${all}),${String(places)})>0,ROUND(MIN(${all}),${String(places)})<0)`;
    const covers = `ROUND(${own}-Comparison!${of.oneOffCell},${String(places)})>=0`;
    const isCovered = hasMoved && compareRates(saved, target) >= 0;
    return [
      {
        type: 'formula',
        formula: `${soFar}(${todays ?? '0'})-(${options ?? '0'})`,
        cached: cachedNumber(saved),
        style: { ...plain, format: moneyFormat(at.currency) },
      },
      {
        type: 'formula',
        formula: `IF(AND(${covers},${moved}),A${row},"")`,
        cached: isCovered ? index + 1 : '',
        style: { ...plain, format: '0', align: 'right' },
      },
    ];
  });
}

/** What recurs in a month, exact, from the sheet Calculation. */
function recurringFormula(at: SheetsAt, { months }: StateShown, index: number): string {
  const cells = recurringCategories.flatMap((category) => {
    const node = months.get(category)?.[index];
    return node === undefined ? [] : [cellOf(at, node, 'elsewhere')];
  });
  return cells.length === 0 ? '0' : cells.join('+');
}
