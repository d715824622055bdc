import { create } from 'zustand';
import type { Edit } from '../../shared/domain/proposal/edit';
import { applyEdits } from '../../shared/domain/proposal/applyEdit';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import type { Result } from '../../shared/domain/result';
import { ok } from '../../shared/domain/result';
import type { History, ScreenName } from './history';
import { addStep, redo, startHistory, undo } from './history';

/** How an edit meets history: its label ("retire 12 devices"), its screen, and a group for typing. */
export interface EditMeans {
  readonly label: string;
  readonly screen: ScreenName;
  readonly group?: string;
  /** Before an import or a change of many devices the former state is backed up. */
  readonly backUpFirst?: boolean;
}

/** The open proposal: document, history, and why it cannot be saved where that is so. */
export interface DocumentState {
  /** `null` while no proposal is open. */
  readonly history: History | null;
  readonly readOnly: string | null;
  /** Counts the states of this window, so that the newest one wins on disk. */
  readonly state: number;
  /** The newest state that a backup of the one before it is asked for. */
  readonly backUpBefore: number;
  readonly open: (proposal: Proposal, readOnly: string | null) => void;
  readonly close: () => void;
  /** Plays edits as one step; a problem changes nothing and names what is wrong. */
  readonly edit: (edits: readonly Edit[], means: EditMeans) => Result<Proposal>;
  /** Goes a step back and gives the screen where it was made; `null` when there is none. */
  readonly undo: () => ScreenName | null;
  readonly redo: () => ScreenName | null;
}

/** The store that is the document; selection, sorting and open panels live in the view store. */
export const useDocument = create<DocumentState>()((set, get) => ({
  history: null,
  readOnly: null,
  state: 0,
  backUpBefore: 0,
  open: (proposal, readOnly) => {
    set({ history: startHistory(proposal), readOnly, state: get().state + 1 });
  },
  close: () => {
    set({ history: null, readOnly: null, state: get().state + 1 });
  },
  edit: (edits, means) => {
    const { history, state } = get();
    if (history === null) throw new Error('an edit was made while no proposal is open');
    const played = applyEdits(history.proposal, edits);
    if (!played.ok || played.value === history.proposal) return played;
    const { label, screen, group } = means;
    const next = addStep(history, played.value, { label, screen, group, at: Date.now() });
    set({
      history: next,
      state: state + 1,
      ...(means.backUpFirst === true ? { backUpBefore: state + 1 } : {}),
    });
    return ok(played.value);
  },
  undo: () => {
    const { history, state } = get();
    const step = history?.past.at(-1);
    if (history === null || step === undefined) return null;
    set({ history: undo(history), state: state + 1 });
    return step.screen;
  },
  redo: () => {
    const { history, state } = get();
    const step = history?.future.at(-1);
    if (history === null || step === undefined) return null;
    set({ history: redo(history), state: state + 1 });
    return step.screen;
  },
}));

/** The open proposal, in a component that is shown only while one is open. */
export function useProposal(): Proposal {
  const history = useDocument((state) => state.history);
  if (history === null) throw new Error('a screen of a proposal is shown while none is open');
  return history.proposal;
}
