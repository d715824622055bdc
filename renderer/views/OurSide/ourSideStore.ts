import { create } from 'zustand';
import type { ProposalId } from '../../../shared/domain/ids';
import type { OurSide } from '../../../shared/domain/ourSide/ourSide';
import { type OurSideEdit, applyOurSideEdits } from '../../../shared/domain/ourSide/ourSideEdit';
import { ourSideDataText, parseOurSide } from '../../../shared/files/ourSide/ourSideText';
import type { OurSideReply } from '../../../shared/ipc/contract';
import { ask } from '../../api/api';
import { whyOf } from '../../api/whyOf';
import type { SaveStatus } from '../../state/autosave';
import { Autosave } from '../../state/autosave';
import { standBeside } from '../../state/besideDocument';
import { endTyping } from '../../state/endTyping';
import { toldOnce } from '../../state/toldOnce';
import { useView } from '../../state/viewStore';

/** One step back. */
interface Step {
  readonly before: OurSide;
  readonly label: string;
  readonly at: number;
}

/** Why the figures cannot be opened, and what can take their place. */
export type RefusedOurSide = Omit<Extract<OurSideReply, { readonly type: 'refused' }>, 'type'>;

/** The internal figures of the open proposal: a document of their own, with their own steps and saving. */
export interface OurSideState {
  readonly proposalId: ProposalId | null;
  /** `null` while they are being opened, or cannot be. */
  readonly ourSide: OurSide | null;
  readonly refused: RefusedOurSide | null;
  readonly readOnly: string | null;
  readonly notice: string | null;
  readonly status: SaveStatus | null;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  readonly state: number;
}

const mostSteps = 200;
const joinedWithinMs = 1000;
const closed = {
  ...{ ourSide: null, refused: null, readOnly: null, notice: null, status: null },
  ...{ past: [], future: [] },
} as const;

/** The store of the internal figures; no other store and no proposal holds any of them. */
export const useOurSide = create<OurSideState>()(() => ({ ...closed, proposalId: null, state: 0 }));

interface SavedState {
  readonly id: ProposalId;
  readonly ourSide: OurSide;
  readonly state: number;
}

const tellOnce = toldOnce();

const autosave = new Autosave<SavedState>({
  save: async ({ id, ourSide, state }) => {
    const figures = ourSideDataText(ourSide);
    const { savedAt, notice } = await ask('ourSide.save', { id, state, figures });
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
    useOurSide.setState({ status });
  },
});

/** Opens the internal figures of a proposal; those that are open already stay as they are. */
export async function openOurSide(id: ProposalId): Promise<void> {
  const { proposalId, refused } = useOurSide.getState();
  if (proposalId === id && refused === null) return;
  await autosave.flush();
  useOurSide.setState({ ...closed, proposalId: id });
  try {
    show(id, await ask('ourSide.open', { id }));
  } catch (error) {
    useOurSide.setState({ refused: { message: whyOf(error), restorePoints: [], mayReplace: false } });
  }
}

/** Puts an earlier state in the place of figures that cannot be opened; `null`: figures without anything in them. */
export async function restoreOurSide(name: string | null): Promise<void> {
  const { proposalId: id } = useOurSide.getState();
  if (id === null) return;
  try {
    const reply = await ask('ourSide.restore', { id, name });
    show(id, reply);
    if (reply.type === 'opened' && reply.notice !== null) useView.getState().announce(reply.notice);
  } catch (error) {
    useView.getState().showToast({ text: whyOf(error), tone: 'bad' });
  }
}

function show(id: ProposalId, reply: OurSideReply): void {
  if (useOurSide.getState().proposalId !== id) return;
  if (reply.type === 'refused') {
    useOurSide.setState({ refused: reply });
    return;
  }
  const { figures, savedAt, readOnly, notice } = reply;
  const parsed = parseOurSide(figures);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  autosave.restart(savedAt);
  const status = savedAt === '' ? null : ({ type: 'saved', at: savedAt } as const);
  useOurSide.setState({ ourSide: parsed.value, refused: null, readOnly, notice, status });
}

/** Plays edits as one step; typing in one field within a second joins the step before. Whether they could be played. */
export function editOurSide(edits: readonly OurSideEdit[], label: string): boolean {
  const { ourSide, past, future } = useOurSide.getState();
  if (ourSide === null) return false;
  const played = applyOurSideEdits(ourSide, edits);
  if (!played.ok) {
    useView.getState().showToast({ text: played.problem.message, tone: 'bad' });
    return false;
  }
  if (played.value === ourSide) return true;
  const at = Date.now();
  const last = past.at(-1);
  const isJoined = last?.label === label && at - last.at <= joinedWithinMs && future.length === 0;
  const steps = isJoined
    ? [...past.slice(0, -1), { ...last, at }]
    : [...past, { before: ourSide, label, at }];
  take(played.value, { past: steps.slice(-mostSteps), future: [] });
  return true;
}

function take(ourSide: OurSide, steps: Pick<OurSideState, 'past' | 'future'>): void {
  const { proposalId, readOnly, state } = useOurSide.getState();
  useOurSide.setState({ ourSide, ...steps, state: state + 1 });
  if (proposalId !== null && readOnly === null)
    autosave.changed({ id: proposalId, ourSide, state: state + 1 });
}

/** Goes a step back or forward; its label, `null` when there is none. */
export function stepOurSide(which: 'undo' | 'redo'): string | null {
  endTyping();
  const { ourSide, past, future } = useOurSide.getState();
  const step = (which === 'undo' ? past : future).at(-1);
  if (ourSide === null || step === undefined) return null;
  const back = { ...step, before: ourSide, at: 0 };
  const steps =
    which === 'undo'
      ? { past: past.slice(0, -1), future: [...future, back] }
      : { past: [...past, back], future: future.slice(0, -1) };
  take(step.before, steps);
  return step.label;
}

/** Saves now what is unsaved: the button beside a failed save. */
export function saveOurSide(): Promise<boolean> {
  return autosave.flush();
}

standBeside({ flush: saveOurSide, step: stepOurSide });
