import { useMemo } from 'react';
import type { Edit } from '../../../shared/domain/proposal/edit';
import { useDocument } from '../../state/documentStore';
import type { Results } from '../../state/results';
import { useView } from '../../state/viewStore';

/** What the parts of the Costs screen work on: the open proposal, its comparison, and how to change it. */
export interface Costs extends Results {
  readonly change: Change;
}

/** Plays edits as one step of history; says so in a toast where they cannot be, and answers whether they were. */
export type Change = (edits: readonly Edit[], label: string, more?: ChangeMeans) => boolean;

/** How a change meets history. */
export interface ChangeMeans {
  /** Typing in one field is one step. */
  readonly group?: string;
  /** Before a change of many devices the former state is backed up. */
  readonly backUpFirst?: boolean;
}

/** How the screen changes the open proposal. */
export function useChange(): Change {
  const edit = useDocument((state) => state.edit);
  const showToast = useView((state) => state.showToast);
  return useMemo(
    () => (edits, label, more) => {
      const played = edit(edits, { label, screen: 'costs', ...more });
      if (!played.ok) showToast({ text: played.problem.message, tone: 'bad' });
      return played.ok;
    },
    [edit, showToast],
  );
}
