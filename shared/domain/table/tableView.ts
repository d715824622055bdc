import type { Sheet } from './table';
import type { Block } from './tablesOnSheet';

const blank: readonly string[] = [];

/**
 * A sheet with one table alone on it: row and column numbers stay, what belongs to other tables is blank.
 * The usual sheet of one table is given back as it is.
 */
export function tableView(sheet: Sheet, block: Block): Sheet {
  const isWhole =
    block.firstColumn === 0 &&
    block.parts.length === 1 &&
    block.parts.every(([first, last]) => first === 0 && last === sheet.rows.length - 1) &&
    sheet.rows.every((row) => row.length <= block.lastColumn + 1);
  if (isWhole) return sheet;
  const isInside = (row: number) => block.parts.some(([first, last]) => first <= row && row <= last);
  const { kinds } = sheet;
  const { firstColumn, lastColumn } = block;
  const lastRow = block.parts.at(-1)?.[1] ?? sheet.rows.length - 1;
  const rows = sheet.rows
    .slice(0, lastRow + 1)
    .map((cells, row) => (isInside(row) ? cut(cells, firstColumn, lastColumn) : blank));
  const letters = kinds?.slice(0, lastRow + 1).map((text) => text.slice(0, lastColumn + 1));
  return { ...sheet, rows, ...(letters === undefined ? {} : { kinds: letters }) };
}

function cut(cells: readonly string[], first: number, last: number): readonly string[] {
  if (first === 0) return cells.length <= last + 1 ? cells : cells.slice(0, last + 1);
  return cells.slice(0, last + 1).map((cell, at) => (at < first ? '' : cell));
}
