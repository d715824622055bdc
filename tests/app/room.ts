import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything that one test's program reads and writes lies in here. */
export interface Room {
  readonly folder: string;
  readonly dataDir: string;
  /** Where files are exported to. */
  readonly desk: string;
  readonly remove: () => void;
}

/** Makes an empty room; `owner` is the user who works in it when that is not who runs the tests. */
export function makeRoom(owner?: number): Room {
  const folder = mkdtempSync(join(tmpdir(), 'crawlerway-app-'));
  const dataDir = join(folder, 'data');
  const desk = join(folder, 'desk');
  for (const path of [dataDir, desk]) mkdirSync(path);
  if (owner !== undefined) for (const path of [folder, dataDir, desk]) chownSync(path, owner, owner);
  return {
    folder,
    dataDir,
    desk,
    remove: () => {
      makeWritable(folder);
      // Processes of the program may still write for a moment after it was closed.
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** A room with everything of another in it, which is closed. */
export function copyRoom(room: Room, owner?: number): Room {
  const copy = makeRoom(owner);
  cpSync(room.folder, copy.folder, { recursive: true });
  if (owner !== undefined) giveTo(copy.folder, owner);
  return copy;
}

/** The path of the only proposal in a room. */
export function proposalFile(room: Room): string {
  const folder = join(room.dataDir, 'proposals');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
  const [only] = names;
  if (only === undefined || names.length > 1)
    throw new Error(`there are ${names.join(', ') || 'no proposals'}`);
  return join(folder, only);
}

/** Names in a folder of the data folder; none when it does not exist. */
export function namesIn(room: Room, name: string): readonly string[] {
  const folder = join(room.dataDir, name);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function giveTo(folder: string, owner: number): void {
  lchownSync(folder, owner, owner);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath, entry.name), owner, owner);
  }
}

function makeWritable(folder: string): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) makeWritable(join(folder, entry.name));
  }
}
