import Papa from 'papaparse';
import type { ImportIssue } from '../../../shared/domain/proposal/proposal';
import type { Result } from '../../../shared/domain/result';
import { fail, ok } from '../../../shared/domain/result';
import type { Table } from '../../../shared/domain/table/table';
import type { Encoding } from './decodeText';
import { decodeText } from './decodeText';
import { invisibleMessage, withoutInvisible } from './invisible';
import { limits, tooLarge } from './limits';

/** Those first that win where two fit alike: decimal commas explain commas, nothing explains regular semicolons. */
const delimiters = ['\t', ';', '|', ','] as const;
const names = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' } as const;
/** What parts the cells of a line. */
export type Delimiter = (typeof delimiters)[number];

/** How a text file is to be read where the guess is wrong; workbooks say these things themselves. */
export interface ReadOptions {
  readonly encoding?: Encoding;
  readonly separator?: Delimiter;
}

/** Reads comma, semicolon, tab or bar separated text; cells stay text, whatever they look like. */
export function readDelimited(bytes: Buffer, fileName: string, options: ReadOptions = {}): Result<Table> {
  const decoded = decodeText(bytes, options.encoding);
  const issues: ImportIssue[] = encodingIssues(decoded);
  const visible = withoutInvisible(decoded.text);
  if (visible.removed > 0) issues.push(info('invisible-characters', invisibleMessage(visible.removed)));
  const lines = linesOf(visible.text);
  let { text } = lines;
  const stated = /^\ufeff?"?sep=(.)"?\r?\n/i.exec(text);
  if (stated !== null) text = text.slice(stated[0].length);
  if (text.startsWith('\ufeff')) text = text.slice(1);
  const delimiter =
    options.separator ?? delimiters.find((sign) => sign === stated?.[1]) ?? guessDelimiter(text);
  const parsed = Papa.parse<string[]>(text, {
    header: false,
    delimiter,
    newline: lines.end,
    preview: limits.rows + 40,
  });
  const open = parsed.errors.find((error) => error.code === 'MissingQuotes');
  if (open !== undefined) {
    const row = String((open.row ?? parsed.data.length - 1) + 1);
    return fail(
      'unclosed-quote',
      `A quotation mark opened in row ${row} of "${fileName}" is never closed. Close or delete it and import the file again.`,
    );
  }
  const rows = withoutEmptyEnd(parsed.data);
  if (rows.length > limits.rows) {
    return fail(
      'too-many-rows',
      `"${fileName}" has more than ${limits.rows.toLocaleString('en-US')} rows, which is the limit. Split it and import the parts.`,
    );
  }
  if (
    rows.some((row) => row.length > limits.columns && row.slice(limits.columns).some((cell) => cell !== ''))
  ) {
    return fail(
      'too-many-columns',
      `"${fileName}" has more than ${String(limits.columns)} columns, which is the limit. Delete the columns that are not needed.`,
    );
  }
  if (delimiter !== ',') issues.push(info('separator', `The cells are separated by ${names[delimiter]}.`));
  const cut = lines.longest > limits.cellCharacters ? cutLongCells(rows) : [];
  if (cut.length > 0)
    issues.push({ code: 'cell-cut', severity: 'warning', rows: cut, message: cutMessage(cut) });
  const sheet = { name: fileName, hidden: false, rows, merges: [] };
  return ok({ format: delimiter === '\t' ? 'tsv' : 'csv', sheets: [sheet], issues });
}

function encodingIssues({ encoding, unreadable }: ReturnType<typeof decodeText>): ImportIssue[] {
  const issues: ImportIssue[] = [];
  if (encoding === 'UTF-16') issues.push(info('encoding', 'Read as UTF-16.'));
  if (encoding === 'Windows-1252' || encoding === 'Windows-1250') {
    issues.push(
      info(
        'encoding',
        `The file is not UTF-8 and was read as ${encoding}. If accented letters look wrong, save it as "CSV UTF-8" and import it again.`,
      ),
    );
  }
  if (unreadable > 0) {
    const message = `${String(unreadable)} characters of the file are unreadable and show as \ufffd. Save it as "CSV UTF-8" and import it again.`;
    issues.push({ code: 'unreadable-characters', severity: 'warning', rows: [], message });
  }
  return issues;
}

function info(code: string, message: string): ImportIssue {
  return { code, severity: 'info', rows: [], message };
}

/**
 * The separator that gives the most rows of one width: title lines and commas inside cells make the
 * first line alone a bad witness.
 */
export function guessDelimiter(text: string): Delimiter {
  const start = firstLines(text.slice(0, 200_000), 80);
  const scored = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { header: false, delimiter, newline: '\n', preview: 60 });
    const widths = new Map<number, number>();
    for (const row of data) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    const [width, rows] = [...widths].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0]);
    return { delimiter, width, rows };
  });
  const best = scored.reduce((so, next) => {
    if (next.rows !== so.rows) return next.rows > so.rows ? next : so;
    return next.width > so.width ? next : so;
  });
  return best.rows === 0 ? ',' : best.delimiter;
}

/** A text whose lines all end alike; the length of its longest cell is at most `longest`. */
interface Lines {
  readonly text: string;
  readonly end: '\n' | '\r\n';
  readonly longest: number;
}

/** Lines that end in a carriage return are left as they are where nothing in the text speaks against it. */
function linesOf(text: string): Lines {
  const isQuoted = text.includes('"');
  const hasReturns = text.includes('\r');
  if (isQuoted) return { text: withoutReturns(text), end: '\n', longest: text.length };
  let [longest, start, lines, returned] = [0, 0, 0, 0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    lines++;
    if (hasReturns && text.charCodeAt(at - 1) === 13) returned++;
    if (at - start > longest) longest = at - start;
    start = at + 1;
  }
  longest = Math.max(longest, text.length - start);
  if (!hasReturns) return { text, end: '\n', longest };
  let returns = 0;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) returns++;
  if (returns === lines && returned === lines) return { text, end: '\r\n', longest };
  return { text: withoutReturns(text), end: '\n', longest };
}

/** As many lines, so that no more is split than is looked at. */
function firstLines(text: string, count: number): string {
  let end = -1;
  for (let line = 0; line < count; line++) {
    end = text.indexOf('\n', end + 1);
    if (end < 0) return text;
  }
  return text.slice(0, end);
}

function withoutReturns(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function withoutEmptyEnd(rows: string[][]): string[][] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.every((cell) => cell.trim() === '') === true) end--;
  return end === rows.length ? rows : rows.slice(0, end);
}

function cutLongCells(rows: string[][]): number[] {
  const cut: number[] = [];
  rows.forEach((row, at) => {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (cell === undefined || cell.length <= limits.cellCharacters) continue;
      row[column] = cell.slice(0, limits.cellCharacters);
      cut.push(at + 1);
    }
  });
  return cut;
}

function cutMessage(rows: readonly number[]): string {
  return `Row ${String(rows[0])}: a cell is longer than ${String(limits.cellCharacters)} characters and was cut there.`;
}

/** For a text of one endless line: refused before anything is parsed. */
export function refuseLongLine(bytes: Buffer, fileName: string): Result<never> | undefined {
  if (bytes.length < 5_000_000 || bytes.subarray(0, 5_000_000).some((byte) => byte === 10 || byte === 13))
    return undefined;
  return tooLarge(fileName, 'it is one endless line');
}
