import type { IsoDate } from '../calendar';
import type { Decimal } from '../rate';
import type { Column } from './column';
import { isCounterMeaning, isDateMeaning, isMoneyMeaning } from './column';
import type { DateOrder } from './dates';
import { decideDateOrder, readDate } from './dates';
import { addDecimals } from './exactDecimal';
import type { FindingCode, Findings } from './findings';
import type { ColumnMeaning } from './meaning';
import type { ColumnSigns, DecimalSign, NumberReading } from './numbers';
import { decideSigns, readExactNumber, readNumber } from './numbers';
import type { Sheet } from './table';
import { cellText } from './table';
import { isUnknownText, knownText } from './unknown';

/** Reads the cells of a row by meaning; rows count from 0. Unknown is `undefined`, or `''` for text. */
export interface RowReader {
  readonly columns: readonly Column[];
  readonly has: (meaning: ColumnMeaning) => boolean;
  readonly column: (meaning: ColumnMeaning) => Column | undefined;
  readonly text: (meaning: ColumnMeaning, row: number) => string;
  /** The exact number; the sum where several columns share a meaning. */
  readonly number: (meaning: ColumnMeaning, row: number) => Decimal | undefined;
  /** The number of one column, without findings; for total rows. */
  readonly plainNumber: (column: Column, row: number) => Decimal | undefined;
  /** The currency or cent sign of a cell. */
  readonly mark: (meaning: ColumnMeaning, row: number) => string | undefined;
  readonly date: (meaning: ColumnMeaning, row: number) => IsoDate | undefined;
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

/** Makes a reader after deciding the decimal sign of each column; the order of dates is decided when one is read. */
export function makeRowReader(options: ReaderOptions): RowReader {
  const { columns } = options;
  const byMeaning = new Map<ColumnMeaning, readonly Column[]>();
  for (const column of columns)
    byMeaning.set(column.meaning, [...(byMeaning.get(column.meaning) ?? []), column]);
  const first = (meaning: ColumnMeaning) => byMeaning.get(meaning)?.[0];
  const { read, checked } = numberReader(options);
  return {
    columns,
    has: (meaning) => byMeaning.has(meaning),
    column: first,
    text(meaning, row) {
      const column = first(meaning);
      return column === undefined ? '' : knownText(cellText(options.sheet, row, column.index));
    },
    number(meaning, row) {
      let sum: Decimal | undefined;
      for (const column of byMeaning.get(meaning) ?? []) {
        const value = checked(column, row);
        if (value !== undefined) sum = sum === undefined ? value : addDecimals(sum, value);
      }
      return sum;
    },
    plainNumber(column, row) {
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

interface NumberReader {
  readonly read: (column: Column, row: number) => NumberReading;
  /** The number, with a finding where it is none or cannot be. */
  readonly checked: (column: Column, row: number) => Decimal | undefined;
}

function numberReader(options: ReaderOptions): NumberReader {
  const { sheet, findings } = options;
  const signs = decideAllSigns(options);
  const read = (column: Column, row: number) => {
    const text = cellText(sheet, row, column.index);
    const isExact = sheet.kinds?.[row]?.[column.index] === 'n';
    return isExact ? readExactNumber(text) : readNumber(text, signs.get(column.index) ?? null);
  };
  const note = (code: FindingCode, column: Column, row: number) => {
    const sample = cellText(sheet, row, column.index);
    findings.note({ code, row: row + 1, column: column.header, sample });
  };
  function checked(column: Column, row: number): Decimal | undefined {
    const reading = read(column, row);
    if (reading.type === 'unknown') return undefined;
    if (reading.type === 'unreadable') {
      note('not-a-number', column, row);
      return undefined;
    }
    const { value } = reading;
    const mayBeNegative = !isCounterMeaning(column.meaning) || column.meaning.endsWith('Adjustment');
    if (!mayBeNegative && value.startsWith('-')) {
      note('negative-value', column, row);
      return undefined;
    }
    if (value.length >= absurdDigits && wholeDigits(value) >= absurdDigits)
      note('absurd-number', column, row);
    return value;
  }
  return { read, checked };
}

function dateReader(
  options: ReaderOptions,
  first: (meaning: ColumnMeaning) => Column | undefined,
): (meaning: ColumnMeaning, row: number) => IsoDate | undefined {
  let orders: ReadonlyMap<number, DateOrder> | undefined;
  return (meaning, row) => {
    const column = first(meaning);
    if (column === undefined) return undefined;
    const text = cellText(options.sheet, row, column.index);
    if (isUnknownText(text)) return undefined;
    orders ??= decideAllDates(options);
    const day = readDate(text, orders.get(column.index) ?? 'monthFirst');
    const at = { row: row + 1, column: column.header, sample: text };
    if (day === undefined) options.findings.note({ code: 'not-a-date', ...at });
    return day;
  };
}

function wholeDigits(value: Decimal): number {
  const point = value.indexOf('.');
  return (point < 0 ? value.length : point) - (value.startsWith('-') ? 1 : 0);
}

function* textCells({ sheet, rows }: ReaderOptions, column: Column): Iterable<string> {
  for (const row of rows) {
    const kind = sheet.kinds?.[row]?.[column.index];
    if (kind === 'n' || kind === 'd') continue;
    const text = sheet.rows[row]?.[column.index];
    if (text !== undefined && text !== '') yield text;
  }
}

function decideAllSigns(options: ReaderOptions): ReadonlyMap<number, DecimalSign> {
  const found = options.columns
    .filter((column) => isCounterMeaning(column.meaning) || isMoneyMeaning(column.meaning))
    .map((column) => ({ column, signs: decideSigns(textCells(options, column)) }));
  const decided = new Set(found.flatMap(({ signs }) => (signs.decimal === null ? [] : [signs.decimal])));
  const [only] = decided.size === 1 ? decided : [];
  const ofFile = options.decimal ?? only ?? null;
  for (const { column, signs } of found) noteSigns(options.findings, { column, signs, ofFile });
  return new Map(found.map(({ column, signs }) => [column.index, signOfColumn(column, signs, ofFile)]));
}

/** The sign that makes an ambiguous value such as `1,234` a whole number. */
function wholeSign(example: string): '.' | ',' {
  return example.includes(',') ? '.' : ',';
}

function signOfColumn(column: Column, signs: ColumnSigns, ofFile: DecimalSign): DecimalSign {
  const example = signs.examples[0];
  if (!signs.ambiguous || example === undefined) return signs.decimal ?? ofFile;
  const whole = wholeSign(example);
  if (isCounterMeaning(column.meaning)) return whole;
  if (ofFile !== null) return ofFile;
  // Pages are counted whole, and an amount has no three decimals; a price for one page may.
  return column.meaning.endsWith('Rate') ? (whole === '.' ? ',' : '.') : whole;
}

function noteSigns(
  findings: Findings,
  at: { readonly column: Column; readonly signs: ColumnSigns; readonly ofFile: DecimalSign },
): void {
  const { column, signs } = at;
  for (const sample of signs.exceptions)
    findings.note({ code: 'mixed-numbers', row: 0, column: column.header, sample });
  const example = signs.examples[0];
  if (!signs.ambiguous || example === undefined) return;
  const taken = signOfColumn(column, signs, at.ofFile);
  if (at.ofFile !== null && taken === wholeSign(example)) return;
  const both = signs.examples.map((text) => `"${text}" (${bothWays(text)})`).join(', ');
  const asDecimals = taken !== wholeSign(example);
  findings.add({
    code: 'ambiguous-numbers',
    severity: 'warning',
    rows: [],
    message: `"${column.header}": ${both}. The file does not show which is meant; ${asDecimals ? 'decimals' : 'whole thousands'} were taken. Confirm it or choose the other reading.`,
  });
}

function bothWays(text: string): string {
  const ways = (['.', ','] as const).map((sign) => readNumber(text, sign));
  return ways.map((way) => (way.type === 'number' ? way.value : '?')).join(' or ');
}

function decideAllDates(options: ReaderOptions): ReadonlyMap<number, DateOrder> {
  const found = options.columns
    .filter((column) => isDateMeaning(column.meaning))
    .map((column) => ({ column, dates: decideDateOrder(textCells(options, column)) }));
  const decided = new Set(found.flatMap(({ dates }) => (dates.order === null ? [] : [dates.order])));
  const [only] = decided.size === 1 ? decided : [];
  const fallback = only ?? options.dateOrder;
  for (const { column, dates } of found) {
    if (!dates.ambiguous || fallback !== undefined) continue;
    const ways = dates.examples.map(
      (text) => `"${text}" (${readDate(text, 'monthFirst') ?? '?'} or ${readDate(text, 'dayFirst') ?? '?'})`,
    );
    options.findings.add({
      code: 'ambiguous-dates',
      severity: 'warning',
      rows: [],
      message: `"${column.header}": ${ways.join(', ')}. Nothing in the file shows whether day or month comes first; the month was taken first. Confirm it or choose the other order.`,
    });
  }
  return new Map(found.map(({ column, dates }) => [column.index, dates.order ?? fallback ?? 'monthFirst']));
}
