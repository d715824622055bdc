/** What the window says about saving. "saved" is said only while nothing is outstanding. */
export type SaveStatus =
  | { readonly type: 'saved'; readonly at: string }
  /** `isSlow`: it has taken 2 seconds, such as while another program holds the file. */
  | { readonly type: 'saving'; readonly isSlow: boolean }
  | { readonly type: 'unsaved' }
  /** `attempts` failed in a row; the next comes by itself. */
  | { readonly type: 'failed'; readonly reason: string; readonly attempts: number };

/** What the autosave asks of the outside. */
export interface AutosavePorts<T> {
  /** Resolves with the time of saving when the state will survive a power cut. */
  readonly save: (state: T) => Promise<string>;
  /** Runs something after some milliseconds; the answer ends the wait. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Why a save failed, for the user. */
  readonly whyOf: (error: unknown) => string;
  readonly report: (status: SaveStatus) => void;
}

/** From the first unsaved edit to the save; later edits do not start it again. */
export const autosaveMs = 300;
/** From each failure to the next attempt; the last holds from then on. */
export const retryMs = [1000, 2000, 5000, 10_000, 30_000] as const;
const slowMs = 2000;

/** A state in a box, because a state may be anything. */
interface Boxed<T> {
  readonly state: T;
}

type Outcome = { readonly at: string } | { readonly error: unknown };

/** Saves a document by itself: one save at a time, the newest state wins, and a failed save is tried again. */
export class Autosave<T> {
  /** The newest state that is neither on disk nor being saved. */
  #waiting: Boxed<T> | null = null;
  #running: Promise<boolean> | null = null;
  /** Failures in a row. */
  #attempts = 0;
  #endTimer: (() => void) | null = null;
  /** The timer of an edit ended while a save was under way, so that the next save follows at once. */
  #isDue = false;
  /** Counts documents: what a save of an earlier one reports is no longer of interest. */
  #document = 0;

  constructor(private readonly ports: AutosavePorts<T>) {}

  /** The document has a newer state. */
  changed(state: T): void {
    const isFirst = this.#waiting === null;
    this.#waiting = { state };
    // After a failure the next attempt is set already and takes the newest state.
    if (!isFirst || this.#attempts > 0) return;
    if (this.#running === null) this.ports.report({ type: 'unsaved' });
    this.#startTimer(autosaveMs);
  }

  /** Saves now what is unsaved; whether everything is on disk. */
  async flush(): Promise<boolean> {
    while (this.hasUnsaved()) {
      const isSaved = await (this.#running ?? this.#start({ isAsked: true }));
      if (!isSaved && this.#running === null) return false;
    }
    return true;
  }

  /** Forgets what is unsaved and starts anew with a document that is on disk. */
  restart(savedAt: string): void {
    this.#document += 1;
    this.#endTimers();
    this.#waiting = null;
    this.#running = null;
    this.#attempts = 0;
    this.ports.report({ type: 'saved', at: savedAt });
  }

  /** Whether a change is not on disk yet. */
  hasUnsaved(): boolean {
    return this.#waiting !== null || this.#running !== null;
  }

  #startTimer(ms: number): void {
    this.#endTimer?.();
    this.#endTimer = this.ports.after(ms, () => {
      this.#endTimer = null;
      if (this.#running !== null) this.#isDue = true;
      else void this.#start({ isAsked: false });
    });
  }

  #endTimers(): void {
    this.#endTimer?.();
    this.#endTimer = null;
    this.#isDue = false;
  }

  #start({ isAsked }: { readonly isAsked: boolean }): Promise<boolean> {
    const taken = this.#waiting;
    if (taken === null) return Promise.resolve(true);
    this.#endTimers();
    this.#waiting = null;
    // While attempts go on by themselves the reason stays in view; who asks sees that it is tried.
    if (this.#attempts === 0 || isAsked) this.ports.report({ type: 'saving', isSlow: false });
    this.#running = this.#run(taken);
    return this.#running;
  }

  async #run(taken: Boxed<T>): Promise<boolean> {
    const document = this.#document;
    const endSlow = this.ports.after(slowMs, () => {
      if (document === this.#document && this.#attempts === 0) {
        this.ports.report({ type: 'saving', isSlow: true });
      }
    });
    const outcome = await this.#save(taken.state);
    endSlow();
    if (document === this.#document) this.#settle(taken, outcome);
    return 'at' in outcome;
  }

  async #save(state: T): Promise<Outcome> {
    try {
      return { at: await this.ports.save(state) };
    } catch (error) {
      return { error };
    }
  }

  #settle(taken: Boxed<T>, outcome: Outcome): void {
    this.#running = null;
    if ('error' in outcome) {
      this.#waiting ??= taken;
      this.#endTimers();
      this.#attempts += 1;
      const reason = this.ports.whyOf(outcome.error);
      this.ports.report({ type: 'failed', reason, attempts: this.#attempts });
      this.#startTimer(retryMs[Math.min(this.#attempts, retryMs.length) - 1] ?? retryMs[0]);
      return;
    }
    this.#attempts = 0;
    if (this.#waiting === null) this.ports.report({ type: 'saved', at: outcome.at });
    else if (this.#isDue) void this.#start({ isAsked: false });
    else {
      this.ports.report({ type: 'unsaved' });
      // An edit made while an attempt was failing has no timer of its own.
      if (this.#endTimer === null) this.#startTimer(autosaveMs);
    }
  }
}
