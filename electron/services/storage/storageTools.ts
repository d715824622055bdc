import { createHash } from 'node:crypto';
import { type FileIo, realFileIo } from './fileIo';

/** Time, passed in so that tests need not wait. */
export interface Clock {
  readonly now: () => Date;
  readonly wait: (ms: number) => Promise<void>;
  /** Runs something again and again without keeping the program alive; the answer ends it. */
  readonly every: (ms: number, run: () => void) => () => void;
}

/** What everything in storage works with. */
export interface StorageTools {
  readonly io: FileIo;
  readonly clock: Clock;
  /** Written into each file: the version that is needed to read it. */
  readonly appVersion: string;
  /** Asked right before each rename: throws when this process may no longer write. */
  readonly mayWrite?: () => Promise<void>;
}

/** The time of this computer. */
export const realClock: Clock = {
  now: () => new Date(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  every: (ms, run) => {
    const timer = setInterval(run, ms);
    timer.unref();
    return () => {
      clearInterval(timer);
    };
  },
};

/** The tools of the running program. */
export function realStorageTools(appVersion: string): StorageTools {
  return { io: realFileIo, clock: realClock, appVersion };
}

/** The lower-case hexadecimal SHA-256 of a text in UTF-8 or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The moment as files hold it, `2026-11-22T10:15:00Z`. */
export function momentOf(now: Date): string {
  return `${now.toISOString().slice(0, 19)}Z`;
}
