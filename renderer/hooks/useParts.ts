import { useEffect, useState } from 'react';

/** How far work in parts is; `value` holds what all parts gave once they are done. */
export type PartsState<T> =
  | { readonly type: 'waiting' }
  | { readonly type: 'running'; readonly done: number; readonly of: number }
  | { readonly type: 'done'; readonly value: readonly T[] };

/** What starts the work: its parts, each fast enough for one turn of the window. */
export type StartParts<T> = () => readonly (() => readonly T[])[];

/** Does work part by part and lets the window answer in between; a newer `start` stops it, and none waits. */
export function useParts<T>(start: StartParts<T> | null): PartsState<T> {
  const [last, setLast] = useState<{ readonly of: StartParts<T>; readonly state: PartsState<T> } | null>(
    null,
  );
  useEffect(() => {
    if (start === null) return undefined;
    const found: T[] = [];
    let parts: readonly (() => readonly T[])[] | null = null;
    let done = 0;
    const turn = (): void => {
      // A fault belongs to the error boundary, which cannot see into a timer.
      try {
        parts ??= start();
        const part = parts[done];
        if (part !== undefined) found.push(...part());
      } catch (error) {
        setLast(() => {
          throw error;
        });
        return;
      }
      done += 1;
      const isDone = done >= parts.length;
      setLast({
        of: start,
        state: isDone ? { type: 'done', value: found } : { type: 'running', done, of: parts.length },
      });
      if (!isDone) timer = setTimeout(turn, 0);
    };
    let timer = setTimeout(turn, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [start]);
  if (start === null) return { type: 'waiting' };
  return last?.of === start ? last.state : { type: 'running', done: 0, of: 1 };
}
