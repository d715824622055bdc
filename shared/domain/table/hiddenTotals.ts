import type { ColumnFigures } from './columnFigures';
import { figuresOf } from './columnFigures';
import type { Sheet } from './table';
import { isUnknownText } from './unknown';

const leastRows = 3;

/**
 * A first or last row without a serial number or address whose every figure is the sum of all other rows is their
 * total, whatever it is called.
 */
export function hiddenTotals(
  sheet: Sheet,
  data: readonly number[],
  at: { readonly strong: readonly number[]; readonly numbers: readonly number[] },
): readonly number[] {
  if (data.length <= leastRows || at.numbers.length === 0) return [];
  const isStrange = (row: number | undefined) =>
    row !== undefined && at.strong.every((column) => isUnknownText(sheet.rows[row]?.[column] ?? ''));
  const candidates = [0, data.length - 1].filter((index) => isStrange(data[index]));
  // Among rows that all have no serial number, one without is nothing special: a sum of two figures proves it.
  if (candidates.length === 0) return [];
  const least = at.strong.length > 0 && !data.every(isStrange) ? 1 : 2;
  const columns = at.numbers.map((column) => figuresOf(sheet, column, data));
  return candidates.filter((index) => isSum(columns, index, least)).flatMap((index) => data[index] ?? []);
}

function isSum(columns: readonly ColumnFigures[], index: number, least: number): boolean {
  let sums = 0;
  for (const figures of columns) {
    const own = figures[index];
    if (own === undefined || own === 0) continue;
    const others = figures.filter((figure, at) => at !== index && figure !== undefined && figure > 0);
    const sum = others.reduce<number>((all, figure) => all + (figure ?? 0), 0);
    if (Math.abs(sum - own) > 0.006 * others.length) return false;
    if (others.length >= leastRows) sums++;
  }
  return sums >= least;
}
