import type { Rate } from '../rate';
import { add, zero } from '../rate';

/** A growing exact sum: numerators by denominator, since adding unlike fractions one by one makes them long. */
export type RateSum = Map<bigint, bigint>;

/** An empty sum. */
export function newRateSum(): RateSum {
  return new Map();
}

/** Adds one value. */
export function addTo(sum: RateSum, { n, d }: Rate): void {
  sum.set(d, (sum.get(d) ?? 0n) + n);
}

/** The sum, exact; `undefined` when nothing was added, which is no zero. */
export function totalOf(sum: RateSum): Rate | undefined {
  if (sum.size === 0) return undefined;
  return [...sum].reduce((all, [d, n]) => add(all, { n, d }), zero);
}
