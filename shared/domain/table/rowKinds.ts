import type { Column } from './column';
import type { Header } from './findHeader';
import type { ColumnMeaning } from './meaning';
import type { Sheet } from './table';
import { isUnknownText } from './unknown';

/** The rows below a header by what they are; all indexes count from 0. */
export interface RowKinds {
  readonly data: readonly number[];
  readonly totals: readonly number[];
  readonly headers: readonly number[];
  /** Footnotes and section titles: text without a device. */
  readonly notes: readonly number[];
}

const identities: readonly ColumnMeaning[] = [
  'serial',
  'mac',
  'ip',
  'asset',
  'model',
  'makeAndModel',
  'name',
];
const strongIdentities: readonly ColumnMeaning[] = ['serial', 'mac', 'ip', 'asset'];
const totalWord =
  /^(?:(?:grand|sub|fleet|overall|page|report|company|account|site|building|zwischen|gesamt)[\s-]?)?(?:totals?|totaux|totale[sn]?|totaal|summe|gesamt|gesamtsumme|zwischensumme|osszesen|összesen|mindösszesen|razem|suma|soma|somma|sum|sous-total|subtotal|celkem)\b/i;
const totalAtEnd = /\b(?:sub-?total|total|summe|gesamt|totaal|totale|összesen)\s*:?$/i;

/** Whether a text names a total: "Grand Total", "Subtotal North", "North total", "Summe". */
export function isTotalText(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length < 60 && (totalWord.test(trimmed) || totalAtEnd.test(trimmed));
}

/** Sorts the rows below the header into devices' data, totals, repeated headers and notes; blank rows fall away. */
export function sortRows(sheet: Sheet, header: Header, columns: readonly Column[]): RowKinds {
  const kinds = {
    data: [] as number[],
    totals: [] as number[],
    headers: [] as number[],
    notes: [] as number[],
  };
  const indexes = indexesOf(columns);
  for (let row = header.firstDataRow; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? [];
    const kind = kindOf(cells, header, indexes);
    if (kind !== 'blank') kinds[kind].push(row);
  }
  return kinds;
}

interface Indexes {
  readonly identities: readonly number[];
  readonly strong: readonly number[];
  readonly numbers: readonly number[];
  readonly serial: number;
}

function indexesOf(columns: readonly Column[]): Indexes {
  const of = (meanings: readonly ColumnMeaning[]) =>
    columns.filter((column) => meanings.includes(column.meaning)).map((column) => column.index);
  const numbers = columns
    .filter((column) => /(?:Average|Usage|Start|End|Lifetime|Cost|Charge)$/.test(column.meaning))
    .map((column) => column.index);
  return {
    identities: of(identities),
    strong: of(strongIdentities),
    numbers,
    serial: of(['serial'])[0] ?? -1,
  };
}

function kindOf(
  cells: readonly string[],
  header: Header,
  at: Indexes,
): 'data' | 'totals' | 'headers' | 'notes' | 'blank' {
  const first = cells.findIndex((cell) => cell !== '' && cell.trim() !== '');
  if (first < 0) return 'blank';
  if (cells[first] === header.cells[first] && repeatsHeader(cells, header)) return 'headers';
  const known = (index: number) => !isUnknownText(cells[index] ?? '');
  const serial = at.serial < 0 ? '' : (cells[at.serial] ?? '');
  if (serial !== '' && !isUnknownText(serial) && !isTotalText(serial)) return 'data';
  const hasNumbers = at.numbers.some(known);
  if (hasNumbers && saysTotal(cells, at)) return 'totals';
  const hasIdentity = at.identities.some(known);
  if (!hasIdentity) return hasNumbers ? (at.identities.length > 0 ? 'totals' : 'data') : 'notes';
  // A section title or a footnote stands alone in its row.
  const isAlone = !cells.some((cell, index) => index !== first && cell.trim() !== '');
  if (isAlone && (header.row === null ? cells.length : header.cells.length) > 1) return 'notes';
  return isTotalText(cells[first] ?? '') && !at.strong.some(known) ? 'totals' : 'data';
}

function saysTotal(cells: readonly string[], at: Indexes): boolean {
  if (at.strong.some((index) => !isUnknownText(cells[index] ?? '') && !isTotalText(cells[index] ?? '')))
    return false;
  return cells.some((cell) => cell.length > 2 && isTotalText(cell));
}

function repeatsHeader(cells: readonly string[], header: Header): boolean {
  const named = header.cells.filter((cell) => cell !== '').length;
  const same = header.cells.filter((cell, at) => cell !== '' && cell === cells[at]?.trim()).length;
  return header.row !== null && same >= Math.max(2, named / 2);
}
