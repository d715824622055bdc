import { basename, dirname } from 'node:path';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { durableWrite } from '../storage/durableFile';
import { errorCode, problemOf } from '../storage/storageProblem';
import type { StorageTools } from '../storage/storageTools';

/** Documents are for others too: their mode is that of every file the user makes. */
const sharedMode = 0o666;

/** Puts a document in place whole and durably, in place of what was there; the old file stays when that fails. */
export async function placeFile(
  tools: Pick<StorageTools, 'io' | 'clock'>,
  path: string,
  bytes: Uint8Array,
): Promise<Result<number>> {
  try {
    await durableWrite(tools, path, { bytes, mode: sharedMode });
    return ok(bytes.length);
  } catch (error) {
    return fail('not-written', sayFailure(error, path, bytes.length));
  }
}

function sayFailure(error: unknown, path: string, bytes: number): string {
  const code = errorCode(error);
  const isRename = error instanceof Error && 'syscall' in error && error.syscall === 'rename';
  if (isRename && (code === 'EISDIR' || code === 'EEXIST' || code === 'ENOTEMPTY')) {
    return `${path} is a folder. Name the file that is to be written.`;
  }
  // The folder took the unfinished file, so it is the target itself that is held.
  if (isRename && (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES')) {
    return `${basename(path)} is open in another program, such as Word, or is write-protected. Close it there, or export under another name. Nothing was written.`;
  }
  if (code === 'ENAMETOOLONG') {
    return `The name ${basename(path)} is too long for the folder ${dirname(path)}. Choose a shorter one.`;
  }
  return problemOf(error, { doing: 'save', path, bytes }).message;
}
