import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the project; `file` is its path from the root with `/`. */
export interface ProjectFile {
  readonly file: string;
  readonly text: string;
}

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Every text file that git holds or would take. */
export function readProjectFiles(): readonly ProjectFile[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const names = execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' }).split('\0');
  return names
    .filter((file) => file !== '' && existsSync(join(projectRoot, file)))
    .map((file) => ({ file, text: readFileSync(join(projectRoot, file), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}

export function isCode({ file }: ProjectFile): boolean {
  return /\.(ts|tsx|mjs|js)$/.test(file);
}
