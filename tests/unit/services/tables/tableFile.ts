import { utils, write } from '@e965/xlsx';
import { deflateRawSync } from 'node:zlib';
import type { ReadOptions } from '../../../../electron/services/tables/readDelimited';
import { readTableBytes } from '../../../../electron/services/tables/readTable';
import type { Result } from '../../../../shared/domain/result';
import type { UnderstandOptions, Understood } from '../../../../shared/domain/table/understand';
import { understandTable } from '../../../../shared/domain/table/understand';

/** Reads and understands bytes as the program does. */
export function importBytes(
  bytes: Buffer,
  options: Partial<UnderstandOptions> = {},
  reading: ReadOptions = {},
): Result<Understood> {
  const table = readTableBytes(bytes, 'fleet.csv', reading);
  return table.ok ? understandTable(table.value, { currency: 'USD', ...options }) : table;
}

/** Reads and understands text; fails the test when it is refused. */
export function importText(text: string, options: Partial<UnderstandOptions> = {}): Understood {
  const result = importBytes(Buffer.from(text), options);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** The codes of an import's issues. */
export function codesOf(read: Understood): readonly string[] {
  return read.issues.map((issue) => issue.code);
}

/** The problem code of a refused file; `ok` when it was taken. */
export function refusalOf(bytes: Buffer): string {
  const result = importBytes(bytes);
  return result.ok ? 'ok' : result.problem.code;
}

/** A workbook of one sheet. */
export function workbookOf(rows: readonly (readonly unknown[])[]): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Fleet');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

interface Part {
  readonly name: string;
  readonly content: Buffer;
  /** What the directory declares instead of the true size. */
  readonly declared?: number;
}

/** A zip archive with directory entries that may lie. */
export function zipOf(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared } of parts) {
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(declared ?? content.length, 22);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(declared ?? content.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    files.push(local, title, packed);
    directory.push(entry, title);
    offset += 30 + title.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, index, end]);
}
