import type { Rate } from '../rate';
import { zero } from '../rate';

/** Months in each year of a term: 55 months are 12, 12, 12, 12, 7. */
export function monthsOfYears(termMonths: number): readonly number[] {
  const years = Math.ceil(termMonths / 12);
  return Array.from({ length: years }, (_, year) => Math.min(12, termMonths - year * 12));
}

/** The year of the term, from 0, in which a month, from 1, lies. */
export function yearOfMonth(month: number): number {
  return Math.floor((month - 1) / 12);
}

/** An exact amount for each year of the term: `monthly` × the months of that year; one object for equal years. */
export function everyMonth(monthly: Rate, years: readonly number[]): readonly Rate[] {
  const byMonths = new Map<number, Rate>();
  return years.map((months) => {
    const before = byMonths.get(months);
    if (before !== undefined) return before;
    const amount = { n: monthly.n * BigInt(months), d: monthly.d };
    byMonths.set(months, amount);
    return amount;
  });
}

/** An exact amount for each year: `monthly` in the first `count` months of the term, then nothing. */
export function firstMonths(monthly: Rate, count: number, years: readonly number[]): readonly Rate[] {
  return years.map((months, year) => {
    const paid = Math.max(0, Math.min(months, count - year * 12));
    return { n: monthly.n * BigInt(paid), d: monthly.d };
  });
}

/** An exact amount in the year of one month of the term, from 1; nothing when the month lies outside it. */
export function inMonth(amount: Rate, month: number, years: readonly number[]): readonly Rate[] {
  const year = yearOfMonth(month);
  const isInside = month >= 1 && month <= years.reduce((a, b) => a + b, 0);
  return years.map((_, at) => (isInside && at === year ? amount : zero));
}
