import type { Sheet } from './table';

/** Writes cells into copies of a sheet's rows; the sheet that was read is not touched. */
export interface RowEdits {
  readonly set: (at: { readonly row: number; readonly column: number }, text: string, kind?: string) => void;
  /** The sheet with what was set. */
  readonly sheet: () => Sheet;
}

/** Edits of a sheet that copy only the rows they change. */
export function newRowEdits(sheet: Sheet): RowEdits {
  const changed = new Map<number, string[]>();
  const letters = new Map<number, string>();
  return {
    set({ row, column }, text, kind = 't') {
      const cells = changed.get(row) ?? [...(sheet.rows[row] ?? [])];
      while (cells.length < column) cells.push('');
      cells[column] = text;
      changed.set(row, cells);
      if (sheet.kinds === undefined) return;
      const before = (letters.get(row) ?? sheet.kinds[row] ?? '').padEnd(cells.length, 't');
      letters.set(row, `${before.slice(0, column)}${kind}${before.slice(column + 1)}`);
    },
    sheet() {
      if (changed.size === 0) return sheet;
      const rows = [...sheet.rows];
      for (const [row, cells] of changed) rows[row] = cells;
      if (sheet.kinds === undefined) return { ...sheet, rows };
      const kinds = [...sheet.kinds];
      for (const [row, letter] of letters) kinds[row] = letter;
      return { ...sheet, rows, kinds };
    },
  };
}
