import { inProject, projectRoot } from './projectRoot.mjs';
import { ensureBuilt } from './build.mjs';
import { runProcess } from './runProcess.mjs';
import { runToExit, say } from './say.mjs';
import { ensurePackages } from './setup.mjs';

await runToExit(async () => {
  await ensurePackages();
  await ensureBuilt(['cli', 'tableWorker']);
  say('This version has no window yet: it makes the sample proposal instead.');
  const sample = ['sample', '--out', 'out/sample', '--data-dir', 'out/sample/data'];
  return runProcess(process.execPath, [inProject('out', 'electron', 'cli.cjs'), ...sample], {
    cwd: projectRoot,
  });
});
