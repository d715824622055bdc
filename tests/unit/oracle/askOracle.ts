import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import type { ComparedJson } from './leaves';

const oracle = fileURLToPath(new URL('../../oracle/oracle.py', import.meta.url));

/** What the oracle says of proposals, in their order; all of them in one process. */
export function askOracle(proposals: readonly Proposal[]): readonly ComparedJson[] {
  const lines = proposals.map((proposal) => JSON.stringify(proposal)).join('\n');
  const { status, stdout, stderr } = runPython(lines);
  if (status !== 0) throw new Error(`the oracle failed: ${stderr}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ComparedJson);
}

function runPython(input: string): { status: number | null; stdout: string; stderr: string } {
  const run = (python: string) =>
    spawnSync(python, ['-B', oracle], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  const found = run('python3');
  return found.error === undefined ? found : run('/usr/bin/python3');
}
