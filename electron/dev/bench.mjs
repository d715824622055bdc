import { mkdirSync, writeFileSync } from 'node:fs';
import { bundle } from './build.mjs';
import { chosenPart } from './chosenPart.mjs';
import { inProject } from './projectRoot.mjs';
import { runProcess } from './runProcess.mjs';
import { runToExit } from './say.mjs';
import { ensurePackages } from './setup.mjs';

/** What is measured: a program each that prints its own table. */
const parts = { import: 'tests/bench/import.ts', compare: 'tests/bench/compare.ts' };

// Slow is told, not failed: a ratio is for a person to read.
await runToExit(async () => {
  const chosen = chosenPart('bench', parts, process.argv.slice(2));
  await ensurePackages();
  mkdirSync(inProject('out', 'bench'), { recursive: true });
  for (const [name, entry] of chosen) {
    const program = inProject('out', 'bench', `${name}.cjs`);
    writeFileSync(program, await bundle(entry));
    await runProcess(process.execPath, [program]);
  }
  return 0;
});
