import { fork } from 'node:child_process';
import { basename } from 'node:path';
import type { Result } from '../../../shared/domain/result';
import { fail } from '../../../shared/domain/result';
import type { Table } from '../../../shared/domain/table/table';
import type { ReadOptions } from './readDelimited';

/** What reading in a process of its own needs. */
export interface WorkerRequest {
  readonly path: string;
  /** How a text file is to be read where the guess is wrong. */
  readonly options?: ReadOptions;
  /** The built `tableWorker.cjs`. */
  readonly worker: string;
  readonly signal?: AbortSignal;
  /** 60,000 unless a test asks for less. */
  readonly timeoutMs?: number;
  /** 1,024 unless a test asks for less. */
  readonly memoryMb?: number;
}

/** The process ran out of memory: V8 aborts (SIGABRT or 134), the system kills (SIGKILL or 137). */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null, errors: string): boolean {
  return (
    signal === 'SIGABRT' ||
    signal === 'SIGKILL' ||
    code === 134 ||
    code === 137 ||
    /heap out of memory/i.test(errors)
  );
}

/**
 * Reads a table file in a process with a memory and a time limit, so that no file can take the program
 * down. Problems beside those of reading: `out-of-memory`, `time-out`, `crashed`, `cancelled`.
 */
export function readTableInWorker(request: WorkerRequest): Promise<Result<Table>> {
  const name = basename(request.path);
  const { signal, timeoutMs = 60_000, memoryMb = 1024 } = request;
  if (signal?.aborted === true) return Promise.resolve(cancelled(name));
  return new Promise((resolve) => {
    const child = fork(request.worker, [], {
      // Small steps of the collector keep the peak at two thirds, for a tenth more time.
      execArgv: [`--max-old-space-size=${String(memoryMb)}`, '--max-semi-space-size=4'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      if (errors.length < 100_000) errors += chunk.toString('utf8');
    });
    const finish = (result: Result<Table>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      resolve(result);
    };
    const abort = () => {
      finish(cancelled(name));
    };
    const timer = setTimeout(() => {
      finish(
        fail(
          'time-out',
          `Reading "${name}" took longer than ${String(Math.round(timeoutMs / 1000))} seconds and was stopped. Delete what is not needed or export it as CSV.`,
        ),
      );
    }, timeoutMs);
    signal?.addEventListener('abort', abort);
    child.on('message', (message) => {
      finish(message as Result<Table>);
    });
    child.on('error', () => {
      finish(crashed(name));
    });
    child.on('exit', (code, killedBy) => {
      finish(isOutOfMemory(code, killedBy, errors) ? outOfMemory(name) : crashed(name));
    });
    child.send({ path: request.path, options: request.options ?? {} }, () => undefined);
  });
}

function cancelled(name: string) {
  return fail('cancelled', `Reading "${name}" was cancelled; nothing was imported.`);
}

function outOfMemory(name: string) {
  return fail(
    'out-of-memory',
    `"${name}" needs more memory than is allowed for one file. Delete what is not needed, split it, or export it as CSV.`,
  );
}

function crashed(name: string) {
  return fail(
    'crashed',
    `Reading "${name}" failed unexpectedly. Open it in Excel, save it as a new workbook, and import that copy.`,
  );
}
