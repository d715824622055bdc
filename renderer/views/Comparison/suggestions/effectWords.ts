import type { Formatters } from '../../../../shared/domain/document/formatters';
import { counted } from '../../../../shared/domain/document/telling';
import type { Rate } from '../../../../shared/domain/rate';
import { add, compareRates, isZero, zero } from '../../../../shared/domain/rate';
import type { SuggestionEffect } from '../../../../shared/domain/suggestions/effect';

/** What a suggestion would change, in sentences that can be said to a client. */
export function effectSentences(effect: SuggestionEffect, format: Formatters): readonly string[] {
  const { monthly, pages, devices, unassigned } = effect;
  const both = add(pages.mono, pages.colour);
  const open = add(unassigned.mono, unassigned.colour);
  const { value, known, of } = monthly;
  const cost = isZero(value)
    ? 'It changes nothing in what is paid each month.'
    : `It costs ${format.amount(size(value))} a month ${value.n < 0n ? 'less' : 'more'}, averaged over the term.`;
  return [
    cost,
    ...(known < of
      ? [
          `That holds for ${format.count(known)} of ${counted(format, of, 'device')}; of the others only what is known counts.`,
        ]
      : []),
    ...(devices === 0
      ? []
      : [`${counted(format, Math.abs(devices), 'device')} ${devices < 0 ? 'fewer' : 'more'}.`]),
    ...(isZero(both)
      ? []
      : [
          `${format.count(size(both))} pages a month ${both.n < 0n ? 'fewer' : 'more'} on the devices of the option.`,
        ]),
    ...(compareRates(open, zero) > 0
      ? [`${format.count(open)} pages a month would have no device: say where they go.`]
      : []),
  ];
}

function size(value: Rate): Rate {
  return value.n < 0n ? { n: -value.n, d: value.d } : value;
}
