import type { Rate } from '../rate';
import { compareRates, greater, rate, zero } from '../rate';
import type { Figure } from '../sourced';
import type { ContractMeter, ContractPeriod } from './contract';
import { aMonth } from './period';

/** Charged clicks a month between two counts at one rate; `isLess` takes them off again. */
export interface RateSlice {
  readonly from: Rate;
  readonly to: Rate;
  readonly rate: Figure;
  readonly isLess?: boolean;
}

/**
 * What the clicks a month from one count to a higher one cost by bands: each slice at its own rate,
 * or, where the rate of the band reached holds for all, all of them less what the lower count cost.
 * The limits of the bands are clicks of a counting period.
 */
export function slicesOf(
  meter: ContractMeter,
  per: ContractPeriod,
  [from, to]: readonly [Rate, Rate],
): readonly RateSlice[] {
  const bands = [
    { above: zero, rate: meter.rate },
    ...(meter.bands ?? []).map((band) => ({ above: aMonth(rate(band.above), per), rate: band.rate })),
  ];
  if (meter.bandsHoldFor === 'all') {
    const reached = (count: Rate): Figure =>
      bands.filter((band, at) => at === 0 || compareRates(count, band.above) > 0).at(-1)?.rate ?? meter.rate;
    const all: RateSlice[] = to.n === 0n ? [] : [{ from: zero, to, rate: reached(to) }];
    return from.n === 0n ? all : [...all, { from: zero, to: from, rate: reached(from), isLess: true }];
  }
  return bands.flatMap((band, at) => {
    const next = bands[at + 1];
    const low = greater(from, band.above);
    const high = next === undefined || compareRates(to, next.above) <= 0 ? to : next.above;
    return compareRates(low, high) < 0 ? [{ from: low, to: high, rate: band.rate }] : [];
  });
}
