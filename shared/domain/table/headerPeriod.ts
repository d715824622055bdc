import { addMonths, daysBetween } from '../calendar';
import type { ColumnPeriod } from './column';
import { monthOf } from './dates';

/** The period that a header names, and whether its year had to be supposed. */
export interface HeaderPeriod {
  readonly period: ColumnPeriod;
  readonly yearless?: boolean;
}

// A year without February 29, for months that stand without theirs.
const supposedYear = 2025;

const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => HeaderPeriod | undefined])[] = [
  [/\bQ([1-4])[\s/'’.-]*((?:20)?\d{2})\b/iu, (m) => ofQuarter(yearOf(m[2]), Number(m[1]))],
  [/\b(20\d{2})[\s/.-]*Q([1-4])\b/iu, (m) => ofQuarter(yearOf(m[1]), Number(m[2]))],
  [/(?<![\d./-])(20\d{2})[-/.](0?[1-9]|1[0-2])(?![\d./-])/u, (m) => ofMonth(yearOf(m[1]), Number(m[2]))],
  [/(?<![\d./-])(0?[1-9]|1[0-2])[-/.](20\d{2})(?![\d./-])/u, (m) => ofMonth(yearOf(m[2]), Number(m[1]))],
  [/(?<!\p{L})(\p{L}{3,10})\.?[\s_'’/-]*(20\d{2}|\d{2})(?![\d.])/u, (m) => ofNamed(m[1], m[2])],
  [/(?<![\d.])(20\d{2})[\s_/-]*(\p{L}{3,10})(?!\p{L})/u, (m) => ofNamed(m[2], m[1])],
  [/(?<![\d.])(20\d{2})(20\d{2})?(?![\d.])/u, (m) => (m[2] === undefined ? ofYear(yearOf(m[1])) : undefined)],
];

function yearOf(text: string | undefined): number {
  const year = Number(text);
  return year < 100 ? 2000 + year : year;
}

function months(year: number, month: number, count: number): HeaderPeriod {
  const from = `${String(year)}-${String(month).padStart(2, '0')}-01`;
  const to = addMonths(from, count);
  return { period: { from, to, days: daysBetween(from, to) } };
}

function ofMonth(year: number, month: number): HeaderPeriod | undefined {
  return year >= 2000 && year <= 2099 ? months(year, month, 1) : undefined;
}

function ofQuarter(year: number, quarter: number): HeaderPeriod {
  return months(year, quarter * 3 - 2, 3);
}

function ofYear(year: number): HeaderPeriod | undefined {
  return year >= 2005 && year <= 2060 ? months(year, 1, 12) : undefined;
}

function ofNamed(name: string | undefined, year: string | undefined): HeaderPeriod | undefined {
  const month = monthOf(name ?? '');
  return month === 0 ? undefined : ofMonth(yearOf(year), month);
}

interface Found extends HeaderPeriod {
  readonly text: string;
}

/** Month names that stand alone; "mar", "may", "set" and such are words too, so the whole header must be short. */
function ofBareMonth(header: string): Found | undefined {
  const words = header.split(/[\s_/()-]+/u).filter((word) => word !== '');
  if (words.length > 3) return undefined;
  for (const word of words) {
    const month = monthOf(word);
    if (month === 0) continue;
    return { ...months(supposedYear, month, 1), yearless: true, text: word };
  }
  return undefined;
}

function find(header: string): Found | undefined {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(header);
    const found = match === null ? undefined : read(match);
    if (match !== null && found !== undefined) return { ...found, text: match[0] };
  }
  return ofBareMonth(header);
}

/** The month, quarter or year that a header names: `Jan 2026`, `Mono Jan-26`, `01/2026`, `Q1 2026`, `2025`, `März`. */
export function periodIn(header: string): HeaderPeriod | undefined {
  const found = find(header);
  if (found === undefined) return undefined;
  return found.yearless === true ? { period: found.period, yearless: true } : { period: found.period };
}

/** The header without its period. */
export function withoutPeriod(header: string): string {
  const found = find(header);
  return found === undefined ? header : header.replace(found.text, ' ');
}

/** The same month of a year that another line names. */
export function inYear(period: ColumnPeriod, year: number): ColumnPeriod {
  const from = `${String(year)}${period.from.slice(4)}`;
  const to = addMonths(from, 1);
  return { from, to, days: daysBetween(from, to) };
}
