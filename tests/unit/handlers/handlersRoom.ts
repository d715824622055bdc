import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerWith } from '../../../electron/handlers/answer';
import { createHandlers } from '../../../electron/handlers/createHandlers';
import type { JobWatch, Ports } from '../../../electron/handlers/ports';
import { type Workspace, openWorkspace } from '../../../electron/handlers/workspace';
import { cancelled } from '../../../electron/services/jobs/job';
import { runExport, runReadTable } from '../../../electron/services/jobs/runJob';
import { type FleetFileDesk, newFleetFileDesk } from '../../../electron/services/jobs/fleetFileDesk';
import { type FileIo, realFileIo } from '../../../electron/services/storage/fileIo';
import { realProcesses } from '../../../electron/services/storage/processes';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { type Result, ok } from '../../../shared/domain/result';
import type { Input, OpenReply, Output, Reply } from '../../../shared/ipc/contract';
import type { CallName } from '../../../shared/ipc/names';
import { type FakeClock, fakeClock } from '../../faults/fakeClock';

export const resources = fileURLToPath(new URL('../../../resources', import.meta.url));

/** What the handlers did to the outside, and what it answers. */
export interface Outside {
  /** The next answers of the dialogs; `null` is Cancel. */
  readonly open: (string | null)[];
  readonly save: (string | null)[];
  readonly told: { readonly name: string; readonly payload: unknown }[];
  readonly shown: string[];
  readonly opened: string[];
  readonly titles: (string | null)[];
  readonly suggested: string[];
  readonly log: string[];
  mailProgram: Result<null>;
  /** A job does not begin before this. */
  mayStart: Promise<void>;
}

/** Handlers over a data folder of a test's own. */
export interface HandlersRoom {
  readonly folder: string;
  readonly data: string;
  readonly backups: string;
  readonly clock: FakeClock;
  readonly outside: Outside;
  readonly workspace: Workspace;
  readonly call: <N extends CallName>(name: N, input: Input<N>) => Promise<Reply<Output<N>>>;
  /** The value of a call that must succeed. */
  readonly get: <N extends CallName>(name: N, input: Input<N>) => Promise<Output<N>>;
  /** A call with whatever a hostile page sends. */
  readonly raw: (name: CallName, input: unknown) => Promise<Reply<unknown>>;
  readonly names: (folder: string) => readonly string[];
  readonly done: () => Promise<void>;
}

/** Opens a data folder, a fresh one unless a parent is given, with fakes round it. */
export async function newHandlersRoom(io: FileIo = realFileIo, parent?: string): Promise<HandlersRoom> {
  const folder = parent ?? mkdtempSync(join(tmpdir(), 'crawlerway-handlers-'));
  const [data, backups, clock] = [join(folder, 'data'), join(folder, 'backups'), fakeClock()];
  const tools = { io, clock, appVersion: '0.1.0', processes: realProcesses };
  const workspace = await openWorkspace(tools, { data, backups, resources });
  const outside = newOutside();
  const raw = answerWith(createHandlers(workspace, fakePorts(outside)), (line) => outside.log.push(line));
  // The contract says what each call answers; the door itself answers them all.
  const call = raw as HandlersRoom['call'];
  return {
    ...{ folder, data, backups, clock, outside, workspace, call, raw },
    get: async (name, input) => {
      const reply = await call(name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
      return reply.value;
    },
    names: (below) => namesIn(join(folder, below)),
    done: async () => {
      await workspace.release();
      if (parent === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function newOutside(): Outside {
  return {
    ...{ open: [], save: [], told: [], shown: [], opened: [], titles: [], suggested: [], log: [] },
    mailProgram: ok(null),
    mayStart: Promise.resolve(),
  };
}

/** A desk in this process whose reading can be made to wait; closed, it answers that it was cancelled. */
function deskOf(outside: Outside): FleetFileDesk {
  const desk = newFleetFileDesk();
  return {
    ...desk,
    read: (file, watch) => unlessEnded(outside, { ...watch, asks: unusedAsks }, () => desk.read(file, watch)),
  };
}

const unusedAsks: JobWatch['asks'] = {
  choosePlace: () => Promise.resolve(null),
  write: () => Promise.resolve(ok(0)),
  paint: () => Promise.resolve([]),
};

function fakePorts(outside: Outside): Ports {
  let ids = 0;
  return {
    dialogs: {
      openFile: () => Promise.resolve(outside.open.shift() ?? null),
      saveFile: ({ suggestedName }) => {
        outside.suggested.push(suggestedName);
        return Promise.resolve(outside.save.shift() ?? null);
      },
    },
    shell: {
      open: (path) => {
        outside.opened.push(path);
        return Promise.resolve(outside.mailProgram);
      },
      show: (path) => outside.shown.push(path),
    },
    jobs: {
      readTable: (job, watch) => unlessEnded(outside, watch, () => runReadTable(job, watch)),
      export: (job, watch) => unlessEnded(outside, watch, () => runExport(job, watch)),
    },
    newDesk: () => deskOf(outside),
    chartPainter: { paint: (specs) => Promise.resolve(specs.map(() => png)) },
    window: {
      tell: (name, payload) => outside.told.push({ name, payload }),
      showClient: (client) => outside.titles.push(client),
      applySettings: ({ theme }) => outside.told.push({ name: 'theme', payload: theme }),
      flushed: () => outside.told.push({ name: 'flushed', payload: null }),
    },
    newId: () => {
      ids += 1;
      return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
    },
    log: (line) => outside.log.push(line),
  };
}

/** In the program the process of the job is ended; here its answer is not waited for. */
async function unlessEnded<T>(
  outside: Outside,
  { signal }: JobWatch,
  run: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const ended = new Promise<Result<T>>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(cancelled());
    });
  });
  return Promise.race([ended, outside.mayStart.then(run)]);
}

/** The smallest picture there is. */
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** A proposal with the sample's fleet, open in the window. */
export async function openSample(room: HandlersRoom): Promise<Proposal> {
  const { id } = await room.get('home.createSample', {});
  return opened(await room.get('proposal.open', { id }));
}

/** The proposal of an answer that must be one. */
export function opened(reply: OpenReply): Proposal {
  if (reply.type === 'refused') throw new Error(reply.message);
  return reply.proposal;
}

/** The text of a proposal's file. */
export function fileText(room: HandlersRoom, id: string): string {
  return readFileSync(join(room.data, 'proposals', `${id}.json`), 'utf8');
}
