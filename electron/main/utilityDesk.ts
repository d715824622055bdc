import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type UtilityProcess, utilityProcess } from 'electron';
import { type Result, fail } from '../../shared/domain/result';
import { placesOf } from '../handlers/placesOf';
import type { DeskCall, FromDesk, ToDesk } from '../services/jobs/deskMessages';
import type { DeskWatch, FleetFileDesk } from '../services/jobs/fleetFileDesk';
import { cancelled } from '../services/jobs/job';
import { type DeskProcess, promptDesk } from '../services/jobs/promptDesk';
import { log } from './log';
import { endProcess, memoryKb } from './utilityProcesses';

const mostMs = 60_000;
/** Electron gives its processes up to 4 GB and heeds no smaller limit, so we look ourselves. */
const mostKb = 1024 * 1024;
const lookMs = 200;
const graceMs = 250;

interface Waiting {
  readonly finish: (result: unknown) => void;
  readonly progress: DeskWatch['progress'];
}

/** A desk in processes of its own: no file can take the program down, and the window never waits for it. */
export function utilityDesk(worker: string): FleetFileDesk {
  return promptDesk({
    start: (fileName) => new UtilityDesk(worker, fileName),
    grace: () => pause(graceMs),
    stateOf,
  });
}

/** A file that cannot be looked at says so when it is read. */
async function stateOf(path: string): Promise<string> {
  try {
    const { size, mtimeMs } = await stat(path);
    return `${String(size)} ${String(mtimeMs)}`;
  } catch {
    return '';
  }
}

class UtilityDesk implements DeskProcess {
  private readonly child: UtilityProcess;
  private readonly looking: NodeJS.Timeout;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private ended: Result<never> | undefined;

  constructor(
    worker: string,
    private readonly fileName: string,
  ) {
    this.child = utilityProcess.fork(worker, [], { serviceName: 'Crawlerway import', stdio: 'ignore' });
    this.looking = setInterval(() => {
      if (memoryKb(this.child) > mostKb) this.end(fail('out-of-memory', sayMemory(this.fileName)));
    }, lookMs);
    this.child.on('message', (message: FromDesk) => {
      this.hear(message);
    });
    this.child.on('exit', () => {
      this.end(fail('crashed', sayCrash(this.fileName)));
    });
  }

  /** What the desk answers is what `FleetFileDesk` gives for the call; it is our own file. */
  call<T>(name: DeskCall, ask: unknown, watch?: DeskWatch): Promise<Result<T>> {
    if (this.ended !== undefined) return Promise.resolve(this.ended);
    if (watch?.signal.aborted === true) {
      this.end(cancelled());
      return Promise.resolve(cancelled());
    }
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve) => {
      const abort = (): void => {
        this.end(cancelled());
      };
      const timer = setTimeout(() => {
        this.end(fail('time-out', sayTime(this.fileName)));
      }, mostMs);
      watch?.signal.addEventListener('abort', abort);
      this.waiting.set(id, {
        progress: watch?.progress ?? (() => undefined),
        finish: (result) => {
          clearTimeout(timer);
          watch?.signal.removeEventListener('abort', abort);
          this.waiting.delete(id);
          resolve(result as Result<T>);
        },
      });
      this.child.postMessage({ id, name, ask } satisfies ToDesk);
    });
  }

  /** Ends the process at once; whoever waits gets the reason. */
  end(reason: Result<never>): void {
    if (this.ended !== undefined) return;
    this.ended = reason;
    clearInterval(this.looking);
    this.child.removeAllListeners();
    endProcess(this.child);
    for (const { finish } of [...this.waiting.values()]) finish(reason);
  }

  private hear(message: FromDesk): void {
    const one = this.waiting.get(message.id);
    if (message.type === 'progress') one?.progress(message.share, message.sentence);
    else if (message.type === 'done') one?.finish(message.result);
    else {
      log(`import: ${placesOf(message.error)}`);
      one?.finish(fail('crashed', sayCrash(this.fileName)));
    }
  }
}

function sayTime(fileName: string): string {
  return `"${fileName}" took too long and was stopped. Nothing was imported.`;
}

function sayMemory(fileName: string): string {
  return `"${fileName}" needs more memory than is allowed for one file. Delete what is not needed, split it, or export it as CSV.`;
}

function sayCrash(fileName: string): string {
  return `Reading "${fileName}" failed unexpectedly. Open it in Excel, save it as a new workbook, and import that copy.`;
}
