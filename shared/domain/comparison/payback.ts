import type { Rate } from '../rate';
import { commonDenominator, zero } from '../rate';

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
  const d = commonDenominator(new Set([...today, ...option].map((month) => month.d)));
  const units = (month: Rate): bigint => month.n * (d / month.d);
  let [cumulated, hasMoved] = [0n, false];
  for (const [at, before] of today.entries()) {
    cumulated += units(before) - units(option[at] ?? zero);
    // A loss that is made up to the cent is paid back, though nothing is saved by then.
    hasMoved ||= cumulated !== 0n;
    if (hasMoved && cumulated >= 0n && cumulated * oneOff.d >= oneOff.n * d) return at + 1;
  }
  return null;
}
