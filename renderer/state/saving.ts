import { create } from 'zustand';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { ask } from '../api/api';
import { whyOf } from '../api/whyOf';
import type { SaveStatus } from './autosave';
import { Autosave } from './autosave';
import { flushBeside } from './besideDocument';
import { useDocument } from './documentStore';
import { endTyping } from './endTyping';
import { toldOnce } from './toldOnce';
import { useView } from './viewStore';

/** Saving as the window shows it; `null` while no proposal is open. */
export const useSaving = create<{ readonly status: SaveStatus | null }>()(() => ({ status: null }));

interface SavedState {
  readonly proposal: Proposal;
  readonly state: number;
}

/** The newest state that is on disk. */
let stateOnDisk = 0;

const autosave = new Autosave<SavedState>({
  save: async ({ proposal, state }) => {
    const { savedAt, notice } = await ask('proposal.save', {
      id: proposal.id,
      state,
      proposal: JSON.stringify(proposal),
      backUpFirst: useDocument.getState().backUpBefore > stateOnDisk,
    });
    stateOnDisk = Math.max(stateOnDisk, state);
    tellOnce(notice);
    return savedAt;
  },
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
  whyOf,
  report: (status) => {
    const before = useSaving.getState().status;
    useSaving.setState({ status });
    sayOnce(before, status);
  },
});

const tellOnce = toldOnce();

/** Told once a fault, not once an attempt: when saving fails, and when it works again. */
function sayOnce(before: SaveStatus | null, status: SaveStatus): void {
  const { announce } = useView.getState();
  if (status.type === 'failed' && status.attempts === 1) announce(`Not saved: ${status.reason}`);
  if (status.type === 'saved' && before?.type === 'failed') announce('Everything is saved again.');
}

/** Shows an opened proposal, whose state is on disk; what was unsaved before is to be flushed first. */
export function openSaved(
  proposal: Proposal,
  opened: { readonly savedAt: string; readonly readOnly: string | null },
): void {
  useDocument.getState().open(proposal, opened.readOnly);
  stateOnDisk = useDocument.getState().state;
  autosave.restart(opened.savedAt);
}

/** Closes the open proposal without saving it: flush first. */
export function closeSaved(): void {
  useDocument.getState().close();
  autosave.restart('');
  useSaving.setState({ status: null });
}

/** Saves each change of the open proposal from now on; the answer ends that. */
export function watchChanges(): () => void {
  return useDocument.subscribe(({ history, state, readOnly }, before) => {
    if (history === null || readOnly !== null || before.history === null) return;
    // Opening another proposal is told by openSaved.
    if (history.proposal === before.history.proposal || history.proposal.id !== before.history.proposal.id)
      return;
    if (state > stateOnDisk) autosave.changed({ proposal: history.proposal, state });
  });
}

/** Saves what is unsaved, text in the field that is being typed in too; whether all is on disk. */
export async function flush(): Promise<boolean> {
  endTyping();
  if (!(await flushBeside())) return false;
  const { history, readOnly, state } = useDocument.getState();
  // What cannot be saved in its place is safe once it was undone or saved as a copy.
  if (readOnly !== null && history !== null) return history.past.length === 0 || state <= stateOnDisk;
  return autosave.flush();
}

/** Whether a change is not on disk yet. */
export function hasUnsaved(): boolean {
  return autosave.hasUnsaved();
}

/** Saves at once and says so: Ctrl+S. */
export async function saveNow(): Promise<void> {
  const { history, readOnly } = useDocument.getState();
  if (history === null) return;
  const { announce, showToast } = useView.getState();
  if (readOnly !== null) {
    showToast({ text: `This proposal cannot be saved. ${readOnly}`, tone: 'warning' });
    return;
  }
  if (await flush()) announce('Saved.');
}

/** Saves the open proposal as a file of its own, wherever the user says. */
export async function saveCopy(): Promise<void> {
  const { history } = useDocument.getState();
  if (history === null) return;
  endTyping();
  const { showToast } = useView.getState();
  try {
    const { history: newest, readOnly, state } = useDocument.getState();
    const { proposal } = newest ?? history;
    const copy = await ask('proposal.saveCopy', { id: proposal.id, proposal: JSON.stringify(proposal) });
    if (copy === null) return;
    if (readOnly !== null) stateOnDisk = Math.max(stateOnDisk, state);
    showToast({ text: `A copy was saved as ${copy.fileName}.`, tone: 'good' });
  } catch (error) {
    showToast({ text: whyOf(error), tone: 'bad' });
  }
}
