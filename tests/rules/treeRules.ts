import { isCode, type ProjectFile } from './projectFiles';

const topFolders = ['electron', 'renderer', 'shared', 'resources', 'tests'];
const topFiles = [
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'electron-builder.yml'],
  ...['README.md', 'LICENSE'],
];
const drawers = /^(utils?|helpers?|common|misc|types)$/i;
const maxCodeLines = 300;

/** Folders that the project promises, and are not there. */
export function missingFolders(files: readonly ProjectFile[]): readonly string[] {
  return topFolders.filter((folder) => !files.some(({ file }) => file.startsWith(`${folder}/`)));
}

/** What lies on the top level without being named in the tree. */
export function strangersOnTop(files: readonly ProjectFile[]): readonly string[] {
  const tops = new Set(files.map(({ file }) => file.split('/')[0] ?? file));
  const known = new Set([...topFolders, ...topFiles]);
  return [...tops].filter((name) => !known.has(name) && !name.startsWith('.'));
}

/** Files and folders whose name says nothing about what they hold. */
export function drawerNames(files: readonly ProjectFile[]): readonly string[] {
  return files
    .map(({ file }) => file)
    .filter((file) => file.split('/').some((part) => drawers.test(part.replace(/\..*$/, ''))));
}

/** Files of code that hold more than one can read in one go. */
export function longFiles(files: readonly ProjectFile[]): readonly string[] {
  return files
    .filter(isCode)
    .map(({ file, text }) => ({ file, lines: codeLines(text) }))
    .filter(({ lines }) => lines > maxCodeLines)
    .map(({ file, lines }) => `${file}: ${String(lines)} lines`);
}

/** Lines that are neither blank nor comment. */
export function codeLines(text: string): number {
  const code = text.replace(/^\s*\/\*[\s\S]*?\*\/\s*$/gm, '');
  return code.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;
}

/** Traces of the machine or the network that a file was made in. */
export function machineTraces(files: readonly ProjectFile[], root: string): readonly string[] {
  const traces = [
    /(?<![\w.~-])\/(root|work|workspace)\//,
    /https?:\/\/[^\s"'<>]*(registry|artifactory|nexus|verdaccio|npmmirror)/i,
    /\bregistry\.(npmjs|yarnpkg)\./,
    /^\s*registry\s*=/m,
  ];
  return files
    .filter(({ text }) => text.includes(`${root}/`) || traces.some((trace) => trace.test(text)))
    .map(({ file }) => file);
}
