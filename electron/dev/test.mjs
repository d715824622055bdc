import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { inProject, projectRoot } from './projectRoot.mjs';
import { runProcess } from './runProcess.mjs';
import { PlainError, runToExit, say } from './say.mjs';
import { ensurePackages } from './setup.mjs';
import {
  documentTestPackages,
  electronPackages,
  ensureSystemPackages,
  oraclePackages,
  virtualDisplayPackages,
} from './systemPackages.mjs';

/**
 * @typedef {{ passed: number, failed: number, names?: readonly string[] }} Count `names` of what failed, where it has names
 * @typedef {{ title: string, run: (output: Output) => Promise<Count>, isReading?: true }} Stage `isReading`: only reads
 *   the sources, on one core, so that others of the kind run beside it
 * @typedef {'inherit' | number} Output where a stage writes: shown at once, or an open file
 * @typedef {{ status: string, fullName: string }} TestReport
 * @typedef {{ name: string, status: string, assertionResults: readonly TestReport[] }} FileReport
 * @typedef {{ numPassedTests: number, numFailedTests: number, testResults: readonly FileReport[] }} Report
 */

/** @type {Readonly<Record<string, Stage>>} */
const stages = {
  types: { title: 'Types', isReading: true, run: (output) => check('typescript/bin/tsc', ['-b'], output) },
  lint: {
    title: 'Lint',
    isReading: true,
    run: (output) =>
      check(
        'eslint/bin/eslint.js',
        ['--config', 'tests/config/eslint.config.js', '--max-warnings', '0', '.'],
        output,
      ),
  },
  format: {
    title: 'Format',
    isReading: true,
    run: (output) => check('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'], output),
  },
  unit: {
    title: 'Unit tests',
    run: () =>
      prepared(
        () => ensureSystemPackages(oraclePackages),
        () => vitest('unit'),
      ),
  },
  rules: { title: 'Rules of the tree', run: () => vitest('rules') },
  documents: {
    title: 'Documents, opened by other programs',
    run: () =>
      prepared(
        () => ensureSystemPackages(documentTestPackages),
        () => built(() => vitest('documents')),
      ),
  },
  faults: { title: 'Faults', run: () => built(() => vitest('faults')) },
  cli: { title: 'Command line', run: () => built(() => vitest('cli')) },
  e2e: { title: 'In the real program', run: () => inWindows(() => vitest('e2e')) },
  security: { title: 'Security', run: () => inWindows(() => vitest('security')) },
};

await runToExit(async () => {
  const chosen = chosenStages(process.argv.slice(2));
  await ensurePackages();
  const total = { passed: 0, failed: 0 };
  const failures = [];
  const early = new Map(
    chosen.filter((name) => stages[name]?.isReading).map((name) => [name, runAside(name)]),
  );
  for (const name of chosen) {
    const { passed, failed, names = [] } = await (early.get(name)?.() ?? runStage(name, 'inherit'));
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) failures.push(`${stages[name]?.title ?? name}:`, ...names.map((test) => `  ${test}`));
  }
  if (failures.length > 0) process.stdout.write(`\nFailed:\n${failures.join('\n')}\n`);
  process.stdout.write(`\n${String(total.passed)} passed, ${String(total.failed)} failed\n`);
  return total.failed === 0 ? 0 : 1;
});

/**
 * @param {readonly string[]} args `--only` with one or more names of stages, or nothing for all
 * @returns {readonly string[]}
 */
function chosenStages(args) {
  if (args.length === 0) return Object.keys(stages);
  const [option, ...names] = args;
  const wanted = names.flatMap((name) => name.split(','));
  if (option === '--only' && wanted.length > 0 && wanted.every((name) => name in stages)) return wanted;
  throw new PlainError(
    `Usage: npm test [-- --only <stage> …], with the stages ${Object.keys(stages).join(', ')}`,
  );
}

/**
 * Starts a stage whose words go into a file.
 * @param {string} name
 * @returns {() => Promise<Count>} waits for it and shows its words
 */
function runAside(name) {
  const path = inProject('out', 'test-results', `${name}.txt`);
  mkdirSync(inProject('out', 'test-results'), { recursive: true });
  const output = openSync(path, 'w');
  const count = runStage(name, output).finally(() => {
    closeSync(output);
  });
  return async () => {
    const found = await count;
    process.stdout.write(readFileSync(path));
    return found;
  };
}

/**
 * @param {string} name
 * @param {Output} output
 * @returns {Promise<Count>}
 */
async function runStage(name, output) {
  const stage = stages[name];
  if (!stage) throw new Error(`no stage ${name}`);
  const write = (/** @type {string} */ line) => {
    if (output === 'inherit') process.stdout.write(line);
    else writeSync(output, line);
  };
  const startedAt = performance.now();
  write(`\n== ${stage.title}\n`);
  const count = await stage.run(output).catch(countFailure);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  write(`-- ${stage.title}: ${String(count.passed)} passed, ${String(count.failed)} failed, ${seconds} s\n`);
  return count;
}

/**
 * A stage that could not run is one failure, and the next stage still runs.
 * @param {unknown} error
 * @returns {Count}
 */
function countFailure(error) {
  say(error instanceof PlainError ? error.message : String(error instanceof Error ? error.stack : error));
  return { passed: 0, failed: 1 };
}

/**
 * @param {string} program path below node_modules
 * @param {readonly string[]} args
 * @param {Output} [output]
 */
function runTool(program, args, output = 'inherit') {
  return runProcess(process.execPath, [inProject('node_modules', program), ...args], {
    cwd: projectRoot,
    stdio: ['ignore', output, output],
  });
}

/**
 * A check that passes or fails as a whole.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Output} output
 * @returns {Promise<Count>}
 */
async function check(program, args, output) {
  const code = await runTool(program, args, output);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {string} project
 * @returns {Promise<Count>}
 */
async function vitest(project) {
  const report = inProject('out', 'test-results', `${project}.json`);
  mkdirSync(inProject('out', 'test-results'), { recursive: true });
  rmSync(report, { force: true });
  const config = ['--config', 'tests/config/vitest.config.ts', '--project', project];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool('vitest/vitest.mjs', ['run', ...config, ...reporters]);
  const { numPassedTests, numFailedTests, testResults } = /** @type {Report} */ (
    JSON.parse(readFileSync(report, 'utf8'))
  );
  // A file that cannot be loaded, or an error outside a test, fails the run without a failed test.
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = numFailedTests + unloaded.length;
  const names = testResults.flatMap((file) => [
    ...(unloaded.includes(file) ? [file.name] : []),
    ...file.assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  ]);
  return { passed: numPassedTests, failed: code === 0 ? 0 : Math.max(1, failed), names };
}

/**
 * Prepares what tests need; they run even if that fails, which then counts as one more failure.
 * @param {() => Promise<void>} prepare
 * @param {() => Promise<Count>} run
 * @returns {Promise<Count>}
 */
async function prepared(prepare, run) {
  const problem = await prepare().then(() => undefined, countFailure);
  const count = await run();
  return { ...count, failed: count.failed + (problem?.failed ?? 0) };
}

/**
 * Tests that open windows: the program's own libraries, a display for them, and the built program.
 * @param {() => Promise<Count>} run
 */
function inWindows(run) {
  return prepared(
    () => ensureSystemPackages([...electronPackages, ...virtualDisplayPackages]),
    () => built(run),
  );
}

/** @param {() => Promise<Count>} run */
function built(run) {
  return prepared(() => ensureBuilt(), run);
}
