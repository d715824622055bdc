import type { Decimal, Rate } from '../rate';
import { add, rate, zero } from '../rate';

/**
 * A growing exact sum: small whole numbers apart, and numerators by denominator, since adding unlike
 * fractions one by one makes them long.
 */
export interface RateSum {
  whole: number;
  /** Amounts with two places, in hundredths. */
  hundredths: number;
  added: number;
  readonly byDenominator: Map<bigint, bigint>;
  /** Small whole pages by the days in which they were printed. */
  readonly byDays: Map<number, number>;
}

/** An empty sum. */
export function newRateSum(): RateSum {
  return { whole: 0, hundredths: 0, added: 0, byDenominator: new Map(), byDays: new Map() };
}

/** Adds one value. */
export function addTo(sum: RateSum, { n, d }: Rate): void {
  sum.added++;
  sum.byDenominator.set(d, (sum.byDenominator.get(d) ?? 0n) + n);
}

/** Adds one decimal; short whole numbers stay exact as binary numbers for millions of rows. */
export function addDecimalTo(sum: RateSum, value: Decimal): void {
  const point = value.indexOf('.');
  if (value.length > 9 || (point >= 0 && point !== value.length - 3)) {
    addTo(sum, rate(value));
    return;
  }
  sum.added++;
  if (point < 0) sum.whole += Number(value);
  else sum.hundredths += Math.round(Number(value) * 100);
}

/** Adds small whole pages of a window in days as pages a month: `pages / days × 30.4375`. */
export function addUsageTo(sum: RateSum, pages: number, days: number): void {
  sum.added++;
  sum.byDays.set(days, (sum.byDays.get(days) ?? 0) + pages);
}

/** The sum, exact; `undefined` when nothing was added, which is no zero. */
export function totalOf(sum: RateSum): Rate | undefined {
  if (sum.added === 0) return undefined;
  const whole = add(zero, { n: BigInt(sum.whole), d: 1n });
  const byDenominator = new Map(sum.byDenominator);
  if (sum.hundredths !== 0) byDenominator.set(100n, (byDenominator.get(100n) ?? 0n) + BigInt(sum.hundredths));
  for (const [days, pages] of sum.byDays) {
    const d = 16n * BigInt(days);
    byDenominator.set(d, (byDenominator.get(d) ?? 0n) + 487n * BigInt(pages));
  }
  return [...byDenominator].reduce((all, [d, n]) => add(all, { n, d }), whole);
}
