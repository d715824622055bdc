import { figuresOf } from './columnFigures';
import type { DateOrder } from './dates';
import { readFreely } from './readFreely';
import type { Sheet } from './table';

/** What the order of the days in a header is decided by. */
export interface HeaderDays {
  readonly sheet: Sheet;
  readonly headers: readonly string[];
  readonly rows: readonly number[];
}

/**
 * The order of day and month in days that stand in a header, by their counters: those never run backwards, so the
 * order under which they mostly would is wrong. `undefined` where both orders or neither would do.
 */
export function orderByCounters(about: HeaderDays): DateOrder | undefined {
  const forward = (['dayFirst', 'monthFirst'] as const).filter((order) => runsForward(about, order));
  const [only] = forward;
  return forward.length === 1 ? only : undefined;
}

function runsForward({ sheet, headers, rows }: HeaderDays, order: DateOrder): boolean {
  const dated = headers.flatMap((header, index) => {
    const reading = readFreely(header, order);
    return reading?.on === undefined ? [] : [{ index, on: reading.on, channel: reading.channel }];
  });
  let [up, down] = [0, 0];
  for (const first of dated) {
    const later = dated.filter(({ on, channel }) => channel === first.channel && on > first.on);
    for (const second of later) {
      const [before, after] = [figuresOf(sheet, first.index, rows), figuresOf(sheet, second.index, rows)];
      before.forEach((figure, at) => {
        const then = after[at];
        if (figure === undefined || then === undefined || figure === then) return;
        if (then > figure) up++;
        else down++;
      });
    }
  }
  return up > down;
}
