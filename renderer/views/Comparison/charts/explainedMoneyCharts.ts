import {
  cumulated,
  largestGroup,
  savingSteps,
  termByGroup,
  todayByGroup,
  yearByYear,
} from '../../../../shared/domain/charts/moneyCharts';
import { costGroups } from '../../../../shared/domain/charts/theme';
import type { OptionComparison } from '../../../../shared/domain/comparison/comparison';
import { termOf, yearOf } from '../../../../shared/domain/cost/costTable';
import type { Telling } from '../../../../shared/domain/document/telling';
import type { FigureName } from '../../../../shared/domain/explain/figureNames';
import type { Money } from '../../../../shared/domain/money';
import { noMoney, subtractMoney } from '../../../../shared/domain/money';
import { placeOf } from '../comparisonTables';
import type { TextFigure } from '../explain/figuredText';
import type { ExplainedChart } from './explainedChart';

/** A saving as sentences write it: its size, by the name of a saving or a rise. */
export function savingFigure({ format }: Telling, amount: Money, of: Omit<FigureName, 'kind'>): TextFigure {
  return { text: format.moneySize(amount), of: { ...of, kind: amount < 0n ? 'rise' : 'saving' } };
}

/** The columns of a chart of states: today carried on, the option, then all others. */
function placesOf(telling: Telling, chosen: OptionComparison): readonly FigureName['state'][] {
  const state = placeOf(telling, chosen);
  const others = telling.comparison.options.map((_, place) => place).filter((place) => place !== state);
  return ['doNothing', state, ...others];
}

/** Cost of each year, today beside the option. */
export function explainedYears(telling: Telling, chosen: OptionComparison): ExplainedChart {
  const spec = yearByYear(telling, chosen);
  const state = placeOf(telling, chosen);
  const places = placesOf(telling, chosen);
  const { annual, term } = chosen.saving.doNothing;
  const first = annual[0] ?? noMoney;
  return {
    spec,
    title: () => [
      savingFigure(telling, term, { state }),
      ...(first < 0n && term > 0n ? [savingFigure(telling, first, { state, year: 1 })] : []),
    ],
    nameOf: (row, column) => ({
      state: places[column] ?? state,
      kind: 'total',
      year: row + 1,
    }),
  };
}

/** Cost added up, of today and every option. */
export function explainedRunning(telling: Telling, chosen: OptionComparison): ExplainedChart {
  const spec = cumulated(telling, chosen);
  const state = placeOf(telling, chosen);
  const places = placesOf(telling, chosen);
  const { oneOff, paybackMonths, saving } = chosen;
  const paidOnce: TextFigure = { text: telling.format.money(oneOff), of: { state, kind: 'oneOff' } };
  const title: readonly TextFigure[] =
    oneOff === noMoney
      ? [savingFigure(telling, saving.doNothing.term, { state })]
      : paybackMonths === null
        ? [paidOnce]
        : [paidOnce, { text: String(paybackMonths), of: { state, kind: 'payback' } }];
  return {
    spec,
    title: () => title,
    nameOf: (row, column) => ({ state: places[column] ?? state, kind: 'running', year: row }),
  };
}

/** What the money is spent on over the term, a bar a state. */
export function explainedGroups(telling: Telling, chosen: OptionComparison): ExplainedChart {
  const spec = termByGroup(telling, chosen);
  const state = placeOf(telling, chosen);
  const places = placesOf(telling, chosen);
  const largest = largestGroup(
    spec.series.map(({ name }) => ({ name, amount: termOf(chosen.cost, categoriesIn(name)) })),
  );
  return {
    spec,
    title: () => [
      { text: telling.format.money(largest.amount), of: { state, kind: 'group', group: largest.name } },
    ],
    nameOf: (row, column) => ({
      state: places[row] ?? state,
      kind: 'group',
      group: spec.series[column]?.name ?? '',
    }),
  };
}

function categoriesIn(group: string): (typeof costGroups)[number]['categories'] {
  return costGroups.find(({ name }) => name === group)?.categories ?? [];
}

/** What today's first year is spent on. */
export function explainedToday(telling: Telling): ExplainedChart {
  const spec = todayByGroup(telling);
  const nameOf = (group: string): FigureName => ({ state: 'doNothing', kind: 'group', group, year: 1 });
  const { doNothing } = telling.comparison.today;
  const title = (): readonly TextFigure[] =>
    spec.labels.slice(0, 1).map((group) => ({
      text: telling.format.money(yearOf(doNothing, 0, categoriesIn(group))),
      of: nameOf(group),
    }));
  return { spec, title, nameOf: (row) => nameOf(spec.labels[row] ?? '') };
}

/** From today to the option, group by group. */
export function explainedSteps(telling: Telling, chosen: OptionComparison): ExplainedChart {
  const spec = savingSteps(telling, chosen);
  const state = placeOf(telling, chosen);
  const { doNothing } = telling.comparison.today;
  const savings = spec.labels.slice(1, -1).map((name) => {
    const categories = categoriesIn(name);
    return { name, amount: subtractMoney(termOf(doNothing, categories), termOf(chosen.cost, categories)) };
  });
  const best = largestGroup(savings);
  return {
    spec,
    title: () => (best.amount > 0n ? [savingFigure(telling, best.amount, { state, group: best.name })] : []),
    nameOf: (row): FigureName => {
      const step = savings[row - 1];
      if (row === 0) return { state: 'doNothing', kind: 'total' };
      if (step === undefined) return { state, kind: 'total' };
      return { state, kind: step.amount < 0n ? 'rise' : 'saving', group: step.name };
    },
  };
}
