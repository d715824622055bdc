/** A day as `YYYY-MM-DD`, without time and zone. */
export type IsoDate = string;
/** A moment as `YYYY-MM-DDTHH:MM:SSZ`. */
export type IsoDateTime = string;

const msPerDay = 86_400_000;

/** The moment a day starts in UTC, in milliseconds; NaN when the text is no day of the calendar. */
function utcOf(day: IsoDate): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (match === null) return NaN;
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(ms).toISOString().slice(0, 10) === day ? ms : NaN;
}

/** Whether a text is a real day of the calendar, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  return !Number.isNaN(utcOf(text));
}

/** Days from one day to another; negative when `to` is earlier; NaN when either is no real day. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((utcOf(to) - utcOf(from)) / msPerDay);
}

/** Whole calendar months from one day to another, as contract years count them; may be negative. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [a, b] = [new Date(utcOf(from)), new Date(utcOf(to))];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months;
}

/** The day that lies `months` after `day`; the last day of the month where that month is shorter. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const start = new Date(utcOf(day));
  const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(start.getUTCDate(), last));
  return first.toISOString().slice(0, 10);
}
