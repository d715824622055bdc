import { basename, join } from 'node:path';
import { type Result, ok } from '../../shared/domain/result';
import type { ExportReply, Handlers, Reply } from '../../shared/ipc/contract';
import { placeFile } from '../services/export/placeFile';
import { type ExportJob, type ExportJobValue, type JobAsks, cancelled } from '../services/jobs/job';
import { momentOf } from '../services/storage/storageTools';
import type { JobWatch, Ports } from './ports';
import type { RunningJobs } from './jobWatch';
import { done, failed } from './reply';
import { Tokens } from './tokens';
import type { Workspace } from './workspace';

type ExportCall = Extract<keyof Handlers, `export.${string}`>;

const wordKind = { name: 'Word document', endings: ['docx'] } as const;
const workbookKind = { name: 'Workbook', endings: ['xlsx'] } as const;
const mostKept = 50;

/** What is exported, and how its place is found. */
interface Wish {
  readonly jobId: string;
  readonly job: Pick<ExportJob, 'proposal' | 'ending' | 'charts'>;
  readonly choosePlace: JobAsks['choosePlace'];
}

interface Made {
  readonly value: ExportJobValue;
  /** Where it was written, if it was. */
  readonly path: string | null;
}

/** The documents that leave the program. */
export function exportHandlers(
  workspace: Workspace,
  ports: Ports,
  jobs: RunningJobs,
): Pick<Handlers, ExportCall> {
  const written = new Tokens<string>(ports.newId, mostKept);
  const make = (wish: Wish): Promise<Result<Made>> => makeDocument(workspace, { ports, jobs }, wish);
  return {
    'export.word': async ({ proposal, charts, jobId }) => {
      const choosePlace = (suggestedName: string): Promise<string | null> =>
        ports.dialogs.saveFile({ title: 'Export as Word document', suggestedName, kind: wordKind });
      const made = await make({ jobId, job: { proposal, charts, ending: '.docx' }, choosePlace });
      return made.ok ? replyOf(made.value, written) : replyOfProblem(made);
    },
    'export.workbook': async ({ proposal, jobId }) => {
      const choosePlace = (suggestedName: string): Promise<string | null> =>
        ports.dialogs.saveFile({
          title: 'Export the calculation workbook',
          suggestedName,
          kind: workbookKind,
        });
      const made = await make({ jobId, job: { proposal, charts: 'native', ending: '.xlsx' }, choosePlace });
      return made.ok ? replyOf(made.value, written) : replyOfProblem(made);
    },
    'export.email': async ({ proposal, jobId }) => {
      const made = await make({
        jobId,
        job: { proposal, charts: 'native', ending: '.eml' },
        choosePlace: (name) => draftPlace(workspace, name),
      });
      if (!made.ok) return replyOfProblem(made);
      const reply = replyOf(made.value, written);
      const { path } = made.value;
      return path === null ? reply : openDraft(ports, reply, path);
    },
    'export.show': ({ token }) => {
      const path = written.get(token);
      if (path === undefined) {
        const message = 'This file was exported too long ago. Find it in the folder that you chose.';
        return Promise.resolve(failed({ code: 'not-found', message }));
      }
      ports.shell.show(path);
      return Promise.resolve(done(null));
    },
  };
}

interface Doers {
  readonly ports: Ports;
  readonly jobs: RunningJobs;
}

async function makeDocument(workspace: Workspace, { ports, jobs }: Doers, wish: Wish): Promise<Result<Made>> {
  const { tools } = workspace;
  let path: string | null = null;
  const now = momentOf(tools.clock.now());
  const run = async (watch: JobWatch): Promise<Result<ExportJobValue>> => {
    const asks: JobAsks = {
      choosePlace: wish.choosePlace,
      paint: (specs) => ports.chartPainter.paint(specs),
      write: async (to, bytes) => {
        // The job may have been ended while its last question was on the way.
        if (watch.signal.aborted) return cancelled();
        const placed = await placeFile(tools, to, bytes);
        if (placed.ok) path = to;
        return placed;
      },
    };
    return ports.jobs.export({ type: 'export', now, ...wish.job }, { ...watch, asks });
  };
  const made = await jobs.watch(wish.jobId, run);
  return made.ok ? ok({ value: made.value, path }) : made;
}

function replyOf({ value, path }: Made, written: Tokens<string>): Reply<ExportReply> {
  if (value.type !== 'written') return done(value);
  if (path === null) throw new Error('a document was written nowhere');
  return done({ ...value, fileName: basename(path), token: written.add(path) });
}

/** To end an export is no failure. */
function replyOfProblem({ problem }: Extract<Result<never>, { readonly ok: false }>): Reply<ExportReply> {
  return problem.code === 'cancelled' ? done({ type: 'cancelled' }) : failed(problem);
}

/** Drafts lie in a folder of ours: mail programs open them from there, and send or keep them themselves. */
async function draftPlace({ folders, tools }: Workspace, name: string): Promise<string> {
  const folder = join(folders.data, 'drafts');
  // Why it could not be made is told when the draft cannot be written.
  await tools.io.makeFolder(folder).catch(() => undefined);
  return join(folder, name);
}

async function openDraft(ports: Ports, reply: Reply<ExportReply>, path: string): Promise<Reply<ExportReply>> {
  const opened = await ports.shell.open(path);
  if (opened.ok || !reply.ok || reply.value.type !== 'written') return reply;
  const { value } = reply;
  const warning = `The draft is made, but no mail program opened it. ${opened.problem.message} Show it in its folder and open it from there.`;
  return done({ ...value, warnings: [...value.warnings, warning] });
}
