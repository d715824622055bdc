import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chosenPart } from './chosenPart.mjs';
import { inProject, projectRoot } from './projectRoot.mjs';
import { runProcess } from './runProcess.mjs';
import { runToExit } from './say.mjs';
import { ensurePackages } from './setup.mjs';
import { ensureSystemPackages, oraclePackages } from './systemPackages.mjs';

/** The tests of `npm test` that try random cases, by part; here they try many more of them. */
const parts = {
  import: 'tests/unit/services/tables/fuzz',
  oracle: 'tests/unit/oracle',
  properties: 'tests/unit/domain',
};

/** @typedef {{ numPassedTests: number, numFailedTests: number }} Report */

await runToExit(async () => {
  const chosen = chosenPart('test:long', parts, process.argv.slice(2));
  await ensurePackages();
  if (chosen.some(([name]) => name === 'oracle')) await ensureSystemPackages(oraclePackages);
  const total = { passed: 0, failed: 0 };
  for (const [name, folder] of chosen) {
    const { passed, failed } = await runPart(name, folder);
    total.passed += passed;
    total.failed += failed;
  }
  process.stdout.write(`\n${String(total.passed)} passed, ${String(total.failed)} failed\n`);
  return total.failed === 0 ? 0 : 1;
});

/**
 * @param {string} name
 * @param {string} folder
 */
async function runPart(name, folder) {
  const report = inProject('out', 'test-results', `long-${name}.json`);
  mkdirSync(inProject('out', 'test-results'), { recursive: true });
  rmSync(report, { force: true });
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const config = ['--config', 'tests/config/vitest.config.ts', '--project', 'unit'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runProcess(process.execPath, [vitest, 'run', ...config, ...reporters, folder], {
    cwd: projectRoot,
    env: { ...process.env, CRAWLERWAY_FUZZ: 'long' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  /** @type {Report} */
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that cannot be loaded fails the run without a failed test.
  return { passed: numPassedTests, failed: code === 0 ? 0 : Math.max(1, numFailedTests) };
}
