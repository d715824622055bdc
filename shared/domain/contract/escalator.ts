import type { IsoDate } from '../calendar';
import { monthsBetween } from '../calendar';
import type { Rate } from '../rate';
import { add, one, power, rate, sum } from '../rate';
import type { Contract } from './contract';

/**
 * The contract year, from 1, that a month of the term lies in. Contract years are counted from the
 * contract's own start; without one it starts with the comparison. Months before it count as year 1.
 */
export function contractYear(contract: Contract, startsOn: IsoDate, month: number): number {
  const before = contract.startsOn === undefined ? 0 : monthsBetween(contract.startsOn, startsOn);
  return Math.max(1, Math.floor((before + month - 1) / 12) + 1);
}

/**
 * By what the written prices are multiplied in a contract year: `(1 + share)^(k - ratesOfYear)`,
 * exact and compounding (domain.md 5.6); 1 without an escalator, for what it does not cover, and up
 * to the year for which the prices are written.
 */
export function priceFactor(contract: Contract, covered: 'base' | 'rates', year: number): Rate {
  const { escalator } = contract;
  if (escalator?.covers.includes(covered) !== true) return one;
  const steps = Math.max(0, year - (escalator.ratesOfYear ?? 1));
  return power(add(one, rate(escalator.share.value)), steps);
}

/** For each year of the term the sum of its months' price factors; with `isFlat` every month has the first month's. */
export function yearlyFactors(
  contract: Contract,
  covered: 'base' | 'rates',
  term: { readonly startsOn: IsoDate; readonly years: readonly number[]; readonly isFlat: boolean },
): readonly Rate[] {
  return term.years.map((months, year) =>
    sum(
      Array.from({ length: months }, (_, at) => {
        const month = term.isFlat ? 1 : year * 12 + at + 1;
        return priceFactor(contract, covered, contractYear(contract, term.startsOn, month));
      }),
    ),
  );
}
