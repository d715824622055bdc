import { useMemo } from 'react';
import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import type { Option } from '../../../shared/domain/future/option';
import type { Edit } from '../../../shared/domain/proposal/edit';
import { useDocument } from '../../state/documentStore';
import type { Results } from '../../state/results';
import { useView } from '../../state/viewStore';

/** What the parts of the Future screen work on: the option, its comparison, and how to change it. */
export interface Future extends Results {
  readonly option: Option;
  readonly compared: OptionComparison;
  readonly change: Change;
}

/** Plays edits as one step of history; says so in a toast where they cannot be, and answers whether they were. */
export type Change = (edits: readonly Edit[], label: string, group?: string) => boolean;

/** How the screen changes the open proposal. */
export function useChange(): Change {
  const edit = useDocument((state) => state.edit);
  const showToast = useView((state) => state.showToast);
  return useMemo(
    () => (edits, label, group) => {
      const played = edit(edits, { label, screen: 'future', ...(group === undefined ? {} : { group }) });
      if (!played.ok) showToast({ text: played.problem.message, tone: 'bad' });
      return played.ok;
    },
    [edit, showToast],
  );
}
