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

/** Keeps a table as it was imported; one that is there already is never changed. */
export async function keepTable(
  tools: StorageTools,
  folder: string,
  source: { readonly id: SourceId; readonly table: ImportedTable },
): Promise<Result<undefined, StorageProblem>> {
  const path = tablePath(folder, source.id);
  const text = tableText(source.id, source.table);
  try {
    const there = await textOf(tools, path);
    if (there === text) return ok(undefined);
    if (there !== undefined) throw new ChangedOutside(path);
    const bytes = await pack(text);
    await durableWrite(tools, path, { bytes, ...(tools.mayWrite && { beforeRename: tools.mayWrite }) });
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
  try {
    const bytes = await new KnownFile(tools, path).read(() => true);
    if (bytes === null) return undefined;
    return (await unpack(bytes, { maxOutputLength: mostUnpacked })).toString('utf8');
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
