import { basename } from 'node:path';
import type { Table } from '../../shared/domain/table/table';
import type { UnderstandOptions } from '../../shared/domain/table/understand';
import type { Handlers, ImportChoices, Input, Output, Reply, Understanding } from '../../shared/ipc/contract';
import { importEdit, understandFleetFile } from '../services/jobs/fleetFile';
import { keepTable } from '../services/storage/sources';
import { momentOf } from '../services/storage/storageTools';
import { limits } from '../services/tables/limits';
import type { RunningJobs } from './jobWatch';
import type { Ports } from './ports';
import { done, failed, refusedReadOnly } from './reply';
import { Tokens } from './tokens';
import { understandingOf } from './understanding';
import type { Workspace } from './workspace';

type ImportCall = Extract<keyof Handlers, `import.${string}`>;

/** A file that the user chose or dropped; `table` once it was read. */
interface ChosenFile {
  readonly fileName: string;
  readonly path?: string;
  readonly bytes?: Uint8Array;
  readonly table?: Table;
}

const tableKinds = [
  { name: 'Fleet files', endings: ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'tsv', 'txt'] },
  { name: 'All files', endings: ['*'] },
];
/** Read tables are large: only those of the last wizards are kept. */
const mostKept = 3;

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
  const wizard: Wizard = { workspace, ports, jobs, chosen: new Tokens<ChosenFile>(ports.newId, mostKept) };
  return {
    'import.choose': async () => {
      const path = await ports.dialogs.openFile({ title: 'Import a fleet file', kinds: tableKinds });
      if (path === null) return done(null);
      const fileName = basename(path);
      return done({ token: wizard.chosen.add({ fileName, path }), fileName });
    },
    'import.drop': ({ fileName, bytes }) => Promise.resolve(drop(wizard, basename(fileName), bytes)),
    'import.read': (input) => read(wizard, input),
    'import.understand': (choices) => Promise.resolve(understand(wizard, choices)),
    'import.take': (choices) => take(wizard, choices),
  };
}

function drop({ chosen }: Wizard, fileName: string, bytes: Uint8Array): Reply<Output<'import.drop'>> {
  if (bytes.length <= limits.fileBytes) return done({ token: chosen.add({ fileName, bytes }), fileName });
  const message = `"${fileName}" is larger than 50 MB. Delete what is not needed, or export it as CSV.`;
  return failed({ code: 'too-large', message });
}

async function read(
  { chosen, jobs, ports }: Wizard,
  { token, jobId }: Input<'import.read'>,
): Promise<Reply<Output<'import.read'>>> {
  const file = chosen.get(token);
  if (file === undefined) return failed(gone);
  const { fileName, path, bytes } = file;
  const where = path === undefined ? { bytes: bytes ?? new Uint8Array() } : { path };
  const table = await jobs.watch(jobId, (watch) =>
    ports.jobs.readTable({ type: 'readTable', fileName, ...where }, watch),
  );
  if (!table.ok) return failed(table.problem);
  chosen.set(token, { ...file, table: table.value });
  return done({ sheets: table.value.sheets.map((sheet) => sheet.name) });
}

function understand({ workspace, chosen }: Wizard, choices: ImportChoices): Reply<Understanding> {
  const { table, fileName } = chosen.get(choices.token) ?? {};
  if (table === undefined || fileName === undefined) return failed(gone);
  const options = optionsOf(choices);
  const understood = understandFleetFile(table, { fileName, at: nowOf(workspace), options });
  const shown = understandingOf(understood, { table, fileName, options });
  return shown.ok ? done(shown.value) : failed(shown.problem);
}

/** The edit, once the rows that it names are safe: figures must be traceable to them. */
async function take(
  { workspace, chosen }: Wizard,
  choices: Input<'import.take'>,
): Promise<Reply<Output<'import.take'>>> {
  if (workspace.readOnly !== null) return refusedReadOnly(workspace.readOnly);
  const { table, fileName } = chosen.get(choices.token) ?? {};
  if (table === undefined || fileName === undefined) return failed(gone);
  const options = optionsOf(choices);
  const understood = understandFleetFile(table, { fileName, at: nowOf(workspace), options });
  if (!understood.ok) return failed(understood.problem);
  const { source, table: rows } = understood.value;
  const { tools, proposals } = workspace;
  const kept = await keepTable(tools, proposals.sources, { id: source.id, table: rows });
  return kept.ok ? done(importEdit(understood.value)) : failed(kept.problem);
}

function nowOf({ tools }: Workspace): string {
  return momentOf(tools.clock.now());
}

const gone = { code: 'not-found', message: 'The file is no longer at hand. Choose it again.' };

function optionsOf({ currency, sheet, headerRow, meanings }: ImportChoices): UnderstandOptions {
  return {
    currency,
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
    meanings: Object.fromEntries(meanings),
  };
}
