/** Timers that go off when the test says so. */
export interface FakeTimers {
  readonly after: (ms: number, run: () => void) => () => void;
  /** Lets time pass; what is due runs in its order, and promises in between settle. */
  readonly pass: (ms: number) => Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export function fakeTimers(): FakeTimers {
  let now = 0;
  let timers: readonly Timer[] = [];
  return {
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass: async (ms) => {
      const end = now + ms;
      for (;;) {
        await settled();
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        now = next.at;
        timers = timers.filter((other) => other !== next);
        next.run();
      }
      now = end;
    },
  };
}

/** Runs everything that waits for promises only. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
