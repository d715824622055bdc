import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureTestRuntime, hasTestRuntime, isTestRuntimePossible } from './electronTestRuntime.mjs';
import { inProject, projectRoot } from './projectRoot.mjs';
import { runProcess } from './runProcess.mjs';
import { PlainError, say } from './say.mjs';

const isReachableMs = 5_000;
const downloadMs = 300_000;
const downloadHost = 'https://github.com';

/**
 * @typedef {object} Electron
 * @property {string} executable
 * @property {readonly string[]} appArguments what it must be given to run our app
 */

/**
 * Finds an Electron to run the app with, and gets one if there is none; the first hit wins.
 * @returns {Promise<Electron>}
 */
export async function findElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return current(join(override, executableName()));
  const own = ownBinary();
  if (own) return current(own);
  if (!hasTestRuntime()) {
    const downloaded = await download();
    if (downloaded) return current(downloaded);
  }
  if (!isTestRuntimePossible()) {
    throw new PlainError(
      'Electron could not be downloaded (it needs Node 22.12 or newer and the network). Run ' +
        '`node node_modules/electron/install.js` when both are there, or set ELECTRON_OVERRIDE_DIST_PATH ' +
        'to the folder of an Electron that you have.',
    );
  }
  return { executable: await ensureTestRuntime(), appArguments: [] };
}

/**
 * @param {string} executable
 * @returns {Electron}
 */
function current(executable) {
  if (!existsSync(executable)) throw new PlainError(`There is no Electron at ${executable}.`);
  return { executable, appArguments: [projectRoot] };
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The binary that the `electron` package has put into its own folder, if it has. */
function ownBinary() {
  const executable = inProject('node_modules', 'electron', 'dist', executableName());
  // The note is written after unpacking: without it the folder may be half full.
  return existsSync(inProject('node_modules', 'electron', 'path.txt')) && existsSync(executable)
    ? executable
    : undefined;
}

async function download() {
  if (!(await isWorthTrying())) return undefined;
  say(`Downloading Electron ${wantedVersion()}…`);
  const install = inProject('node_modules', 'electron', 'install.js');
  const code = await runProcess(process.execPath, [install], {
    stdio: ['ignore', 2, 2],
    timeout: downloadMs,
  });
  return code === 0 ? ownBinary() : undefined;
}

/** With a mirror or a proxy we cannot know; else a short question spares a long wait. */
async function isWorthTrying() {
  const settings = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'HTTPS_PROXY', 'https_proxy'];
  if (settings.some((name) => process.env[name])) return true;
  try {
    await fetch(downloadHost, { method: 'HEAD', signal: AbortSignal.timeout(isReachableMs) });
    return true;
  } catch {
    return false;
  }
}

function wantedVersion() {
  const manifest = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8'))
  );
  return manifest.version;
}
