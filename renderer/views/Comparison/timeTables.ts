import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import { presentValue } from '../../../shared/domain/comparison/presentValue';
import type { Transition } from '../../../shared/domain/comparison/transition';
import type { ChartSpec } from '../../../shared/domain/charts/chartSpec';
import { stateColours } from '../../../shared/domain/charts/theme';
import { addMonths } from '../../../shared/domain/calendar';
import { cashRows } from '../../../shared/domain/cost/costTable';
import type { Telling } from '../../../shared/domain/document/telling';
import type { FigureName } from '../../../shared/domain/explain/figureNames';
import type { Money } from '../../../shared/domain/money';
import { noMoney, subtractMoney } from '../../../shared/domain/money';
import { rate } from '../../../shared/domain/rate';
import type { ExplainedChart } from './charts/explainedChart';
import type { FigureRow, FigureTable } from './comparisonTables';
import { placeOf, yearName } from './comparisonTables';

/** The way from today to the option, month by month, with the saving added up. */
export function monthTable(telling: Telling, chosen: OptionComparison, { months }: Transition): FigureTable {
  const { comparison, format, proposal } = telling;
  const state = placeOf(telling, chosen);
  const rows = months.map((at): FigureRow => {
    const { month } = at;
    const day = addMonths(proposal.settings.startsOn, month - 1);
    return {
      label: `Month ${String(month)}, ${format.month(day)}`,
      cells: [...[at.doNothing, at.option, at.saving, at.cumulated].map(format.money), at.phases.join(', ')],
      names: [
        { state: 'doNothing', kind: 'total', month },
        { state, kind: 'total', month },
        { state, kind: 'saving', month },
        { state, kind: 'cumulated', month },
        null,
      ],
      kind: 'body',
    };
  });
  return {
    caption: `Each month in ${comparison.currency}. Each is rounded for itself, so twelve of them can differ from their year by cents.`,
    first: 'Month',
    columns: ['Today carried on', chosen.option.name, 'Saving', 'Saving added up', 'What begins'],
    groups: [{ rows }],
  };
}

/** Cost month by month, today beside the option; its title says where the saving stands in the end. */
export function monthChart(
  telling: Telling,
  chosen: OptionComparison,
  { months }: Transition,
): ExplainedChart {
  const { comparison, format } = telling;
  const end = months.at(-1);
  const saved = end?.cumulated ?? noMoney;
  const difference = saved < 0n ? 'has cost' : 'has saved';
  const more = saved < 0n ? ' more than today' : '';
  const title = `By the end of month ${String(months.length)} ${chosen.option.name} ${difference} ${format.moneySize(saved)}${more}`;
  const series = (name: string, colour: string, of: (at: Transition['months'][number]) => Money) => ({
    name,
    colour,
    values: months.map((at) => format.number(of(at))),
  });
  const state = placeOf(telling, chosen);
  const spec: ChartSpec = {
    id: 'by-month',
    kind: 'columns',
    title,
    shows: 'Cost of each month in total, one-off costs included.',
    alt: `${title}. Today carried on: ${months.map((at) => format.money(at.doNothing)).join(', ')}. ${chosen.option.name}: ${months.map((at) => format.money(at.option)).join(', ')}.`,
    unit: { type: 'money', currency: comparison.currency },
    labels: months.map(({ month }) => String(month)),
    series: [
      series('Today carried on', stateColours.today, (at) => at.doNothing),
      series(chosen.option.name, stateColours.option, (at) => at.option),
    ],
  };
  const kind = saved < 0n ? 'cumulatedRise' : 'cumulated';
  return {
    spec,
    title: () => [{ text: format.moneySize(saved), of: { state, kind, month: months.length } }],
    nameOf: (row, column) => ({
      state: column === 0 ? 'doNothing' : state,
      kind: 'total',
      month: months[row]?.month ?? 1,
    }),
  };
}

/** Both sides and the saving brought to the first day by the discount rate; `null` without one. */
export function presentTable(telling: Telling, chosen: OptionComparison): FigureTable | null {
  const { comparison, format, proposal } = telling;
  const { discountRate } = proposal.settings;
  if (discountRate === undefined) return null;
  const state = placeOf(telling, chosen);
  const valueOf = (table: OptionComparison['cost']) =>
    presentValue(cashRows(table, comparison.counting).annual, rate(discountRate.value), comparison.currency);
  const [today, then] = [valueOf(comparison.today.doNothing), valueOf(chosen.cost)];
  const years = comparison.monthsOfYears.map((_, year) => ({ year: year + 1 }));
  const row = (
    label: string,
    amounts: readonly Money[],
    of: Pick<FigureName, 'state' | 'kind'>,
  ): FigureRow => ({
    label,
    cells: amounts.map(format.money),
    names: [...years, {}].map((period) => ({ ...of, ...period })),
    kind: of.kind === 'presentSaving' ? 'total' : 'body',
  });
  const [all, own] = [
    [...today.annual, today.total],
    [...then.annual, then.total],
  ];
  const saved = all.map((amount, at) => subtractMoney(amount, own[at] ?? noMoney));
  const share = format.percent(rate(discountRate.value));
  return {
    caption: `What is paid each year, brought to ${format.day(proposal.settings.startsOn)} at ${share} a year, each year as if paid at its end. In ${comparison.currency}.`,
    captionFigures: [{ text: share, of: { state: 'flat', kind: 'setting', setting: 'discountRate' } }],
    first: 'Worth on the first day',
    columns: [...comparison.monthsOfYears.map(yearName), 'Net present value'],
    groups: [
      {
        rows: [
          row('Today carried on', all, { state: 'doNothing', kind: 'presentValue' }),
          row(chosen.option.name, own, { state, kind: 'presentValue' }),
          row('Saving', saved, { state, kind: 'presentSaving' }),
        ],
      },
    ],
  };
}
