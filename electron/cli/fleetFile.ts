import { basename } from 'node:path';
import type { IsoDateTime } from '../../shared/domain/calendar';
import { applyEdit } from '../../shared/domain/proposal/applyEdit';
import type { Proposal, Source } from '../../shared/domain/proposal/proposal';
import { chooseSheet } from '../../shared/domain/table/chooseSheet';
import type { Table } from '../../shared/domain/table/table';
import { type Understood, understandTable } from '../../shared/domain/table/understand';
import type { ImportedTable, ImportedTables } from '../../shared/files/envelope';
import { sha256 } from '../services/storage/storageTools';
import { type CommandCall, failed, notOpened, wrongUsage } from './command';

/** A fleet file that was read and understood; its rows go with it as they were. */
export interface FleetFile {
  readonly understood: Understood;
  readonly source: Source;
  readonly tables: ImportedTables;
}

/** How a fleet file is to be read. */
export interface FleetFileRequest {
  readonly path: string;
  /** A sheet by its number from 1 or by its name. */
  readonly sheet?: string | undefined;
  /** The currency of the proposal that it is for. */
  readonly currency: string;
  readonly at: IsoDateTime;
}

/** Reads and understands a fleet file; stops with a sentence when it is none. */
export async function readFleetFile(call: CommandCall, request: FleetFileRequest): Promise<FleetFile> {
  const { path, currency, at } = request;
  const read = await call.services.readTable(path);
  if (!read.ok) throw notOpened(named(path, read.problem.message));
  const wanted = wantedSheet(request.sheet);
  const fileName = basename(path);
  const table = importedTable(read.value, { wanted, fileName });
  const id = sha256(JSON.stringify(table)).slice(0, 16);
  const understood = understandTable(read.value, {
    ...{ currency, source: id },
    ...(wanted === undefined ? {} : { sheet: wanted }),
  });
  if (!understood.ok) throw notOpened(named(path, understood.problem.message));
  const { sheet, headerRow, rows, columns, issues } = understood.value;
  const source: Source = {
    ...{ id, fileName, importedAt: at, rows, headerRow, issues },
    ...(sheet === '' ? {} : { sheet }),
    columns: columns.map(({ header, meaning }) => ({ header, meaning })),
  };
  return { understood: understood.value, source, tables: { [id]: table } };
}

function named(path: string, message: string): string {
  return message.includes(basename(path)) ? message : `${path}: ${message}`;
}

function wantedSheet(sheet: string | undefined): string | number | undefined {
  return sheet !== undefined && /^\d{1,4}$/.test(sheet) ? Number(sheet) : sheet;
}

function importedTable(
  table: Table,
  of: { readonly wanted: string | number | undefined; readonly fileName: string },
): ImportedTable {
  const sheet = chooseSheet(table, of.wanted);
  if (sheet === undefined) {
    const names = table.sheets.map(({ name }, at) => `${String(at + 1)} "${name}"`).join(', ');
    throw wrongUsage(
      `${of.fileName} has no sheet ${String(of.wanted)}. ${names === '' ? 'It has none at all.' : `It has ${names}.`}`,
    );
  }
  return { fileName: of.fileName, ...(sheet.name === '' ? {} : { sheet: sheet.name }), rows: sheet.rows };
}

/** The proposal extended by what the file holds, in one edit. */
export function withFleetFile(proposal: Proposal, { source, understood }: FleetFile): Proposal {
  const { devices, places } = understood;
  const extended = applyEdit(proposal, { type: 'fleet.import', source, devices, places });
  if (!extended.ok) throw failed(extended.problem.message);
  return extended.value;
}
