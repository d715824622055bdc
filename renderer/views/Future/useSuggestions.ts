import { useMemo, useState } from 'react';
import type { Suggestion } from '../../../shared/domain/suggestions/suggestion';
import { suggestionsByRule } from '../../../shared/domain/suggestions/suggestions';
import { useParts } from '../../hooks/useParts';
import type { Future } from './useFuture';

/** What the rules say of the option that is shown. */
export interface Suggestions {
  /** The last that is known; `null` before the first look through the fleet. */
  readonly list: readonly Suggestion[] | null;
  /** Whether it was made from the option as it stands: only then can one be applied. */
  readonly isCurrent: boolean;
}

/** Looks through the fleet after each change, rule by rule, while the window goes on. */
export function useSuggestions({ proposal, comparison, option, format }: Future): Suggestions {
  const { id } = option;
  const start = useMemo(
    () => () => suggestionsByRule(proposal, comparison, { optionId: id, format }),
    [proposal, comparison, id, format],
  );
  const found = useParts<Suggestion>(start);
  const [known, setKnown] = useState<readonly Suggestion[] | null>(null);
  // A count that comes and goes with each change would flicker: the last one stays until the next is known.
  if (found.type === 'done' && found.value !== known) setKnown(found.value);
  return { list: known, isCurrent: found.type === 'done' };
}
