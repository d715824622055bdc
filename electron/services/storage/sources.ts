import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Result, ok } from '../../../shared/domain/result';
import type { SourceId } from '../../../shared/domain/ids';
import { type ImportedTable, importedTables } from '../../../shared/files/envelope';
import { durableWrite } from './durableFile';
import { KnownFile } from './knownFile';
import { ChangedOutside, type StorageProblem, isMissing, problemOf } from './storageProblem';
import type { StorageTools } from './storageTools';

const sourceFormat = 'fleet-source';
const mostUnpacked = 300 * 1024 * 1024;
const pack = promisify(gzip);
const unpack = promisify<Uint8Array, object, Buffer>(gunzip);

/** A table as it is kept, packed: the same table gives the same text. */
export async function packTable(source: {
  readonly id: SourceId;
  readonly table: ImportedTable;
}): Promise<Uint8Array> {
  return pack(tableText(source.id, source.table));
}

/** Keeps a table as it was imported; one that is there already is never changed. */
export async function keepTable(
  tools: StorageTools,
  folder: string,
  source: { readonly id: SourceId; readonly table: ImportedTable },
): Promise<Result<undefined, StorageProblem>> {
  return keepPacked(tools, folder, { id: source.id, packed: await packTable(source) });
}

/** Keeps a table that `packTable` packed; see `keepTable`. */
export async function keepPacked(
  tools: StorageTools,
  folder: string,
  { id, packed }: { readonly id: SourceId; readonly packed: Uint8Array },
): Promise<Result<undefined, StorageProblem>> {
  const path = tablePath(folder, id);
  try {
    const there = await bytesOf(tools, path);
    if (there === undefined) {
      await durableWrite(tools, path, {
        bytes: packed,
        ...(tools.mayWrite && { beforeRename: tools.mayWrite }),
      });
      return ok(undefined);
    }
    // Another version of zlib packs the same text into other bytes.
    const isSame =
      Buffer.compare(there, packed) === 0 || (await unpacked(there)) === (await unpacked(packed));
    if (!isSame) throw new ChangedOutside(path);
    return ok(undefined);
  } catch (error) {
    return { ok: false, problem: problemOf(readable(error), { doing: 'save', path }) };
  }
}

/** A table as it was imported. */
export async function readTable(
  tools: StorageTools,
  folder: string,
  id: SourceId,
): Promise<Result<ImportedTable, StorageProblem>> {
  const path = tablePath(folder, id);
  try {
    const text = await textOf(tools, path);
    if (text === undefined) return notFound(path);
    const parsed = JSON.parse(text) as { readonly tables?: unknown };
    const table = importedTables.parse(parsed.tables)[id];
    return table === undefined ? notFound(path) : ok(table);
  } catch (error) {
    return { ok: false, problem: problemOf(readable(error), { doing: 'open', path }) };
  }
}

function notFound(path: string): Result<ImportedTable, StorageProblem> {
  const message = `The imported table ${path} is missing. The figures taken from it are kept in the proposal.`;
  return { ok: false, problem: { code: 'not-found', path, message } };
}

function tablePath(folder: string, id: SourceId): string {
  if (!/^[0-9a-f]{16}$/.test(id)) throw new Error(`"${id}" names no imported table`);
  return join(folder, `${id}.json.gz`);
}

function tableText(id: SourceId, table: ImportedTable): string {
  return JSON.stringify({ format: sourceFormat, schemaVersion: 1, tables: { [id]: table } });
}

async function textOf(tools: StorageTools, path: string): Promise<string | undefined> {
  const bytes = await bytesOf(tools, path);
  return bytes === undefined ? undefined : unpacked(bytes);
}

async function unpacked(bytes: Uint8Array): Promise<string> {
  return (await unpack(bytes, { maxOutputLength: mostUnpacked })).toString('utf8');
}

async function bytesOf(tools: StorageTools, path: string): Promise<Uint8Array | undefined> {
  try {
    return (await new KnownFile(tools, path).read(() => true)) ?? undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A table that cannot be unpacked or parsed is trouble with the disk, not a bug of ours. */
function readable(error: unknown): unknown {
  if (error instanceof ChangedOutside || (error instanceof Error && 'syscall' in error)) return error;
  return Object.assign(new Error('the table cannot be read', { cause: error }), { code: 'EIO' });
}
