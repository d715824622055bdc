import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runProcess } from './runProcess.mjs';
import { PlainError, say } from './say.mjs';

/** What the document tests open our files with, by the names of Debian 12 and Ubuntu 22.04. */
export const documentTestPackages = [
  'libreoffice-writer-nogui',
  'libreoffice-calc-nogui',
  'poppler-utils',
  'fonts-crosextra-carlito',
  'libxml2-utils',
];

/** What the second reckoning of costs runs with; its fractions come with the standard library, libpython3-stdlib. */
export const oraclePackages = ['python3'];

/** The libraries that an Electron window needs. */
export const electronPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libxkbcommon0',
];

/** A display for machines that have none. */
export const virtualDisplayPackages = ['xvfb', 'xauth'];

/**
 * Installs Debian packages that are missing if we are root, or says with which command to do it.
 * On other systems it does nothing: what is missing there is told by the test that needs it.
 * @param {readonly string[]} wanted
 * @throws {PlainError} when something is still missing
 */
export async function ensureSystemPackages(wanted) {
  if (!existsSync('/usr/bin/apt-get')) return;
  const missing = wanted.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0) throw new PlainError(missingMessage(missing, install));

  say(`Installing system packages: ${missing.join(', ')}…`);
  const isListed = missing.every((name) => run('apt-cache', ['show', name]).status === 0);
  if (!isListed) await aptGet(['update']);
  if ((await aptGet(install)) === 0) return;
  // The package lists may be older than what the server still has.
  await aptGet(['update']);
  if ((await aptGet(install)) !== 0) throw new PlainError(missingMessage(missing, install));
}

/**
 * @param {readonly string[]} missing
 * @param {readonly string[]} install
 */
function missingMessage(missing, install) {
  return `These system packages are missing: ${missing.join(', ')}. Install them with\n  sudo apt-get ${install.join(' ')}`;
}

/** @param {string} name */
function isInstalled(name) {
  const answer = run('dpkg-query', ['-W', '-f', '${db:Status-Status}', name]);
  return answer.status === 0 && answer.stdout === 'installed';
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args) {
  return spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** @param {readonly string[]} args */
function aptGet(args) {
  return runProcess('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
