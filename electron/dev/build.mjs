import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject, projectRoot } from './projectRoot.mjs';
import { runAlone } from './runAlone.mjs';
import { PlainError, runToExit, say } from './say.mjs';
import { ensurePackages } from './setup.mjs';

/**
 * What is bundled: one file each, CommonJS for Node 18, because tests may run on an Electron that old.
 * @type {Readonly<Record<string, { entry: string, output: string, sources: readonly string[] }>>}
 */
const targets = {
  cli: { entry: 'electron/cli/main.ts', output: 'out/electron/cli.cjs', sources: ['electron', 'shared'] },
  tableWorker: {
    entry: 'electron/services/tables/tableWorker.ts',
    output: 'out/electron/tableWorker.cjs',
    sources: ['electron', 'shared'],
  },
};

/**
 * Bundles the named targets, all when none is named; what has not changed since last time is left alone.
 * @param {readonly string[]} [names]
 */
export async function ensureBuilt(names = Object.keys(targets)) {
  if (names.every(isFresh)) return;
  await runAlone('build', async () => {
    for (const name of names) if (!isFresh(name)) await buildOne(name);
  });
}

/** @param {string} name */
async function buildOne(name) {
  const { entry, output } = target(name);
  if (!existsSync(inProject(entry))) throw new PlainError(`Nothing to build: ${entry} does not exist.`);
  say(`Building ${output}…`);
  const stamp = sourceStamp(name);
  rmSync(stampFile(name), { force: true });
  const code = await bundle(entry);
  writeWhole(inProject(output), code);
  writeWhole(stampFile(name), stamp);
}

/**
 * @param {string} entry
 * @returns {Promise<string>} the code of the one bundled file
 */
async function bundle(entry) {
  const { build } = await import('vite');
  const result = await build({
    root: projectRoot,
    configFile: false,
    envFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: inProject(entry),
      write: false,
      minify: false,
      target: 'node18',
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  });
  const bundles = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  const files = bundles.flatMap(({ output }) => output);
  const [file] = files;
  if (file?.type !== 'chunk' || files.length !== 1) {
    throw new PlainError(`${entry} did not become one file but: ${files.map((f) => f.fileName).join(', ')}`);
  }
  return file.code;
}

/** @param {string} name */
function isFresh(name) {
  const stamp = stampFile(name);
  if (!existsSync(stamp) || !existsSync(inProject(target(name).output))) return false;
  return readFileSync(stamp, 'utf8') === sourceStamp(name);
}

/** @param {string} name */
function target(name) {
  const found = targets[name];
  if (!found)
    throw new PlainError(`Unknown build target ${name}; there are ${Object.keys(targets).join(', ')}.`);
  return found;
}

/** @param {string} name */
function stampFile(name) {
  return inProject('out', 'stamps', `${name}.txt`);
}

/**
 * A fingerprint of everything that the bundle is made of.
 * @param {string} name
 */
function sourceStamp(name) {
  const hash = createHash('sha256');
  const files = target(name).sources.flatMap((folder) => filesBelow(inProject(folder)));
  for (const file of [...files, inProject('package-lock.json')]) {
    hash
      .update(`${relative(projectRoot, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return `${hash.digest('hex')}\n`;
}

/**
 * @param {string} folder
 * @returns {string[]} all files below, in a fixed order
 */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Another process never sees half a file.
 * @param {string} file
 * @param {string} text
 */
function writeWhole(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${String(process.pid)}.tmp`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runToExit(async () => {
    await ensurePackages();
    await ensureBuilt(process.argv.length > 2 ? process.argv.slice(2) : undefined);
    return 0;
  });
}
