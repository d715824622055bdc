import type { Decimal } from '../rate';
import { compareRates, isDecimal, one, rate } from '../rate';
import { multiplyDecimals, shiftDecimal } from '../table/exactDecimal';
import type { DecimalSign, NumberReading } from '../table/numbers';
import { decideSigns, readExactNumber, readNumber, signOf } from '../table/numbers';
import { type Sheet, cellKind, cellText } from '../table/table';
import type { BookColumn } from './bookColumns';
import type { BookProblems } from './bookProblems';

/** What cells are read by. */
export interface CellRequest {
  readonly sheet: Sheet;
  /** Rows below the header, from 0. */
  readonly rows: readonly number[];
  /** Columns of money and other figures that have decimals. */
  readonly amounts: readonly BookColumn[];
  /** What the user said of figures such as `1,234` that read either way. */
  readonly decimal?: '.' | ',' | undefined;
  readonly problems: BookProblems;
}

const mostDigits = 40;
/** Counts are kept as plain numbers, exact up to here. */
const mostCountDigits = 12;

/**
 * Reads the cells of a price book file, each column by its own decimal sign or by that of the whole file where it
 * has none. Rows and columns count from 0; `undefined` where a cell is empty, or wrong and noted.
 */
export class BookCells {
  private readonly signs: ReadonlyMap<number, DecimalSign>;

  constructor(private readonly request: CellRequest) {
    this.signs = signsOf(request);
  }

  /** The text of a cell without spaces around it. */
  text(row: number, column: BookColumn | undefined): string {
    return column === undefined ? '' : cellText(this.request.sheet, row, column.index).trim();
  }

  /** An amount of money or another figure of 0 or more. */
  amount(row: number, column: BookColumn | undefined): Decimal | undefined {
    if (column === undefined) return undefined;
    const reading = this.number(row, column, (cell) =>
      readNumber(cell, this.signs.get(column.index) ?? null),
    );
    if (reading === undefined) return undefined;
    if (reading.mark !== '%') return scaled(reading.value, column.dividedBy);
    this.note(row, column, 'A share stands where an amount should be; it was left unknown.');
    return undefined;
  }

  /** A whole number of more than 0, such as pages. */
  count(row: number, column: BookColumn | undefined): Decimal | undefined {
    if (column === undefined) return undefined;
    const reading = this.number(row, column, readCount);
    if (reading === undefined) return undefined;
    const value = reading.value.replace(/\.0+$/, '');
    if (reading.mark !== undefined || value.includes('.') || !/[1-9]/.test(value)) {
      this.wrong(row, column, 'is no whole number above 0');
    } else if (value.length > mostCountDigits) this.wrong(row, column, 'is more than anything here can be');
    else return value;
    return undefined;
  }

  /** Per cent of a page: `5`, `5 %` and a workbook's 0.05 are 5. */
  percent(row: number, column: BookColumn | undefined): Decimal | undefined {
    if (column === undefined) return undefined;
    const reading = this.number(row, column, (cell) =>
      readNumber(cell, this.signs.get(column.index) ?? null),
    );
    if (reading === undefined) return undefined;
    const isShare = reading.mark === '%' || compareRates(rate(reading.value), one) < 0;
    const value = isShare ? multiplyDecimals(reading.value, '100') : reading.value;
    if (/[1-9]/.test(value) && compareRates(rate(value), rate('100')) <= 0) return value;
    this.wrong(row, column, 'is no share of a page');
    return undefined;
  }

  private number(
    row: number,
    column: BookColumn,
    read: (cell: string) => NumberReading,
  ): Extract<NumberReading, { type: 'number' }> | undefined {
    const cell = this.text(row, column);
    if (cell === '') return undefined;
    const isExact = cellKind(this.request.sheet, row, column.index) === 'n';
    const reading = isExact ? readExactNumber(cell) : read(cell);
    if (reading.type === 'unknown') return undefined;
    if (reading.type === 'unreadable' || !isDecimal(reading.value) || reading.value.length > mostDigits) {
      this.wrong(row, column, 'is no number');
      return undefined;
    }
    if (reading.meant !== undefined) this.note(row, column, `"${short(cell)}" was read as ${reading.value}.`);
    if (!reading.value.startsWith('-')) return reading;
    this.wrong(row, column, 'is less than 0');
    return undefined;
  }

  private wrong(row: number, column: BookColumn, why: string): void {
    this.note(row, column, `"${short(this.text(row, column))}" ${why}; it was left unknown.`);
  }

  private note(row: number, column: BookColumn, message: string): void {
    this.request.problems.add('warning', { row: row + 1, column }, message);
  }
}

function scaled(value: Decimal, by: BookColumn['dividedBy']): Decimal {
  if (by === undefined) return value;
  return shiftDecimal(value, by === 'cents' ? 2 : 3);
}

/** Counts have no decimals: a sign before three digits parts thousands, whichever it is. */
function readCount(cell: string): NumberReading {
  const bare = cell.replace(/\s*(?:ppm|spm|ipm|seiten\/min\.?|pages\/min\.?)$/i, '');
  if (signOf(bare) !== 'either') return readNumber(bare, null);
  return readNumber(bare, bare.includes(',') ? '.' : ',');
}

/** The decimal sign of each column; a figure that reads either way where nothing decides is an error. */
function signsOf({ sheet, rows, amounts, decimal, problems }: CellRequest): ReadonlyMap<number, DecimalSign> {
  const textsOf = ({ index }: BookColumn): readonly string[] =>
    rows.flatMap((row) => (cellKind(sheet, row, index) === 't' ? [cellText(sheet, row, index)] : []));
  const texts = new Map(amounts.map((column) => [column.index, textsOf(column)]));
  const ofFile = decideSigns([...texts.values()].flat()).decimal;
  const signs = new Map<number, DecimalSign>();
  for (const column of amounts) {
    const found = decideSigns(texts.get(column.index) ?? []);
    const sign = found.decimal ?? decimal ?? ofFile;
    signs.set(column.index, sign);
    if (!found.ambiguous || sign !== null) continue;
    const [example = ''] = found.examples;
    const message = `"${short(example)}" reads either way: its sign may part thousands or decimals. Say which sign the file has before decimals.`;
    problems.add('error', { column }, message);
  }
  return signs;
}

/** A text that is shortened where it is long, for messages. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
