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

/** Saves a document by itself. */
export interface Autosave<T> {
  /** The document has a newer state. */
  readonly changed: (state: T) => void;
  /** Saves now what is unsaved; whether everything is on disk. */
  readonly flush: () => Promise<boolean>;
  /** Forgets what is unsaved and starts anew with a document that is on disk. */
  readonly restart: (savedAt: string) => void;
  readonly hasUnsaved: () => boolean;
}

/** From the first unsaved edit to the save; later edits do not start it again. */
export const autosaveMs = 300;
/** From each failure to the next attempt; the last holds from then on. */
export const retryMs = [1000, 2000, 5000, 10_000, 30_000] as const;
const slowMs = 2000;
const noWait = (): void => undefined;

/** One save at a time, the newest state wins, and a failed save is tried again until it succeeds. */
export function createAutosave<T>(ports: AutosavePorts<T>): Autosave<T> {
  /** The newest state that is not being saved, in a box because a state may be anything. */
  let waiting: { readonly state: T } | null = null;
  let running: Promise<boolean> | null = null;
  let attempts = 0;
  let endWait = noWait;
  /** The wait of an edit ended while a save was under way, so that the next save follows at once. */
  let isDue = false;
  /** Counts documents: what an earlier one reports is no longer of interest. */
  let document = 0;

  function waitFor(ms: number): void {
    endWait();
    endWait = ports.after(ms, () => {
      endWait = noWait;
      if (running !== null) isDue = true;
      else if (waiting !== null) void start({ isAsked: false });
    });
  }

  function settle(): void {
    endWait();
    endWait = noWait;
    isDue = false;
  }

  function start({ isAsked }: { readonly isAsked: boolean }): Promise<boolean> {
    const taken = waiting;
    if (taken === null) return Promise.resolve(true);
    settle();
    waiting = null;
    // While attempts go on by themselves the reason stays in view; who asks sees that it is tried.
    if (attempts === 0 || isAsked) ports.report({ type: 'saving', isSlow: false });
    running = run(taken, document);
    return running;
  }

  async function run(taken: { readonly state: T }, ofDocument: number): Promise<boolean> {
    const endSlow = ports.after(slowMs, () => {
      if (ofDocument === document && attempts === 0) ports.report({ type: 'saving', isSlow: true });
    });
    const outcome = await ports.save(taken.state).then(
      (at) => ({ at }),
      (error: unknown) => ({ error }),
    );
    endSlow();
    if (ofDocument !== document) return 'at' in outcome;
    running = null;
    if ('at' in outcome) succeeded(outcome.at);
    else failed(taken, outcome.error);
    return 'at' in outcome;
  }

  function succeeded(at: string): void {
    attempts = 0;
    if (isDue) void start({ isAsked: false });
    else ports.report(waiting === null ? { type: 'saved', at } : { type: 'unsaved' });
  }

  function failed(taken: { readonly state: T }, error: unknown): void {
    waiting ??= taken;
    settle();
    attempts += 1;
    ports.report({ type: 'failed', reason: ports.whyOf(error), attempts });
    waitFor(retryMs[Math.min(attempts, retryMs.length) - 1] ?? retryMs[4]);
  }

  return {
    changed: (state) => {
      const isFirst = waiting === null;
      waiting = { state };
      if (!isFirst || attempts > 0) return;
      if (running === null) ports.report({ type: 'unsaved' });
      waitFor(autosaveMs);
    },
    flush: async () => {
      while (running !== null || waiting !== null) {
        const isSaved = await (running ?? start({ isAsked: true }));
        if (!isSaved && running === null) return false;
      }
      return true;
    },
    restart: (savedAt) => {
      document += 1;
      settle();
      waiting = null;
      running = null;
      attempts = 0;
      ports.report({ type: 'saved', at: savedAt });
    },
    hasUnsaved: () => waiting !== null || running !== null,
  };
}
