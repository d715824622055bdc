import type { Comparison } from '../comparison/comparison';
import { oneOffCategories, recurringCategories } from '../cost/costLine';
import type { Proposal } from '../proposal/proposal';
import { whole } from '../rate';
import type { FigureName } from './figureNames';
import type { Step } from './step';
import { countedStep, differenceOf, made, quotientOf, sumOf } from './step';
import type { StateAt } from './totals';
import { categoryStep, periodWords, stateOf, sumOfCategories, totalStep } from './totals';

/**
 * How a figure was calculated: a chain down to rows, invoices, price books, assumptions and rules, of
 * which every step follows exactly from its inputs. `undefined` for a figure that the comparison has not.
 */
export function explainFigure(
  proposal: Proposal,
  comparison: Comparison,
  name: FigureName,
): Step | undefined {
  const found = stateOf(comparison, name.state);
  if (found === undefined) return undefined;
  const at: StateAt = { proposal, comparison, ...found };
  switch (name.kind) {
    case 'category':
      return name.category === undefined ? undefined : categoryStep(at, name.category, name.year);
    case 'total':
      return totalStep(at, name.year);
    case 'monthly':
      return monthlyStep(at);
    case 'saving':
      return savingStep(at, name);
    case 'oneOff':
      return sumOfCategories(at, { label: 'One-off costs', categories: oneOffCategories, year: undefined });
    case 'payback':
      return paybackStep(at);
  }
}

function monthlyStep(at: StateAt): Step {
  const months = countedStep('Months of the term', 'months', {
    value: whole(at.comparison.termMonths),
    text: 'Settings of the proposal',
  });
  return quotientOf(`${at.words}: average a month`, 'money', [totalStep(at, undefined), months]);
}

function savingStep(at: StateAt, { against = 'doNothing', year }: FigureName): Step | undefined {
  const { comparison, proposal } = at;
  const today = stateOf(comparison, against);
  if (today === undefined) return undefined;
  const label = `Saving of ${at.words} against ${today.words.toLowerCase()}, ${periodWords(year)}`;
  return differenceOf(label, 'money', [
    totalStep({ proposal, comparison, ...today }, year),
    totalStep(at, year),
  ]);
}

/**
 * The first month in which the saving before one-offs covers them, each year's saving spread evenly
 * (domain.md 5.12): the months of the years before, and as many more as what is left takes.
 */
function paybackStep(at: StateAt): Step {
  const { comparison, proposal, option } = at;
  const label = `${at.words}: payback, month of the term`;
  const month = option?.paybackMonths ?? null;
  if (month === null) {
    return countedStep(label, 'months', {
      value: whole(0),
      text: 'The one-offs are not covered within the term',
    });
  }
  const today: StateAt = {
    proposal,
    comparison,
    table: comparison.today.doNothing,
    words: 'Today, carried on',
  };
  const oneOff = sumOfCategories(at, {
    label: 'One-off costs',
    categories: oneOffCategories,
    year: undefined,
  });
  const savings = comparison.monthsOfYears.map((months, index) => ({
    months,
    saving: recurringSaving(at, today, index + 1),
  }));
  const year = Math.floor((month - 1) / 12);
  const reached = savings[year];
  const counted = (text: string, value: number): Step =>
    countedStep(text, 'months', { value: whole(value), text: 'Term' });
  if (reached === undefined) return counted(label, month);
  const aMonth = quotientOf('Saving a month in the year of payback', 'money', [
    reached.saving,
    counted('Months of the year', reached.months),
  ]);
  const before = savings.slice(0, year).map(({ saving }) => saving);
  const left =
    before.length === 0
      ? oneOff
      : differenceOf('One-offs not covered before that year', 'money', [
          oneOff,
          sumOf('Saved in the years before', 'money', before),
        ]);
  if (aMonth.value.n <= 0n) return counted(label, month);
  const more = made('Months that it takes', 'months', {
    op: 'ceiling',
    inputs: [quotientOf('What is left ÷ saving a month', 'months', [left, aMonth])],
  });
  const found = made(label, 'months', { op: 'sum', inputs: [counted('Months before', year * 12), more] });
  // Where nothing is to be covered, the first month with a saving counts.
  return found.value.n === BigInt(month) ? found : counted(label, month);
}

function recurringSaving(at: StateAt, today: StateAt, year: number): Step {
  const of = { categories: recurringCategories, year };
  return differenceOf(`Saving before one-offs, year ${String(year)}`, 'money', [
    sumOfCategories(today, { ...of, label: 'Recurring cost of today, carried on' }),
    sumOfCategories(at, { ...of, label: `Recurring cost of ${at.words}` }),
  ]);
}
