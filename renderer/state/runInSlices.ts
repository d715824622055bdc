import { compare } from '../../shared/domain/comparison/compare';
import type { Runs } from '../../shared/domain/ranges/runs';

/** What a run in slices tells and listens to. */
export interface SliceWatch {
  /** Called after each comparison with how many there were. */
  readonly onStep: (done: number) => void;
  /** Stops the run before its next comparison. */
  readonly signal: AbortSignal;
}

/** Compares one proposal at a time and lets the window answer in between; `undefined` once it is stopped. */
export async function runInSlices<T>(runs: Runs<T>, { onStep, signal }: SliceWatch): Promise<T | undefined> {
  const isStopped = (): boolean => signal.aborted;
  let done = 0;
  await windowsTurn();
  if (isStopped()) return undefined;
  let step = runs.next();
  while (step.done !== true) {
    const compared = compare(step.value);
    done += 1;
    onStep(done);
    await windowsTurn();
    if (isStopped()) return undefined;
    step = runs.next(compared);
  }
  return step.value;
}

/** Ends when input that waits has been answered and drawn: a timer comes after both. */
function windowsTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
