import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ProposalId } from '../../../shared/domain/ids';
import { type Result, ok } from '../../../shared/domain/result';
import { type BackupName, backupName, needless, newestFirst, readBackupName } from './backupThinning';
import { durableWrite } from './durableFile';
import type { Candidate, FileKind, KeptState } from './keptFile';
import { KnownFile } from './knownFile';
import { type StorageProblem, isMissing, problemOf } from './storageProblem';
import type { StorageTools } from './storageTools';

const apartMs = 5 * 60 * 1000;
const pack = promisify(gzip);
const unpack = promisify<Uint8Array, object, Buffer>(gunzip);

/** A file of a proposal as it lies on disk. */
export interface BackedFile {
  readonly id: ProposalId;
  readonly path: string;
  readonly revision: number;
}

/**
 * Why a backup is taken: `edited` at most every five minutes, `opened` before the first change of what was opened,
 * `event` before an import, a change of many things, or a restore. None when this revision has one already.
 */
export type BackupReason = 'edited' | 'opened' | 'event';

/** A copy that can take the place of a file; `name` tells it apart from the others of the same file. */
export type Backup<S extends KeptState> = Candidate<S> & { readonly name: string };

/** Dated copies of files of one kind, in another folder than the files themselves. */
export class Backups<S extends KeptState> {
  constructor(
    private readonly tools: StorageTools,
    private readonly folder: string,
    private readonly kind: Pick<FileKind<S, unknown>, 'mostBytes' | 'stateIn' | 'idOf'>,
  ) {}

  /** Copies the file as it lies on disk, and removes copies that are no longer needed. */
  async take(file: BackedFile, reason: BackupReason): Promise<Result<undefined, StorageProblem>> {
    const folder = this.folderOf(file.id);
    const at = this.tools.clock.now();
    const name = backupName({ at, revision: file.revision, isEvent: reason === 'event' });
    const path = join(folder, name);
    try {
      if (!isDue(await this.names(file.id), { file, reason, at })) return ok(undefined);
      const bytes = await new KnownFile(this.tools, file.path).read(() => true);
      if (bytes === null) return ok(undefined);
      await this.tools.io.makeFolder(folder);
      const { mayWrite } = this.tools;
      const packed = await pack(bytes);
      await durableWrite(this.tools, path, { bytes: packed, ...(mayWrite && { beforeRename: mayWrite }) });
      await this.thin(file.id);
      return ok(undefined);
    } catch (error) {
      return { ok: false, problem: problemOf(error, { doing: 'save', path }) };
    }
  }

  /** Whole copies of a proposal's file, the newest first, so many at most. */
  async newest(id: ProposalId, most: number): Promise<readonly Backup<S>[]> {
    const found: Backup<S>[] = [];
    for (const { name } of newestFirst(await this.names(id))) {
      const backup = await this.open(id, name);
      if (backup !== undefined) found.push(backup);
      if (found.length === most) break;
    }
    return found;
  }

  /** One copy; `undefined` when there is none of that name, or when it is itself damaged. */
  async open(id: ProposalId, name: string): Promise<Backup<S> | undefined> {
    const { mostBytes, stateIn, idOf } = this.kind;
    const path = join(this.folderOf(id), name);
    if (readBackupName(name) === undefined) return undefined;
    try {
      const bytes = await new KnownFile(this.tools, path).read((size) => size <= mostBytes);
      if (bytes === null) return undefined;
      const text = (await unpack(bytes, { maxOutputLength: mostBytes })).toString('utf8');
      const state = stateIn(text);
      return state !== undefined && idOf(state) === id ? { ...state, name, path } : undefined;
    } catch {
      // Another copy is tried in its place; the damaged one stays where it is.
      return undefined;
    }
  }

  private async thin(id: ProposalId): Promise<void> {
    for (const { name } of needless(await this.names(id), this.tools.clock.now())) {
      await this.tools.io.unlink(join(this.folderOf(id), name));
    }
  }

  private async names(id: ProposalId): Promise<readonly BackupName[]> {
    try {
      const names = await this.tools.io.list(this.folderOf(id));
      return names.flatMap((name) => readBackupName(name) ?? []);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  private folderOf(id: ProposalId): string {
    if (!/^[0-9a-f-]{36}$/i.test(id)) throw new Error(`"${id}" names no proposal`);
    return join(this.folder, id);
  }
}

interface Wish {
  readonly file: BackedFile;
  readonly reason: BackupReason;
  readonly at: Date;
}

function isDue(there: readonly BackupName[], { file, reason, at }: Wish): boolean {
  const same = there.filter(({ revision }) => revision === file.revision);
  if (reason === 'event') return !same.some(({ isEvent }) => isEvent);
  if (same.length > 0) return false;
  const [last] = newestFirst(there);
  if (reason === 'opened' || last === undefined) return true;
  // A clock that was put back must not stop backups for a year.
  return Math.abs(at.getTime() - last.at.getTime()) >= apartMs;
}
