import { inProject, projectRoot } from './projectRoot.mjs';
import { ensureBuilt } from './build.mjs';
import { runProcess } from './runProcess.mjs';
import { runToExit } from './say.mjs';
import { ensurePackages } from './setup.mjs';

/** npm runs scripts in the project root; the paths a person types are meant from where they stand. */
function whereThePersonStands() {
  const isThroughNpm = process.env['npm_lifecycle_event'] === 'cli' && process.cwd() === projectRoot;
  return (isThroughNpm ? process.env['INIT_CWD'] : undefined) ?? process.cwd();
}

await runToExit(async () => {
  const cwd = whereThePersonStands();
  await ensurePackages();
  await ensureBuilt(['cli', 'tableWorker']);
  const cli = inProject('out', 'electron', 'cli.cjs');
  return runProcess(process.execPath, [cli, ...process.argv.slice(2)], { cwd });
});
