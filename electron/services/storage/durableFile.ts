import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { FileFacts, FileIo, OpenFile } from './fileIo';
import { errorCode } from './storageProblem';
import type { Clock } from './storageTools';

/** What is written, and what is asked or told on the way. */
export interface DurableContent {
  readonly bytes: Uint8Array;
  /** Who may read and write it, less what the user's mask takes away; absent: its owner alone. */
  readonly mode?: number;
  /** Asked right before each attempt to rename; throws when the target must not be replaced. */
  readonly beforeRename?: () => Promise<void>;
  /** Told the new file's facts once it is in place, even if it is not yet sure to survive a power cut. */
  readonly inPlace?: (facts: FileFacts) => void;
}

const firstWaitMs = 10;
const longestWaitMs = 250;
const allWaitsMs = 10_000;
const heldByOthers = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** A file system with a clock, as `StorageTools` has them. */
interface IoAndClock {
  readonly io: FileIo;
  readonly clock: Clock;
}

/** Resolves only when the bytes will survive a power cut under the name `file`; else the old file is whole. */
export async function durableWrite(tools: IoAndClock, file: string, content: DurableContent): Promise<void> {
  const { io } = tools;
  const temp = tempName(file);
  let handle: OpenFile | undefined;
  try {
    handle = await io.open(temp, 'wx', content.mode ?? 0o600);
    await writeAll(handle, content.bytes);
    const facts = await handle.facts();
    if (facts.size !== content.bytes.length) throw diskError('the file has the wrong length');
    await handle.sync();
    const written = handle;
    handle = undefined;
    await written.close();
    await renameWithRetry(tools, { temp, file }, content.beforeRename);
    content.inPlace?.(facts);
    if (process.platform !== 'win32') await syncFolder(io, dirname(file));
  } catch (error) {
    // After the rename there is nothing to remove; what fails here must not hide why the write failed.
    await handle?.close().catch(ignore);
    await io.unlink(temp).catch(ignore);
    throw error;
  }
}

/** A hidden name beside the file that tells whose it is. */
export function tempName(file: string): string {
  const random = randomBytes(4).toString('hex');
  return join(dirname(file), `.${basename(file)}.${String(process.pid)}.${random}.tmp`);
}

/** A temp of ours by its name: the file that it was to become, and the process that wrote it. */
export function tempOf(name: string): { readonly file: string; readonly pid: number } | undefined {
  const match = /^\.(.+)\.(\d{1,10})\.[0-9a-f]{8}\.tmp$/.exec(name);
  const [, file, pid] = match ?? [];
  return file === undefined || pid === undefined ? undefined : { file, pid: Number(pid) };
}

async function writeAll(handle: OpenFile, bytes: Uint8Array): Promise<void> {
  // A short write is not an error: go on with the rest.
  for (let at = 0; at < bytes.length;) {
    const taken = await handle.write(bytes, at);
    if (taken <= 0) throw diskError('the disk took no bytes');
    at += taken;
  }
}

async function renameWithRetry(
  { io, clock }: IoAndClock,
  { temp, file }: { readonly temp: string; readonly file: string },
  beforeRename: DurableContent['beforeRename'],
): Promise<void> {
  let [waitMs, waitedMs] = [firstWaitMs, 0];
  for (;;) {
    await beforeRename?.();
    try {
      await io.rename(temp, file);
      return;
    } catch (error) {
      if (!heldByOthers.has(errorCode(error) ?? '') || waitedMs >= allWaitsMs) throw error;
    }
    await clock.wait(waitMs);
    waitedMs += waitMs;
    waitMs = Math.min(waitMs * 2, longestWaitMs);
  }
}

async function syncFolder(io: FileIo, folder: string): Promise<void> {
  const handle = await io.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close().catch(ignore);
  }
}

function diskError(message: string): Error {
  return Object.assign(new Error(message), { code: 'EIO' });
}

function ignore(): void {
  // The first error is the one to report.
}
