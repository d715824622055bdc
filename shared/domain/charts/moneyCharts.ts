import type { OptionComparison } from '../comparison/comparison';
import type { CostTable } from '../cost/costTable';
import { termOf, yearOf } from '../cost/costTable';
import type { Telling } from '../document/telling';
import { termWords } from '../document/telling';
import type { Money } from '../money';
import { addMoney, moneySize, noMoney, subtractMoney } from '../money';
import type { ChartSeries, ChartSpec } from './chartSpec';
import { costGroups, stateColours } from './theme';

const years = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, year) => `Year ${String(year + 1)}`);

/** "costs $5,055.24 less" or "more", or "costs the same": a saving is positive. */
export function lessOrMore(telling: Telling, saving: Money): string {
  if (saving === 0n) return 'costs the same';
  return `costs ${telling.format.moneySize(saving)} ${saving > 0n ? 'less' : 'more'}`;
}

/** Cost of each year, today carried on beside the option: shows a rise in a year as plainly as a saving. */
export function yearByYear(telling: Telling, chosen: OptionComparison): ChartSpec {
  const { comparison, format } = telling;
  const { doNothing } = comparison.today;
  const saving = chosen.saving.doNothing;
  const first = saving.annual[0] ?? noMoney;
  const ending = first < 0n && saving.term > 0n ? `, but ${format.moneySize(first)} more in year 1` : '';
  const title = `${chosen.option.name} ${lessOrMore(telling, saving.term)} over ${String(comparison.termMonths)} months${ending}`;
  return {
    id: 'year-by-year',
    kind: 'columns',
    title,
    shows: 'Cost of each year in total, one-off costs included.',
    alt: `${title}. Today carried on: ${doNothing.annual.map(format.money).join(', ')}. ${chosen.option.name}: ${chosen.cost.annual.map(format.money).join(', ')}.`,
    unit: { type: 'money', currency: comparison.currency },
    labels: years(doNothing.annual.length),
    series: [
      {
        name: 'Today carried on',
        colour: stateColours.today,
        values: doNothing.annual.map(format.number),
        labelled: true,
      },
      {
        name: chosen.option.name,
        colour: stateColours.option,
        values: chosen.cost.annual.map(format.number),
        labelled: true,
      },
    ],
  };
}

/** Cumulated cost of today and of every option, year after year. */
export function cumulated(telling: Telling, chosen: OptionComparison): ChartSpec {
  const { comparison, format } = telling;
  const others = comparison.options.filter((option) => option !== chosen);
  const line = (name: string, colour: string, table: CostTable): ChartSeries => ({
    name,
    colour,
    values: runningTotal(table.annual).map(format.number),
  });
  const month = chosen.paybackMonths;
  const title =
    chosen.oneOff === noMoney
      ? `There are no one-off costs to pay back: ${chosen.option.name} ${lessOrMore(telling, chosen.saving.doNothing.term)} in the end`
      : month === null
        ? `The one-off costs of ${format.money(chosen.oneOff)} are not paid back within the term`
        : `The one-off costs of ${format.money(chosen.oneOff)} are paid back in month ${String(month)}`;
  return {
    id: 'cumulated',
    kind: 'lines',
    title,
    shows: 'Cost added up from the start to the end of each year.',
    alt: `${title}. Added up over the term: today carried on ${format.money(comparison.today.doNothing.term)}, ${chosen.option.name} ${format.money(chosen.cost.term)}.`,
    unit: { type: 'money', currency: comparison.currency },
    labels: ['Start', ...years(comparison.monthsOfYears.length)],
    series: [
      line('Today carried on', stateColours.today, comparison.today.doNothing),
      line(chosen.option.name, stateColours.option, chosen.cost),
      ...others.map((other, at) =>
        line(
          other.option.name,
          stateColours.other[at % stateColours.other.length] ?? stateColours.other[0],
          other.cost,
        ),
      ),
    ],
  };
}

function runningTotal(amounts: readonly Money[]): readonly Money[] {
  const totals: Money[] = [noMoney];
  for (const amount of amounts) totals.push(addMoney(totals.at(-1) ?? noMoney, amount));
  return totals;
}

/** What the money is spent on over the term: one stacked bar a state. */
export function termByGroup(telling: Telling, chosen: OptionComparison): ChartSpec {
  const { comparison, format } = telling;
  const states: readonly (readonly [string, CostTable])[] = [
    ['Today carried on', comparison.today.doNothing],
    ...[chosen, ...comparison.options.filter((option) => option !== chosen)].map(
      (option) => [option.option.name, option.cost] as const,
    ),
  ];
  const groups = costGroups
    .map((group) => ({ group, amounts: states.map(([, table]) => termOf(table, group.categories)) }))
    .filter(({ amounts }) => amounts.some((amount) => amount !== noMoney));
  const largest = largestGroup(
    groups.map(({ group, amounts }) => ({ name: group.name, amount: amounts[1] ?? noMoney })),
  );
  const title = `The largest part of what ${chosen.option.name} costs is ${largest.name.toLowerCase()}: ${format.money(largest.amount)}`;
  return {
    id: 'term-by-group',
    kind: 'stackedBars',
    title,
    shows: `Cost over ${termWords(comparison.termMonths)} by what it is spent on.`,
    alt: `${title}. ${states.map(([name, table]) => `${name}: ${format.money(table.term)}`).join('; ')}.`,
    unit: { type: 'money', currency: comparison.currency },
    labels: states.map(([name]) => name),
    series: groups.map(({ group, amounts }) => ({
      name: group.name,
      colour: group.colour,
      values: amounts.map(format.number),
    })),
  };
}

/** The greatest of some amounts by name. */
export function largestGroup(parts: readonly { readonly name: string; readonly amount: Money }[]): {
  readonly name: string;
  readonly amount: Money;
} {
  return parts.reduce((best, part) => (part.amount > best.amount ? part : best), {
    name: 'Nothing',
    amount: noMoney,
    ...parts[0],
  });
}

/** From today carried on to the option, group by group; bars that float on an unseen base. */
export function savingSteps(telling: Telling, chosen: OptionComparison): ChartSpec {
  const { comparison, format } = telling;
  const { doNothing } = comparison.today;
  const steps = costGroups
    .map(({ name, categories }) => ({
      name,
      saving: subtractMoney(termOf(doNothing, categories), termOf(chosen.cost, categories)),
    }))
    .filter(({ saving }) => saving !== noMoney);
  const best = largestGroup(steps.map(({ name, saving }) => ({ name, amount: saving })));
  const title =
    best.amount > 0n
      ? `The largest saving is in ${best.name.toLowerCase()}: ${format.money(best.amount)} over the term`
      : 'No part of the cost falls over the term';
  return {
    id: 'saving-steps',
    kind: 'stackedColumns',
    title,
    shows: `From today carried on to ${chosen.option.name}, over ${termWords(comparison.termMonths)}.`,
    alt: `${title}. ${steps.map(({ name, saving }) => `${name}: ${format.moneySize(saving)} ${saving > 0n ? 'less' : 'more'}`).join('; ')}.`,
    unit: { type: 'money', currency: comparison.currency },
    labels: ['Today carried on', ...steps.map(({ name }) => name), chosen.option.name],
    series: stepSeries(
      telling,
      chosen,
      steps.map(({ saving }) => saving),
    ),
  };
}

function stepSeries(
  telling: Telling,
  chosen: OptionComparison,
  savings: readonly Money[],
): readonly ChartSeries[] {
  const { format, comparison } = telling;
  const start = comparison.today.doNothing.term;
  let level = start;
  const floating = savings.map((saving) => {
    const next = subtractMoney(level, saving);
    const low = saving > 0n ? next : level;
    level = next;
    return { low, fall: saving > 0n ? saving : null, rise: saving < 0n ? moneySize(saving) : null };
  });
  const draw = (amount: Money | null): number | null => (amount === null ? null : format.number(amount));
  const blank = floating.map(() => null);
  return [
    {
      name: 'Base',
      colour: 'FFFFFF',
      role: 'base',
      values: [null, ...floating.map(({ low }) => draw(low)), null],
    },
    { name: 'Today', colour: stateColours.today, labelled: true, values: [draw(start), ...blank, null] },
    {
      name: 'Less',
      colour: '0B7A5A',
      labelled: true,
      values: [null, ...floating.map(({ fall }) => draw(fall)), null],
    },
    {
      name: 'More',
      colour: 'B3261E',
      labelled: true,
      values: [null, ...floating.map(({ rise }) => draw(rise)), null],
    },
    {
      name: chosen.option.name,
      colour: stateColours.option,
      labelled: true,
      values: [null, ...blank, draw(chosen.cost.term)],
    },
  ].filter((series) => series.values.some((value) => value !== null)) as readonly ChartSeries[];
}

/** Cost of today's first year by what it is spent on. */
export function todayByGroup(telling: Telling): ChartSpec {
  const { comparison, format } = telling;
  const { doNothing } = comparison.today;
  const parts = costGroups
    .map(({ name, colour, categories }) => ({ name, colour, amount: yearOf(doNothing, 0, categories) }))
    .filter(({ amount }) => amount !== noMoney)
    .sort((a, b) => (a.amount > b.amount ? -1 : 1));
  const largest = largestGroup(parts);
  const title = `The largest part of today's cost is ${largest.name.toLowerCase()}: ${format.money(largest.amount)} in year 1`;
  return {
    id: 'today-by-group',
    kind: 'bars',
    title,
    shows: "Cost of today's fleet in year 1 by what it is spent on.",
    alt: `${title}. ${parts.map(({ name, amount }) => `${name}: ${format.money(amount)}`).join('; ')}.`,
    unit: { type: 'money', currency: comparison.currency },
    labels: parts.map(({ name }) => name),
    series: [
      {
        name: 'Year 1',
        colour: stateColours.today,
        values: parts.map(({ amount }) => format.number(amount)),
        labelled: true,
      },
    ],
  };
}
