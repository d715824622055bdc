import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, projectRoot } from './projectRoot.mjs';
import { runAlone } from './runAlone.mjs';
import { runProcess } from './runProcess.mjs';
import { PlainError, say } from './say.mjs';

const stampFile = inProject('node_modules', '.crawlerway-lock');

/** Installs the packages of the lock file if they are not there yet, or not the same. */
export async function ensurePackages() {
  checkNode();
  if (isInstalled()) return;
  await runAlone('installation', async () => {
    if (isInstalled()) return;
    if (!wasInstalledByHand()) await install();
    writeFileSync(stampFile, wantedStamp());
  });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new PlainError(`Crawlerway needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
}

async function install() {
  say('Installing packages (first start, or the list of packages has changed)…');
  // NODE_ENV=production would leave out everything: what we bundle is a devDependency.
  const args = ['ci', '--include=dev', '--prefer-offline', '--no-progress', '--loglevel=error'];
  const code = await runNpm(args);
  if (code === 0) return;
  throw new PlainError(
    'The packages could not be installed (npm says why above). If the network cannot be reached: the first ' +
      'start fetches them from it, later starts work offline. Connect and run the same command again.',
  );
}

/**
 * Runs npm with everything it prints on stderr.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  const npm = process.env['npm_execpath'];
  /** @type {import('./runProcess.mjs').RunOptions} */
  const options = { cwd: projectRoot, stdio: ['ignore', 2, 2] };
  return npm?.endsWith('.js') && existsSync(npm)
    ? runProcess(process.execPath, [npm, ...args], options)
    : runProcess('npm', args, { ...options, shell: process.platform === 'win32' });
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp();
}

/** Some packages come with a binary for one system only, so the system is part of the stamp. */
function wantedStamp() {
  const hash = createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex');
  return `${hash} ${process.platform}-${process.arch}\n`;
}

/** npm notes at the end of an installation what it has put in place: equal to the lock file is good enough. */
function wasInstalledByHand() {
  const noteFile = inProject('node_modules', '.package-lock.json');
  if (!existsSync(noteFile)) return false;
  const installed = readPackages(noteFile);
  return Object.entries(readPackages(inProject('package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' ||
      (installed[path] ? installed[path].integrity === wanted.integrity : wanted.optional === true),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { integrity?: string, optional?: boolean }>}
 */
function readPackages(file) {
  const lock = /** @type {{ packages: Record<string, { integrity?: string, optional?: boolean }> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  return lock.packages;
}
