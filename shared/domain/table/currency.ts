import { isMoneyMeaning } from './column';
import type { Findings } from './findings';
import { rowList } from './findings';
import { plainHeader } from './plainHeader';
import type { RowReader } from './rowReader';

const marks: readonly (readonly [RegExp, string])[] = [
  [/^(?:US\$|USD)$/i, 'USD'],
  [/^(?:R\$|BRL)$/i, 'BRL'],
  [/^(?:C\$|CAD)$/i, 'CAD'],
  [/^(?:A\$|AUD)$/i, 'AUD'],
  [/^(?:€|EUR)$/i, 'EUR'],
  [/^(?:£|GBP)$/i, 'GBP'],
  [/^(?:Ft|HUF)$/i, 'HUF'],
  [/^(?:z[łl]|PLN)$/i, 'PLN'],
  [/^(?:¥|JPY)$/i, 'JPY'],
  [/^(?:₹|Rs\.?|INR)$/i, 'INR'],
  [/^(?:CHF|SEK|NOK|DKK|CZK)$/i, ''],
];

const dollars = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN']);

/** The ISO code of a sign or word; `$` is the option's dollar where that is one. */
function codeOf(mark: string, expected: string): string | undefined {
  if (mark === '$') return dollars.has(expected) ? expected : 'USD';
  const found = marks.find(([pattern]) => pattern.test(mark));
  if (found === undefined) return undefined;
  return found[1] === '' ? mark.toUpperCase() : found[1];
}

/** The currencies of a file. */
export interface Currencies {
  /** All that cells, headers and a currency column name, in the order in which they are met. */
  readonly found: readonly string[];
  /** The one that amounts are taken in: the proposal's where the file has it, else the first. */
  readonly main: string;
  /** Rows (from 0) whose amounts are in another one: they are left unknown, since nothing is converted. */
  readonly foreign: ReadonlySet<number>;
}

/** Reads the currencies of all rows; `expected` is the proposal's, which holds where the file names none. */
export function readCurrencies(reader: RowReader, rows: readonly number[], expected: string): Currencies {
  const columns = reader.columns.filter(({ meaning }) => isMoneyMeaning(meaning));
  const found = new Set(columns.flatMap(({ header }) => codesInHeader(header, expected)));
  const hasColumn = reader.has('currency');
  const codes = new Map<string, string | undefined>();
  const byRow = new Map<number, string>();
  const ofMark = (mark: string): string | undefined => {
    if (!codes.has(mark)) codes.set(mark, codeOf(mark, expected));
    return codes.get(mark);
  };
  if (columns.length === 0) return { found: [], main: expected, foreign: new Set() };
  for (const row of rows) {
    const code = (hasColumn ? namedCode(reader.text('currency', row)) : undefined) ?? markedCode();
    if (code !== undefined) byRow.set(row, code);
    if (code !== undefined && !found.has(code)) found.add(code);

    function markedCode(): string | undefined {
      for (const column of columns) {
        const mark = markIn(reader.textOf(column, row));
        const marked = mark === '' ? undefined : ofMark(mark);
        if (marked !== undefined) return marked;
      }
      return undefined;
    }
  }
  const all = [...found];
  const main = all.includes(expected) ? expected : (all[0] ?? expected);
  const foreign = all.length < 2 ? [] : [...byRow].flatMap(([row, code]) => (code === main ? [] : [row]));
  return { found: all, main, foreign: new Set(foreign) };
}

function namedCode(text: string): string | undefined {
  return /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : undefined;
}

/** What stands around the digits of an amount; most amounts begin and end with a digit and have nothing. */
function markIn(text: string): string {
  if (text === '' || (isDigit(text.charCodeAt(0)) && isDigit(text.charCodeAt(text.length - 1)))) return '';
  return text.replace(/[\d.,'’()+−\s-]/g, '');
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function codesInHeader(header: string, expected: string): readonly string[] {
  return plainHeader(header)
    .split(' ')
    .filter((word) => word.length === 3)
    .flatMap((word) => codeOf(word === 'usd' && header.includes('$') ? '$' : word, expected) ?? []);
}

/** Says that a file has several currencies, or another one than the proposal. */
export function noteCurrencies(
  findings: Findings,
  { found, main, foreign }: Currencies,
  expected: string,
): void {
  if (found.length === 0 || (found.length === 1 && main === expected)) return;
  const rows = [...foreign].map((row) => row + 1);
  const left =
    rows.length === 0
      ? 'Say which column holds, or split the file by currency'
      : `The amounts in other currencies than ${main} were left unknown and are in no sum; split the file by currency`;
  const isMixed = found.length > 1;
  const message = isMixed
    ? `${rows.length === 0 ? 'The file' : rowList(rows)}: several currencies (${found.join(', ')}). Nothing was converted. ${left}.`
    : `The file is in ${main}, the proposal in ${expected}. Nothing was converted; change the currency of the proposal or the file.`;
  findings.add({ code: isMixed ? 'mixed-currencies' : 'other-currency', severity: 'warning', rows, message });
}
