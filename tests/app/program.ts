import {
  chmodSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { findElectron } from '../../electron/dev/findElectron.mjs';
import { inProject, projectRoot } from '../../electron/dev/projectRoot.mjs';

/** An Electron with our app, ready to be started. */
export interface Program {
  readonly executable: string;
  readonly appArguments: readonly string[];
}

/** A program in a folder of its own that goes away with `remove`. */
export interface CopiedProgram extends Program {
  /** The folder of the copied app; its `out/` may be changed before the start. */
  readonly app: string;
  readonly remove: () => void;
}

/** Who is not root, in whose name root starts what must meet the real sandbox and real file rights. */
export const ordinaryUser = 65_534;

/** The built program of this clone. */
export function builtProgram(): Promise<Program> {
  return findElectron();
}

/**
 * A copy of the built program that every user can read: for an ordinary user's start, and for patches
 * that take a protection away. The runtime is the same, by hard links where the disk allows them.
 */
export async function copyProgram(): Promise<CopiedProgram> {
  const { executable, appArguments } = await findElectron();
  const folder = mkdtempSync(join(tmpdir(), 'crawlerway-program-'));
  chmodSync(folder, 0o755);
  const app = join(folder, 'app');
  copyApp(app);
  const runtime = join(folder, 'runtime');
  copyRuntime(dirname(executable), runtime);
  const hasDefaultApp = appArguments.length > 0;
  if (!hasDefaultApp) cpSync(app, join(runtime, 'resources', 'app'), { recursive: true });
  return {
    executable: join(runtime, basename(executable)),
    appArguments: hasDefaultApp ? [app] : [],
    app: hasDefaultApp ? app : join(runtime, 'resources', 'app'),
    remove: () => {
      // Processes of the program may still write for a moment after it was closed.
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** Text of a file of the built program, and what takes its place. */
export interface Patch {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Replaces text in a file of a copied program; it must occur, so that a patch never passes by missing.
 * @throws {Error} when the text is not there
 */
export function patch(copy: CopiedProgram, { file, from, to }: Patch): void {
  const path = join(copy.app, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replaceAll(from, to);
  if (after === before) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, after);
}

/** A program that starts the given one as an ordinary user, keeping the process id. */
export function asOrdinaryUser(program: CopiedProgram): Program {
  const starter = join(dirname(program.executable), 'as-ordinary-user.sh');
  const user = String(ordinaryUser);
  const drop = `setpriv --reuid=${user} --regid=${user} --clear-groups`;
  writeFileSync(starter, `#!/bin/sh\nexec ${drop} "${program.executable}" "$@"\n`);
  chmodSync(starter, 0o755);
  return { executable: starter, appArguments: program.appArguments };
}

function copyApp(app: string): void {
  mkdirSync(app, { recursive: true });
  cpSync(join(projectRoot, 'package.json'), join(app, 'package.json'));
  for (const part of ['out/electron', 'out/renderer', 'resources']) {
    cpSync(inProject(part), join(app, part), { recursive: true });
  }
}

/** The whole runtime but the link to the project in its `resources`. */
function copyRuntime(from: string, to: string): void {
  cpSync(from, to, {
    recursive: true,
    filter: (source, target) => {
      if (source.startsWith(join(from, 'resources', 'app'))) return false;
      return !isLinked(source, target);
    },
  });
}

function isLinked(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch {
    // A folder, or another disk: copied the long way.
    return false;
  }
}
