import type { IsoDate } from '../calendar';
import type { Decimal } from '../rate';
import type { Column } from './column';
import { isCounterMeaning } from './column';
import { decideAllDates } from './dateOrders';
import type { DateOrder } from './dates';
import { newDayReader, otherCalendar, startsWithYear } from './dates';
import { addDecimals } from './exactDecimal';
import type { FindingCode, Findings } from './findings';
import type { ColumnMeaning } from './meaning';
import type { DecimalSign, NumberReading } from './numbers';
import { isPlainCount, readExactNumber, readNumber, withDigits } from './numbers';
import { decideAllSigns } from './numberSigns';
import type { Sheet } from './table';
import { cellText } from './table';
import { isUnknownText, knownText } from './unknown';

/** Reads the cells of a row by meaning; rows count from 0. Unknown is `undefined`, or `''` for text. */
export interface RowReader {
  readonly columns: readonly Column[];
  readonly has: (meaning: ColumnMeaning) => boolean;
  readonly column: (meaning: ColumnMeaning) => Column | undefined;
  /** All columns of one meaning, in the order of the sheet. */
  readonly columnsOf: (meaning: ColumnMeaning) => readonly Column[];
  readonly text: (meaning: ColumnMeaning, row: number) => string;
  /** The text of one column, where several share a meaning. */
  readonly textOf: (column: Column, row: number) => string;
  /** The exact number; the sum where several columns share a meaning. */
  readonly number: (meaning: ColumnMeaning, row: number) => Decimal | undefined;
  /** The number of one column, where several share a meaning; with findings where it is none or cannot be. */
  readonly numberOf: (column: Column, row: number) => Decimal | undefined;
  /** The number of one column, without findings; for total rows. */
  readonly plainNumber: (column: Column, row: number) => Decimal | undefined;
  /** The currency or cent sign of a cell. */
  readonly mark: (meaning: ColumnMeaning, row: number) => string | undefined;
  readonly date: (meaning: ColumnMeaning, row: number) => IsoDate | undefined;
  /** The first row of a device stands for its rows per meter. */
  readonly byMeter?: boolean;
}

/** What the reader needs to know beside the sheet. */
export interface ReaderOptions {
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  /** Indexes of data and total rows, which decide signs and date order. */
  readonly rows: readonly number[];
  readonly findings: Findings;
  readonly decimal?: DecimalSign;
  readonly dateOrder?: DateOrder;
}

const absurdDigits = 10;
const none: readonly Column[] = [];

/** Makes a reader; decimal signs and the order of dates are decided when the first cell needs them. */
export function makeRowReader(options: ReaderOptions): RowReader {
  const { columns, sheet } = options;
  const byMeaning = columnsByMeaning(columns);
  const first = (meaning: ColumnMeaning) => byMeaning.get(meaning)?.[0];
  const { read, checked } = numberReader(options);
  return {
    columns,
    has: (meaning) => byMeaning.has(meaning),
    column: first,
    columnsOf: (meaning) => byMeaning.get(meaning) ?? none,
    textOf(column, row) {
      const text = sheet.rows[row]?.[column.index];
      return text === undefined || text === '' ? '' : knownText(text);
    },
    text(meaning, row) {
      const column = first(meaning);
      if (column === undefined) return '';
      const text = sheet.rows[row]?.[column.index];
      return text === undefined || text === '' ? '' : knownText(text);
    },
    number(meaning, row) {
      const list = byMeaning.get(meaning);
      if (list === undefined) return undefined;
      let sum: Decimal | undefined;
      for (const column of list) {
        const value = checked(column, row);
        if (value !== undefined) sum = sum === undefined ? value : addDecimals(sum, value);
      }
      return sum;
    },
    numberOf: checked,
    plainNumber(column, row) {
      const text = sheet.rows[row]?.[column.index];
      if (text === undefined || text === '') return undefined;
      if (isPlainCount(text)) return text;
      const reading = read(column, row);
      return reading.type === 'number' ? reading.value : undefined;
    },
    mark(meaning, row) {
      const column = first(meaning);
      const reading = column === undefined ? undefined : read(column, row);
      return reading?.type === 'number' ? reading.mark : undefined;
    },
    date: dateReader(options, first),
  };
}

function columnsByMeaning(columns: readonly Column[]): ReadonlyMap<ColumnMeaning, readonly Column[]> {
  const byMeaning = new Map<ColumnMeaning, Column[]>();
  for (const column of columns) {
    const same = byMeaning.get(column.meaning);
    if (same === undefined) byMeaning.set(column.meaning, [column]);
    else same.push(column);
  }
  return byMeaning;
}

interface NumberReader {
  readonly read: (column: Column, row: number) => NumberReading;
  /** The number, with a finding where it is none or cannot be. */
  readonly checked: (column: Column, row: number) => Decimal | undefined;
}

function numberReader(options: ReaderOptions): NumberReader {
  const { sheet, findings } = options;
  let signs: ReadonlyMap<number, DecimalSign> | undefined;
  const read = (column: Column, row: number) => {
    const text = cellText(sheet, row, column.index);
    const isExact = sheet.kinds?.[row]?.[column.index] === 'n';
    if (isExact) return readExactNumber(text);
    signs ??= decideAllSigns(options);
    return readNumber(text, signs.get(column.index) ?? null);
  };
  const note = (code: FindingCode, column: Column, row: number) => {
    const text = cellText(sheet, row, column.index);
    const meant = code === 'not-a-number' ? withDigits(text) : undefined;
    const sample = meant === undefined ? text : `${text}: ${meant}?`;
    findings.note({ code, row: row + 1, column: column.header, sample });
  };
  function checked(column: Column, row: number): Decimal | undefined {
    const text = sheet.rows[row]?.[column.index];
    if (text === undefined || text === '') return undefined;
    // Most cells of most files: a count without any sign needs no decision.
    if (isPlainCount(text)) return text;
    const reading = read(column, row);
    if (reading.type === 'unknown') return undefined;
    if (reading.type === 'unreadable') {
      note('not-a-number', column, row);
      return undefined;
    }
    const { value, meant } = reading;
    if (meant !== undefined)
      findings.note({
        ...{ code: 'letter-for-digit', row: row + 1, column: column.header },
        sample: `${text.trim()}: ${meant}`,
      });
    if (value.startsWith('-') && !mayBeNegative(column.meaning)) {
      note('negative-value', column, row);
      return undefined;
    }
    if (value.length >= absurdDigits && wholeDigits(value) >= absurdDigits)
      note('absurd-number', column, row);
    return value;
  }
  return { read, checked };
}

function mayBeNegative(meaning: ColumnMeaning): boolean {
  return !isCounterMeaning(meaning) || meaning.endsWith('Adjustment');
}

function dateReader(
  options: ReaderOptions,
  first: (meaning: ColumnMeaning) => Column | undefined,
): (meaning: ColumnMeaning, row: number) => IsoDate | undefined {
  const { sheet, findings } = options;
  let orders: ReadonlyMap<number, DateOrder> | undefined;
  const days = { dayFirst: newDayReader('dayFirst'), monthFirst: newDayReader('monthFirst') };
  // Checks ask for the day again that the volume was reckoned with.
  const lastRows: number[] = [];
  const lastDays: (IsoDate | undefined)[] = [];
  return (meaning, row) => {
    const column = first(meaning);
    if (column === undefined) return undefined;
    if (lastRows[column.index] === row) return lastDays[column.index];
    const text = sheet.rows[row]?.[column.index];
    if (text === undefined || isUnknownText(text)) return undefined;
    if (!startsWithYear(text)) orders ??= decideAllDates(options);
    const day = days[orders?.get(column.index) ?? 'monthFirst'](text);
    if (day === undefined) {
      const sample = `${text}${otherCalendar(text)}`;
      findings.note({ code: 'not-a-date', row: row + 1, column: column.header, sample });
    }
    lastRows[column.index] = row;
    lastDays[column.index] = day;
    return day;
  };
}

function wholeDigits(value: Decimal): number {
  const point = value.indexOf('.');
  return (point < 0 ? value.length : point) - (value.startsWith('-') ? 1 : 0);
}
