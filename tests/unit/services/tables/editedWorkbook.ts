import { type BookType, CFB, type WorkSheet, utils, write } from '@e965/xlsx';
import { packStored, readZipDirectory, unpackParts } from '../../../../electron/services/tables/limits';
import { readTableBytes } from '../../../../electron/services/tables/readTable';
import type { Table } from '../../../../shared/domain/table/table';

/** Named sheets as a workbook of any kind. */
export function bookOf(sheets: Readonly<Record<string, WorkSheet>>, bookType: BookType = 'xlsx'): Buffer {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return write(book, { type: 'buffer', bookType }) as Buffer;
}

/** A zipped workbook with one part's text replaced, or a part added. */
export function withPart(bytes: Buffer, name: string, edit: (text: string) => string): Buffer {
  const directory = readZipDirectory(bytes, 'made.xlsx');
  const parts = directory.ok ? unpackParts(bytes, directory.value, 'made.xlsx') : directory;
  if (!parts.ok) throw new Error(parts.problem.message);
  const before = parts.value.find((part) => part.name === name)?.content.toString('utf8') ?? '';
  const edited = { name, crc: 0, content: Buffer.from(edit(before)) };
  return packStored([...parts.value.filter((part) => part.name !== name), edited]);
}

/** The library leaves its compound files untyped. */
interface CompoundFiles {
  readonly read: (bytes: Buffer, options: object) => object;
  readonly write: (file: object, options: object) => Uint8Array;
  readonly find: (file: object, name: string) => { readonly content: Uint8Array } | null;
  readonly utils: {
    readonly cfb_del: (file: object, name: string) => void;
    readonly cfb_add: (file: object, name: string, content: Buffer) => void;
  };
}

/** A one-sheet xls with a record before its first cells that hides a row (from 1). */
export function hideInXls(bytes: Buffer, row: number): Buffer {
  const cfb = CFB as CompoundFiles;
  const file = cfb.read(bytes, { type: 'buffer' });
  const stream = Buffer.from(cfb.find(file, 'Workbook')?.content ?? []);
  // The sheet begins with the second record of its kind (0x0809); what hides a row is bit 5 of its flags.
  const sheet = stream.lastIndexOf(Buffer.from([0x09, 0x08]));
  const after = sheet + 4 + stream.readUInt16LE(sheet + 2);
  const record = Buffer.alloc(20);
  record.writeUInt16LE(0x0208, 0);
  record.writeUInt16LE(16, 2);
  record.writeUInt16LE(row - 1, 4);
  record.writeUInt16LE(0x20, 16);
  const edited = Buffer.concat([stream.subarray(0, after), record, stream.subarray(after)]);
  cfb.utils.cfb_del(file, 'Workbook');
  cfb.utils.cfb_add(file, 'Workbook', edited);
  return Buffer.from(cfb.write(file, { type: 'buffer' }));
}

/** Reads bytes as a table; fails the test when they are refused. */
export function tableOf(bytes: Buffer, name = 'fleet.bin'): Table {
  const table = readTableBytes(bytes, name);
  if (!table.ok) throw new Error(table.problem.message);
  return table.value;
}
