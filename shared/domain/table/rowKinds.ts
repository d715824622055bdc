import { isMaker } from './columnLook';
import type { Column } from './column';
import type { Header } from './findHeader';
import { isDataCell } from './headerLook';
import { hiddenTotals } from './hiddenTotals';
import type { ColumnMeaning } from './meaning';
import type { Sheet } from './table';
import { isTotalText, totalLabel } from './totalWords';
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
const kindsOfDevice: readonly ColumnMeaning[] = ['make', 'kind', 'supply', 'meter'];

/** Sorts the rows below the header into devices' data, totals, repeated headers and notes; blank rows fall away. */
export function sortRows(sheet: Sheet, header: Header, columns: readonly Column[]): RowKinds {
  const kinds = {
    data: [] as number[],
    totals: [] as number[],
    headers: [] as number[],
    notes: [] as number[],
  };
  const at = indexesOf(columns, header);
  for (let row = header.firstDataRow; row < sheet.rows.length; row++) {
    const kind = kindOf(sheet.rows[row] ?? [], at);
    if (kind !== 'blank') kinds[kind].push(row);
  }
  const { data } = kinds;
  const hidden = hiddenTotals(sheet, data, at);
  kinds.totals.push(...hidden);
  kinds.totals.sort((a, b) => a - b);
  for (const row of hidden) data.splice(data.indexOf(row), 1);
  if (countsColumns(sheet.rows[data[0] ?? -1] ?? [])) kinds.headers.unshift(...data.splice(0, 1));
  const tail = tailOf(sheet, data, at);
  kinds.notes.push(...data.splice(data.length - tail, tail));
  kinds.notes.sort((a, b) => a - b);
  return kinds;
}

/** Some forms number their columns right below the header: (1), (2), (3). */
function countsColumns(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length >= 3 && filled.every((cell, at) => cell.replace(/[()\s]/g, '') === String(at + 1));
}

/** How many rows at the end, below a gap, are a legend or signatures: two words, no figure and nothing like a model. */
function tailOf(sheet: Sheet, data: readonly number[], at: Indexes): number {
  let tail = 0;
  while (
    tail < data.length &&
    at.width > 2 &&
    isThin(sheet.rows[data[data.length - 1 - tail] ?? -1] ?? [], at)
  )
    tail++;
  while (tail > 0) {
    const first = data[data.length - tail] ?? 0;
    const above = data[data.length - tail - 1];
    if (above !== undefined && first - above > 1) return tail;
    tail--;
  }
  return 0;
}

const dayText = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;

function isThin(cells: readonly string[], at: Indexes): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length > 2 || at.numbers.some((index) => !isUnknownText(cells[index] ?? ''))) return false;
  return filled.every(
    (cell) => dayText.test(cell) || !(/\d/.test(cell) || isMaker(cell.split(/\s/, 1)[0] ?? '')),
  );
}

interface Indexes {
  readonly identities: readonly number[];
  readonly strong: readonly number[];
  readonly devices: readonly number[];
  readonly numbers: readonly number[];
  readonly serial: number;
  readonly width: number;
  readonly lines: readonly HeaderLine[];
}

function indexesOf(columns: readonly Column[], header: Header): Indexes {
  const of = (meanings: readonly ColumnMeaning[]) =>
    columns.filter((column) => meanings.includes(column.meaning)).map((column) => column.index);
  const numbers = columns
    .filter((column) => /(?:Average|Usage|Start|End|Lifetime|Cost|Charge)$/.test(column.meaning))
    .map((column) => column.index);
  return {
    identities: of(identities),
    strong: of(strongIdentities),
    devices: of(kindsOfDevice),
    numbers,
    serial: of(['serial'])[0] ?? -1,
    width: header.row === null ? columns.length : header.cells.length,
    lines: header.row === null ? [] : [header.cells, ...header.lines].map(lineOf),
  };
}

type RowKind = 'data' | 'totals' | 'headers' | 'notes' | 'blank';

function kindOf(cells: readonly string[], at: Indexes): RowKind {
  const first = cells.findIndex((cell) => cell !== '' && cell.trim() !== '');
  if (first < 0 || isRule(cells, first)) return 'blank';
  if (at.lines.some((line) => repeatsHeader(cells, line, first))) return 'headers';
  const serial = at.serial < 0 ? '' : (cells[at.serial] ?? '');
  if (isFoot(cells, at)) return 'totals';
  const isDevice = serial !== '' && !isUnknownText(serial) && !isTotalText(serial);
  // A count of devices stands below the serial numbers in many total rows.
  if (
    isDevice &&
    !(isCount(serial) && first !== at.serial && totalLabel(labelOf(cells, first)) !== undefined)
  )
    return 'data';
  const known = (index: number) => !isUnknownText(cells[index] ?? '');
  const hasNumbers = at.numbers.some(known);
  const total = totalKind(cells, at, hasNumbers);
  if (total !== undefined) return total;
  if (isAlone(cells, first, at)) return looksLikeDevice(cells[first] ?? '', first, at) ? 'data' : 'notes';
  if (isLabelled(cells, first, at) && !hasNumbers) return 'notes';
  if (at.identities.some(known) || at.devices.some(known)) return 'data';
  if (!hasNumbers) return 'notes';
  return at.identities.length > 0 ? 'totals' : 'data';
}

/** "Sales tax (8.25 %)" below the serial numbers, with nothing beside it but an amount, is no device. */
function isFoot(cells: readonly string[], at: Indexes): boolean {
  if (at.width < 5) return false;
  let [words, figures] = [0, 0];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? '';
    if (isUnknownText(cell)) continue;
    if (isDataCell(cell)) figures++;
    else if (at.strong.includes(index) && isWords(cell)) words++;
    else return false;
    if (words > 1 || figures > 2) return false;
  }
  return words === 1 && figures > 0;
}

/** Words without a number but a share of 100: no serial number, tag or address. */
function isWords(text: string): boolean {
  return /\p{L}{2}/u.test(text) && /\s/.test(text.trim()) && !/\d/.test(text.replace(/[\d.,]+\s*%/g, ''));
}

/** A line drawn with dashes or equals signs. */
function isRule(cells: readonly string[], first: number): boolean {
  const line = /^[-=_*~–—.+]{2,}$/;
  if (!line.test(cells[first] ?? '')) return false;
  return cells.every((cell) => cell.trim() === '' || line.test(cell.trim()));
}

function labelOf(cells: readonly string[], first: number): string {
  return (cells[first] ?? '').trim();
}

function isCount(text: string): boolean {
  return text.length <= 5 && /^\d+$/.test(text);
}

const labelsSearched = 3;

/** A row with a total's label; a device keeps its row whatever words stand in its model or place. */
function totalKind(
  cells: readonly string[],
  at: Indexes,
  hasNumbers: boolean,
): 'totals' | 'notes' | undefined {
  const index = totalIndex(cells);
  if (index < 0) return undefined;
  const label = totalLabel(labelOf(cells, index));
  const isText = (column: number) => {
    const cell = cells[column] ?? '';
    // A sum such as 1906 looks like a year, which heads a column in a header and counts pages here.
    return column !== index && !isUnknownText(cell) && !isDataCell(cell) && !/^\s*\d+\s*$/.test(cell);
  };
  const isDevice = at.strong.some((column) => {
    const cell = (cells[column] ?? '').trim();
    return column !== index && !isUnknownText(cell) && !isCount(cell) && !isTotalText(cell);
  });
  if (isDevice) return undefined;
  const isLater = cells.slice(0, index).some((cell) => !isUnknownText(cell));
  if (isLater && at.identities.some(isText)) return undefined;
  if (label === 'average') return hasNumbers ? 'notes' : undefined;
  if (label === 'total') return 'totals';
  const texts = cells.filter((_, column) => isText(column)).length;
  return texts === 0 && hasNumbers ? 'totals' : undefined;
}

function totalIndex(cells: readonly string[]): number {
  let seen = 0;
  for (let column = 0; column < cells.length && seen < labelsSearched; column++) {
    const cell = cells[column] ?? '';
    if (cell === '') continue;
    seen++;
    const first = cell.charCodeAt(0);
    if (first >= 48 && first <= 57) continue;
    if (totalLabel(cell.trim()) !== undefined) return column;
  }
  return -1;
}

/** A section title or a footnote stands alone in its row. */
function isAlone(cells: readonly string[], first: number, { width }: Indexes): boolean {
  return width > 1 && !cells.some((cell, index) => index !== first && cell.trim() !== '');
}

/** A device of which only one thing is known: an address, a host name, a maker with a model. */
function looksLikeDevice(text: string, index: number, at: Indexes): boolean {
  const trimmed = text.trim();
  if (at.strong.includes(index)) return /\d/.test(trimmed) && !/\s/.test(trimmed);
  if (!at.identities.includes(index)) return false;
  const [word = '', ...rest] = trimmed.split(/\s+/);
  if (rest.length === 0) return /\d/.test(word) && /\p{L}/u.test(word);
  return isMaker(word) && /\d/.test(trimmed);
}

/** A label with what it says: `Building:` and `Science`, `Prepared by:` and a name. */
function isLabelled(cells: readonly string[], first: number, at: Indexes): boolean {
  if (!(cells[first] ?? '').trim().endsWith(':')) return false;
  if (at.strong.some((index) => index !== first && /\d/.test(cells[index] ?? ''))) return false;
  return cells.filter((cell) => cell.trim() !== '').length <= 3;
}

function repeatsHeader(cells: readonly string[], line: HeaderLine, first: number): boolean {
  const [cell, head] = [cells[first] ?? '', line.folded[first] ?? ''];
  // Most rows differ in their first letter, which costs nothing to see.
  if (head === '' || (cell.charCodeAt(0) | 32) !== (head.charCodeAt(0) | 32)) return false;
  if (Math.abs(cell.length - head.length) > 2 || cell.trim().toLowerCase() !== head) return false;
  const same = line.folded.filter(
    (text, at) => text !== '' && (cells[at] ?? '').trim().toLowerCase() === text,
  ).length;
  return same >= Math.max(2, line.named / 2);
}

/** A line of the header as it is compared: without case. */
interface HeaderLine {
  readonly folded: readonly string[];
  readonly named: number;
}

function lineOf(cells: readonly string[]): HeaderLine {
  return {
    folded: cells.map((cell) => cell.toLowerCase()),
    named: cells.filter((cell) => cell !== '').length,
  };
}
