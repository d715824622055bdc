import type { SourceId } from '../../shared/domain/ids';
import type { ImportedTable } from '../../shared/files/envelope';
import type { Handlers } from '../../shared/ipc/contract';
import { readTable } from '../services/storage/sources';
import { done, failed } from './reply';
import type { Workspace } from './workspace';

type SourceCall = Extract<keyof Handlers, `source.${string}`>;

/** Shows the raw rows behind figures and findings. */
export function sourceHandlers({ tools, proposals }: Workspace): Pick<Handlers, SourceCall> {
  /** The table shown last: a rep looks at many rows of one file. */
  let last: { readonly id: SourceId; readonly table: ImportedTable } | undefined;
  return {
    'source.rows': async ({ sourceId, rows }) => {
      if (last?.id !== sourceId) {
        const read = await readTable(tools, proposals.sources, sourceId);
        if (!read.ok) return failed(read.problem);
        last = { id: sourceId, table: read.value };
      }
      const { fileName, sheet = null, rows: all } = last.table;
      return done({ fileName, sheet, rows: rows.map((row) => ({ row, cells: all[row - 1] ?? [] })) });
    },
  };
}
