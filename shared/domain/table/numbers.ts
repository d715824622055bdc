import type { Decimal } from '../rate';
import { isUnknownText } from './unknown';

/** A number read from a cell: exact, not known, or not a number; `mark` is a currency or per cent sign. */
export type NumberReading =
  | {
      readonly type: 'number';
      readonly value: Decimal;
      readonly mark?: string;
      /** The digits that were meant, where letters were typed for some of them. */
      readonly meant?: string;
    }
  | { readonly type: 'unknown' }
  | { readonly type: 'unreadable' };

/** Which sign a column uses before its decimals; `null` when it has none or nobody can tell. */
export type DecimalSign = '.' | ',' | null;

/** What the numbers of a column say about their decimal sign. */
export interface ColumnSigns {
  readonly decimal: DecimalSign;
  /** The column has values such as `1,234` that read either way, and nothing in it decides. */
  readonly ambiguous: boolean;
  /** Cells against the column's sign, as examples. */
  readonly exceptions: readonly string[];
  readonly examples: readonly string[];
}

const unknown: NumberReading = { type: 'unknown' };
const unreadable: NumberReading = { type: 'unreadable' };
const unitWords =
  /\s*(?<![\p{L}])(?:pages?|pgs?|impressions?|prints?|clicks?|copies|copias|c[oó]pias|copie|kopien|seiten?|drucke|klicks?|klikken|pagina['’]s|oldal|lap|p[aá]g(?:ina)?s?|pagine|pag|pp|str|stron[ay]?|afdrukken|each|ea|per page|afdr|wydr\w*|odbit\w*|nyomat|sid(?:or|er|a|an)?|stran[ya]?|tisk[uů]?|impr|(?<=\s)s|s(?=\.))\.?(?:\s*(?:\/|per|pro|par|por|al|a|na)\s*(?:months?|mo|monat|mois|m[eê]s|mese|maand|miesi[aą]c))?\.?$/iu;
const currencyWords =
  /^(?:US\$|R\$|C\$|A\$|USD|EUR|GBP|CHF|CAD|AUD|HUF|PLN|SEK|NOK|DKK|CZK|BRL|Ft|kr|z[łl]|Rs\.?|INR|JPY|[$€£¥₹¢]|ct|cents?)\.?(?=[\s\d(+.,-]|$)/i;
const currencyAfter =
  /\s*(?:US\$|USD|EUR|GBP|CHF|CAD|AUD|HUF|PLN|SEK|NOK|DKK|CZK|BRL|Ft|kr|z[łl]|INR|JPY|[$€£¥₹¢]|ct|cents?|c|p|pence|gr|groszy|[öøo]re|rp|rappen|fill[ée]r)\.?$/iu;
const spaces = /[\s\u00a0\u2007\u2009\u202f]/g;
const groupMarks = /(?<=\d)['’´`](?=\d)/g;

function isPlainDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return text.length > 0;
}

/** Whether a text is a count as it stands: digits alone, up to nine of them, without zeros before. */
export function isPlainCount(text: string): boolean {
  const { length } = text;
  if (length > 9 || length === 0) return false;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return length === 1 || text.charCodeAt(0) !== 48;
}

const lookalikes: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', S: '5', B: '8' };

/** What a cell such as `12O0` would be with the digits that its letters look like; `undefined` where it would be no number. */
export function withDigits(text: string): string | undefined {
  if (!/^[\d.,\s]*\d[\d.,\sOolISB]*$|^[OolISB][\d.,\sOolISB]*\d[\d.,\sOolISB]*$/.test(text.trim()))
    return undefined;
  const meant = text.trim().replace(/[OolISB]/g, (letter) => lookalikes[letter] ?? letter);
  return signOf(meant) === 'unreadable' ? undefined : meant;
}

/** The place of the only point or comma between digits; `-1` for anything else. */
function onlySign(text: string): number {
  let at = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    if ((code !== 44 && code !== 46) || at >= 0) return -1;
    at = i;
  }
  return at > 0 && at < text.length - 1 ? at : -1;
}

/** A cell without the one currency sign that most amounts begin with, so that the rest is digits. */
function withoutSign(text: string): string {
  const first = text.charCodeAt(0);
  const isSign = first === 36 || first === 163 || first === 8364;
  const next = text.charCodeAt(1);
  return isSign && next >= 48 && next <= 57 ? text.slice(1) : text;
}

/** Digits with groups of three and decimals, such as `1,234.56`: where the decimals begin by one sign; `-1` for anything else. */
function pointOf(text: string, decimal: '.' | ','): number {
  const [point, group] = decimal === '.' ? [46, 44] : [44, 46];
  let [at, sinceGroup, groups, decimals] = [0, 0, 0, -1];
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      sinceGroup++;
    } else if (code === group && decimals < 0) {
      if (groups === 0 ? sinceGroup < 1 || sinceGroup > 3 : sinceGroup !== 3) return -1;
      [groups, sinceGroup] = [groups + 1, 0];
    } else if (code === point && decimals < 0 && (groups === 0 ? sinceGroup > 0 : sinceGroup === 3)) {
      [decimals, sinceGroup] = [at, 0];
    } else return -1;
  }
  if (decimals >= 0) return sinceGroup > 0 ? decimals : -1;
  return groups === 0 || sinceGroup === 3 ? text.length : -1;
}

/** The digits of a cell with its sign and marks taken off; `undefined` when something else is left. */
interface Bare {
  readonly digits: string;
  readonly negative: boolean;
  readonly mark: string | undefined;
}

/** Where the digits of a text begin and end; `undefined` where it has none or they are parted as no number is. */
function digitSpan(text: string): { readonly first: number; readonly last: number } | undefined {
  let [first, last, parted] = [-1, -1, -1];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      if (parted > first && first >= 0) return undefined;
      if (first < 0) first = at;
      last = at;
    } else if (
      first >= 0 &&
      ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 58 || code === 47 || code === 95)
    ) {
      // A letter, ":", "/" or "_" between two digits: a serial, a time, a path.
      parted = at;
    }
  }
  // The longest currency before and the longest unit after a number are shorter than this.
  return first < 0 || first > 12 || text.length - last > 40 ? undefined : { first, last };
}

function bare(text: string): Bare | undefined {
  let rest = text.trim();
  const span = digitSpan(rest);
  if (span === undefined) return undefined;
  const [hasBefore, hasAfter] = [span.first > 0, span.last < rest.length - 1];
  let negative = false;
  if (rest.startsWith('(') && rest.endsWith(')')) [negative, rest] = [true, rest.slice(1, -1).trim()];
  if (hasAfter) rest = rest.replace(unitWords, '');
  if (hasBefore || hasAfter) rest = rest.replace(/[\u2212\u2013]/g, '-');
  if (rest.startsWith('-')) [negative, rest] = [true, rest.slice(1).trim()];
  const marks = [hasBefore ? currencyWords.exec(rest)?.[0].trim() : undefined];
  rest = rest.slice(marks[0]?.length ?? 0).trim();
  const after = hasAfter ? (currencyAfter.exec(rest)?.[0] ?? (rest.endsWith('%') ? '%' : '')) : '';
  marks.push(after.trim());
  rest = rest.slice(0, rest.length - after.length).trim();
  if (rest.endsWith('-')) [negative, rest] = [!negative, rest.slice(0, -1).trim()];
  else if (rest.startsWith('-')) [negative, rest] = [!negative, rest.slice(1).trim()];
  else if (rest.startsWith('+')) rest = rest.slice(1).trim();
  if (/\d\s+\d/.test(rest) && !/^\d{1,3}(?:\s\d{2,3})+(?:[.,]\d*)?$/.test(rest)) return undefined;
  const digits = rest.replace(spaces, '').replace(groupMarks, '');
  if (!/^[\d.,]*\d[\d.,]*$/.test(digits)) return undefined;
  return { digits, negative, mark: marks.find((mark) => mark !== undefined && mark !== '') };
}

const grouped = { '.': /^\d{1,3}(?:,\d{2,3})*,\d{3}$/, ',': /^\d{1,3}(?:\.\d{2,3})*\.\d{3}$/ } as const;

/** Whole and decimal digits by one decimal sign; `undefined` when the digits do not fit it. */
function split(digits: string, decimal: '.' | ','): { whole: string; part: string } | undefined {
  const other = decimal === '.' ? ',' : '.';
  const point = digits.indexOf(decimal);
  const whole = point < 0 ? digits : digits.slice(0, point);
  const part = point < 0 ? '' : digits.slice(point + 1);
  if (part.includes(decimal) || part.includes(other)) return undefined;
  if (whole.includes(other) && !grouped[decimal].test(whole)) return undefined;
  return { whole: whole.replaceAll(other, ''), part };
}

/** Which decimal sign one value proves: `.`, `,`, `either` when both fit with different results, or none needed. */
export function signOf(cell: string): '.' | ',' | 'either' | 'none' | 'unreadable' {
  const text = withoutSign(cell);
  if (isPlainDigits(text)) return 'none';
  const at = onlySign(text);
  // Two decimals, or a lone zero before the sign, leave one way to read it.
  if (at > 0 && (text.length - at !== 4 || text.startsWith('0') || at > 3))
    return text[at] === ',' ? ',' : '.';
  const found = bare(text);
  if (found === undefined) return 'unreadable';
  const { digits } = found;
  if (!digits.includes('.') && !digits.includes(',')) return 'none';
  const [point, comma] = [split(digits, '.'), split(digits, ',')];
  if (point === undefined && comma === undefined) return 'unreadable';
  if (comma === undefined) return '.';
  if (point === undefined) return ',';
  // No number is written 0,123 or 0.123 with a thousands sign after a lone zero.
  const startsWithZero = /^0\d*[.,]/.test(digits);
  if (startsWithZero) return digits.includes(',') ? ',' : '.';
  return 'either';
}

/** Decides the decimal sign of a column from all its cells; more proof for one sign wins, the rest are exceptions. */
export function decideSigns(cells: Iterable<string>): ColumnSigns {
  const votes = { '.': 0, ',': 0 };
  const samples = { '.': [] as string[], ',': [] as string[], either: [] as string[] };
  for (const cell of cells) {
    if (cell.length < 2 || isPlainDigits(cell) || (!cell.includes('.') && !cell.includes(','))) continue;
    const sign = signOf(cell);
    if (sign === 'none' || sign === 'unreadable') continue;
    if (sign !== 'either') votes[sign]++;
    if (samples[sign].length < 3) samples[sign].push(cell);
  }
  const decimal = votes['.'] > votes[','] ? '.' : votes[','] > 0 ? ',' : null;
  const against = decimal === null ? [] : samples[decimal === '.' ? ',' : '.'];
  const tied = votes['.'] > 0 && votes['.'] === votes[','];
  return {
    decimal: tied ? null : decimal,
    ambiguous: samples.either.length > 0 && (decimal === null || tied),
    exceptions: against,
    examples: samples.either,
  };
}

function plain(whole: string, part: string, negative: boolean): Decimal {
  const digits = whole.length > 1 && whole.startsWith('0') ? whole.replace(/^0+(?=\d)/, '') : whole;
  const value = `${digits === '' ? '0' : digits}${part === '' ? '' : `.${part}`}`;
  return negative && /[1-9]/.test(value) ? `-${value}` : value;
}

function perCent(whole: string, part: string): { whole: string; part: string } {
  const padded = whole.padStart(3, '0');
  return { whole: padded.slice(0, -2), part: padded.slice(-2) + part };
}

/** `1.23E+05` as an exact decimal; `undefined` beyond 40 digits, where nobody means a number of pages or money. */
function fromExponent(text: string): Decimal | undefined {
  const match = /^(-?)(\d+)(?:[.,](\d+))?[eE]([+-]?\d{1,3})$/.exec(text.trim());
  if (match === null) return undefined;
  const [, sign = '', whole = '', part = '', exponent = '0'] = match;
  const shift = Number(exponent);
  if (Math.abs(shift) > 40) return undefined;
  const digits = whole + part;
  const point = whole.length + shift;
  if (point <= 0) return plain('0', '0'.repeat(-point) + digits, sign === '-');
  return plain(digits.slice(0, point).padEnd(point, '0'), digits.slice(point), sign === '-');
}

/**
 * The exact number of a cell by its column's decimal sign (`null`: `.`): `$1,200.50`, `(1,200)`, `1200-`,
 * `12%` (0.12), `1'234.50`, `12,34,567.89`. A value that proves the other sign is read by its own sign.
 */
export function readNumber(text: string, decimal: DecimalSign): NumberReading {
  if (isPlainDigits(text)) return { type: 'number', value: plain(text, '', false) };
  const at = onlySign(text);
  const isPlainDecimal = at > 0 && text[at] === (decimal ?? '.');
  if (isPlainDecimal) return { type: 'number', value: plain(text.slice(0, at), text.slice(at + 1), false) };
  const amount = withoutSign(text);
  const point = pointOf(amount, decimal ?? '.');
  if (point > 0) {
    const whole = amount.slice(0, point).replaceAll(decimal === ',' ? '.' : ',', '');
    const value = plain(whole, amount.slice(point + 1), false);
    return amount === text ? { type: 'number', value } : { type: 'number', value, mark: text.charAt(0) };
  }
  if (isUnknownText(text)) return unknown;
  const found = bare(text);
  if (found === undefined) {
    const value = fromExponent(text);
    return value === undefined ? (readMistyped(text, decimal) ?? unreadable) : { type: 'number', value };
  }
  const sign = decimal ?? '.';
  const parts = split(found.digits, sign) ?? split(found.digits, sign === '.' ? ',' : '.');
  if (parts === undefined) return unreadable;
  const { whole, part } = found.mark === '%' ? perCent(parts.whole, parts.part) : parts;
  const value = plain(whole, part, found.negative);
  return found.mark === undefined ? { type: 'number', value } : { type: 'number', value, mark: found.mark };
}

/** Whether a text is digits and signs but for letters O and l among them. */
export function isMistyped(text: string): boolean {
  const typed = text.trim();
  return /^[\dOolI.,\s]+$/.test(typed) && /[OolI]/.test(typed) && /\d/.test(typed);
}

/** `1.2O4` and `l2` as they were meant: O for 0 and l for 1 are typed by hand and by text recognition, and no number has them. */
function readMistyped(text: string, decimal: DecimalSign): NumberReading | undefined {
  if (!isMistyped(text)) return undefined;
  const typed = text.trim();
  const meant = typed.replace(/[OolI]/g, (letter) => lookalikes[letter] ?? letter);
  const reading = readNumber(meant, decimal);
  return reading.type === 'number' ? { ...reading, meant } : undefined;
}

/** The exact number of a workbook's number cell, which is stored as a plain decimal. */
export function readExactNumber(text: string): NumberReading {
  if (text === '') return unknown;
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  return /^-?\d+(?:\.\d+)?$/.test(text)
    ? { type: 'number', value: plain(whole, part, text.startsWith('-')) }
    : unreadable;
}
