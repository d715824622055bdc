import { setImmediate } from 'node:timers/promises';
import { compare } from '../../../shared/domain/comparison/compare';
import type { Comparison } from '../../../shared/domain/comparison/comparison';
import type { Sureness } from '../../../shared/domain/document/sureness';
import { surenessRuns } from '../../../shared/domain/document/sureness';
import type { Proposal } from '../../../shared/domain/proposal/proposal';

/** How sure the saving of a proposal is, for its document; lets others work between two of its comparisons. */
export async function surenessOf(proposal: Proposal, comparison: Comparison): Promise<Sureness | undefined> {
  const start = surenessRuns(proposal, comparison);
  if (start === null) return undefined;
  const runs = start();
  let step = runs.next();
  while (step.done !== true) {
    const compared = compare(step.value);
    await setImmediate();
    step = runs.next(compared);
  }
  return step.value ?? undefined;
}
