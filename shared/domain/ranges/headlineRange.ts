import type { Money } from '../money';
import type { DriverEffect, Tornado } from './tornado';

/** The saving over the term with the range in which it is likely to lie. */
export interface HeadlineRange {
  readonly value: Money;
  readonly low: Money;
  readonly high: Money;
  /** How the range was had, in a sentence for the client. */
  readonly method: string;
}

/** How the range is had, in a sentence for the client. */
const rangeMethod =
  'Each cause is moved alone to both ends of its range, with all of its figures together. The causes are ' +
  'taken to be independent, so what lowers the saving is added as the root of the summed squares, and so is ' +
  'what raises it.';

const exactMethod = 'No figure behind it is open: all are taken from invoices, or given without a range.';

/**
 * The likely range of the saving: `value - √Σ(loss²)` to `value + √Σ(gain²)`, where a driver's loss and
 * gain are its ends below and above the value (a driver of which both ends lie below adds the larger loss).
 * Roots are of whole cents, to the nearest one.
 */
export function headlineRange({ value, effects }: Tornado): HeadlineRange {
  const losses = effects.map((effect) => value - extreme(effect, value, -1n));
  const gains = effects.map((effect) => extreme(effect, value, 1n) - value);
  return {
    value,
    low: (value - rootOfSquares(losses)) as Money,
    high: (value + rootOfSquares(gains)) as Money,
    method: effects.length === 0 ? exactMethod : rangeMethod,
  };
}

function extreme({ low, high }: DriverEffect, value: Money, sign: 1n | -1n): bigint {
  return [low.saving, high.saving].reduce<bigint>((most, saving) => {
    return (saving - most) * sign > 0n ? saving : most;
  }, value);
}

function rootOfSquares(differences: readonly bigint[]): bigint {
  return nearestRoot(differences.reduce((sum, difference) => sum + difference * difference, 0n));
}

/** The whole number nearest to the square root of a whole number of zero or more. */
export function nearestRoot(square: bigint): bigint {
  if (square < 2n) return square;
  // Newton's method from above ends at the root rounded down.
  let root = 1n << BigInt((square.toString(2).length + 1) >> 1);
  for (let next = (root + square / root) >> 1n; next < root; next = (root + square / root) >> 1n) root = next;
  // (root + 1/2)² = root² + root + 1/4: above root² + root the next whole number is nearer.
  return square - root * root > root ? root + 1n : root;
}
