import type { Formatters } from '../../../../shared/domain/document/formatters';
import type { EffectFigure } from '../../../../shared/domain/explain/effectSteps';
import { effectStep } from '../../../../shared/domain/explain/effectSteps';
import type { Rate } from '../../../../shared/domain/rate';
import { add } from '../../../../shared/domain/rate';
import type { SuggestionEffect } from '../../../../shared/domain/suggestions/effect';
import type { Suggestion } from '../../../../shared/domain/suggestions/suggestion';
import type { Figured, TextFigure } from '../explain/figuredText';
import { effectSentences } from './effectWords';

/** What a suggestion would change, in sentences of which each figure can be asked for. */
export function effectFigured(
  effect: SuggestionEffect,
  of: { readonly suggestion: Suggestion; readonly format: Formatters },
): Figured {
  const { suggestion, format } = of;
  const { monthly, pages, devices, unassigned } = effect;
  const figure = (name: EffectFigure, text: string): TextFigure => ({
    text,
    of: {
      id: `${suggestion.id} ${name}`,
      explain: ({ proposal, comparison }) => effectStep({ proposal, comparison }, suggestion, name),
    },
  });
  const both = add(pages.mono, pages.colour);
  const open = add(unassigned.mono, unassigned.colour);
  return {
    text: effectSentences(effect, format).join(' '),
    figures: [
      ...(monthly.value.n === 0n ? [] : [figure('monthly', format.amount(size(monthly.value)))]),
      ...(monthly.known < monthly.of
        ? [figure('known', format.count(monthly.known)), figure('all', format.count(monthly.of))]
        : []),
      ...(devices === 0 ? [] : [figure('devices', format.count(Math.abs(devices)))]),
      ...(both.n === 0n ? [] : [figure('pages', format.count(size(both)))]),
      ...(open.n > 0n ? [figure('unassigned', format.count(open))] : []),
    ],
  };
}

function size(value: Rate): Rate {
  return value.n < 0n ? { n: -value.n, d: value.d } : value;
}
