import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import type { Sureness } from '../../../shared/domain/document/sureness';
import { surenessRuns } from '../../../shared/domain/document/sureness';
import { type Start, useRuns } from '../../hooks/useRuns';
import type { Results } from '../../state/results';

/** One start for each comparison of an option: words that change around it do not start another. */
const starts = new WeakMap<OptionComparison, Start<Sureness | null> | null>();

function startFor({ proposal, comparison, telling: { chosen } }: Results): Start<Sureness | null> | null {
  if (chosen === undefined) return null;
  const before = starts.get(chosen);
  if (before !== undefined) return before;
  const start = surenessRuns(proposal, comparison);
  starts.set(chosen, start);
  return start;
}

/** How sure the chosen option's saving is, once it is worked out beside everything else. */
export function useSureness(results: Results): Sureness | undefined {
  const found = useRuns(startFor(results));
  return found.type === 'done' ? (found.value ?? undefined) : undefined;
}
