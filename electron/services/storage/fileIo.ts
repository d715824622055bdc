import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';

/** What tells whether a file is still the one we know. */
export interface FileFacts {
  readonly inode: bigint;
  readonly size: number;
  readonly changedNs: bigint;
  readonly isFile: boolean;
}

/** An open file. */
export interface OpenFile {
  /** Writes what follows `at` in the bytes to the same place of the file; answers how many it took. */
  readonly write: (bytes: Uint8Array, at: number) => Promise<number>;
  readonly read: () => Promise<Uint8Array>;
  readonly facts: () => Promise<FileFacts>;
  /** Resolves when the content has reached the disk. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The calls of the file system that storage uses; tests put failing ones in their place. */
export interface FileIo {
  readonly open: (path: string, flags: 'r' | 'wx', mode?: number) => Promise<OpenFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  readonly facts: (path: string) => Promise<FileFacts>;
  readonly list: (folder: string) => Promise<readonly string[]>;
  readonly makeFolder: (folder: string) => Promise<void>;
  /** Fails when the target is there. */
  readonly copy: (from: string, to: string) => Promise<void>;
}

interface BigFacts {
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly isFile: () => boolean;
}

function factsOf(found: BigFacts): FileFacts {
  return { inode: found.ino, size: Number(found.size), changedNs: found.mtimeNs, isFile: found.isFile() };
}

/** The file system of this computer. */
export const realFileIo: FileIo = {
  open: async (path, flags, mode) => {
    const handle = await open(path, flags, mode);
    return {
      write: async (bytes, at) => (await handle.write(bytes, at, bytes.length - at, at)).bytesWritten,
      read: () => handle.readFile(),
      facts: async () => factsOf(await handle.stat({ bigint: true })),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  rename: (from, to) => rename(from, to),
  unlink: (path) => unlink(path),
  facts: async (path) => factsOf(await stat(path, { bigint: true })),
  list: (folder) => readdir(folder),
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  },
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
};
