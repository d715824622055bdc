import { fail } from '../../shared/domain/result';
import type { JobAsks } from '../services/jobs/job';
import type { JobWatch, WindowPort } from './ports';

/** What a job that only reads may ask: nothing. */
const noAsks: JobAsks = {
  choosePlace: () => Promise.resolve(null),
  write: () => Promise.resolve(fail('not-allowed', 'This job writes nothing.')),
  paint: () => Promise.resolve([]),
};

/** For a job that nobody watches. */
export function unwatched(): JobWatch {
  return { signal: new AbortController().signal, progress: () => undefined, asks: noAsks };
}

/** The jobs that run, by the name that the window gave them. */
export class RunningJobs {
  private readonly running = new Map<string, AbortController>();

  constructor(private readonly window: WindowPort) {}

  /** Runs a job that tells the window how far it is and that the window can end. */
  async watch<T>(jobId: string, run: (watch: JobWatch) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.running.set(jobId, controller);
    const { signal } = controller;
    try {
      return await run({
        signal,
        asks: noAsks,
        progress: (share, sentence) => {
          if (!signal.aborted) this.window.tell('job.progress', { jobId, share, sentence });
        },
      });
    } finally {
      if (this.running.get(jobId) === controller) this.running.delete(jobId);
    }
  }

  /** Ends a job; one that has ended by itself is left alone. */
  cancel(jobId: string): void {
    this.running.get(jobId)?.abort();
  }
}
