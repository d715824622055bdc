import type { Rate } from '../rate';
import { add, compareRates, isNegative, subtract, zero } from '../rate';

/** What payback is computed from, exact and in the currency's units: recurring costs of each month, and the one-offs. */
export interface PaybackInput {
  readonly today: readonly Rate[];
  readonly option: readonly Rate[];
  /** All of the term, those of later phases too. */
  readonly oneOff: Rate;
}

/**
 * The first month of the term in which the cumulated saving before one-offs covers the one-offs
 * (domain.md 5.12), month by month as the costs fall; `null` if it never does, and where there is
 * neither a one-off cost nor a saving. Without one-offs, months before anything is saved or lost
 * do not count.
 */
export function paybackMonths({ today, option, oneOff }: PaybackInput): number | null {
  let [cumulated, hasMoved] = [zero, false];
  for (const [at, before] of today.entries()) {
    cumulated = add(cumulated, subtract(before, option[at] ?? zero));
    // A loss that is made up to the cent is paid back, though nothing is saved by then.
    hasMoved ||= cumulated.n !== 0n;
    if (hasMoved && !isNegative(cumulated) && compareRates(cumulated, oneOff) >= 0) return at + 1;
  }
  return null;
}
