import type { IsoDate } from '../calendar';
import { addMonths, daysBetween } from '../calendar';

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
  const known = periods.get(from)?.get(to);
  if (known !== undefined) return known;
  const window = reckonPeriod(from, to);
  if (periods.size >= mostPeriods) periods.clear();
  const sameStart = periods.get(from) ?? new Map<IsoDate, Window>();
  if (sameStart.size >= mostPeriods) sameStart.clear();
  periods.set(from, sameStart.set(to, window));
  return window;
}

/** A file has few periods and many rows; two days always give the same window. */
const periods = new Map<IsoDate, Map<IsoDate, Window>>();
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
