import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../../shared/files/rules';
import { proposalV1 } from '../../../shared/files/proposal/v1';
import { randomCase } from '../../factories/randomCase/randomCase';
import { fuzzRuns } from '../services/tables/fuzz/fuzzRuns';
import { askOracle } from './askOracle';
import { comparedByUs } from './compared';
import type { ComparedJson } from './leaves';
import { differences } from './leaves';

const { numRuns, timeout } = fuzzRuns(150, 1000);
const seeds = Array.from({ length: numRuns }, (_, at) => at + 1);

describe('the oracle', () => {
  it(`agrees with every printed figure of ${String(numRuns)} random proposals`, { timeout }, () => {
    const proposals = seeds.map(randomCase);

    const oracle = askOracle(proposals);

    const found = proposals.flatMap((proposal, at) =>
      firstDifference(seeds[at] ?? 0, comparedByUs(proposal), oracle[at]),
    );
    expect(found).toEqual([]);
  });

  it('is asked about proposals that a file may hold', { timeout }, () => {
    for (const seed of seeds) {
      const proposal = randomCase(seed);

      expect([seed, proposalV1.safeParse(proposal).error, brokenRules(proposal)]).toEqual([
        seed,
        undefined,
        [],
      ]);
    }
  });

  it('finds a single cent, whichever leaf it is added to', () => {
    const ours = comparedByUs(randomCase(1));
    const [oracle] = askOracle([randomCase(1)]);
    const printed = moneyPaths(ours);

    expect(printed.length).toBeGreaterThan(100);
    for (const path of printed) {
      expect(differences(withCent(ours, path), oracle as ComparedJson)).toHaveLength(1);
    }
  });
});

function firstDifference(
  seed: number,
  ours: ComparedJson,
  oracle: ComparedJson | undefined,
): readonly string[] {
  if (oracle === undefined) return [`seed ${String(seed)}: the oracle says nothing`];
  const [first, ...others] = differences(ours, oracle);
  return first === undefined ? [] : [`seed ${String(seed)}: ${first} (and ${String(others.length)} more)`];
}

type Path = readonly (string | number)[];

/** What a comparison says beside the tables that both sides have. */
const besideTables = ['contracts', 'checks', 'devices', 'pageBalance'];

/** Where amounts of money stand in a value. */
function moneyPaths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return /^-?[0-9]+([.][0-9]+)?$/.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((entry: unknown, at) => [at, entry] as const)
    : Object.entries(value).filter(([key]) => !besideTables.includes(key));
  return entries.flatMap(([key, entry]) => moneyPaths(entry, [...path, key]));
}

/** A copy with one cent more at one place. */
function withCent(value: ComparedJson, path: Path): ComparedJson {
  const copy = structuredClone(value);
  let at = copy as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  at[last] = (Number(at[last]) + 0.01).toFixed(2);
  return copy;
}
