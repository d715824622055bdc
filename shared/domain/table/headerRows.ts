import type { HeaderWords, Region, RowLook } from './headerLook';
import { filledCells, isDataCell, lookAtRow } from './headerLook';
import type { Sheet } from './table';
import { isUnknownText } from './unknown';

/** A row that can be a header; counts from 0. */
export interface HeaderRow {
  readonly row: number;
  readonly look: RowLook;
}

/** Rows at the top where every row is looked at; below, only rows that differ from data at first sight. */
const topRows = 30;

/**
 * All rows of a region that can be headers, from the top: words that headers use, at least two of
 * different meaning, and no data beside them. One pass, so that 100,000 rows cost next to nothing.
 */
export function headerRows(sheet: Sheet, region: Region, words: HeaderWords): readonly HeaderRow[] {
  const found: HeaderRow[] = [];
  let [isAfterGap, above] = [true, -1];
  for (let row = region.firstRow; row <= region.lastRow; row++) {
    const cells = sheet.rows[row] ?? [];
    const filled = filledCells(cells, region, 2);
    const isTop = row < region.firstRow + topRows;
    const wasGap = isAfterGap;
    isAfterGap = filled < 2;
    if (filled < 2) continue;
    if (!isTop && !mayBeHeader(cells, region, wasGap)) {
      above = row;
      continue;
    }
    const look = lookAtRow(cells, region, words);
    const isFound =
      isHeader(look, isBelowList(found, row)) ||
      (found.length > 0 && breaksOff(sheet, { row, above, region, look }));
    if (isFound && (look.isSure || !recurs(sheet, row, region))) found.push({ row, look });
    else above = row;
  }
  return found;
}

/** Whether a header of devices stands above, apart from the line right above: that can be its first line. */
function isBelowList(found: readonly HeaderRow[], row: number): boolean {
  return found.some((header) => header.look.identity > 0 && header.row < row - 1);
}

/** A glance at the first characters: data are full of digits, headers are not. */
function mayBeHeader(cells: readonly string[], region: Region, isNear: boolean): boolean {
  let [filled, figures] = [0, 0];
  const last = Math.min(region.lastColumn, cells.length - 1);
  for (let column = region.firstColumn; column <= last; column++) {
    const cell = cells[column] ?? '';
    if (cell === '') continue;
    filled++;
    const first = cell.charCodeAt(0);
    if (first >= 48 && first <= 57) figures++;
    else if (!isNear && filled <= 4 && endsInDigit(cell)) return false;
    if (!isNear && filled <= 4 && figures > 0) return false;
  }
  return figures * 3 <= filled;
}

function endsInDigit(cell: string): boolean {
  const last = cell.charCodeAt(cell.length - 1);
  return last >= 48 && last <= 57;
}

/** A header below another must be one for sure; the first may be in a language of which few words are known. */
function isHeader(look: RowLook, isLater: boolean): boolean {
  if (look.isData || look.meanings < 2 || look.figures * 4 > look.filled) return false;
  if (look.identity > 0 && !isLater) return true;
  return look.known * (isLater ? 2 : 5 / 3) >= look.filled;
}

/** After a gap a row of words where the data above have figures begins another table, even when few of its words are known. */
function breaksOff(
  sheet: Sheet,
  at: { readonly row: number; readonly above: number; readonly region: Region; readonly look: RowLook },
): boolean {
  const { look, region } = at;
  if (look.isData || look.known === 0 || look.known * 3 < look.filled) return false;
  const [cells, data] = [sheet.rows[at.row] ?? [], sheet.rows[at.above] ?? []];
  const own = cells.slice(region.firstColumn, region.lastColumn + 1);
  if (own.some((cell) => /\d/.test(cell))) return false;
  return own.some((cell, index) => {
    const over = data[region.firstColumn + index] ?? '';
    return !isUnknownText(cell) && over !== '' && isDataCell(over);
  });
}

/** "Printer", "Color", "Network" are headers in one file and data in the next: data stand below each other. */
function recurs(sheet: Sheet, row: number, { firstColumn, lastColumn }: Region): boolean {
  const cells = sheet.rows[row] ?? [];
  for (const other of [row - 1, row + 1, row + 2]) {
    const near = sheet.rows[other];
    if (near === undefined) continue;
    let [same, filled] = [0, 0];
    for (let column = firstColumn; column <= Math.min(lastColumn, cells.length - 1); column++) {
      const cell = cells[column] ?? '';
      if (cell.trim() === '') continue;
      filled++;
      if (near[column] === cell) same++;
    }
    // The same row twice is a header written twice.
    if (same > 0 && same < filled / 2) return true;
  }
  return false;
}
