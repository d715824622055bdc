import type { Times } from './measure';

/** One line of a table: a name and its columns. */
export function print(cells: readonly string[]): void {
  const [first = '', ...rest] = cells;
  process.stdout.write(`${first.padEnd(46)}${rest.map((cell) => cell.padStart(12)).join('')}\n`);
}

/** What was measured at several sizes, and the ratio of ours to theirs that it should stay within. */
export interface Measured {
  readonly times: readonly Times[];
  readonly target: number | null;
}

/** One line a size, `noun` being what is counted, and the growth from size to size. */
export function report(
  title: string,
  counts: readonly number[],
  { times, target, noun = 'rows' }: Measured & { readonly noun?: string },
): void {
  const targetText = target === null ? 'no target' : `<= ${String(target)}`;
  times.forEach(({ ours, theirs }, at) => {
    const before = times[at - 1];
    const growth = before === undefined || target === null ? '' : (ours / before.ours).toFixed(1);
    const size = (counts[at] ?? 0).toLocaleString('en-US');
    print([
      `${title}, ${size} ${noun}`,
      ours.toFixed(1),
      theirs.toFixed(1),
      (ours / theirs).toFixed(2),
      targetText,
      growth,
    ]);
  });
}
