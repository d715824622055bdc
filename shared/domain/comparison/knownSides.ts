import type { Comparison, OptionComparison } from './comparison';
import { isAnythingKnown } from './comparisonJson';

/** The sides of which no cost at all is known: then no saving can be stated, only that it is not known. */
export interface UnknownSides {
  readonly today: boolean;
  readonly option: boolean;
}

/** Whether nothing is known of what today carried on costs, and of what an option costs. */
export function unknownSides(
  { today }: Pick<Comparison, 'today'>,
  option: Pick<OptionComparison, 'cost'>,
): UnknownSides {
  return { today: !isAnythingKnown(today.doNothing), option: !isAnythingKnown(option.cost) };
}

/** Whether something is known of both sides, so that their difference is a figure. */
export function isSavingKnown(
  comparison: Pick<Comparison, 'today'>,
  option: Pick<OptionComparison, 'cost'>,
): boolean {
  const unknown = unknownSides(comparison, option);
  return !unknown.today && !unknown.option;
}

/** Why no saving is stated, as a sentence; `undefined` where one can be. */
export function whyNoSaving(
  comparison: Pick<Comparison, 'today'>,
  option: Pick<OptionComparison, 'cost' | 'option'>,
): string | undefined {
  const unknown = unknownSides(comparison, option);
  const sides = [
    ...(unknown.today ? ['today'] : []),
    ...(unknown.option ? [`"${option.option.name}"`] : []),
  ].join(' or ');
  return sides === ''
    ? undefined
    : `Nothing is known yet of what ${sides} costs, so no saving can be stated.`;
}
