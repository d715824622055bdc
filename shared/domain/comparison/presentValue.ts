import type { Money } from '../money';
import { addMoney, moneyToRate, roundToMoney } from '../money';
import type { Rate } from '../rate';
import { add, divide, one, power } from '../rate';

/** Totals of years brought to the day on which the comparison starts; the total is their sum. */
export interface PresentValue {
  readonly annual: readonly Money[];
  readonly total: Money;
}

/**
 * What yearly totals are worth on the first day of the term: year k (from 1) is divided by
 * `(1 + yearlyRate)^k` and rounded once, as NPV of a spreadsheet does with payments at the end of
 * each year. `annual` are printed totals of the cash view in the currency's smallest units;
 * `yearlyRate` 0.04 is 4 %, more than -1.
 */
export function presentValue(annual: readonly Money[], yearlyRate: Rate, currency: string): PresentValue {
  const factor = add(one, yearlyRate);
  const discounted = annual.map((amount, year) =>
    roundToMoney(divide(moneyToRate(amount, currency), power(factor, year + 1)), currency),
  );
  return { annual: discounted, total: addMoney(...discounted) };
}
