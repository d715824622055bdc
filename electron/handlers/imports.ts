import { basename } from 'node:path';
import { type Result, fail } from '../../shared/domain/result';
import type { Table } from '../../shared/domain/table/table';
import type { UnderstandOptions } from '../../shared/domain/table/understand';
import type { Handlers, ImportChoices } from '../../shared/ipc/contract';
import { type FleetFile, importEdit, understandFleetFile } from '../services/jobs/fleetFile';
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

/** The steps of the import wizard. */
export function importHandlers(
  workspace: Workspace,
  ports: Ports,
  jobs: RunningJobs,
): Pick<Handlers, ImportCall> {
  const chosen = new Tokens<ChosenFile>(ports.newId, mostKept);
  const at = () => momentOf(workspace.tools.clock.now());
  const understand = (choices: ImportChoices): Result<FleetFile> => {
    const file = chosen.get(choices.token);
    if (file?.table === undefined) return gone;
    const { table, fileName } = file;
    return understandFleetFile(table, { fileName, at: at(), options: optionsOf(choices) });
  };
  return {
    'import.choose': async () => {
      const path = await ports.dialogs.openFile({ title: 'Import a fleet file', kinds: tableKinds });
      if (path === null) return done(null);
      const fileName = basename(path);
      return done({ token: chosen.add({ fileName, path }), fileName });
    },
    'import.drop': ({ fileName: name, bytes }) => {
      const fileName = basename(name);
      if (bytes.length > limits.fileBytes) {
        const message = `"${fileName}" is larger than 50 MB. Delete what is not needed, or export it as CSV.`;
        return Promise.resolve(failed({ code: 'too-large', message }));
      }
      return Promise.resolve(done({ token: chosen.add({ fileName, bytes }), fileName }));
    },
    'import.read': async ({ token, jobId }) => {
      const file = chosen.get(token);
      if (file === undefined) return failed(gone.problem);
      const { fileName, path, bytes } = file;
      const where = path === undefined ? { bytes: bytes ?? new Uint8Array() } : { path };
      const read = await jobs.watch(jobId, (watch) =>
        ports.jobs.readTable({ type: 'readTable', fileName, ...where }, watch),
      );
      if (!read.ok) return failed(read.problem);
      chosen.set(token, { ...file, table: read.value });
      return done({ sheets: read.value.sheets.map((sheet) => sheet.name) });
    },
    'import.understand': (choices) => {
      const file = chosen.get(choices.token);
      if (file?.table === undefined) return Promise.resolve(failed(gone.problem));
      const understood = understand(choices);
      const { table, fileName } = file;
      const shown = understandingOf(understood, { table, fileName, options: optionsOf(choices) });
      return Promise.resolve(shown.ok ? done(shown.value) : failed(shown.problem));
    },
    'import.take': async (choices) => {
      if (workspace.readOnly !== null) return refusedReadOnly(workspace.readOnly);
      const understood = understand(choices);
      if (!understood.ok) return failed(understood.problem);
      const { source, table } = understood.value;
      const kept = await keepTable(workspace.tools, workspace.proposals.sources, { id: source.id, table });
      return kept.ok ? done(importEdit(understood.value)) : failed(kept.problem);
    },
  };
}

const gone = fail('not-found', 'The file is no longer at hand. Choose it again.');

function optionsOf({ currency, sheet, headerRow, meanings }: ImportChoices): UnderstandOptions {
  return {
    currency,
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
    meanings: Object.fromEntries(meanings),
  };
}
