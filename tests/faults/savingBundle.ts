import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles `savingProcess.ts` for plain Node; answers the path of the one file. */
export async function bundleSavingProcess(): Promise<string> {
  await build({
    ...{ root, configFile: false, envFile: false, logLevel: 'error', publicDir: false },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: fileURLToPath(new URL('savingProcess.ts', import.meta.url)),
      outDir: 'out/faults',
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        output: { format: 'es', codeSplitting: false, entryFileNames: 'savingProcess.mjs' },
      },
    },
  });
  return fileURLToPath(new URL('../../out/faults/savingProcess.mjs', import.meta.url));
}

/** What a saving process said until it ended. */
export interface Said {
  readonly lines: readonly string[];
  readonly errors: string;
}

/** A saving process under way. */
export interface Saving {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly ended: Promise<Said>;
}

/** Starts a program and listens to it; `heard` is told each line at once. */
export function startSaving(
  command: readonly [string, ...string[]],
  options: { readonly uid?: number; readonly gid?: number; readonly heard?: (line: string) => void } = {},
): Saving {
  const { heard, ...who } = options;
  const [program, ...args] = command;
  const env = { ...process.env, UV_USE_IO_URING: '0' };
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env, ...who });
  const lines: string[] = [];
  let errors = '';
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line);
    heard?.(line);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
  });
  const ended = new Promise<Said>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      resolve({ lines, errors });
    });
  });
  return { child, ended };
}

/** The number of the last state that was acknowledged. */
export function lastSaved(lines: readonly string[]): number {
  const saved = lines.filter((line) => line.startsWith('saved ')).at(-1);
  return Number(saved?.slice('saved '.length) ?? 0);
}
