import type { BreakEven, BreakEvenPoint } from '../../../shared/domain/comparison/breakEven';
import type { Formatters } from '../../../shared/domain/document/formatters';
import type { BreakEvenAt } from '../../../shared/domain/explain/breakEvenSteps';
import {
  breakEvenChangeStep,
  breakEvenPagesStep,
  breakEvenRateSteps,
} from '../../../shared/domain/explain/breakEvenSteps';
import { rangeEndStep } from '../../../shared/domain/explain/rangeSteps';
import type { Step } from '../../../shared/domain/explain/step';
import { breakEvenSentences } from '../../../shared/domain/ranges/breakEvenWords';
import type { HeadlineRange } from '../../../shared/domain/ranges/headlineRange';
import type { Tornado } from '../../../shared/domain/ranges/tornado';
import { isNegative, one, rate, subtract } from '../../../shared/domain/rate';
import type { Figured, TextFigure } from './explain/figuredText';

/** The likely range of a saving, in words: both of its ends can be asked for. */
export function likelyRange(
  { low, high }: Pick<HeadlineRange, 'low' | 'high'>,
  of: { readonly tornado: Tornado; readonly state: number; readonly format: Formatters },
): Figured {
  const { tornado, state, format } = of;
  const [least, most] = [format.money(low), format.money(high)];
  const end = (side: 'low' | 'high', text: string): TextFigure => ({
    text,
    of: {
      id: `range ${side}`,
      explain: ({ proposal, comparison }) => rangeEndStep({ proposal, comparison, state, tornado }, side),
    },
  });
  return { text: `likely ${least} to ${most}`, figures: [end('low', least), end('high', most)] };
}

/** Where the saving turns, a sentence each, with the figures in them. */
export function breakEvenFigured(
  found: BreakEven,
  { state, format }: { readonly state: number; readonly format: Formatters },
): readonly Figured[] {
  const [volume = '', price = ''] = breakEvenSentences(found, format);
  return [
    { text: volume, figures: volumeFigures(found, { state, format }) },
    { text: price, figures: priceFigures(found, { state, format }) },
  ];
}

interface Telling {
  readonly state: number;
  readonly format: Formatters;
}

/** A figure of a break-even point that is explained from the results as they stand. */
function pointFigure(
  of: Pick<BreakEvenAt, 'state' | 'point' | 'moves'>,
  figure: { readonly id: string; readonly text: string },
  step: (at: BreakEvenAt) => Step | undefined,
): TextFigure {
  return {
    text: figure.text,
    of: {
      id: `break-even ${of.moves} ${figure.id}`,
      explain: ({ proposal, comparison }) => step({ proposal, comparison, ...of }),
    },
  };
}

function changeText({ factor }: BreakEvenPoint, format: Formatters): string {
  const by = subtract(rate(factor), one);
  return format.share(isNegative(by) ? subtract(one, rate(factor)) : by);
}

function volumeFigures({ volume }: BreakEven, { state, format }: Telling): readonly TextFigure[] {
  if (volume.type === 'none') return [];
  const of = { state, point: volume, moves: 'pages' } as const;
  return [
    pointFigure(of, { id: 'change', text: changeText(volume, format) }, breakEvenChangeStep),
    ...(['mono', 'colour'] as const).map((meter) =>
      pointFigure(of, { id: meter, text: format.count(volume.pages[meter]) }, (at) =>
        breakEvenPagesStep(at, meter),
      ),
    ),
  ];
}

function priceFigures({ price }: BreakEven, { state, format }: Telling): readonly TextFigure[] {
  if (price.type === 'none') return [];
  const of = { state, point: price, moves: 'rates' } as const;
  return [
    pointFigure(of, { id: 'change', text: changeText(price, format) }, breakEvenChangeStep),
    ...price.rates.flatMap((entry, place): readonly TextFigure[] => [
      pointFigure(
        of,
        { id: `turning ${String(place)}`, text: format.perPage(rate(entry.atBreakEven)) },
        (at) => breakEvenRateSteps(at, entry)?.turning,
      ),
      pointFigure(
        of,
        { id: `offered ${String(place)}`, text: format.perPage(rate(entry.offered)) },
        (at) => breakEvenRateSteps(at, entry)?.offered,
      ),
    ]),
  ];
}
