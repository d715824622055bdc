import type { Sheet, Table } from './table';
import { bestTable, tablesOnSheet } from './tablesOnSheet';

/**
 * The sheet that is meant by name or number from 1; without either the visible sheet that most surely lists
 * devices, by the words of its header and the rows below, the first of equals. `undefined` when there is none.
 */
export function chooseSheet(table: Table, wanted?: string | number): Sheet | undefined {
  if (typeof wanted === 'number') return table.sheets[wanted - 1];
  if (wanted !== undefined) return table.sheets.find((sheet) => sheet.name === wanted);
  const visible = table.sheets.filter((sheet) => !sheet.hidden);
  const [first, ...others] = visible.length > 0 ? visible : table.sheets;
  if (first === undefined || others.length === 0) return first;
  let best = { sheet: first, worth: deviceList(first).worth };
  for (const sheet of others) {
    const { worth } = deviceList(sheet);
    if (worth > best.worth) best = { sheet, worth };
  }
  return best.sheet;
}

/** Visible sheets beside the chosen one that list devices as well, with the rows of their best table. */
export function otherDeviceSheets(
  table: Table,
  chosen: Sheet,
): readonly { readonly name: string; readonly rows: number }[] {
  if (table.sheets.length < 2) return [];
  return table.sheets
    .filter((sheet) => !sheet.hidden && sheet.name !== chosen.name)
    .map((sheet) => ({ name: sheet.name, ...deviceList(sheet) }))
    .filter(({ worth }) => worth > 0)
    .map(({ name, rows }) => ({ name, rows }));
}

function deviceList(sheet: Sheet): { readonly worth: number; readonly rows: number } {
  const tables = tablesOnSheet(sheet);
  const best = tables[bestTable(tables)];
  return { worth: best?.worth ?? 0, rows: best?.filledRows ?? 0 };
}
