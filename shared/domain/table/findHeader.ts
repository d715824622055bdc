import { isMaker } from './columnLook';
import type { HeaderWords, Region } from './headerLook';
import { filledCells, isDataCell, newHeaderWords, wholeSheet } from './headerLook';
import { headerLines, isLowerLine } from './headerLines';
import { headerRows } from './headerRows';
import type { Sheet } from './table';
import { isUnknownText } from './unknown';

/** The header of a sheet: its row counts from 1 as in the sheet, the lower of two lines, `null` without one. */
export interface Header {
  readonly row: number | null;
  readonly cells: readonly string[];
  /** The lines of the header as they stand in the sheet, for telling where they are repeated. */
  readonly lines: readonly (readonly string[])[];
  /** Index of the first row below it. */
  readonly firstDataRow: number;
  /** Text of the rows above it, for windows such as "January 1 – June 30". */
  readonly titles: readonly string[];
}

/**
 * Finds the header of a sheet on whatever row it stands: the row with the most different words that headers
 * use, the uppermost of equals. Two known words make a header; one does where the row has no other cell; a
 * row of words above rows of figures is one even when no word is known. Data are never taken for a header.
 */
export function findHeader(sheet: Sheet): Header {
  const words = newHeaderWords();
  const region = wholeSheet(sheet.rows);
  const found = headerRows(sheet, region, words);
  const [first, ...others] = found;
  if (first === undefined) return headerAt(sheet, unknownHeader(sheet, region, words), words);
  const best = others.reduce((so, row) => (row.look.meanings > so.look.meanings ? row : so), first);
  return headerAt(sheet, lowerLine(sheet, best.row, words) + 1, words);
}

/** The index of a header's last line: the row itself or the one below it. */
export function lowerLine(sheet: Sheet, row: number, words: HeaderWords): number {
  return isLowerLine(sheet, row + 1, words) ? row + 1 : row;
}

/** The header that stands in a given row, counted from 1; `null` says that the sheet has none. */
export function headerAt(sheet: Sheet, row: number | null, words: HeaderWords = newHeaderWords()): Header {
  if (row === null) return { row, cells: [], lines: [], firstDataRow: 0, titles: [] };
  const index = row - 1;
  const { cells, uppers } = headerLines(sheet, index, words);
  const first = index - uppers;
  return {
    ...{ row, cells, firstDataRow: index + 1 },
    lines: sheet.rows.slice(first, index + 1).map((line) => line.map((cell) => cell.trim())),
    // A line of groups can name the window of the figures below it.
    titles: titlesAbove(sheet, index),
  };
}

/** The texts of the rows above a row. */
export function titlesAbove(sheet: Sheet, index: number): readonly string[] {
  return sheet.rows.slice(0, Math.max(0, index)).flatMap((row) => row.filter((cell) => cell.trim() !== ''));
}

/** The row, from 1, of a header of which no or one word is known; `null` where there is none. */
export function unknownHeader(sheet: Sheet, region: Region, words: HeaderWords): number | null {
  const single = loneHeader(sheet, region, words);
  if (single !== null) return single;
  const end = Math.min(region.lastRow, region.firstRow + 60);
  let width = 0;
  for (let row = region.firstRow; row <= end; row++)
    width = Math.max(width, filledCells(sheet.rows[row] ?? [], region, 1000));
  for (let row = region.firstRow; row < end; row++) {
    const filled = filledCells(sheet.rows[row] ?? [], region, 1000);
    if (filled < Math.max(2, width * 0.6)) continue;
    return isAboveFigures(sheet, row, region) ? lowerLine(sheet, row, words) + 1 : null;
  }
  return null;
}

/** A list of one column has a header of one word. */
function loneHeader(sheet: Sheet, region: Region, words: HeaderWords): number | null {
  const first = sheet.rows[region.firstRow] ?? [];
  if (filledCells(first, region, 2) !== 1) return null;
  const text = first.find((cell, at) => at >= region.firstColumn && cell.trim() !== '') ?? '';
  return words(text) !== undefined && filledCells(sheet.rows[region.firstRow + 1] ?? [], region, 2) === 1
    ? region.firstRow + 1
    : null;
}

function isAboveFigures(sheet: Sheet, row: number, region: Region): boolean {
  const [head, next] = [partOf(sheet, row, region), partOf(sheet, row + 1, region)];
  if (head.some((cell) => /\d/.test(cell) || isMaker(cell) || isDataCell(cell))) return false;
  if (head.some((cell) => next.includes(cell))) return false;
  const texts = next.filter((cell) => !/\d/.test(cell));
  return next.length > 0 && texts.length < next.length * 0.75;
}

function partOf(sheet: Sheet, row: number, { firstColumn, lastColumn }: Region): readonly string[] {
  return (sheet.rows[row] ?? []).slice(firstColumn, lastColumn + 1).filter((cell) => !isUnknownText(cell));
}
