import { Buffer } from 'node:buffer';
import { basename } from 'node:path';
import type { Handlers, Input, Output, Reply } from '../../shared/ipc/contract';
import type { ImportChoices } from '../../shared/ipc/importChoices';
import type { DeskChoices, FleetFileDesk } from '../services/jobs/fleetFileDesk';
import { placeFile } from '../services/export/placeFile';
import { keepPacked } from '../services/storage/sources';
import { momentOf } from '../services/storage/storageTools';
import { limits } from '../services/tables/limits';
import type { RunningJobs } from './jobWatch';
import type { Ports } from './ports';
import { done, failed, refusedReadOnly, replyOf } from './reply';
import { Tokens } from './tokens';
import type { Workspace } from './workspace';

type ImportCall = Extract<keyof Handlers, `import.${string}`>;

/** A file that the user chose, dropped or pasted; `desk` once it was read. */
interface ChosenFile {
  readonly fileName: string;
  readonly path?: string;
  readonly bytes?: Uint8Array;
  readonly desk?: FleetFileDesk;
}

const tableKinds = [
  { name: 'Fleet files', endings: ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'tsv', 'txt'] },
  { name: 'All files', endings: ['*'] },
];
/** Read tables are large: only those of the last wizards are kept. */
const mostKept = 3;
const pastedName = 'Pasted cells';

interface Wizard {
  readonly workspace: Workspace;
  readonly ports: Ports;
  readonly jobs: RunningJobs;
  readonly chosen: Tokens<ChosenFile>;
}

/** The steps of the import wizard. */
export function importHandlers(
  workspace: Workspace,
  ports: Ports,
  jobs: RunningJobs,
): Pick<Handlers, ImportCall> {
  const chosen = new Tokens<ChosenFile>(ports.newId, mostKept, ({ desk }) => desk?.close());
  const wizard: Wizard = { workspace, ports, jobs, chosen };
  return {
    'import.choose': async () => {
      const path = await ports.dialogs.openFile({ title: 'Import a fleet file', kinds: tableKinds });
      if (path === null) return done(null);
      const fileName = basename(path);
      return done({ token: chosen.add({ fileName, path }), fileName });
    },
    'import.drop': ({ fileName, bytes }) => Promise.resolve(drop(wizard, basename(fileName), bytes)),
    'import.paste': ({ text }) => Promise.resolve(drop(wizard, pastedName, Buffer.from(text, 'utf8'))),
    'import.read': (input) => read(wizard, input),
    'import.understand': (choices) => understand(wizard, choices),
    'import.take': (choices) => take(wizard, choices),
    'import.rows': async ({ token, sheet, rows }) => {
      const desk = chosen.get(token)?.desk;
      return desk === undefined ? failed(gone) : replyOf(await desk.rows({ sheet, rows }));
    },
    'import.saveFindings': (input) => saveFindings(wizard, input),
    'import.end': ({ token }) => {
      chosen.remove(token);
      return Promise.resolve(done(null));
    },
  };
}

function drop({ chosen }: Wizard, fileName: string, bytes: Uint8Array): Reply<Output<'import.drop'>> {
  if (bytes.length <= limits.fileBytes) return done({ token: chosen.add({ fileName, bytes }), fileName });
  const message = `"${fileName}" is larger than 50 MB. Delete what is not needed, or export it as CSV.`;
  return failed({ code: 'too-large', message });
}

async function read(
  { chosen, jobs, ports }: Wizard,
  { token, jobId, choices }: Input<'import.read'>,
): Promise<Reply<Output<'import.read'>>> {
  const file = chosen.get(token);
  if (file === undefined) return failed(gone);
  const { fileName, path, bytes } = file;
  file.desk?.close();
  const desk = ports.newDesk();
  const where = path === undefined ? { bytes: bytes ?? new Uint8Array() } : { path };
  const answer = await jobs.watch(jobId, (watch) => desk.read({ fileName, ...where, choices }, watch));
  if (!answer.ok || chosen.get(token) === undefined) desk.close();
  else chosen.set(token, { ...file, desk });
  return replyOf(answer);
}

async function understand(
  { workspace, chosen }: Wizard,
  choices: ImportChoices,
): Promise<Reply<Output<'import.understand'>>> {
  const desk = chosen.get(choices.token)?.desk;
  return desk === undefined ? failed(gone) : replyOf(await desk.understand(deskChoices(workspace, choices)));
}

/** The edit, once the rows that it names are safe: figures must be traceable to them. */
async function take(
  { workspace, chosen }: Wizard,
  { id: _id, ...choices }: Input<'import.take'>,
): Promise<Reply<Output<'import.take'>>> {
  if (workspace.readOnly !== null) return refusedReadOnly(workspace.readOnly);
  const desk = chosen.get(choices.token)?.desk;
  if (desk === undefined) return failed(gone);
  const taken = await desk.take(deskChoices(workspace, choices));
  if (!taken.ok) return failed(taken.problem);
  const { edit, sourceId, packed } = taken.value;
  const { tools, proposals } = workspace;
  const kept = await keepPacked(tools, proposals.sources, { id: sourceId, packed });
  return kept.ok ? done(edit) : failed(kept.problem);
}

const findingsKinds = {
  xlsx: { name: 'Excel workbook', endings: ['xlsx'] },
  csv: { name: 'Text with separators (CSV)', endings: ['csv'] },
} as const;

async function saveFindings(
  { workspace, ports, chosen }: Wizard,
  { ending, ...choices }: Input<'import.saveFindings'>,
): Promise<Reply<Output<'import.saveFindings'>>> {
  const desk = chosen.get(choices.token)?.desk;
  if (desk === undefined) return failed(gone);
  const made = await desk.findings({ choices: deskChoices(workspace, choices), ending });
  if (!made.ok) return failed(made.problem);
  const { bytes, suggestedName } = made.value;
  const kind = findingsKinds[ending];
  const path = await ports.dialogs.saveFile({ title: 'Save the findings', suggestedName, kind });
  if (path === null) return done(null);
  const placed = await placeFile(workspace.tools, path, bytes);
  return placed.ok ? done({ fileName: basename(path) }) : failed(placed.problem);
}

function deskChoices({ tools }: Workspace, { token: _token, ...choices }: ImportChoices): DeskChoices {
  return { ...choices, at: momentOf(tools.clock.now()) };
}

const gone = { code: 'not-found', message: 'The file is no longer at hand. Choose it again.' };
