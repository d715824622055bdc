import type { Settings } from '../proposal/proposal';
import type { Grade, Provenance, Range } from '../sourced';

const symmetric = (share: string): Range => ({ below: share, above: share });

/**
 * How far a figure of a grade may lie off where nothing better is known (own estimate): an invoice is what
 * was paid, a meter is read on other days than the window says, people round, published figures are those
 * of a laboratory. Editable by `settings.ranges`.
 */
const defaultRanges: Readonly<Record<Grade, Range>> = {
  invoice: symmetric('0'),
  measured: symmetric('0.03'),
  told: symmetric('0.10'),
  published: symmetric('0.15'),
  estimate: symmetric('0.25'),
};

/** How far a figure may lie off, as shares of its value: its own range, else the proposal's or the default of its grade. */
export function rangeOf(
  { range, grade }: Pick<Provenance, 'range' | 'grade'>,
  settings: Pick<Settings, 'ranges'>,
): Range {
  return range ?? settings.ranges?.[grade] ?? defaultRanges[grade];
}

/** Whether a range leaves a figure as it is. */
export function isExact({ below, above }: Range): boolean {
  return !/[1-9]/.test(below + above);
}
