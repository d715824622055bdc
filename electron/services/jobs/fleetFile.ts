import type { IsoDateTime } from '../../../shared/domain/calendar';
import type { Edit } from '../../../shared/domain/proposal/edit';
import type { Source } from '../../../shared/domain/proposal/proposal';
import { type Result, fail, ok } from '../../../shared/domain/result';
import { chooseSheet } from '../../../shared/domain/table/chooseSheet';
import type { Sheet, Table } from '../../../shared/domain/table/table';
import {
  type UnderstandOptions,
  type Understood,
  understandTable,
} from '../../../shared/domain/table/understand';
import type { ImportedTable } from '../../../shared/files/envelope';
import { sha256 } from '../storage/storageTools';

/** A fleet file that was understood; its rows go with it as they were. */
export interface FleetFile {
  readonly understood: Understood;
  readonly source: Source;
  readonly table: ImportedTable;
}

/** How a fleet file is to be understood. */
export interface FleetFileRequest {
  readonly fileName: string;
  readonly at: IsoDateTime;
  readonly options: Omit<UnderstandOptions, 'source'>;
}

/** Understands a table that was read; the same table gets the same source, whoever imports it. */
export function understandFleetFile(table: Table, request: FleetFileRequest): Result<FleetFile> {
  const { fileName, at, options } = request;
  const sheet = chooseSheet(table, options.sheet);
  if (sheet === undefined)
    return fail('no-sheet', `"${fileName}" has no such sheet. Choose one that it has.`);
  const imported = importedTable(sheet, fileName);
  const id = sha256(JSON.stringify(imported)).slice(0, 16);
  const understood = understandTable(table, { ...options, source: id });
  if (!understood.ok) return understood;
  const { headerRow, rows, columns, issues, bills } = understood.value;
  const source: Source = {
    ...{ id, fileName, importedAt: at, rows, headerRow, issues },
    ...(sheet.name === '' ? {} : { sheet: sheet.name }),
    columns: columns.map(({ header, meaning }) => ({ header, meaning })),
    ...(bills.length === 0 ? {} : { bills }),
  };
  return ok({ understood: understood.value, source, table: imported });
}

function importedTable(sheet: Sheet, fileName: string): ImportedTable {
  return { fileName, ...(sheet.name === '' ? {} : { sheet: sheet.name }), rows: sheet.rows };
}

/** The one edit that an import is. */
export function importEdit({
  source,
  understood,
}: FleetFile): Extract<Edit, { readonly type: 'fleet.import' }> {
  const { devices, places } = understood;
  return { type: 'fleet.import', source, devices, places };
}
