import { isIp, isMac, isMaker } from './columnLook';
import type { ColumnMeaning } from './meaning';
import type { HeaderReading } from './headerReading';
import { readHeader } from './readHeader';
import { isUnknownText } from './unknown';

/** Reads the words of a header; each text is read once, and no more texts than a sheet can have headers. */
export type HeaderWords = (text: string) => HeaderReading | undefined;

/** A rectangle of a sheet; rows and columns count from 0, both ends included. */
export interface Region {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** What a row looks like to someone who searches for a header. */
export interface RowLook {
  /** Cells that say something. */
  readonly filled: number;
  /** Cells of digits and signs alone that are no year or day. */
  readonly figures: number;
  /** Cells whose words headers use. */
  readonly known: number;
  /** How many different things those words mean. */
  readonly meanings: number;
  /** Addresses and makers stand in data, never in a header. */
  readonly isData: boolean;
  /** 2 where a column tells devices apart for sure, 1 where it names models or devices, else 0. */
  readonly identity: 0 | 1 | 2;
  /** Whether a word stands there that only headers use for a device: "Serial Number", not "Printer". */
  readonly isSure: boolean;
}

const textsRead = 6000;
const longestHeader = 120;

/** A reader of header words for one sheet. */
export function newHeaderWords(): HeaderWords {
  const read = new Map<string, HeaderReading | undefined>();
  return (text) => {
    const known = read.get(text);
    if (known !== undefined || read.has(text)) return known;
    if (text.length > longestHeader || read.size >= textsRead) return undefined;
    const reading = readHeader(text);
    read.set(text, reading);
    return reading;
  };
}

const figure = /^[\s\d.,:/$€£%()'-]+$/;
// A column of figures can be headed by its year or day.
const yearOrDay = /^(?:(?:19|20)\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})$/;

/** Whether a cell is a figure or an address, as data are and headers are not. */
export function isDataCell(text: string): boolean {
  const trimmed = text.trim();
  return (figure.test(trimmed) && !yearOrDay.test(trimmed)) || isIp(trimmed) || isMac(trimmed);
}

const numberRun = /(?<![\d.])\p{L}?\d{3,}(?!\.?\d)/gu;
/** A year or 1000 stands for itself in a header; written onto letters it is part of a number such as SN1000. */
const headerNumber = /^(?:(?:19|20)\d\d|10{2,4})$/;

/** Whether a text holds a number that no header has: of three digits and more, but no year, no 1000, no number of SNMP. */
function hasCode(text: string): boolean {
  return /\d{3}/.test(text) && (text.match(numberRun) ?? []).some((run) => !headerNumber.test(run));
}

const strong: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>(['serial', 'mac', 'ip', 'asset']);
const weak: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>(['model', 'makeAndModel', 'name']);

/** Looks at the cells of a row between two columns, both included. */
export function lookAtRow(
  cells: readonly string[],
  { firstColumn, lastColumn }: Pick<Region, 'firstColumn' | 'lastColumn'>,
  words: HeaderWords,
): RowLook {
  const meanings = new Set<string>();
  const look = { filled: 0, figures: 0, known: 0, isData: false, isSure: false, identity: 0 as 0 | 1 | 2 };
  for (let column = firstColumn; column <= Math.min(lastColumn, cells.length - 1); column++) {
    const cell = cells[column] ?? '';
    if (isUnknownText(cell)) continue;
    look.filled++;
    if (isDataCell(cell)) {
      look.figures++;
      if (isIp(cell) || isMac(cell)) look.isData = true;
      continue;
    }
    if (isMaker(cell)) look.isData = true;
    // "Model One 220" and "SN1000" begin with words of headers, and are data.
    const reading = hasCode(cell) ? undefined : words(cell);
    if (reading === undefined) continue;
    look.known++;
    meanings.add(reading.meaning ?? `${reading.channel ?? ''} ${reading.role ?? ''} ${reading.on ?? ''}`);
    if (reading.meaning === undefined) continue;
    const isStrong = strong.has(reading.meaning);
    if (isStrong) look.identity = 2;
    else if (!weak.has(reading.meaning)) continue;
    else if (look.identity === 0) look.identity = 1;
    if (reading.score >= 0.8) look.isSure = true;
  }
  return { ...look, meanings: meanings.size };
}

/** How many cells of a row say something between two columns, counted no further than a limit. */
export function filledCells(
  cells: readonly string[],
  { firstColumn, lastColumn }: Pick<Region, 'firstColumn' | 'lastColumn'>,
  limit: number,
): number {
  let filled = 0;
  const last = Math.min(lastColumn, cells.length - 1);
  for (let column = firstColumn; column <= last && filled < limit; column++) {
    const cell = cells[column] ?? '';
    if (cell !== '' && cell.trim() !== '') filled++;
  }
  return filled;
}

/** The whole of a sheet. */
export function wholeSheet(rows: readonly (readonly string[])[]): Region {
  // One long row would make a list of all widths the dearest part of a large sheet.
  let width = 1;
  for (const row of rows) if (row.length > width) width = row.length;
  return { firstRow: 0, lastRow: rows.length - 1, firstColumn: 0, lastColumn: width - 1 };
}
