import { inflateRawSync } from 'node:zlib';
import type { Result } from '../../../shared/domain/result';
import { fail, ok } from '../../../shared/domain/result';
import { checksum } from './checksum';

const mb = 1024 * 1024;

/** What a table file may be at most (reliability.md 3.1); everything beyond is refused before it is parsed. */
export const limits = {
  fileBytes: 50 * mb,
  zipEntries: 2000,
  unpackedBytes: 300 * mb,
  zipRatio: 200,
  /** Below this size even an empty sheet packs better than the ratio, and no harm can come of it. */
  ratioFrom: mb,
  rows: 200_000,
  columns: 500,
  cellCharacters: 32_767,
} as const;

/** One file of a zip archive as its directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly crc: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/** Reads the directory of a zip archive without unpacking anything; refuses what is over the limits. */
export function readZipDirectory(bytes: Buffer, fileName: string): Result<readonly ZipEntry[]> {
  const broken = fail('broken', `"${fileName}" is damaged: its end is missing. Copy or export it again.`);
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endSignature) return broken;
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.zipEntries) return tooLarge(fileName, `it holds ${String(count)} files`);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entrySignature) return broken;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packedBytes: bytes.readUInt32LE(at + 20),
      unpackedBytes: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return checkSizes(entries, bytes.length, fileName);
}

function checkSizes(
  entries: readonly ZipEntry[],
  fileBytes: number,
  fileName: string,
): Result<readonly ZipEntry[]> {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > limits.unpackedBytes)
    return tooLarge(fileName, `unpacked it is ${String(Math.round(unpacked / mb))} MB`);
  const isBomb = unpacked > limits.ratioFrom && unpacked / fileBytes > limits.zipRatio;
  if (isBomb)
    return tooLarge(fileName, `it grows ${String(Math.round(unpacked / fileBytes))} times when unpacked`);
  return ok(entries.filter((entry) => isSafeName(entry.name)));
}

/** Names that lead outside the archive are never looked at. */
function isSafeName(name: string): boolean {
  return !/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\u0000/.test(name) && !name.endsWith('/');
}

/** The failure of a file that is over a limit. */
export function tooLarge(fileName: string, why: string) {
  return fail(
    'too-large',
    `"${fileName}" is too large to be read safely: ${why}. Delete what is not needed, save it again, or export it as CSV.`,
  );
}

/** One file of an archive, unpacked. */
export interface ZipPart {
  readonly name: string;
  readonly crc: number;
  readonly content: Buffer;
}

/**
 * Unpacks entries, each to no more than its directory declares; refuses what is damaged, by size or by
 * checksum, and parts with a DOCTYPE.
 */
export function unpackParts(
  bytes: Buffer,
  entries: readonly ZipEntry[],
  fileName: string,
): Result<readonly ZipPart[]> {
  const parts: ZipPart[] = [];
  for (const entry of entries) {
    const content = unpack(bytes, entry);
    if (content === undefined || !isWhole(entry, content)) {
      return fail(
        'broken',
        `"${fileName}" is damaged: its part "${entry.name}" cannot be unpacked. Open it in Excel, save it again, and import that copy.`,
      );
    }
    if (hasDoctype(entry.name, content)) {
      return fail(
        'unreadable',
        `"${fileName}" holds instructions that no workbook needs (DOCTYPE). It was not read; open it in Excel, save it as a new workbook, and import that copy.`,
      );
    }
    parts.push({ name: entry.name, crc: entry.crc, content });
  }
  return ok(parts);
}

/** Packs parts without compression, so that the parser never meets a size that lies. */
export function packStored(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name: title, crc, content } of parts) {
    const name = Buffer.from(title, 'utf8');
    const stored = { name, crc, bytes: content.length };
    directory.push(directoryEntry(stored, offset));
    files.push(localHeader(stored), name, content);
    offset += 30 + name.length + content.length;
  }
  const index = Buffer.concat(directory);
  return Buffer.concat([...files, index, endOfDirectory(parts.length, index.length, offset)]);
}

/** A digit that turned over on the way would be read as another number; writers that leave 0 reckoned none. */
function isWhole(entry: ZipEntry, content: Buffer): boolean {
  return entry.crc === 0 || checksum(content) === entry.crc;
}

function unpack(bytes: Buffer, entry: ZipEntry): Buffer | undefined {
  if (entry.offset + 30 > bytes.length) return undefined;
  const start =
    entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (entry.method === 0) return packed.length === entry.unpackedBytes ? packed : undefined;
  if (entry.method !== 8) return undefined;
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) });
    return content.length === entry.unpackedBytes ? content : undefined;
  } catch {
    return undefined;
  }
}

function hasDoctype(name: string, content: Buffer): boolean {
  if (!/\.(?:xml|rels|vml)$/i.test(name)) return false;
  const start = content.toString('latin1', 0, 4096).replaceAll('\u0000', '');
  return /<!(?:DOCTYPE|ENTITY)/i.test(start);
}

interface Stored {
  readonly name: Buffer;
  readonly crc: number;
  readonly bytes: number;
}

function localHeader(stored: Stored): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeSizes(header, 14, stored);
  header.writeUInt16LE(stored.name.length, 26);
  return header;
}

function directoryEntry(stored: Stored, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(entrySignature, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  writeSizes(header, 16, stored);
  header.writeUInt16LE(stored.name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, stored.name]);
}

function writeSizes(header: Buffer, at: number, { crc, bytes }: Stored): void {
  header.writeUInt32LE(crc, at);
  header.writeUInt32LE(bytes, at + 4);
  header.writeUInt32LE(bytes, at + 8);
}

function endOfDirectory(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
