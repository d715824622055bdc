import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject, projectRoot } from './projectRoot.mjs';
import { runAlone } from './runAlone.mjs';
import { PlainError, runToExit, say } from './say.mjs';
import { ensurePackages } from './setup.mjs';

/**
 * @typedef {object} Target
 * @property {string} entry a file, or for the window the folder of its pages
 * @property {string} output
 * @property {readonly string[]} sources the folders that it is made of
 */

const programSources = ['electron', 'shared'];

/**
 * What is bundled. All but the window become one file each, CommonJS for Node 18, because tests may run on an
 * Electron that old; the window becomes a folder.
 * @type {Readonly<Record<string, Target>>}
 */
const targets = {
  cli: program('electron/cli/main.ts', 'cli'),
  tableWorker: program('electron/services/tables/tableWorker.ts', 'tableWorker'),
  main: program('electron/main/index.ts', 'main'),
  preload: program('electron/preload/index.ts', 'preload'),
  jobWorker: program('electron/services/jobs/jobWorker.ts', 'jobWorker'),
  deskWorker: program('electron/services/jobs/deskWorker.ts', 'deskWorker'),
  renderer: { entry: 'renderer', output: 'out/renderer/index.html', sources: ['renderer', 'shared'] },
};

/** What the command line is made of. */
export const cliTargets = ['cli', 'tableWorker'];
/** What the program with its window is made of. */
export const windowTargets = ['main', 'preload', 'jobWorker', 'deskWorker', 'renderer'];

/**
 * @param {string} entry
 * @param {string} name
 * @returns {Target}
 */
function program(entry, name) {
  return { entry, output: `out/electron/${name}.cjs`, sources: programSources };
}

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
  if (name === 'renderer') await buildPages(inProject(entry), dirname(inProject(output)));
  else writeWhole(inProject(output), await bundle(entry));
  writeWhole(stampFile(name), stamp);
}

/**
 * The pages of the window, for the Chromium of the oldest Electron that runs them.
 * @param {string} folder
 * @param {string} output
 */
async function buildPages(folder, output) {
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  const pages = ['index.html', 'chart.html']
    .map((page) => join(folder, page))
    .filter((page) => existsSync(page));
  await build({
    root: folder,
    // From the root of app://bundle, wherever a page lies.
    base: '/',
    configFile: false,
    envFile: false,
    logLevel: 'error',
    publicDir: false,
    cacheDir: inProject('out', 'vite'),
    plugins: [react()],
    build: {
      outDir: output,
      emptyOutDir: true,
      target: 'chrome114',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: pages },
    },
  });
}

/**
 * @param {string} entry
 * @returns {Promise<string>} the code of the one bundled file
 */
export async function bundle(entry) {
  const { build } = await import('vite');
  const result = await build({
    root: projectRoot,
    configFile: false,
    envFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: inProject(entry),
      write: false,
      minify: false,
      target: 'node18',
      rolldownOptions: { external: ['electron'], output: { format: 'cjs', codeSplitting: false } },
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
