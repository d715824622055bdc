import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import type { CostTable } from '../../../shared/domain/cost/costTable';
import type { Telling } from '../../../shared/domain/document/telling';
import type { FigureName } from '../../../shared/domain/explain/figureNames';
import type { Money } from '../../../shared/domain/money';
import { isBlocked } from '../../../shared/domain/comparison/checks';
import { moneySize, noMoney } from '../../../shared/domain/money';
import { divide } from '../../../shared/domain/rate';
import { placeOf } from './comparisonTables';
import type { Figured, TextFigure } from './explain/figuredText';

/** A large figure with its label above and a note under it. */
export interface Headline {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  /** The figures in the note. */
  readonly noteFigures?: readonly TextFigure[];
  readonly tone?: 'good' | 'bad' | 'today' | 'accent';
  /** By which it can be explained; absent where there is nothing to explain. */
  readonly name?: FigureName;
}

/** The headline figure: what the option saves or costs more over the term, with its share of today. */
export function savingHeadline(telling: Telling, chosen: OptionComparison): Headline {
  const { comparison, format } = telling;
  const state = placeOf(telling, chosen);
  const { term } = chosen.saving.doNothing;
  const name: FigureName = { state, kind: term < 0n ? 'rise' : 'saving' };
  const over = `over ${String(comparison.termMonths)} months`;
  if (term === 0n)
    return { label: `Difference ${over}`, value: format.money(noMoney), note: 'Both cost the same.', name };
  const today = comparison.today.doNothing.term;
  const share = today === 0n ? '' : format.share(ratio(moneySize(term), today));
  const figure = {
    label: `${term > 0n ? 'Saving' : 'Rise in cost'} ${over}`,
    value: format.moneySize(term),
    name,
  };
  // While something stops the export, not all costs need be in the figure: it is no saving to be glad of.
  if (isBlocked(chosen.checks)) return { ...figure, note: 'Not final: see what stops the export.' };
  return {
    ...figure,
    note: `${share} ${term > 0n ? 'less' : 'more'} than today carried on`.trim(),
    noteFigures: share === '' ? [] : [{ text: share, of: { state, kind: 'savingShare' } }],
    tone: term > 0n ? 'good' : 'bad',
  };
}

function ratio(part: Money, of: Money): { readonly n: bigint; readonly d: bigint } {
  return divide({ n: part, d: 1n }, { n: of, d: 1n });
}

/** The figures beside the headline: both totals, year 1, payback. */
export function otherHeadlines(telling: Telling, chosen: OptionComparison): readonly Headline[] {
  const { comparison, format } = telling;
  const { doNothing } = comparison.today;
  const over = `over ${String(comparison.termMonths)} months`;
  return [
    {
      label: 'Today carried on',
      value: format.money(doNothing.term),
      note: over,
      tone: 'today',
      name: { state: 'doNothing', kind: 'total' },
    },
    {
      label: chosen.option.name,
      value: format.money(chosen.cost.term),
      note: over,
      tone: 'accent',
      name: { state: placeOf(telling, chosen), kind: 'total' },
    },
    firstYear(telling, chosen),
    payback(telling, chosen),
  ];
}

function firstYear(telling: Telling, chosen: OptionComparison): Headline {
  const { format } = telling;
  const saving = chosen.saving.doNothing.annual[0] ?? noMoney;
  const name: FigureName = {
    state: placeOf(telling, chosen),
    kind: saving < 0n ? 'rise' : 'saving',
    year: 1,
  };
  if (saving === 0n)
    return { label: 'Year 1', value: format.money(noMoney), note: 'the same as today', name };
  return saving > 0n
    ? { label: 'Year 1', value: format.money(saving), note: 'less than today', tone: 'good', name }
    : { label: 'Year 1', value: format.moneySize(saving), note: 'more than today', tone: 'bad', name };
}

function payback(telling: Telling, chosen: OptionComparison): Headline {
  const { oneOff, paybackMonths } = chosen;
  const state = placeOf(telling, chosen);
  const paidOnce: FigureName = { state, kind: 'oneOff' };
  if (oneOff === 0n) {
    return { label: 'Payback', value: 'None needed', note: 'Nothing is paid once.', name: paidOnce };
  }
  const text = telling.format.money(oneOff);
  const figure = {
    label: 'Payback',
    note: `of ${text} paid once`,
    noteFigures: [{ text, of: paidOnce }],
    name: { state, kind: 'payback' } as const,
  };
  return paybackMonths === null
    ? { ...figure, value: 'Not in the term', tone: 'bad' }
    : { ...figure, value: `Month ${String(paybackMonths)}` };
}

/** Says of how many devices the figures know everything, on both sides. */
export function coverage(telling: Telling, chosen: OptionComparison): Figured {
  const { format, comparison } = telling;
  const known = ({ devices }: CostTable): string =>
    `${format.count(devices.known)} of ${format.count(devices.of)} devices`;
  const today = comparison.today.doNothing;
  const all = [today, chosen.cost].every(({ devices }) => devices.known === devices.of);
  const leave =
    chosen.cost.devices.of > chosen.state.devices.length ? ', those that leave later included' : '';
  const start = `The page cost is known in full for ${known(today)} today and ${known(chosen.cost)} in ${chosen.option.name}${leave}.`;
  const sides = [
    { state: 'doNothing', devices: today.devices },
    { state: placeOf(telling, chosen), devices: chosen.cost.devices },
  ] as const;
  return {
    text: all ? start : `${start} Of the others the totals hold only what is known.`,
    figures: sides.flatMap(({ state, devices }): readonly TextFigure[] => [
      { text: format.count(devices.known), of: { state, kind: 'coverage', holds: 'known' } },
      { text: format.count(devices.of), of: { state, kind: 'coverage', holds: 'all' } },
    ]),
  };
}
