import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';

/** Where everything is. */
export interface Paths {
  /** The program's own folder, which is never written to. */
  readonly program: string;
  /** The built pages of the window. */
  readonly pages: string;
  readonly preload: string;
  readonly jobWorker: string;
  readonly deskWorker: string;
  readonly resources: string;
  /** The user's data. */
  readonly data: string;
  /** Copies of proposals, in another folder than the proposals. */
  readonly backups: string;
}

// Bundled as out/electron/main.cjs, two folders below the program.
const bundle = dirname(fileURLToPath(import.meta.url));

/** Finds the folders, and tells Electron where the user's data are; asked before anything else of Electron. */
export function findPaths(args: readonly string[]): Paths {
  const program = join(bundle, '..', '..');
  const data = chosenDataFolder(args) ?? app.getPath('userData');
  const chosen = chosenDataFolder(args) !== undefined;
  keepChromiumApart(data);
  return {
    program,
    pages: join(program, 'out', 'renderer'),
    preload: join(bundle, 'preload.cjs'),
    jobWorker: join(bundle, 'jobWorker.cjs'),
    deskWorker: join(bundle, 'deskWorker.cjs'),
    resources: join(program, 'resources'),
    data,
    backups: chosen ? `${data}-backups` : join(dirname(data), `${basename(data)}-backups`),
  };
}

function chosenDataFolder(args: readonly string[]): string | undefined {
  const at = args.indexOf('--data-dir');
  const joined = args.find((arg) => arg.startsWith('--data-dir='))?.slice('--data-dir='.length);
  const folder = joined ?? (at < 0 ? undefined : args[at + 1]);
  return folder === undefined || folder === '' ? undefined : resolve(folder);
}

/** One program for each data folder: Electron's lock and what Chromium keeps go by the folder. */
function keepChromiumApart(data: string): void {
  const own = join(data, 'window');
  const folder = isWritable(own) ? own : insteadOf(data);
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A data folder that cannot be written to is opened for reading; Chromium still needs a place to write. */
function insteadOf(data: string): string {
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16);
  const folder = join(app.getPath('temp'), `crawlerway-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return realpathSync(folder);
}
