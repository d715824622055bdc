import type { CostTable, MonthRow } from '../cost/costTable';
import { monthRows } from '../cost/costTable';
import type { CostCategory } from '../cost/costLine';
import { lineOfMonth } from '../cost/costLine';
import type { View } from '../cost/counting';
import { isInView } from '../cost/counting';
import { categoryNames } from '../charts/theme';
import { currencyPlaces } from '../money';
import { sum } from '../rate';
import type { Step } from './step';
import { lateSum, rounded } from './step';
import type { StateAt } from './totals';
import { exact, figureIn, sumOfLines } from './totals';

/** One category in one month of the term: the sum of its lines, rounded once. */
export function categoryMonthStep(at: StateAt, category: CostCategory, month: number): Step {
  const before = sumOfLines(at, 'Before rounding', {
    lines: at.table.lines.filter((line) => line.category === category && isInView(line, at.view)),
    costOf: (line) => lineOfMonth(line, month),
    monthsOf: () => [month],
  });
  const label = `${at.words}: ${categoryNames[category]}, month ${String(month)}`;
  const figure = figureIn(at, { kind: 'category', category, month });
  return { ...rounded(label, currencyPlaces(at.comparison.currency), before), figure };
}

// Each month of a table asks for all of them; a table belongs to one comparison and one option.
const kept = new WeakMap<CostTable, Map<View, readonly MonthRow[]>>();

function rowsOf({ table, comparison, view }: StateAt): readonly MonthRow[] {
  const known = kept.get(table) ?? new Map<View, readonly MonthRow[]>();
  kept.set(table, known);
  const rows = known.get(view) ?? monthRows(table, comparison.counting, view).rows;
  known.set(view, rows);
  return rows;
}

/** What a state costs in each month of the term, in their order; a month is made of rounded categories. */
export function monthTotals(at: StateAt): readonly Step[] {
  const rows = rowsOf(at);
  return Array.from({ length: at.table.termMonths }, (_, index) => {
    const own = rows.filter((row) => row.months[index] !== undefined && row.months[index] !== 0n);
    const total = lateSum(`${at.words}: total, month ${String(index + 1)}`, 'money', {
      value: sum(
        own.flatMap(({ months }) => (months[index] === undefined ? [] : [exact(at, months[index])])),
      ),
      parts: 'categories',
      inputs: () => own.map(({ category }) => categoryMonthStep(at, category, index + 1)),
    });
    return { ...total, figure: figureIn(at, { kind: 'total', month: index + 1 }) };
  });
}
