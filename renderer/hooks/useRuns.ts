import { useEffect, useState } from 'react';
import type { Runs } from '../../shared/domain/ranges/runs';
import { runInSlices } from '../state/runInSlices';

/** How far a run in slices is. */
export type RunState<T> =
  | { readonly type: 'waiting' }
  | { readonly type: 'running'; readonly done: number }
  | { readonly type: 'done'; readonly value: T };

/** What starts a run; the very same function again does not start another. */
export type Start<T> = () => Runs<T>;

/** Runs what `start` starts, a slice at a time; a newer `start` stops it, and none waits. */
export function useRuns<T>(start: Start<T> | null): RunState<T> {
  const [last, setLast] = useState<{ readonly of: Start<T>; readonly state: RunState<T> } | null>(null);
  useEffect(() => {
    if (start === null) return undefined;
    const stop = new AbortController();
    const tell = (state: RunState<T>): void => {
      if (!stop.signal.aborted) setLast({ of: start, state });
    };
    const onStep = (done: number): void => {
      tell({ type: 'running', done });
    };
    runInSlices(start(), { onStep, signal: stop.signal }).then(
      (value) => {
        if (value !== undefined) tell({ type: 'done', value });
      },
      (error: unknown) => {
        // A fault in the arithmetic belongs to the error boundary, which cannot see into a promise.
        setLast(() => {
          throw error;
        });
      },
    );
    return () => {
      stop.abort();
    };
  }, [start]);
  if (start === null) return { type: 'waiting' };
  return last?.of === start ? last.state : { type: 'running', done: 0 };
}
