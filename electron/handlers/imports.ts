import { Buffer } from 'node:buffer';
import { basename } from 'node:path';
import { importBooks } from '../../shared/domain/models/importBooks';
import type { PriceBook } from '../../shared/domain/models/priceBook';
import type { Handlers, Input, Output, Reply } from '../../shared/ipc/contract';
import type { ImportChoices } from '../../shared/ipc/importChoices';
import type { DeskChoices, FleetFileDesk } from '../services/jobs/fleetFileDesk';
import { placeFile } from '../services/export/placeFile';
import { readSamplePriceBook } from '../services/library/samplePriceBook';
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
  /** The price book that comes with the program. */
  readonly shipped: () => Promise<PriceBook>;
}

/** The steps of the import wizard. */
export function importHandlers(
  workspace: Workspace,
  ports: Ports,
  jobs: RunningJobs,
): Pick<Handlers, ImportCall> {
  const chosen = new Tokens<ChosenFile>(ports.newId, mostKept, ({ desk }) => desk?.close());
  const wizard: Wizard = { workspace, ports, jobs, chosen, shipped: shippedOf(workspace) };
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
    'import.stop': ({ token }) => {
      chosen.get(token)?.desk?.stop();
      return Promise.resolve(done(null));
    },
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
  wizard: Wizard,
  choices: ImportChoices,
): Promise<Reply<Output<'import.understand'>>> {
  const desk = wizard.chosen.get(choices.token)?.desk;
  if (desk === undefined) return failed(gone);
  return replyOf(await desk.understand(await deskChoices(wizard, choices)));
}

/** The edit, once the rows that it names are safe: figures must be traceable to them. */
async function take(
  wizard: Wizard,
  { id: _id, ...choices }: Input<'import.take'>,
): Promise<Reply<Output<'import.take'>>> {
  const { workspace, chosen, ports } = wizard;
  if (workspace.readOnly !== null) return refusedReadOnly(workspace.readOnly);
  const desk = chosen.get(choices.token)?.desk;
  if (desk === undefined) return failed(gone);
  const taken = await desk.take(await deskChoices(wizard, choices));
  if (!taken.ok) return failed(taken.problem);
  const { edit, sourceId, packed, profile } = taken.value;
  const { tools, proposals, library } = workspace;
  const kept = await keepPacked(tools, proposals.sources, { id: sourceId, packed });
  if (!kept.ok) return failed(kept.problem);
  // An import is not lost because what was decided cannot be remembered.
  const remembered = profile === undefined ? undefined : await library.putProfile(profile);
  if (remembered?.ok === false) ports.log(`import profile: ${remembered.problem.code}`);
  return done(edit);
}

const findingsKinds = {
  xlsx: { name: 'Excel workbook', endings: ['xlsx'] },
  csv: { name: 'Text with separators (CSV)', endings: ['csv'] },
} as const;

async function saveFindings(
  wizard: Wizard,
  { ending, ...choices }: Input<'import.saveFindings'>,
): Promise<Reply<Output<'import.saveFindings'>>> {
  const { workspace, ports, chosen } = wizard;
  const desk = chosen.get(choices.token)?.desk;
  if (desk === undefined) return failed(gone);
  const made = await desk.findings({ choices: await deskChoices(wizard, choices), ending });
  if (!made.ok) return failed(made.problem);
  const { bytes, suggestedName } = made.value;
  const kind = findingsKinds[ending];
  const path = await ports.dialogs.saveFile({ title: 'Save the findings', suggestedName, kind });
  if (path === null) return done(null);
  const placed = await placeFile(workspace.tools, path, bytes);
  return placed.ok ? done({ fileName: basename(path) }) : failed(placed.problem);
}

async function deskChoices(
  { workspace, shipped }: Wizard,
  { token: _token, ...choices }: ImportChoices,
): Promise<DeskChoices> {
  const { tools, library } = workspace;
  const at = momentOf(tools.clock.now());
  const priceBooks = importBooks(library.priceBooks, await shipped(), at.slice(0, 10));
  return { ...choices, at, profiles: library.profiles, priceBooks };
}

/** Read when a file is first understood. */
function shippedOf({ tools, folders }: Workspace): () => Promise<PriceBook> {
  let read: Promise<PriceBook> | undefined;
  return () => (read ??= readSamplePriceBook(tools, folders.resources));
}

const gone = { code: 'not-found', message: 'The file is no longer at hand. Choose it again.' };
