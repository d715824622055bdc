import { dirname } from 'node:path';

/** What can go wrong with a file that is itself in order. */
export type StorageCode =
  | 'disk-full'
  | 'read-only'
  | 'no-permission'
  | 'in-use'
  | 'not-found'
  | 'already-there'
  | 'too-many-files'
  | 'disk-trouble'
  | 'changed-outside'
  | 'older-state'
  | 'not-valid'
  | 'lost-lock';

/** Why a file could not be read or written, in a sentence for the user. */
export interface StorageProblem {
  readonly code: StorageCode;
  readonly message: string;
  readonly path: string;
  /** Where our own state was kept instead, when another program has changed the file. */
  readonly copy?: string;
}

/** Another program has changed a file since we read it; it must not be overwritten. */
export class ChangedOutside extends Error {
  constructor(readonly path: string) {
    super(`${path} was changed by another program`);
  }
}

/** This process no longer holds the data folder. */
export class LostLock extends Error {
  constructor(readonly path: string) {
    super(`${path} is held by another program`);
  }
}

const codes: Readonly<Record<string, StorageCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EEXIST: 'already-there',
  EMFILE: 'too-many-files',
  ENFILE: 'too-many-files',
};

/** What was tried when a file call failed. */
export interface Attempt {
  readonly doing: 'open' | 'save';
  readonly path: string;
  /** Bytes that were to be written. */
  readonly bytes?: number;
}

/** The code of a failed file call, such as `ENOSPC`. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Whether a call failed because the file or its folder is not there. */
export function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** A failed file call as a problem for the user; a bug of our own is thrown on. */
export function problemOf(error: unknown, attempt: Attempt): StorageProblem {
  const { path } = attempt;
  if (error instanceof ChangedOutside) {
    return {
      code: 'changed-outside',
      path,
      message: `Another program has changed ${path}; it was not overwritten.`,
    };
  }
  if (error instanceof LostLock) {
    const message = `Another program has taken over ${error.path}. Nothing was written; save a copy elsewhere.`;
    return { code: 'lost-lock', path, message };
  }
  const errno = errorCode(error);
  if (errno === undefined) throw error;
  const code = codes[errno] ?? 'disk-trouble';
  return { code, path, message: sayProblem(code, attempt) };
}

function sayProblem(code: StorageCode, { doing, path, bytes }: Attempt): string {
  const folder = dirname(path);
  const verb = doing === 'open' ? 'opened' : 'saved';
  switch (code) {
    case 'disk-full': {
      const need = bytes === undefined ? '' : ` Saving needs ${String(bytes)} bytes there.`;
      return `The disk that holds ${folder} is full.${need} Free some space and try again, or save a copy elsewhere.`;
    }
    case 'read-only':
      return `${path} could not be ${verb}: ${folder} is on a read-only disk. Save a copy elsewhere.`;
    case 'no-permission':
      return `${path} could not be ${verb}: you may not ${doing === 'open' ? 'read it' : `write in ${folder}`}. Choose another place, or ask for the right.`;
    case 'in-use':
      return `${path} could not be ${verb}: another program holds it. Close that program and try again.`;
    case 'not-found':
      return doing === 'open'
        ? `There is no file ${path}.`
        : `${path} could not be saved: there is no folder ${folder}.`;
    case 'already-there':
      return `${path} could not be saved: a file of that name is already there.`;
    case 'too-many-files':
      return `${path} could not be ${verb}: too many files are open. Try again in a moment.`;
    default:
      return `${path} could not be ${verb}: the disk reports an error. Save a copy elsewhere.`;
  }
}
