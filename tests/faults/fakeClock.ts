import type { Clock } from '../../electron/services/storage/storageTools';

/** A clock that stands still until it is told, or until something waits. */
export interface FakeClock extends Clock {
  /** Lets time pass and runs what is due every so often. */
  readonly pass: (ms: number) => void;
  readonly waitedMs: () => number;
}

/** A clock that starts at a moment; waiting takes no time but moves it on. */
export function fakeClock(start = '2026-11-22T10:31:00Z'): FakeClock {
  let [nowMs, waitedMs] = [Date.parse(start), 0];
  const repeated = new Set<{ readonly ms: number; readonly run: () => void; nextMs: number }>();
  return {
    now: () => new Date(nowMs),
    wait: (ms) => {
      nowMs += ms;
      waitedMs += ms;
      return Promise.resolve();
    },
    every: (ms, run) => {
      const entry = { ms, run, nextMs: nowMs + ms };
      repeated.add(entry);
      return () => repeated.delete(entry);
    },
    pass: (ms) => {
      nowMs += ms;
      for (const entry of repeated) {
        if (entry.nextMs > nowMs) continue;
        entry.nextMs = nowMs + entry.ms;
        entry.run();
      }
    },
    waitedMs: () => waitedMs,
  };
}
