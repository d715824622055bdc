import type { IsoDate } from '../calendar';
import { addMonths, daysBetween } from '../calendar';
import { monthOf, readDate } from './dates';

/** The days in which pages were printed, from one day to another; `months` where it is whole calendar months. */
export interface Window {
  readonly days: number;
  readonly months?: number;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** The window between two meter readings or timestamps: their difference in days. */
export function betweenReadings(from: IsoDate, to: IsoDate): Window {
  const days = daysBetween(from, to);
  const months = wholeMonths(from, to);
  return { days, from, to, ...(months === undefined ? {} : { months }) };
}

/**
 * The window of an invoice period. January 1 to January 31 counts both days (31); January 15 to
 * February 15, where the next period starts on the day this one ends, is a difference (31).
 */
export function ofPeriod(from: IsoDate, to: IsoDate): Window {
  const key = `${from} ${to}`;
  const known = periods.get(key);
  if (known !== undefined) return known;
  const window = reckonPeriod(from, to);
  if (periods.size >= mostPeriods) periods.clear();
  periods.set(key, window);
  return window;
}

/** A file has few periods and many rows; two days always give the same window. */
const periods = new Map<string, Window>();
const mostPeriods = 1000;

function reckonPeriod(from: IsoDate, to: IsoDate): Window {
  const touching = wholeMonths(from, to);
  if (touching !== undefined && touching > 0)
    return { days: daysBetween(from, to), from, to, months: touching };
  const after = nextDay(to);
  const months = wholeMonths(from, after);
  return { days: daysBetween(from, after), from, to, ...(months === undefined ? {} : { months }) };
}

/** The window of one calendar month. */
export function ofMonth(year: number, month: number): Window | undefined {
  if (year < 1970 || year > 2100 || month < 1 || month > 12) return undefined;
  const from = `${String(year)}-${String(month).padStart(2, '0')}-01`;
  const next = addMonths(from, 1);
  return { days: daysBetween(from, next), from, to: next, months: 1 };
}

function nextDay(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function wholeMonths(from: IsoDate, to: IsoDate): number | undefined {
  for (let months = 1; months <= 60; months++) {
    const then = addMonths(from, months);
    if (then === to) return months;
    if (then > to) return undefined;
  }
  return undefined;
}

const dash = String.raw`\s*(?:–|—|-|to|until|through|thru|bis|au|al|a|až|–)\s*`;
const nameDay = String.raw`[\p{L}]{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?`;
const dayName = String.raw`\d{1,2}\.?\s+[\p{L}]{3,10}\.?(?:\s+\d{4})?`;
const monthYear = String.raw`[\p{L}]{3,10}\.?(?:\s+\d{4})?`;
const numeric = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}`;
const range = new RegExp(`(${numeric}|${nameDay}|${dayName})${dash}(${numeric}|${nameDay}|${dayName})`, 'iu');
const monthRange = new RegExp(`(?:^|[^\\p{L}])(${monthYear})${dash}(${monthYear})(?:[^\\p{L}]|$)`, 'iu');
const oneMonth = /(?:^|[^\p{L}])(\p{L}{3,10})\.?\s+(\d{4})(?:\D|$)/u;

/** A day without a year gets one: February has 28 days where nobody says which year. */
function dayOf(text: string, year: string | undefined): IsoDate | undefined {
  const complete = /\d{4}|[/.-]\d{2}$/.test(text) ? text : `${text} ${year ?? '2025'}`;
  return readDate(complete.replace(/\.(?=\s)/, ''), 'monthFirst');
}

function yearIn(text: string): string | undefined {
  return /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1];
}

/** The window that a title line names, both days included: "January 1 – June 30, 2026", "March 2026", "Q2"-style not. */
export function windowInTitle(titles: readonly string[]): Window | undefined {
  for (const title of titles) {
    const found = ofDays(title, titles) ?? ofMonths(title, titles) ?? ofOneMonth(title);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ofDays(title: string, titles: readonly string[]): Window | undefined {
  const match = range.exec(title);
  if (match === null) return undefined;
  const [, first = '', second = ''] = match;
  const year = yearIn(second) ?? yearIn(title) ?? yearIn(titles.join(' '));
  const [from, to] = [dayOf(first, yearIn(first) ?? year), dayOf(second, year)];
  if (from === undefined || to === undefined || to <= from) return undefined;
  return ofPeriod(from, to);
}

function ofMonths(title: string, titles: readonly string[]): Window | undefined {
  const match = monthRange.exec(title);
  if (match === null) return undefined;
  const [first, second] = [monthOf(nameIn(match[1])), monthOf(nameIn(match[2]))];
  if (first === 0 || second === 0) return undefined;
  const lastYear = Number(yearIn(match[2] ?? '') ?? yearIn(titles.join(' ')) ?? '2025');
  const firstYear = Number(yearIn(match[1] ?? '') ?? String(second < first ? lastYear - 1 : lastYear));
  const [from, to] = [ofMonth(firstYear, first)?.from, ofMonth(lastYear, second)?.to];
  if (from === undefined || to === undefined || to <= from) return undefined;
  return betweenReadings(from, to);
}

function ofOneMonth(title: string): Window | undefined {
  const match = oneMonth.exec(title);
  const month = monthOf(match?.[1] ?? '');
  return month === 0 ? undefined : ofMonth(Number(match?.[2]), month);
}

function nameIn(text: string | undefined): string {
  return /\p{L}+/u.exec(text ?? '')?.[0] ?? '';
}
