import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import Papa from 'papaparse';
import type { Edit } from '../../shared/domain/proposal/edit';
import { parseEdits } from '../../shared/files/edit/parseEdits';

/** A row of a table by its headers. */
export type Row = Readonly<Record<string, string>>;

const folder = new URL('../../resources/samples/college/', import.meta.url);

function textOf(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

/** All rows of a CSV file of the sample, its header as the names. */
export function csvRows(name: string): readonly Row[] {
  return Papa.parse<Row>(textOf(name), { header: true, skipEmptyLines: true }).data;
}

/** All cells of a CSV file of the sample. */
export function csvCells(name: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(textOf(name), { skipEmptyLines: true }).data;
}

/** The cells of the device list, title rows and total row with them. */
export function deviceListCells(): readonly (readonly string[])[] {
  const book = read(readFileSync(new URL('device-list.xlsx', folder)));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('the device list has no sheet');
  return utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' }).map((row) => row.map(String));
}

/** The devices of the device list, without title rows and total row. */
export function deviceListRows(): readonly Row[] {
  const cells = deviceListCells();
  const at = cells.findIndex((row) => row[0] === 'Manufacturer');
  const header = cells[at] ?? [];
  return cells
    .slice(at + 1)
    .filter((row) => row[0] !== 'Total')
    .map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
}

/** The edits of the sample; throws what is wrong with them. */
export function collegeEdits(): readonly Edit[] {
  const edits = parseEdits(JSON.parse(textOf('edits.json')));
  if (!edits.ok) throw new Error(edits.problem.message);
  return edits.value;
}

/** The id that a row's device has in the proposal: by serial, else asset number, else MAC address. */
export function idOfRow(row: Row): string {
  const serial = row['Serial Number'] ?? '';
  const asset = row['Asset ID'] ?? row['Asset Tag'] ?? '';
  if (serial !== '' && serial !== 'N/A') return `sn-${serial.toLowerCase()}`;
  if (asset !== '') return `asset-${asset.toLowerCase()}`;
  return `mac-${(row['Mac Address'] ?? '').toLowerCase().replace(/[^0-9a-f]/g, '')}`;
}

/** The edits of one type. */
export function editsOf<T extends Edit['type']>(type: T): readonly Extract<Edit, { type: T }>[] {
  return collegeEdits().filter((edit): edit is Extract<Edit, { type: T }> => edit.type === type);
}
