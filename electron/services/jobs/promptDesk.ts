import { type Result, fail } from '../../../shared/domain/result';
import type { ReadAnswer, Understanding } from '../../../shared/ipc/contract';
import type { DeskCall } from './deskMessages';
import type { DeskChoices, DeskFile, DeskWatch, FleetFileDesk } from './fleetFileDesk';
import { cancelled } from './job';

/** One process with a desk in it; ended, it answers every call with the reason. */
export interface DeskProcess {
  readonly call: <T>(name: DeskCall, ask: unknown, watch?: DeskWatch) => Promise<Result<T>>;
  readonly end: (reason: Result<never>) => void;
}

/** What a prompt desk works with. */
export interface PromptDeskMeans {
  readonly start: (fileName: string) => DeskProcess;
  /** So long an understanding that nobody wants any more may go on: to end it by itself is quicker then. */
  readonly grace: () => Promise<void>;
  /** Tells one state of a file from another. */
  readonly stateOf: (path: string) => Promise<string>;
}

/** A process that was started for the file, and what came of reading it there. */
interface Loaded {
  readonly process: DeskProcess;
  readonly read: Promise<Result<ReadAnswer>>;
  /** Whether it was told the fleet that the file is compared with. */
  knowsFleet: boolean;
}

interface Open {
  readonly file: DeskFile;
  readonly state: string;
}

/**
 * A desk that heeds the newest wish at once: nothing can be called into an understanding under way, so its
 * process is ended, and the file is read again in another one when something is asked next.
 */
export function promptDesk(means: PromptDeskMeans): FleetFileDesk {
  return new PromptDesk(means);
}

const quiet: DeskWatch = { signal: new AbortController().signal, progress: () => undefined };
const notRead = fail('not-read', 'The file was not read yet. Choose it again.');

class PromptDesk implements FleetFileDesk {
  private open: Open | undefined;
  private at: Loaded | undefined;
  private fleet: string | undefined;
  private underway: Promise<unknown> | undefined;
  private newest = 0;
  private isClosed = false;

  constructor(private readonly means: PromptDeskMeans) {}

  readonly read = async (file: DeskFile, watch: DeskWatch): Promise<Result<ReadAnswer>> => {
    this.open = { file, state: await this.stateOf(file) };
    return this.load(file, watch).read;
  };

  readonly understand = async (choices: DeskChoices): Promise<Result<Understanding>> => {
    const mine = ++this.newest;
    this.fleet = choices.fleet ?? this.fleet;
    await this.leaveFormer(mine);
    if (mine !== this.newest) return cancelled();
    const answer = this.lasting<Understanding>('understand', (loaded) => this.told(loaded, choices), mine);
    this.underway = answer;
    const result = await answer;
    if (this.underway === answer) this.underway = undefined;
    return mine === this.newest ? result : cancelled();
  };

  readonly take: FleetFileDesk['take'] = (choices) =>
    this.lasting('take', (loaded) => this.told(loaded, choices));

  readonly rows: FleetFileDesk['rows'] = (ask) => this.lasting('rows', () => ask);

  readonly findings: FleetFileDesk['findings'] = ({ choices, ending }) =>
    this.lasting('findings', (loaded) => ({ choices: this.told(loaded, choices), ending }));

  readonly stop = (): void => {
    this.newest += 1;
    if (this.underway !== undefined) this.endProcess();
  };

  readonly close = (): void => {
    this.isClosed = true;
    this.endProcess();
  };

  /** Waits a moment for what is under way; what is not done then is ended. */
  private async leaveFormer(mine: number): Promise<void> {
    const former = this.underway;
    if (former === undefined) return;
    await Promise.race([former, this.means.grace()]);
    if (mine === this.newest && this.underway === former) this.endProcess();
  }

  private endProcess(): void {
    const { at } = this;
    this.at = undefined;
    this.underway = undefined;
    at?.process.end(cancelled());
  }

  /** Asks the process that has the file, and the next one where that process was ended for a newer wish. */
  private async lasting<T>(
    name: DeskCall,
    askOf: (loaded: Loaded) => unknown,
    mine?: number,
  ): Promise<Result<T>> {
    const isStale = (): boolean => this.isClosed || (mine !== undefined && mine !== this.newest);
    for (;;) {
      if (isStale()) return cancelled();
      const loaded = await this.loaded();
      if (!('process' in loaded)) return loaded;
      const read = await loaded.read;
      if (isStale()) return cancelled();
      const answer: Result<T> = read.ok ? await loaded.process.call<T>(name, askOf(loaded)) : read;
      if (this.at === loaded || isStale()) return answer;
    }
  }

  private async loaded(): Promise<Loaded | Result<never>> {
    if (this.open === undefined) return notRead;
    if (this.at !== undefined) return this.at;
    const { file, state } = this.open;
    if ((await this.stateOf(file)) !== state) return fail('changed', sayChanged(file.fileName));
    return this.current() ?? this.load(file, quiet);
  }

  /** What is there now: it may have come while something was waited for. */
  private current(): Loaded | undefined {
    return this.at;
  }

  private load(file: DeskFile, watch: DeskWatch): Loaded {
    const process = this.means.start(file.fileName);
    if (this.isClosed) process.end(cancelled());
    const loaded = { process, read: process.call<ReadAnswer>('read', file, watch), knowsFleet: false };
    this.at = loaded;
    return loaded;
  }

  /** The choices with the fleet where this process has not been told it. */
  private told(loaded: Loaded, choices: DeskChoices): DeskChoices {
    if (loaded.knowsFleet) return choices;
    loaded.knowsFleet = true;
    return this.fleet === undefined ? choices : { ...choices, fleet: this.fleet };
  }

  private stateOf({ path }: DeskFile): Promise<string> {
    return path === undefined ? Promise.resolve('') : this.means.stateOf(path);
  }
}

function sayChanged(fileName: string): string {
  return `"${fileName}" was changed while it was looked at. Close this import and choose the file again.`;
}
