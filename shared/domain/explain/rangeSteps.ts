import type { Comparison } from '../comparison/comparison';
import { currencyPlaces, moneyToRate } from '../money';
import type { Proposal } from '../proposal/proposal';
import type { DriverEffect, EndEffect, Tornado } from '../ranges/tornado';
import { zero } from '../rate';
import { explainFigure } from './figures';
import { changedStep } from './paybackSteps';
import type { Step } from './step';
import { countedStep, differenceOf, made, operated, sumOf } from './step';

/** A comparison whose saving has a range: of the option in some place of it. */
export interface RangeAt {
  readonly proposal: Proposal;
  readonly comparison: Comparison;
  readonly state: number;
  readonly tornado: Tornado;
}

/** What a cause at one of its ends is, in words: "Mono pages: 10% less". */
export function causeWords({ label }: DriverEffect, { input }: EndEffect): string {
  return `${label}: ${input}`;
}

/** The saving with one cause moved to an end: that of the proposal, and what the cause makes of it. */
export function savingAtEnd(at: RangeAt, effect: DriverEffect, end: EndEffect): Step | undefined {
  const saving = explainFigure(at.proposal, at.comparison, { state: at.state, kind: 'saving' });
  const value = moneyToRate(end.saving, at.comparison.currency);
  return saving && changedStep(saving, { value, cause: causeWords(effect, end) });
}

/**
 * An end of the likely range: the saving less the root of the summed squares of what each cause takes from
 * it at its worse end, or more by what each adds at its better one.
 */
export function rangeEndStep(at: RangeAt, side: 'low' | 'high'): Step | undefined {
  const saving = explainFigure(at.proposal, at.comparison, { state: at.state, kind: 'saving' });
  if (saving === undefined) return undefined;
  const words = side === 'low' ? 'less' : 'more';
  const squares = at.tornado.effects.flatMap((effect): readonly Step[] => {
    const end = extreme(effect, side);
    const moved = savingAtEnd(at, effect, end);
    const distance = side === 'low' ? at.tornado.value - end.saving : end.saving - at.tornado.value;
    if (moved === undefined || distance <= 0n) return [];
    const off = differenceOf(
      `${effect.label}: what it saves ${words}`,
      'money',
      side === 'low' ? [saving, moved] : [moved, saving],
    );
    return [made(`${effect.label}, squared`, 'number', { op: 'product', inputs: [off, off] })];
  });
  const all =
    squares.length === 0
      ? countedStep('No cause', 'number', { value: zero, text: `No cause makes it save ${words}` })
      : { ...sumOf('Squares added up', 'number', squares), parts: 'causes' };
  const root = operated(`What all causes make it save ${words}, taken to be independent`, 'money', {
    operation: { type: 'root', places: currencyPlaces(at.comparison.currency) },
    inputs: [all],
  });
  const label = side === 'low' ? 'Saving, likely at least' : 'Saving, likely at most';
  return side === 'low'
    ? differenceOf(label, 'money', [saving, root])
    : made(label, 'money', { op: 'sum', inputs: [saving, root] });
}

/** The end of a cause at which the saving is least, or greatest. */
function extreme({ low, high }: DriverEffect, side: 'low' | 'high'): EndEffect {
  const isLowLess = low.saving <= high.saving;
  return (side === 'low') === isLowLess ? low : high;
}
