import { monthOf, readDate } from './dates';
import { windowInTitle } from './titleWindow';
import type { Window } from './window';
import { ofMonth } from './window';

// A year without February 29, for months that stand without theirs.
const supposedYear = 2025;

/**
 * The window that a cell of a month column names: `7` or `July` with the year of another column, a first or last
 * day of a month, `Jul 2026`, `2026-07`, `1 Jul - 31 Jul 2026`; `undefined` for anything else.
 */
export function windowOfMonthCell(text: string, year: number | undefined): Window | undefined {
  const cell = text.trim();
  if (/^\d{1,2}$/.test(cell)) return year === undefined ? undefined : ofMonth(year, Number(cell));
  const named = monthOf(cell);
  if (named > 0) return ofMonth(year ?? supposedYear, named);
  return ofBoundary(cell) ?? windowInTitle([cell]);
}

/** A month written as its first or last day; of two orders of day and month the one that makes it such a day. */
function ofBoundary(cell: string): Window | undefined {
  const days = (['monthFirst', 'dayFirst'] as const).flatMap((order) => readDate(cell, order) ?? []);
  const windows = days.flatMap((day) => {
    const month = ofMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
    const isEdge = day.endsWith('-01') || Number(day.slice(8)) === month?.days;
    return month !== undefined && isEdge ? [month] : [];
  });
  return windows[0];
}
