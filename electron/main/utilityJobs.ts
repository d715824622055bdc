import { utilityProcess } from 'electron';
import { type Result, fail } from '../../shared/domain/result';
import type { Table } from '../../shared/domain/table/table';
import { placesOf } from '../handlers/placesOf';
import type { JobWatch, Jobs } from '../handlers/ports';
import { type ExportJobValue, type Job, cancelled } from '../services/jobs/job';
import type { FromWorker, ToWorker } from '../services/jobs/jobMessages';
import { log } from './log';
import { endProcess, memoryKb } from './utilityProcesses';

const mostReadMs = 60_000;
const mostExportMs = 600_000;
/** Electron gives its processes up to 4 GB and heeds no smaller limit, so we look ourselves. */
const mostReadKb = 1024 * 1024;
const mostExportKb = 3 * 1024 * 1024;
const lookMs = 200;

/** Runs each job in a process of its own, which is ended with it. */
export function utilityJobs(worker: string): Jobs {
  return {
    // What the worker answers is what `runJob.ts` gives for the job; it is our own file.
    readTable: (job, watch) =>
      runInProcess({ worker, job, watch, mostMs: mostReadMs, mostKb: mostReadKb }) as Promise<Result<Table>>,
    export: (job, watch) =>
      runInProcess({ worker, job, watch, mostMs: mostExportMs, mostKb: mostExportKb }) as Promise<
        Result<ExportJobValue>
      >,
  };
}

interface Run {
  readonly worker: string;
  readonly job: Job;
  readonly watch: JobWatch;
  readonly mostMs: number;
  readonly mostKb: number;
}

function runInProcess({ worker, job, watch, mostMs, mostKb }: Run): Promise<unknown> {
  const { signal, progress } = watch;
  if (signal.aborted) return Promise.resolve(cancelled());
  return new Promise((resolve) => {
    const child = utilityProcess.fork(worker, [], { serviceName: 'Crawlerway job', stdio: 'ignore' });
    const tell = (message: ToWorker): void => {
      child.postMessage(message);
    };
    const finish = (result: unknown): void => {
      clearTimeout(timer);
      clearInterval(looking);
      signal.removeEventListener('abort', abort);
      child.removeAllListeners();
      endProcess(child);
      resolve(result);
    };
    const abort = (): void => {
      finish(cancelled());
    };
    const timer = setTimeout(() => {
      finish(fail('time-out', 'This took too long and was stopped. Nothing was changed.'));
    }, mostMs);
    const looking = setInterval(() => {
      if (memoryKb(child) > mostKb) finish(fail('out-of-memory', sayMemory(job)));
    }, lookMs);
    signal.addEventListener('abort', abort);
    child.on('message', (message: FromWorker) => {
      if (message.type === 'progress') progress(message.share, message.sentence);
      else if (message.type === 'done') finish(message.result);
      else if (message.type === 'broken') {
        log(`job ${job.type}: ${placesOf(message.error)}`);
        finish(fail('crashed', sayCrash(job)));
      } else void answer(message, watch).then(tell);
    });
    child.on('exit', () => {
      finish(fail('crashed', sayCrash(job)));
    });
    tell({ type: 'start', job });
  });
}

async function answer(
  { id, name, args }: Extract<FromWorker, { readonly type: 'ask' }>,
  { asks }: JobWatch,
): Promise<ToWorker> {
  // The worker gives to each question what the function of that name takes.
  const ask = asks[name] as (...given: readonly unknown[]) => Promise<unknown>;
  try {
    return { type: 'answer', id, value: await ask(...args) };
  } catch (error) {
    log(`job asked ${name}: ${placesOf(error)}`);
    return { type: 'refusal', id, message: `${name} could not be answered` };
  }
}

function sayMemory(job: Job): string {
  return job.type === 'readTable'
    ? `"${job.fileName}" needs more memory than is allowed for one file. Delete what is not needed, split it, or export it as CSV.`
    : 'The document needs more memory than there is for it. Close other programs and try again.';
}

function sayCrash(job: Job): string {
  return job.type === 'readTable'
    ? `Reading "${job.fileName}" failed unexpectedly. Open it in Excel, save it as a new workbook, and import that copy.`
    : 'The document could not be made. Try again; if it happens again, start the program anew.';
}
