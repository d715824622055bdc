import { posix } from 'node:path';
import { isCode, type ProjectFile } from './projectFiles';

interface Area {
  readonly folder: string;
  /** Folders of ours that it may import from. */
  readonly ours: readonly string[];
  /** Packages and Node modules that it may import. */
  readonly packages: RegExp;
  /** Folders inside `ours` that are still closed. */
  readonly closed?: readonly string[];
}

const none = /^$/;
const anyButElectron = /^(?!electron($|\/))/;
const pureFolders = ['shared/domain', 'shared/files', 'shared/format', 'shared/ipc'];

/** Who may import whom: the table of the README, written down a second time. */
const areas: readonly Area[] = [
  { folder: 'shared/domain', ours: ['shared/domain'], packages: none },
  { folder: 'shared/files', ours: pureFolders, packages: /^zod($|\/)/ },
  { folder: 'shared/format', ours: pureFolders, packages: /^zod($|\/)/ },
  { folder: 'shared/ipc', ours: pureFolders, packages: /^zod($|\/)/ },
  {
    folder: 'shared/output',
    ours: ['shared/domain', 'shared/format', 'shared/output'],
    packages: /^(docx|fflate|pptxgenjs|write-excel-file|chart\.js)($|\/)/,
  },
  { folder: 'electron/services', ours: ['shared', 'electron/services'], packages: anyButElectron },
  {
    folder: 'electron/handlers',
    ours: ['shared', 'electron/services', 'electron/handlers'],
    packages: anyButElectron,
  },
  {
    folder: 'electron/cli',
    ours: ['shared', 'electron/services', 'electron/handlers', 'electron/cli'],
    packages: anyButElectron,
  },
  { folder: 'electron/main', ours: ['electron', 'shared'], packages: /./, closed: ['electron/dev'] },
  { folder: 'electron/preload', ours: ['shared/ipc', 'electron/preload'], packages: /^electron$/ },
  // vite and its plug-in are loaded when the packages are in place.
  { folder: 'electron/dev', ours: ['electron/dev'], packages: /^(node:|vite$|@vitejs\/plugin-react$)/ },
  {
    folder: 'renderer',
    ours: ['shared', 'renderer'],
    packages: /^(?!node:|electron($|\/))/,
    closed: ['shared/output/word', 'shared/output/slides'],
  },
];

/** The imports that go in a direction that is not allowed, one sentence each. */
export function wrongImports(files: readonly ProjectFile[]): readonly string[] {
  return files.filter(isCode).flatMap((source) => {
    const area = areas.find(({ folder }) => isBelow(source.file, folder));
    if (!area) return isPlaceless(source.file) ? [`${source.file} lies in no folder of the table`] : [];
    return importedNames(source.text)
      .filter((name) => !isAllowed(name, source.file, area))
      .map((name) => `${source.file} imports ${name}`);
  });
}

/** A new folder of shared/ or electron/ must be given its directions. */
function isPlaceless(file: string): boolean {
  return /^(shared|electron)\//.test(file);
}

function isAllowed(name: string, file: string, area: Area): boolean {
  if (!name.startsWith('.')) return area.packages.test(name);
  const target = posix.join(posix.dirname(file), name);
  return (
    area.ours.some((folder) => isBelow(target, folder)) &&
    !(area.closed ?? []).some((folder) => isBelow(target, folder))
  );
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** Static, dynamic and type-only imports, re-exports and `require`. */
export function importedNames(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const patterns = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
}
