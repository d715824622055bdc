import type { Understanding } from '../../../shared/ipc/contract';
import type { ReadChoices } from '../../../shared/ipc/importChoices';
import type { UserChoices } from './choices';
import { nothingChosen } from './choices';

/** The steps of the wizard in their order; each can be gone to at any time. */
export const importSteps = [
  'overview',
  'questions',
  'rows',
  'columns',
  'bills',
  'models',
  'places',
  'findings',
  'fleet',
] as const;

/** A step of the wizard. */
export type ImportStep = (typeof importSteps)[number];

/** What came of saving the findings, in a sentence. */
export interface SavedFindings {
  readonly isSaved: boolean;
  readonly text: string;
}

/** Where an import stands. */
export interface ImportState {
  readonly phase: 'reading' | 'stopped' | 'unreadable' | 'ready';
  readonly progress: { readonly share: number; readonly sentence: string };
  readonly sheets: readonly string[];
  readonly choices: UserChoices;
  /** The choices that the understanding follows from. */
  readonly understood: UserChoices;
  /** The newest good understanding; `null` when the file could not be understood yet. */
  readonly understanding: Understanding | null;
  readonly problem: string | null;
  readonly busy: 'understanding' | 'taking' | 'saving' | null;
  readonly step: ImportStep;
  /** What came of saving the findings; `null` before, and when the user cancelled. */
  readonly saved: SavedFindings | null;
  /** The row of the sheet to show first in the step of the rows, from 1. */
  readonly row: number | null;
}

/** Something that happened to an import. */
export type ImportEvent =
  | { readonly type: 'progressed'; readonly share: number; readonly sentence: string }
  | { readonly type: 'stopped' }
  | { readonly type: 'restarted'; readonly reading?: ReadChoices }
  | { readonly type: 'unreadable'; readonly message: string }
  | { readonly type: 'read'; readonly sheets: readonly string[] }
  | { readonly type: 'asked'; readonly choices: UserChoices }
  | { readonly type: 'understood'; readonly understanding: Understanding }
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'gaveUp' }
  | { readonly type: 'taking' }
  | { readonly type: 'saving' }
  | { readonly type: 'saved'; readonly saved: SavedFindings | null }
  | { readonly type: 'went'; readonly step: ImportStep; readonly row?: number };

/** An import that begins. */
export const newImport: ImportState = {
  phase: 'reading',
  progress: { share: 0, sentence: 'Opening the file' },
  sheets: [],
  choices: nothingChosen,
  understood: nothingChosen,
  understanding: null,
  problem: null,
  busy: null,
  step: 'overview',
  saved: null,
  row: null,
};

/** The state after an event. */
export function nextImport(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'progressed':
      // A bar never goes back.
      return event.share < state.progress.share
        ? state
        : { ...state, progress: { share: event.share, sentence: event.sentence } };
    case 'stopped':
      return { ...state, phase: 'stopped' };
    case 'restarted':
      return restarted(state, event.reading);
    case 'unreadable':
      return { ...state, phase: 'unreadable', problem: event.message };
    case 'read':
      return {
        ...state,
        sheets: event.sheets,
        progress: { share: 1, sentence: 'Understanding the columns' },
      };
    case 'asked':
      return { ...state, choices: event.choices, busy: 'understanding' };
    case 'understood':
      return understood(state, event.understanding);
    case 'refused':
      return { ...state, phase: 'ready', problem: event.message, busy: null };
    case 'gaveUp':
      return { ...state, choices: state.understood, busy: null };
    case 'taking':
      return { ...state, busy: 'taking', problem: null };
    case 'saving':
      return { ...state, busy: 'saving', problem: null };
    case 'saved':
      return { ...state, busy: null, saved: event.saved };
    case 'went':
      return { ...state, step: event.step, row: event.row ?? null };
  }
}

/** Read in another way, the file has other columns: nothing that was decided about them holds. */
function restarted({ step }: ImportState, reading: ReadChoices = {}): ImportState {
  const choices = { ...nothingChosen, reading };
  return { ...newImport, choices, understood: choices, step };
}

function understood(state: ImportState, understanding: Understanding): ImportState {
  return {
    ...state,
    ...{ phase: 'ready', understanding, understood: state.choices, problem: null, busy: null },
  };
}

/** Whether what is shown is what would be imported: a choice that was refused must be changed first. */
export function isSettled({ choices, understood: settled, busy }: ImportState): boolean {
  return choices === settled && busy === null;
}

/** Whether a step has anything to show. */
export function isStepShown(
  step: ImportStep,
  { meeting, bills, models }: Pick<Understanding, 'meeting' | 'bills' | 'models'>,
): boolean {
  if (step === 'bills') return bills.length > 0;
  if (step === 'models') return models.length > 0;
  return step !== 'fleet' || meeting !== null;
}
