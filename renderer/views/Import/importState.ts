import type { Understanding } from '../../../shared/ipc/contract';
import type { Decisions } from '../../../shared/domain/table/decisions';
import { joinDecisions } from '../../../shared/domain/table/decisions';
import type { ColumnMeaning } from '../../../shared/domain/table/meaning';
import type { ReadChoices } from '../../../shared/ipc/importChoices';

/** The steps of the wizard in their order. */
export const importSteps = ['file', 'header', 'columns', 'problems', 'summary'] as const;

/** A step of the wizard. */
export type ImportStep = (typeof importSteps)[number];

/** What the user decided over what the program guessed. */
export interface UserChoices {
  readonly sheet?: string;
  readonly decisions: Decisions;
  readonly reading: ReadChoices;
}

/** Where an import stands. */
export interface ImportState {
  readonly phase: 'reading' | 'stopped' | 'unreadable' | 'ready';
  readonly progress: { readonly share: number; readonly sentence: string };
  readonly sheets: readonly string[];
  readonly choices: UserChoices;
  /** The newest good understanding; `null` when the file could not be understood yet. */
  readonly understanding: Understanding | null;
  readonly problem: string | null;
  readonly busy: 'understanding' | 'taking' | null;
  readonly step: ImportStep;
}

/** Something that happened to an import. */
export type ImportEvent =
  | { readonly type: 'progressed'; readonly share: number; readonly sentence: string }
  | { readonly type: 'stopped' }
  | { readonly type: 'restarted' }
  | { readonly type: 'unreadable'; readonly message: string }
  | { readonly type: 'read'; readonly sheets: readonly string[] }
  | { readonly type: 'asked'; readonly choices: UserChoices }
  | { readonly type: 'understood'; readonly understanding: Understanding }
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'taking' }
  | { readonly type: 'went'; readonly step: ImportStep };

/** An import that begins. */
export const newImport: ImportState = {
  phase: 'reading',
  progress: { share: 0, sentence: 'Opening the file' },
  sheets: [],
  choices: { decisions: {}, reading: {} },
  understanding: null,
  problem: null,
  busy: null,
  step: 'file',
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
      return newImport;
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
      return { ...state, phase: 'ready', understanding: event.understanding, problem: null, busy: null };
    case 'refused':
      return { ...state, phase: 'ready', problem: event.message, busy: null };
    case 'taking':
      return { ...state, busy: 'taking', problem: null };
    case 'went':
      return { ...state, step: event.step };
  }
}

/** The choices with another sheet; what was chosen for the former sheet's columns does not hold there. */
export function withSheet({ reading }: UserChoices, sheet: string): UserChoices {
  return { sheet, decisions: {}, reading };
}

/** The choices with another header row. */
export function withHeaderRow(choices: UserChoices, headerRow: number | null): UserChoices {
  return withDecisions(choices, { headerRow });
}

/** The choices with a meaning for a column. */
export function withMeaning(choices: UserChoices, index: number, meaning: ColumnMeaning): UserChoices {
  return withDecisions(choices, { meanings: { [index]: meaning } });
}

/** The choices with an answer to a question, or any other decision. */
export function withDecisions(choices: UserChoices, decided: Decisions): UserChoices {
  return { ...choices, decisions: joinDecisions(choices.decisions, decided) };
}

/** The step before or after one; the same at either end. */
export function stepBeside(step: ImportStep, by: 1 | -1): ImportStep {
  return importSteps[importSteps.indexOf(step) + by] ?? step;
}
