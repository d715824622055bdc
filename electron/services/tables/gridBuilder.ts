import type { Merge, Sheet } from '../../../shared/domain/table/table';
import { limits } from './limits';

/** Where a cell goes and how far it reaches. */
export interface Placed {
  readonly text: string;
  readonly kind: 'n' | 'd' | 't';
  /** Columns and rows that it covers, from 1. */
  readonly across: number;
  readonly down: number;
  /** Its column from 0, where the file says it. */
  readonly column?: number;
}

/** Cells that come one after the other, laid out in rows; cells that reach over several leave the others empty. */
export interface GridBuilder {
  /** Begins the next row, or the row of that number (from 1). */
  readonly startRow: (options?: { readonly number?: number; readonly hidden?: boolean }) => void;
  readonly add: (cell: Placed) => void;
  readonly sheet: (name: string, hidden: boolean) => Sheet;
}

/** An empty grid; what lies beyond the limits is not kept, but one row or column more shows that it was there. */
export function newGrid(): GridBuilder {
  const rows: string[][] = [];
  const kinds: string[][] = [];
  const merges: Merge[] = [];
  const hiddenRows: number[] = [];
  /** By column: the last row (from 0) that a cell from above still covers. */
  const covered: number[] = [];
  let column = 0;
  return {
    startRow({ number, hidden = false } = {}) {
      const wanted = Math.min(number ?? rows.length + 1, limits.rows + 1);
      do {
        rows.push([]);
        kinds.push([]);
      } while (rows.length < wanted);
      if (rows.length > limits.rows + 1) rows.length = kinds.length = limits.rows + 1;
      if (hidden) hiddenRows.push(rows.length);
      column = 0;
    },
    add({ text, kind, across, down, column: stated }) {
      const row = rows.length - 1;
      const [cells, letters] = [rows[row], kinds[row]];
      if (cells === undefined || letters === undefined) return;
      column = stated ?? column;
      while ((covered[column] ?? -1) >= row) column++;
      if (column > limits.columns) return;
      const last = Math.min(column + across - 1, limits.columns);
      while (cells.length <= last) {
        cells.push('');
        letters.push('t');
      }
      cells[column] = text;
      letters[column] = kind;
      const lastRow = Math.min(row + down - 1, limits.rows);
      for (let at = column; lastRow > row && at <= last; at++) covered[at] = lastRow;
      if (last > column || lastRow > row)
        merges.push({ firstRow: row, lastRow, firstColumn: column, lastColumn: last });
      column = last + 1;
    },
    sheet: (name, hidden) => ({ ...finished(rows, kinds), name, hidden, merges, ...hiding(hiddenRows) }),
  };
}

function finished(rows: string[][], kinds: readonly (readonly string[])[]): Pick<Sheet, 'rows' | 'kinds'> {
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === '') === true) rows.pop();
  return { rows, kinds: kinds.slice(0, rows.length).map((row) => row.join('')) };
}

function hiding(hiddenRows: readonly number[]): Pick<Sheet, 'hiddenRows'> {
  return hiddenRows.length === 0 ? {} : { hiddenRows };
}
