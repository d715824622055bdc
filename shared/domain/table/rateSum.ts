import type { Decimal, Rate } from '../rate';
import { add, rate, zero } from '../rate';

/**
 * A growing exact sum: small whole numbers apart, and numerators by denominator, since adding unlike
 * fractions one by one makes them long.
 */
export interface RateSum {
  whole: number;
  added: number;
  readonly byDenominator: Map<bigint, bigint>;
  /** Small whole pages by the days in which they were printed. */
  readonly byDays: Map<number, number>;
}

/** An empty sum. */
export function newRateSum(): RateSum {
  return { whole: 0, added: 0, byDenominator: new Map(), byDays: new Map() };
}

/** Adds one value. */
export function addTo(sum: RateSum, { n, d }: Rate): void {
  sum.added++;
  sum.byDenominator.set(d, (sum.byDenominator.get(d) ?? 0n) + n);
}

/** Adds one decimal; short whole numbers stay exact as binary numbers for millions of rows. */
export function addDecimalTo(sum: RateSum, value: Decimal): void {
  if (value.length > 9 || value.includes('.')) {
    addTo(sum, rate(value));
    return;
  }
  sum.added++;
  sum.whole += Number(value);
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
  for (const [days, pages] of sum.byDays) {
    const d = 16n * BigInt(days);
    byDenominator.set(d, (byDenominator.get(d) ?? 0n) + 487n * BigInt(pages));
  }
  return [...byDenominator].reduce((all, [d, n]) => add(all, { n, d }), whole);
}
