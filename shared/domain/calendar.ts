/** A day as `YYYY-MM-DD`, without time and zone. */
export type IsoDate = string;
/** A moment as `YYYY-MM-DDTHH:MM:SSZ`. */
export type IsoDateTime = string;

const msPerDay = 86_400_000;

/** The moment a day starts in UTC, in milliseconds; NaN when the text is no day of the calendar. */
function utcOf(day: IsoDate): number {
  if (day.length !== 10 || day.charCodeAt(4) !== dash || day.charCodeAt(7) !== dash) return NaN;
  const [year, month, date] = [digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10)];
  const isDay = year >= 100 && month >= 1 && month <= 12 && date >= 1 && date <= lastDate(year, month);
  return isDay ? Date.UTC(year, month - 1, date) : NaN;
}

const dash = 45;

/** The whole number of a stretch of digits; NaN where something else stands there. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function lastDate(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
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
