import { resolve } from 'node:path';
import { cliTargets, ensureBuilt, windowTargets } from './build.mjs';
import { findElectron } from './findElectron.mjs';
import { inProject, projectRoot } from './projectRoot.mjs';
import { runProcess } from './runProcess.mjs';
import { runToExit, say } from './say.mjs';
import { ensurePackages } from './setup.mjs';
import { electronPackages, ensureSystemPackages } from './systemPackages.mjs';

const hasOwnDisplay = ['darwin', 'win32'].includes(process.platform);

function hasDisplay() {
  return hasOwnDisplay || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** npm runs scripts in the project root; the paths a person types are meant from where they stand. */
function whereThePersonStands() {
  const isThroughNpm = process.env['npm_lifecycle_event'] === 'start' && process.cwd() === projectRoot;
  return (isThroughNpm ? process.env['INIT_CWD'] : undefined) ?? process.cwd();
}

/** @param {readonly string[]} args */
async function openWindow(args) {
  await ensureSystemPackages(electronPackages);
  const { executable, appArguments } = await findElectron();
  await ensureBuilt(windowTargets);
  const env = { ...process.env };
  // With it Electron would be a plain Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  return runProcess(executable, [...sandboxArguments(), ...appArguments, ...args], {
    cwd: whereThePersonStands(),
    env,
  });
}

/** Chromium refuses its sandbox to root, as in containers. */
function sandboxArguments() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say('Running as root: the window opens without the sandbox of the system. Use an ordinary user for work.');
  return ['--no-sandbox'];
}

async function makeSample() {
  await ensureBuilt(cliTargets);
  say('There is no display, so the sample proposal is made instead of opening the window.');
  say('To open the window: xvfb-run -a npm start, or set DISPLAY.');
  const sample = ['sample', '--out', 'out/sample', '--data-dir', 'out/sample/data'];
  return runProcess(process.execPath, [inProject('out', 'electron', 'cli.cjs'), ...sample], {
    cwd: projectRoot,
  });
}

/**
 * The data folder as an absolute path: the program may be started from another folder.
 * @param {readonly string[]} args
 */
function withAbsolutePaths(args) {
  return args.map((arg, at) => (args[at - 1] === '--data-dir' ? resolve(whereThePersonStands(), arg) : arg));
}

await runToExit(async () => {
  await ensurePackages();
  return hasDisplay() ? openWindow(withAbsolutePaths(process.argv.slice(2))) : makeSample();
});
