import { findHeader, headerSearchRows } from './findHeader';
import { readHeader } from './readHeader';
import type { Sheet, Table } from './table';

/**
 * The sheet that is meant by name or number from 1; without either the visible sheet whose header
 * knows the most words, the first of equals. `undefined` when there is none.
 */
export function chooseSheet(table: Table, wanted?: string | number): Sheet | undefined {
  if (typeof wanted === 'number') return table.sheets[wanted - 1];
  if (wanted !== undefined) return table.sheets.find((sheet) => sheet.name === wanted);
  const visible = table.sheets.filter((sheet) => !sheet.hidden);
  const [first, ...others] = visible.length > 0 ? visible : table.sheets;
  if (first === undefined || others.length === 0) return first;
  return others.reduce((best, sheet) => (worth(sheet) > worth(best) ? sheet : best), first);
}

function worth(sheet: Sheet): number {
  const top: Sheet = { ...sheet, rows: sheet.rows.slice(0, headerSearchRows + 2) };
  const header = findHeader(top);
  if (header.row === null || sheet.rows.length <= header.row) return 0;
  return header.cells.filter((cell) => readHeader(cell) !== undefined).length;
}
