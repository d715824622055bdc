import type { Job, JobAsks, JobMeans } from './job';
import type { FromWorker, ToWorker } from './jobMessages';
import { runExport, runReadTable } from './runJob';

/** The one file that the program starts in a process of its own: it does one job and is ended. */
interface ParentPort {
  readonly on: (event: 'message', listener: (message: { readonly data: ToWorker }) => void) => void;
  readonly postMessage: (message: FromWorker) => void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

// Electron gives its utility processes this port; Node's types do not know it.
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
if (parentPort === undefined) throw new Error('this file runs in a process of its own');
const port = parentPort;
const waiting = new Map<number, Waiting>();
let asked = 0;

function ask<T>(name: 'choosePlace' | 'write' | 'paint', ...args: readonly unknown[]): Promise<T> {
  asked += 1;
  const id = asked;
  return new Promise((resolve, reject) => {
    // What comes back is what the program's own function of that name gives.
    waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
    port.postMessage({ type: 'ask', id, name, args });
  });
}

const asks: JobAsks = {
  choosePlace: (suggestedName) => ask('choosePlace', suggestedName),
  write: (path, bytes) => ask('write', path, bytes),
  paint: (specs) => ask('paint', specs),
};
const means: JobMeans = {
  asks,
  progress: (share, sentence) => {
    port.postMessage({ type: 'progress', share, sentence });
  },
};

function run(job: Job): Promise<unknown> {
  return job.type === 'readTable' ? runReadTable(job, means) : runExport(job, means);
}

async function start(job: Job): Promise<void> {
  try {
    port.postMessage({ type: 'done', result: await run(job) });
  } catch (error) {
    // An error crosses with its stack.
    port.postMessage({ type: 'broken', error });
  }
}

port.on('message', ({ data }) => {
  if (data.type === 'start') {
    void start(data.job);
    return;
  }
  const one = waiting.get(data.id);
  waiting.delete(data.id);
  if (data.type === 'answer') one?.resolve(data.value);
  else one?.reject(new Error(data.message));
});
