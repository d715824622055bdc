import type { HeaderWords, Region } from './headerLook';
import { filledCells, isDataCell } from './headerLook';
import { headerWords } from './headerWords';
import { plainHeader } from './plainHeader';
import type { Sheet } from './table';
import { isUnknownText } from './unknown';

/**
 * Whether columns beside a list of devices, with a blank column between, are a table of their own (such as a price
 * list): labels and figures that run without a gap from their header and end above or below the devices, or that name
 * supplies. Columns with counters of pages belong to the devices, and so do notes here and there.
 */
export function standsAlone(
  sheet: Sheet,
  { part, beside, words }: { readonly part: Region; readonly beside: Region; readonly words: HeaderWords },
): boolean {
  if (part.lastColumn === part.firstColumn) return false;
  const rows = filledRows(sheet, part);
  const [header, first] = rows;
  const last = rows.at(-1);
  if (header === undefined || first === undefined || last === undefined || rows.length < 3) return false;
  const heads = cellsOf(sheet, header, part);
  if (heads.some(isDataCell) || heads.some((cell) => isCounter(cell, words))) return false;
  const labels = rows
    .slice(1)
    .flatMap((row) => cellsOf(sheet, row, part).filter((cell) => !isDataCell(cell)));
  if (labels.length < rows.length - 1) return false;
  if (labels.filter(namesSupply).length * 2 > rows.length - 1) return true;
  const isDense = last - header + 1 <= rows.length * 1.1;
  const others = filledRows(sheet, beside).filter((row) => row > header);
  const rest = others.filter((row) => row > last).length;
  const beyond = rows.filter((row) => row > (others.at(-1) ?? last)).length;
  return isDense && Math.max(rest, beyond) >= Math.max(2, others.length * 0.1);
}

/** Rows with two cells or more that say something. */
function filledRows(sheet: Sheet, part: Region): readonly number[] {
  const rows: number[] = [];
  const end = Math.min(part.lastRow, part.firstRow + 2000);
  for (let row = part.firstRow; row <= end; row++)
    if (filledCells(sheet.rows[row] ?? [], part, 2) >= 2) rows.push(row);
  return rows;
}

function cellsOf(sheet: Sheet, row: number, part: Region): readonly string[] {
  const cells = (sheet.rows[row] ?? []).slice(part.firstColumn, part.lastColumn + 1);
  return cells.filter((cell) => !isUnknownText(cell));
}

function isCounter(cell: string, words: HeaderWords): boolean {
  const reading = words(cell);
  return reading?.channel !== undefined && reading.role !== 'cost' && reading.role !== 'rate';
}

function namesSupply(text: string): boolean {
  return headerWords(plainHeader(text)).tags.has('supply');
}
