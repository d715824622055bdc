import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The bundled command line, as it is shipped. */
export const program = join(root, 'out', 'electron', 'cli.cjs');
/** The sample college's files. */
export const college = join(root, 'resources', 'samples', 'college');
/** The worked examples' files. */
export const examples = join(root, 'resources', 'samples', 'examples');
/** A moment to write into files. */
export const now = '2026-11-22T10:00:00Z';

/** What a run of the program left behind. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a process in a folder. */
export function run(folder: string, ...args: readonly string[]): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
  });
}

/** Runs the command line and reads its JSON; stdout must hold nothing else. */
export async function runJson(folder: string, ...args: readonly string[]): Promise<unknown> {
  const { code, out, err } = await run(folder, ...args, '--json');
  if (code !== 0) throw new Error(`exit code ${String(code)}: ${err}`);
  return JSON.parse(out) as unknown;
}

/** A folder that is gone after the test. */
export async function inFolder<T>(test: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'crawlerway-cli-'));
  try {
    return await test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All names in a folder, hidden ones too. */
export function names(folder: string): readonly string[] {
  return readdirSync(folder).sort();
}

/** Makes the proposal of a worked example in a folder; answers its path. */
export async function makeExample(folder: string, name: '11-1' | '11-2' | '11-3'): Promise<string> {
  const path = join(folder, `${name}.fleetproposal`);
  const edits = join(examples, `${name}.edits.json`);
  const { code, err } = await run(folder, 'edit', '--new', '--edits', edits, '--out', path, '--now', now);
  if (code !== 0) throw new Error(err);
  return path;
}
