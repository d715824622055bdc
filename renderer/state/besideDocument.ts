/** A document of its own beside the proposal, with its own saving and its own steps back. */
export interface BesideDocument {
  /** Saves what is unsaved; whether all is on disk. */
  readonly flush: () => Promise<boolean>;
  /** Goes a step back or forward and says what that was; `null` when there is none. */
  readonly step: (which: 'undo' | 'redo') => string | null;
}

let beside: BesideDocument | null = null;

/** Tells the window of the document beside the proposal, so that it closes only when that is saved too. */
export function standBeside(document: BesideDocument): void {
  beside = document;
}

/** Saves the document beside the proposal; whether all of it is on disk. */
export async function flushBeside(): Promise<boolean> {
  return beside === null || (await beside.flush());
}

/** A step in the document beside the proposal. */
export function stepBeside(which: 'undo' | 'redo'): string | null {
  return beside?.step(which) ?? null;
}
