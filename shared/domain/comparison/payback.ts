import type { Money } from '../money';
import type { Rate } from '../rate';
import { add, compareRates, divide, whole, zero } from '../rate';

/** What payback is computed from: rounded recurring totals of each year, and the one-offs. */
export interface PaybackInput {
  /** Recurring cost of today less that of the option, for each year, in smallest units. */
  readonly recurringSaving: readonly Money[];
  readonly monthsOfYears: readonly number[];
  readonly oneOff: Money;
}

/**
 * The first month of the term in which the cumulated saving before one-offs covers the one-offs,
 * each year's saving spread evenly over its months (domain.md 5.12); `null` if it never does, and
 * where there is neither a one-off cost nor a saving.
 */
export function paybackMonths(input: PaybackInput): number | null {
  const target: Rate = { n: input.oneOff, d: 1n };
  let [cumulated, month] = [zero, 0];
  for (const [year, months] of input.monthsOfYears.entries()) {
    const aMonth = divide({ n: input.recurringSaving[year] ?? 0n, d: 1n }, whole(months));
    for (let at = 0; at < months; at += 1) {
      month += 1;
      cumulated = add(cumulated, aMonth);
      if (compareRates(cumulated, target) >= 0 && compareRates(cumulated, zero) > 0) return month;
    }
  }
  return null;
}
