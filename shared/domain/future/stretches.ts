import type { Months } from '../cost/timeline';

/** The stretches of a term between the months in which something begins; months outside it begin none. */
export function stretches(termMonths: number, starts: readonly number[]): readonly Months[] {
  const inside = starts.filter((month) => month > 1 && month <= termMonths);
  const froms = [...new Set([1, ...inside])].sort((a, b) => a - b);
  return froms.map((from, at) => ({ from, to: (froms[at + 1] ?? termMonths + 1) - 1 }));
}
