/** Two ways of doing the same work, to be timed in turns. */
export interface Pair {
  /** Makes ready what is worked on; not timed. */
  readonly before?: () => void;
  readonly ours: () => unknown;
  readonly theirs: () => unknown;
}

/** Middle times of one pair in milliseconds. */
export interface Times {
  readonly ours: number;
  readonly theirs: number;
}

function timed(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/**
 * Times pairs of several sizes: one round warms up, then each round does every size, ours and theirs in
 * turns, so that a slow moment of the computer meets them alike. Small sizes are repeated within a round.
 */
export function measure(
  pairs: readonly (Pair & { readonly repeats: number })[],
  rounds: number,
): readonly Times[] {
  const taken = pairs.map(() => ({ ours: [] as number[], theirs: [] as number[] }));
  for (let round = 0; round <= rounds; round++) {
    pairs.forEach(({ before, ours, theirs, repeats }, at) => {
      for (let n = 0; n < repeats; n++) {
        before?.();
        const [first, second] = (round + n) % 2 === 0 ? [ours, theirs] : [theirs, ours];
        const [one, two] = [timed(first), timed(second)];
        if (round === 0) continue;
        taken[at]?.ours.push(first === ours ? one : two);
        taken[at]?.theirs.push(first === ours ? two : one);
      }
    });
  }
  return taken.map(({ ours, theirs }) => ({ ours: median(ours), theirs: median(theirs) }));
}
