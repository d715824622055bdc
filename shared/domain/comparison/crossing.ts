import type { Money } from '../money';
import { moneySize } from '../money';

/** Where the saving turns: a factor in thousandths, and the saving just below and just above it. */
export interface Crossing {
  readonly thousandths: number;
  readonly below: Money;
  readonly above: Money;
}

/** Factors from 0 to 4 are searched, first in eighths, then to a thousandth. */
const most = 4000;
const stride = 125;

/** A search that yields factors in thousandths and is handed the saving at each; `null` where it is not known. */
export type CrossingSearch = Generator<number, Crossing | null, Money | null>;

/**
 * The factor nearest to 1 at which the saving changes its sign, to a thousandth. The saving need not rise or
 * fall throughout: minimums and included pages bend it. It is looked at in steps of an eighth away from 1 on
 * both sides, so two turns within one eighth are not seen; `null` where no turn is found from 0 to 4.
 */
export function* searchCrossing(): CrossingSearch {
  const start = yield 1000;
  if (start === null) return null;
  if (start === 0n) return yield* turnAtOne();
  let down: Point | null = { at: 1000, saving: start };
  let up: Point | null = down;
  while (down !== null || up !== null) {
    const found: Crossing[] = [];
    const next: (Point | null)[] = [];
    for (const [point, step] of [
      [down, -stride],
      [up, stride],
    ] as const) {
      const reached: Point | null = point === null ? null : yield* pointAt(point.at + step);
      next.push(reached);
      if (point === null || reached === null || !isTurn(point, reached)) continue;
      found.push(yield* narrowed(point, reached));
    }
    const nearest = nearestOf(found);
    if (nearest !== null) return nearest;
    [down = null, up = null] = next;
  }
  return null;
}

/** The proposal saves exactly nothing: a turn if anything changes beside it. */
function* turnAtOne(): CrossingSearch {
  const [below, above] = [yield 999, yield 1001];
  return below === null || above === null || below === above ? null : { thousandths: 1000, below, above };
}

interface Point {
  readonly at: number;
  readonly saving: Money;
}

function* pointAt(at: number): Generator<number, Point | null, Money | null> {
  if (at < 0 || at > most) return null;
  const saving = yield at;
  return saving === null ? null : { at, saving };
}

/** Points are walked away from 1, where the saving is not zero: reaching zero is a turn too. */
function isTurn(from: Point, to: Point): boolean {
  return to.saving === 0n || from.saving < 0n !== to.saving < 0n;
}

function* narrowed(from: Point, to: Point): Generator<number, Crossing, Money | null> {
  let [near, far] = [from, to];
  while (Math.abs(far.at - near.at) > 1) {
    const middle = yield* pointAt(Math.round((near.at + far.at) / 2));
    if (middle === null) break;
    if (isTurn(near, middle)) far = middle;
    else near = middle;
  }
  const closest = moneySize(near.saving) < moneySize(far.saving) ? near : far;
  const [below, above] = near.at < far.at ? [near, far] : [far, near];
  return { thousandths: closest.at, below: below.saving, above: above.saving };
}

function nearestOf(found: readonly Crossing[]): Crossing | null {
  const distance = ({ thousandths }: Crossing): number => Math.abs(thousandths - 1000);
  return found.reduce<Crossing | null>(
    (best, one) => (best === null || distance(one) < distance(best) ? one : best),
    null,
  );
}
