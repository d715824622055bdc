import { compare } from '../comparison/compare';
import type { Comparison } from '../comparison/comparison';
import { isAnythingKnown } from '../comparison/comparisonJson';
import type { OptionId } from '../ids';
import type { Money } from '../money';
import type { Proposal } from '../proposal/proposal';

/**
 * Work that needs many comparisons: each proposal that it yields is to be compared, and the comparison
 * handed back. Whoever runs it may pause between two of them, so that nothing stands still meanwhile.
 */
export type Runs<T> = Generator<Proposal, T, Comparison>;

/** Runs everything at once. */
export function runAll<T>(runs: Runs<T>): T {
  let step = runs.next();
  while (step.done !== true) step = runs.next(compare(step.value));
  return step.value;
}

/** A proposal with one option only, which is all that a question about that option needs to compare. */
export function withOnlyOption(proposal: Proposal, optionId: OptionId): Proposal {
  return { ...proposal, options: proposal.options.filter(({ id }) => id === optionId) };
}

/** What the first option saves over the term against doing nothing; `null` where a side is not known. */
export function termSaving({ today, options }: Comparison): Money | null {
  const [option] = options;
  if (option === undefined || !isAnythingKnown(option.cost) || !isAnythingKnown(today.doNothing)) return null;
  return option.saving.doNothing.term;
}
