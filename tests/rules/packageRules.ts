import { importedNames } from './importDirections';
import { isCode, type ProjectFile } from './projectFiles';

interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The part of package-lock.json that the rules read: entries by path, as `node_modules/docx`. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

export type Manifest = Readonly<Record<string, unknown>>;

const allowedLicences = new Set([
  ...['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'],
  ...['BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Zlib', 'Python-2.0', 'OFL-1.1'],
]);

/** Dependencies that could become another version by themselves. */
export function loosePins(manifest: Manifest): readonly string[] {
  const fields = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];
  return fields.flatMap((field) =>
    Object.entries((manifest[field] ?? {}) as Readonly<Record<string, unknown>>)
      .filter(([, version]) => typeof version !== 'string' || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${name}@${String(version)}`),
  );
}

/** Entries of the lock file that npm could not check. */
export function withoutIntegrity(lock: Lock): readonly string[] {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.integrity?.startsWith('sha512-'))
    .map(([path]) => path);
}

/** The packages that the program itself imports, apart from Node, Electron and our own files. */
export function bundledPackages(files: readonly ProjectFile[]): readonly string[] {
  const names = files
    .filter((source) => isCode(source) && /^(shared|renderer|electron\/(?!dev\/))/.test(source.file))
    .flatMap(({ text }) => importedNames(text))
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:') && name !== 'electron')
    .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  return [...new Set(names)].sort();
}

/** Packages that ship with the program, their own dependencies included, under a licence not on the list. */
export function forbiddenLicences(names: readonly string[], lock: Lock): readonly string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  const visit = (name: string, from: string): void => {
    const path = locate(name, from, lock);
    if (path === undefined) {
      problems.push(`${name} is not in the lock file`);
      return;
    }
    if (seen.has(path)) return;
    seen.add(path);
    const entry = lock.packages[path] ?? {};
    if (!isAllowed(entry.license ?? '')) problems.push(`${name}: ${entry.license ?? 'no licence'}`);
    for (const next of Object.keys(entry.dependencies ?? {})) visit(next, path);
  };
  for (const name of names) visit(name, '');
  return problems;
}

/** Where Node finds the package, looking from one package upwards. */
function locate(name: string, from: string, lock: Lock): string | undefined {
  const here = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (here in lock.packages) return here;
  if (from === '') return undefined;
  const parent = from.slice(0, from.lastIndexOf('node_modules/')).replace(/\/$/, '');
  return locate(name, parent, lock);
}

/** Of alternatives one must be allowed, of joined licences all. */
function isAllowed(licence: string): boolean {
  const bare = licence.replace(/^\(|\)$/g, '');
  return bare
    .split(' OR ')
    .some((alternative) => alternative.split(' AND ').every((part) => allowedLicences.has(part)));
}
