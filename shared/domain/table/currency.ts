import type { Column } from './column';
import { isMoneyMeaning } from './column';
import type { Findings } from './findings';
import { rowList } from './findings';
import type { MoneyContext } from './moneyWords';
import { currencyOf, moneyNamesIn } from './moneyWords';
import type { RowReader } from './rowReader';

/** The currencies of a file. */
export interface Currencies {
  /** All that cells, headers and a currency column name, in the order in which they are met. */
  readonly found: readonly string[];
  /** The one that amounts are taken in: the proposal's where the file has it, else the first. */
  readonly main: string;
  /** Rows (from 0) whose amounts are in another one: they are left unknown, since nothing is converted. */
  readonly foreign: ReadonlySet<number>;
  /** Amounts have a sign that several countries share (kr, pesos), and the file does not say which: none is taken. */
  readonly isUnclear?: boolean;
}

/** What a file says of its money beside its amounts. */
export interface CurrencySources {
  /** The proposal's currency, which holds where the file names none. */
  readonly expected: string;
  /** Titles, notes and total rows. */
  readonly prose?: readonly string[];
  /** Signs in the formats of a workbook's numbers. */
  readonly formats?: readonly string[];
}

/**
 * Reads the currencies of all rows: by a currency column, the signs of amounts and the headers above them, and where
 * these name none, by the formats of numbers, then by titles and notes.
 */
export function readCurrencies(
  reader: RowReader,
  rows: readonly number[],
  { expected, prose = [], formats = [] }: CurrencySources,
): Currencies {
  const columns = reader.columns.filter(({ meaning }) => isMoneyMeaning(meaning));
  if (columns.length === 0) return { found: [], main: expected, foreign: new Set() };
  const ofHeaders = columns.flatMap(({ header }) => moneyNamesIn(header, 'header'));
  const ofProse = prose.flatMap((text) => moneyNamesIn(text, 'prose'));
  const headers = reader.columns.map(({ header }) => header);
  const context: MoneyContext = { expected, named: [...ofHeaders, ...ofProse], headers };
  const codeOf = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => currencyOf(name, context) ?? unclear);
  const found = new Set(codeOf(ofHeaders));
  const byRow = codesOfRows(reader, { rows, columns, codeOf });
  for (const code of byRow.values()) found.add(code);
  for (const names of [formats.flatMap((sign) => moneyNamesIn(sign, 'cell')), ofProse]) {
    const told = new Set(codeOf(names));
    if (found.size === 0 && told.size === 1) for (const code of told) found.add(code);
  }
  if (found.has(unclear)) {
    found.delete(unclear);
    return { found: [...found], main: expected, foreign: new Set(rows), isUnclear: true };
  }
  const all = [...found];
  const main = all.includes(expected) ? expected : (all[0] ?? expected);
  const foreign = all.length < 2 ? [] : [...byRow].flatMap(([row, code]) => (code === main ? [] : [row]));
  return { found: all, main, foreign: new Set(foreign) };
}

/** Stands for a sign such as kr that several countries have and nothing in the file decides. */
const unclear = '?';

function codesOfRows(
  reader: RowReader,
  at: {
    readonly rows: readonly number[];
    readonly columns: readonly Column[];
    readonly codeOf: (names: readonly string[]) => readonly string[];
  },
): ReadonlyMap<number, string> {
  const hasColumn = reader.has('currency');
  const codes = new Map<string, string | undefined>();
  const ofMark = (mark: string): string | undefined => {
    if (!codes.has(mark)) codes.set(mark, at.codeOf(moneyNamesIn(mark, 'cell'))[0]);
    return codes.get(mark);
  };
  const byRow = new Map<number, string>();
  for (const row of at.rows) {
    let code = hasColumn ? namedCode(reader.text('currency', row)) : undefined;
    for (const column of code === undefined ? at.columns : []) {
      const mark = markIn(reader.textOf(column, row));
      code = mark === '' ? undefined : ofMark(mark);
      if (code !== undefined) break;
    }
    if (code !== undefined) byRow.set(row, code);
  }
  return byRow;
}

function namedCode(text: string): string | undefined {
  return /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : undefined;
}

/** What stands around the digits of an amount; most amounts begin and end with a digit and have nothing. */
function markIn(text: string): string {
  if (text === '' || (isDigit(text.charCodeAt(0)) && isDigit(text.charCodeAt(text.length - 1)))) return '';
  const mark = text.replace(/[\d.,'’()+−\s-]/g, '');
  // A lone p says pence behind a figure only.
  return mark === 'p' ? '1p' : mark;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Says that a file has several currencies, or another one than the proposal. */
export function noteCurrencies(
  findings: Findings,
  { found, main, foreign, isUnclear }: Currencies,
  expected: string,
): void {
  if (isUnclear === true) {
    findings.add({
      code: 'other-currency',
      severity: 'warning',
      rows: [],
      message:
        'The amounts are in a currency that several countries call by one name (kr or pesos), and the file does not say which. They were left unknown; write the code, such as SEK or MXN, into the header of the column.',
    });
    return;
  }
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
