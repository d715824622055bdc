import type { IsoDate } from '../calendar';
import { monthsBetween } from '../calendar';
import type { Rate } from '../rate';
import { add, divide, isZero, multiply, one, power, rate, roundHalfAway } from '../rate';
import type { Contract, EscalatorCover } from './contract';

/** Months of a contract before the term starts; 0 where it starts with the comparison. */
export function contractOffset(contract: Contract, startsOn: IsoDate): number {
  return contract.startsOn === undefined ? 0 : monthsBetween(contract.startsOn, startsOn);
}

/** The contract year, from 1, that a month of the term lies in; months before its start count as year 1. */
export function contractYear(offset: number, month: number): number {
  return Math.max(1, Math.floor((offset + month - 1) / 12) + 1);
}

/**
 * The last month of the term in which a contract runs by its `endsOn`, 0 or less when it has ended before;
 * `undefined` without a day.
 */
export function lastMonthOf(contract: Contract, startsOn: IsoDate): number | undefined {
  return contract.endsOn === undefined ? undefined : monthsBetween(startsOn, contract.endsOn) + 1;
}

/**
 * By what the written prices are multiplied in a contract year: `(1 + share)^(k - ratesOfYear)`,
 * exact and compounding (domain.md 5.6); 1 without an escalator, for what it does not cover, and up
 * to the year for which the prices are written.
 */
export function priceFactor(contract: Contract, covered: EscalatorCover, year: number): Rate {
  const { escalator } = contract;
  if (escalator?.covers.includes(covered) !== true) return one;
  const steps = Math.max(0, year - (escalator.ratesOfYear ?? 1));
  return power(add(one, rate(escalator.share.value)), steps);
}

/** How often a contract has renewed at a higher price within the term, up to a month. */
export function renewalsUntil(contract: Contract, lastMonth: number | undefined, month: number): number {
  const { renewal } = contract;
  if (renewal?.after !== 'goesOn' || renewal.increase === undefined || lastMonth === undefined) return 0;
  const first = lastMonth + 1;
  if (renewal.months === undefined) return first >= 1 && first <= month ? 1 : 0;
  if (month < first) return 0;
  const begun = Math.floor((month - first) / renewal.months) + 1;
  const before = first >= 1 ? 0 : Math.ceil((1 - first) / renewal.months);
  return Math.max(0, begun - before);
}

/** When a contract is priced: its months before the term, the last month by its `endsOn`, and whether prices stand still. */
export interface PricedSpan {
  readonly contract: Contract;
  readonly offset: number;
  readonly lastMonth: number | undefined;
  readonly isFlat: boolean;
}

/** The price factor of each month of the term; with `isFlat` every month has the first month's. */
export function factorsByMonth(
  { contract, offset, lastMonth, isFlat }: PricedSpan,
  covered: EscalatorCover,
  termMonths: number,
): readonly Rate[] {
  const renews = covered === 'base' || covered === 'rates';
  const increase = contract.renewal?.increase;
  const known = new Map<string, Rate>();
  return Array.from({ length: termMonths }, (_, at) => {
    const month = isFlat ? 1 : at + 1;
    const year = contractYear(offset, month);
    const renewals = renews ? renewalsUntil(contract, lastMonth, month) : 0;
    const key = `${String(year)} ${String(renewals)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const escalated = priceFactor(contract, covered, year);
    const factor =
      renewals === 0 || increase === undefined
        ? escalated
        : multiply(escalated, power(add(one, rate(increase.value)), renewals));
    known.set(key, factor);
    return factor;
  });
}

/**
 * The factor of one page rate: where the contract rounds its escalated rates, the rounded rate as a
 * part of the written one (domain.md 11.1); else the plain factor.
 */
export function rateFactor(contract: Contract, written: Rate, factor: Rate): Rate {
  const decimals = contract.escalator?.rateDecimals;
  if (decimals === undefined || contract.escalator?.covers.includes('rates') !== true) return factor;
  if (factor.n === factor.d || isZero(written)) return factor;
  const scale = 10n ** BigInt(decimals);
  const escalated = multiply(written, factor);
  const rounded = { n: roundHalfAway({ n: escalated.n * scale, d: escalated.d }), d: scale };
  return divide(rounded, written);
}
