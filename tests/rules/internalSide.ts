import { posix } from 'node:path';
import { importedNames } from './importDirections';
import { isCode, type ProjectFile } from './projectFiles';

/** Where internal figures live: their reckoning, their file, their folder, their door, their view. */
const inside = [
  /^shared\/domain\/ourSide\//,
  /^shared\/files\/ourSide\//,
  /^electron\/services\/storage\/ourSide\.ts$/,
  /^electron\/handlers\/ourSide\.ts$/,
  /^electron\/cli\/commands\/ourSide[A-Za-z]*\.ts$/,
  /^renderer\/views\/OurSide\//,
];

/** The hooks by which they are reached, each for one name and no figure. */
const hooks: Readonly<Record<string, string>> = {
  'electron/handlers/createHandlers.ts': 'electron/handlers/ourSide',
  'electron/cli/runCli.ts': 'electron/cli/commands/ourSide',
  'electron/cli/commands/compare.ts': 'electron/cli/commands/ourSideCompare',
  'renderer/App.tsx': 'renderer/views/OurSide/OurSideScreen',
};

/** Files outside that import something of our side, one sentence each; tests are free to look. */
export function internalImports(files: readonly ProjectFile[]): readonly string[] {
  return files
    .filter((source) => isCode(source) && !source.file.startsWith('tests/') && !isInside(source.file))
    .flatMap(({ file, text }) =>
      importedNames(text)
        .filter((name) => name.startsWith('.'))
        .map((name) => posix.join(posix.dirname(file), name))
        .filter((target) => isInside(target) || isInside(`${target}.ts`))
        .filter((target) => hooks[file] !== target)
        .map((target) => `${file} imports ${target}`),
    );
}

/** Files outside that speak of the way into the box. */
export function opensBox(files: readonly ProjectFile[]): readonly string[] {
  return files
    .filter((source) => isCode(source) && !source.file.startsWith('tests/') && !isInside(source.file))
    .filter(({ text }) => /\breveal\s*\(|\bInternal\.reveal\b/.test(text))
    .map(({ file }) => file);
}

function isInside(file: string): boolean {
  return inside.some((pattern) => pattern.test(file));
}
