import type { IsoDate } from '../calendar';
import { daysBetween } from '../calendar';

const gaps = new Map<IsoDate, Map<IsoDate, number>>();
const mostDays = 2000;

/** Days from one day to another, remembered: the rows of a file share few pairs of days. NaN when either is no real day. */
export function daysOf(from: IsoDate, to: IsoDate): number {
  const known = gaps.get(from)?.get(to);
  if (known !== undefined) return known;
  const days = daysBetween(from, to);
  if (gaps.size > mostDays) gaps.clear();
  const ofFrom = gaps.get(from) ?? new Map<IsoDate, number>();
  if (ofFrom.size > mostDays) ofFrom.clear();
  gaps.set(from, ofFrom.set(to, days));
  return days;
}
