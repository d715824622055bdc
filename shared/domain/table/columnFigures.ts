import { decideSigns, readNumber } from './numbers';
import type { Sheet } from './table';
import { cellKind, cellText } from './table';
import { isUnknownText } from './unknown';

/** The figures of one column in the sampled rows, for weighing and comparing only; absent where a row has none. */
export type ColumnFigures = readonly (number | undefined)[];

/** Reads the sampled cells of a column as binary numbers; `1,234` is read as a whole number. */
export function figuresOf(sheet: Sheet, column: number, rows: readonly number[]): ColumnFigures {
  const signs = decideSigns(
    rows.filter((row) => cellKind(sheet, row, column) === 't').map((row) => cellText(sheet, row, column)),
  );
  const example = signs.examples[0] ?? '';
  const sign = signs.ambiguous ? (example.includes(',') ? '.' : ',') : signs.decimal;
  return rows.map((row) => {
    const text = cellText(sheet, row, column);
    if (isUnknownText(text)) return undefined;
    if (cellKind(sheet, row, column) === 'n') return Number(text);
    const reading = readNumber(text, sign);
    return reading.type === 'number' ? Number(reading.value) : undefined;
  });
}

/** The middle of the figures above zero; 0 without any. */
export function medianOf(figures: ColumnFigures): number {
  const known = figures.filter((figure) => figure !== undefined && figure > 0) as readonly number[];
  const sorted = [...known].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The share of rows in which something holds, of those where all columns have figures; 0 below the least number of rows. */
export function shareOfRows(
  columns: readonly ColumnFigures[],
  at: { readonly holds: (row: readonly number[]) => boolean; readonly least: number },
): number {
  let [known, held] = [0, 0];
  const length = columns[0]?.length ?? 0;
  for (let index = 0; index < length; index++) {
    const row: number[] = [];
    for (const column of columns) {
      const figure = column[index];
      if (figure !== undefined) row.push(figure);
    }
    if (row.length < columns.length) continue;
    known++;
    if (at.holds(row)) held++;
  }
  return known < at.least ? 0 : held / known;
}
