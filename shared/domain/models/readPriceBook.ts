import type { Sheet, Table } from '../table/table';
import { cellText } from '../table/table';
import { currencyOf, moneyNamesIn } from '../table/moneyWords';
import { isIsoDate } from '../calendar';
import { BookCells, short } from './bookCells';
import { type BookColumn, readBookColumns } from './bookColumns';
import { type BookProblem, BookProblems } from './bookProblems';
import { readBookRows } from './bookRows';
import { type BookDetails, currencyIn, readBookTitles } from './bookTitles';
import { bookIdOf } from './bookVersions';
import type { PriceBook, PriceBookModel } from './priceBook';

/** How a price book file is to be read. */
export interface BookRequest {
  /** What the user says of the book; it goes before what the file says. */
  readonly details: BookDetails;
  readonly sheet?: string | undefined;
  /** The sign before decimals, for figures such as `1,234` that read either way. */
  readonly decimal?: '.' | ',' | undefined;
  readonly fileName?: string | undefined;
}

/** What came of reading a price book file. */
export interface BookReading {
  /** `null` where an error among the problems refuses it. */
  readonly book: PriceBook | null;
  /** What was read of models, refused or not. */
  readonly models: readonly PriceBookModel[];
  /** What is known of the book as a whole, by the user or by the file. */
  readonly details: BookDetails;
  readonly problems: readonly BookProblem[];
  readonly sheet: string | null;
  /** From 1 as in the sheet; `null` where none was found. */
  readonly headerRow: number | null;
  readonly columns: readonly BookColumn[];
}

/** Reads a file as a price book: one row for each model, or one for each part of a model; nothing is guessed silently. */
export function readPriceBook(table: Table, request: BookRequest): BookReading {
  const problems = new BookProblems();
  const found = findSheet(table, request.sheet);
  if (found === undefined) {
    const message =
      request.sheet === undefined
        ? 'No sheet has a row of headers with a column "Model".'
        : `The sheet "${short(request.sheet)}" has no row of headers with a column "Model".`;
    problems.add('error', {}, `${message} Add one above the models.`);
    const { details } = request;
    const nothing = { book: null, models: [], sheet: null, headerRow: null, columns: [] };
    return { ...nothing, details, problems: problems.list() };
  }
  const { sheet, headerRow } = found;
  const columns = readBookColumns(sheet.rows[headerRow] ?? []);
  noteColumns(columns, sheet, { headerRow, problems });
  const rows = rowsBelow(sheet, headerRow);
  const amounts = columns.filter(isAmount);
  const { decimal } = request;
  const cells = new BookCells({ sheet, rows, amounts, decimal, problems });
  const models = readBookRows({ cells, columns, rows, problems });
  if (models.length === 0) problems.add('error', {}, 'The file has no models below its headers.');
  const titles = readBookTitles(sheet, { headerRow, problems });
  const currency = currencyOfFile({ sheet, columns, rows, headerRow, problems }, request.details, titles);
  const details = merged(request.details, { ...titles, ...(currency === undefined ? {} : { currency }) });
  const head = headOf(details, problems);
  const isSound = !problems.hasErrors && head !== undefined;
  const source = request.fileName === undefined ? {} : { source: request.fileName };
  return {
    book: isSound ? { ...head, ...source, models } : null,
    models,
    // A version that nobody named is that of the month in which the prices begin.
    details: head === undefined ? details : { ...details, version: head.version },
    ...{ problems: problems.list(), sheet: sheet.name, headerRow: headerRow + 1, columns },
  };
}

const mostHeaderRows = 60;

function findSheet(
  table: Table,
  wanted: string | undefined,
): { readonly sheet: Sheet; readonly headerRow: number } | undefined {
  const sheets = table.sheets.filter(({ name, hidden }) =>
    wanted === undefined ? !hidden : name === wanted,
  );
  for (const sheet of sheets) {
    const headerRow = findHeader(sheet);
    if (headerRow !== undefined) return { sheet, headerRow };
  }
  return undefined;
}

/** The row that names a model and most other things. */
function findHeader(sheet: Sheet): number | undefined {
  let best: { readonly row: number; readonly known: number } | undefined;
  for (let row = 0; row < Math.min(sheet.rows.length, mostHeaderRows); row++) {
    const columns = readBookColumns(sheet.rows[row] ?? []);
    if (!columns.some(({ meaning }) => meaning === 'model')) continue;
    const known = columns.filter(({ meaning }) => meaning !== 'unknown').length;
    if (known >= 2 && (best === undefined || known > best.known)) best = { row, known };
  }
  return best?.row;
}

function rowsBelow(sheet: Sheet, headerRow: number): readonly number[] {
  const rows: number[] = [];
  for (let row = headerRow + 1; row < sheet.rows.length; row++) {
    if (sheet.rows[row]?.some((cell) => cell.trim() !== '') === true) rows.push(row);
  }
  return rows;
}

const counts = new Set<BookColumn['meaning']>([
  'pagesPerMinute',
  'recommendedMonthly',
  'dutyCycle',
  'partYield',
]);
const texts = new Set<BookColumn['meaning']>([
  'make',
  'model',
  'kind',
  'tecVersion',
  'currency',
  'part',
  'partUsedBy',
  'unknown',
]);

function isAmount({ meaning, part }: BookColumn): boolean {
  return part === undefined ? !counts.has(meaning) && !texts.has(meaning) : part.role !== 'yield';
}

/** Says which columns are not read, and refuses two for one thing: nobody knows which holds. */
function noteColumns(
  columns: readonly BookColumn[],
  sheet: Sheet,
  { headerRow, problems }: { readonly headerRow: number; readonly problems: BookProblems },
): void {
  const first = new Map<string, BookColumn>();
  for (const column of columns) {
    const { meaning, header, part, index } = column;
    const at = { row: headerRow + 1, column };
    if (meaning === 'unknown') {
      const isFilled = sheet.rows.some(
        (_, row) => row > headerRow && cellText(sheet, row, index).trim() !== '',
      );
      if (isFilled) problems.add('warning', at, 'Nobody knows what the column means; it was not read.');
      continue;
    }
    const key = part === undefined ? meaning : `${part.name} ${part.role}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, column);
    else {
      const message = `"${short(header)}" and "${short(other.header)}" look like the same figure. Remove one of the columns, or give it another name.`;
      problems.add('error', at, message);
    }
  }
}

interface Where {
  readonly sheet: Sheet;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly number[];
  readonly headerRow: number;
  readonly problems: BookProblems;
}

/** The currency that headers and cells name; another one than the user or the titles say is an error. */
function currencyOfFile(where: Where, given: BookDetails, titles: BookDetails): string | undefined {
  const { sheet, columns, rows, headerRow, problems } = where;
  const expected = given.currency ?? titles.currency;
  const money = columns.filter((column) => isAmount(column) && column.meaning !== 'tec');
  const headers = money.map(({ header }) => header);
  const context = { expected, named: headers.flatMap((text) => moneyNamesIn(text, 'header')), headers };
  const met = new Map<string, { readonly row: number; readonly column: BookColumn }>();
  const note = (text: string, kind: 'header' | 'cell', at: { row: number; column: BookColumn }): void => {
    for (const name of moneyNamesIn(text, kind)) {
      const code = currencyOf(name, context);
      if (code !== undefined && !met.has(code)) met.set(code, at);
    }
  };
  for (const column of money) note(column.header, 'header', { row: headerRow, column });
  const named = columns.find(({ meaning }) => meaning === 'currency');
  for (const row of rows) {
    if (named !== undefined) {
      const code = currencyIn([cellText(sheet, row, named.index)], 'cell', expected);
      if (code !== undefined && !met.has(code)) met.set(code, { row, column: named });
    }
    for (const column of money) {
      const cell = cellText(sheet, row, column.index);
      if (!/^[\d\s.,]*$/.test(cell)) note(cell, 'cell', { row, column });
    }
  }
  const codes = [...met.keys()];
  const [found] = codes;
  const usual = expected ?? found;
  for (const [code, { row, column }] of met) {
    if (code === usual) continue;
    const message = `The amount is in ${code}, the book in ${usual ?? ''}; nothing is converted. Keep one book for each currency.`;
    problems.add('error', { row: row + 1, column }, message);
  }
  return usual;
}

function merged(given: BookDetails, read: BookDetails): BookDetails {
  const said = Object.entries(given).filter(([, value]) => value !== undefined && value !== '');
  return { ...read, ...Object.fromEntries(said) };
}

type Head = Omit<PriceBook, 'models' | 'source'>;

/** What is known of the book as a whole; an error for each thing that is missing or cannot be. */
function headOf(details: BookDetails, problems: BookProblems): Head | undefined {
  const { name, currency, validFrom, validUntil, note, leaseFactors = [] } = details;
  const wrong = (message: string): undefined => {
    problems.add('error', {}, message);
  };
  if (name === undefined) wrong('The book has no name.');
  if (currency === undefined) wrong('Nothing says in which currency the prices are.');
  else if (!/^[A-Z]{3}$/.test(currency))
    wrong(`"${short(currency)}" is no currency code such as USD or EUR.`);
  if (validFrom === undefined) wrong('Nothing says from which day the prices are valid.');
  else if (!isIsoDate(validFrom)) wrong(`"${short(validFrom)}" is no day such as 2026-09-01.`);
  if (validUntil === undefined)
    problems.add('warning', {}, 'Nothing says until when the prices are valid, so they never expire.');
  else if (!isIsoDate(validUntil)) wrong(`"${short(validUntil)}" is no day such as 2026-12-31.`);
  else if (validFrom !== undefined && validUntil < validFrom)
    wrong(`The validity ends on ${validUntil}, before it begins on ${validFrom}.`);
  const months = leaseFactors.map((one) => one.months);
  if (new Set(months).size < months.length)
    wrong('Two lease rate factors are for the same number of months.');
  if (name === undefined || currency === undefined || validFrom === undefined) return undefined;
  return {
    ...{ id: bookIdOf(name), name, version: details.version ?? validFrom.slice(0, 7) },
    ...(note === undefined ? {} : { note }),
    validFrom,
    ...(validUntil === undefined ? {} : { validUntil }),
    currency,
    ...(leaseFactors.length === 0 ? {} : { leaseFactors }),
  };
}
