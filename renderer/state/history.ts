import type { Proposal } from '../../shared/domain/proposal/proposal';

/** A screen of an open proposal. */
export type ScreenName = 'fleet' | 'costs' | 'future' | 'comparison' | 'document' | 'export' | 'ourSide';

/** One step back: the document before it, what it did, where, and what it may be joined with. */
export interface Step {
  readonly before: Proposal;
  readonly label: string;
  readonly screen: ScreenName;
  readonly group: string | undefined;
  readonly at: number;
}

/** The document with its former and undone states, which share all unchanged parts. */
export interface History {
  readonly proposal: Proposal;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

const mostSteps = 200;
const joinedWithinMs = 1000;

/** The history of a document that was just opened. */
export function startHistory(proposal: Proposal): History {
  return { proposal, past: [], future: [] };
}

/** Adds a step; one of the same group within a second joins the step before. Nothing changed: no step. */
export function addStep(history: History, after: Proposal, step: Omit<Step, 'before'>): History {
  if (after === history.proposal) return history;
  const last = history.past.at(-1);
  const isJoined =
    last !== undefined &&
    step.group !== undefined &&
    last.group === step.group &&
    step.at - last.at <= joinedWithinMs &&
    history.future.length === 0;
  const past = isJoined
    ? [...history.past.slice(0, -1), { ...last, at: step.at }]
    : [...history.past, { ...step, before: history.proposal }].slice(-mostSteps);
  return { proposal: after, past, future: [] };
}

/** One step back; the same history when there is none. */
export function undo(history: History): History {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    proposal: last.before,
    past: history.past.slice(0, -1),
    future: [...history.future, { ...last, before: history.proposal, group: undefined }],
  };
}

/** One step forward again; the same history when there is none. */
export function redo(history: History): History {
  const next = history.future.at(-1);
  if (next === undefined) return history;
  return {
    proposal: next.before,
    past: [...history.past, { ...next, before: history.proposal, group: undefined }],
    future: history.future.slice(0, -1),
  };
}
