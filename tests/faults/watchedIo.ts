import type { FileIo, OpenFile } from '../../electron/services/storage/fileIo';

/** One call of the file system: its name and the path or open file that it went to. */
export interface IoCall {
  readonly name: string;
  readonly path: string;
}

/** Decides what happens to a call: goes on, or throws. */
export type Watch = (call: IoCall) => void;

/** A file system whose every call, also those on open files, is shown to `watch` first. */
export function watchedIo(io: FileIo, watch: Watch): FileIo {
  const seen = async <R>(call: IoCall, run: () => Promise<R>): Promise<R> => {
    await Promise.resolve();
    watch(call);
    return run();
  };
  const openFile = (path: string, file: OpenFile): OpenFile => ({
    write: (bytes, at) => seen({ name: 'write', path }, () => file.write(bytes, at)),
    read: () => seen({ name: 'read', path }, () => file.read()),
    facts: () => seen({ name: 'fstat', path }, () => file.facts()),
    sync: () => seen({ name: 'fsync', path }, () => file.sync()),
    // A failing close closes all the same, as it does on Linux.
    close: async () => {
      await file.close();
      await seen({ name: 'close', path }, () => Promise.resolve());
    },
  });
  return {
    open: async (path, flags, mode) =>
      openFile(path, await seen({ name: `open ${flags}`, path }, () => io.open(path, flags, mode))),
    rename: (from, to) => seen({ name: 'rename', path: to }, () => io.rename(from, to)),
    unlink: (path) => seen({ name: 'unlink', path }, () => io.unlink(path)),
    facts: (path) => seen({ name: 'stat', path }, () => io.facts(path)),
    list: (folder) => seen({ name: 'readdir', path: folder }, () => io.list(folder)),
    makeFolder: (folder) => seen({ name: 'mkdir', path: folder }, () => io.makeFolder(folder)),
    copy: (from, to) => seen({ name: 'copy', path: to }, () => io.copy(from, to)),
  };
}

/** A file system that takes at most so many bytes with each write. */
export function shortWritingIo(io: FileIo, most: number): FileIo {
  return {
    ...io,
    open: async (path, flags, mode) => {
      const file = await io.open(path, flags, mode);
      return { ...file, write: (bytes, at) => file.write(bytes.subarray(0, at + most), at) };
    },
  };
}

/** The error of a failed call, as Node makes it. */
export function ioError(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), { code, syscall: 'test' });
}
