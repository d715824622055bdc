import { plainHeader } from './plainHeader';
import { readHeader } from './readHeader';
import type { Sheet } from './table';
import { isUnknownText } from './unknown';

/** How many rows of a sheet are searched for its header. */
export const headerSearchRows = 30;

/** The header of a sheet: its row counts from 1 as in the sheet, `null` without one. */
export interface Header {
  readonly row: number | null;
  readonly cells: readonly string[];
  /** Index of the first row below it. */
  readonly firstDataRow: number;
  /** Text of the rows above it, for windows such as "January 1 – June 30". */
  readonly titles: readonly string[];
}

interface Candidate {
  readonly index: number;
  readonly score: number;
}

function scoreRow(row: readonly string[]): number {
  const meanings = new Set<string>();
  let [filled, numbers] = [0, 0];
  for (const cell of row) {
    if (isUnknownText(cell)) continue;
    filled++;
    if (/^[\s\d.,:/$€£%()-]+$/.test(cell)) {
      numbers++;
      continue;
    }
    const reading = readHeader(cell);
    if (reading !== undefined)
      meanings.add(reading.meaning ?? `${reading.channel ?? ''} ${reading.role ?? ''} ${reading.on ?? ''}`);
  }
  if (filled === 0 || numbers > filled / 2) return 0;
  return meanings.size;
}

function textShare(row: readonly string[]): number {
  const filled = row.filter((cell) => !isUnknownText(cell));
  const texts = filled.filter((cell) => !/\d/.test(cell));
  return filled.length === 0 ? 0 : texts.length / filled.length;
}

/** A first row of words above rows of figures is a header even when no word is known. */
function unknownWords(sheet: Sheet): number | undefined {
  const first = sheet.rows.findIndex((row) => row.some((cell) => !isUnknownText(cell)));
  const [head, next] = [sheet.rows[first], sheet.rows[first + 1]];
  if (head === undefined || next === undefined || head.length < 2) return undefined;
  const filled = head.filter((cell) => !isUnknownText(cell)).length;
  const isHeader = textShare(head) === 1 && filled >= 2 && textShare(next) < 0.75;
  return isHeader ? first : undefined;
}

/**
 * Finds the header among the first 30 rows: the row with the most different words that headers use,
 * the uppermost of equals. Two known words make a header; one does where the row has no other cell.
 */
export function findHeader(sheet: Sheet): Header {
  const rows = sheet.rows.slice(0, headerSearchRows);
  const best = rows.reduce<Candidate>(
    (so, row, index) => {
      const score = scoreRow(row);
      return score > so.score ? { index, score } : so;
    },
    { index: -1, score: 0 },
  );
  const alone = best.score === 1 && rows[best.index]?.filter((cell) => cell.trim() !== '').length === 1;
  const index = best.score >= 2 || (alone && best.index === 0) ? best.index : (unknownWords(sheet) ?? -1);
  return headerAt(sheet, index < 0 ? null : index + 1);
}

/** The header that stands in a given row, counted from 1; `null` says that the sheet has none. */
export function headerAt(sheet: Sheet, row: number | null): Header {
  const index = row === null ? -1 : row - 1;
  const titles = sheet.rows
    .slice(0, Math.max(0, index))
    .flatMap((cells) => cells.filter((cell) => cell.trim() !== ''));
  const own = (sheet.rows[index] ?? []).map((cell) => cell.trim());
  return { row, cells: withGroups(sheet, index, own), firstDataRow: index + 1, titles };
}

/** A row of group titles above (`January` over `Mono`, `Colour`) is needed only where names repeat. */
function withGroups(sheet: Sheet, index: number, cells: readonly string[]): readonly string[] {
  const above = sheet.rows[index - 1];
  const names = cells.map(plainHeader).filter((name) => name !== '');
  const repeated = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  if (above === undefined || repeated.size === 0) return cells;
  if (above.filter((cell) => cell.trim() !== '').length < 2) return cells;
  let group = '';
  return cells.map((cell, at) => {
    const title = above[at]?.trim() ?? '';
    if (title !== '') group = title;
    return group !== '' && repeated.has(plainHeader(cell)) ? `${group} ${cell}` : cell;
  });
}
