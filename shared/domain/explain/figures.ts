import { categoryNames } from '../charts/theme';
import type { Comparison } from '../comparison/comparison';
import type { CostCategory } from '../cost/costLine';
import { oneOffCategories, recurringCategories } from '../cost/costLine';
import type { Proposal } from '../proposal/proposal';
import { sum, whole } from '../rate';
import { balanceStep } from './balanceSteps';
import type { FigureName } from './figureNames';
import { categoryMonthStep, monthTotals } from './monthSteps';
import { partNames, partStep } from './partSteps';
import { presentStep } from './presentSteps';
import { ratioAt } from './ratioBasis';
import { ratioStep } from './ratioSteps';
import type { Step } from './step';
import { countedStep, differenceOf, lateSum, made, quotientOf, sumOf } from './step';
import type { StateAt } from './totals';
import { categoryStep, periodWords, stateAt, sumOfCategories, totalStep } from './totals';

/**
 * How a figure was calculated: a chain down to rows, invoices, price books, assumptions and rules, of
 * which every step follows exactly from its inputs. `undefined` for a figure that the comparison has not.
 */
export function explainFigure(
  proposal: Proposal,
  comparison: Comparison,
  name: FigureName,
): Step | undefined {
  const isCash = name.kind === 'presentValue' || name.kind === 'presentSaving';
  const view = isCash ? 'cash' : name.view;
  const at = stateAt(proposal, comparison, { state: name.state, ...(view === undefined ? {} : { view }) });
  return at && stepOf(at, name);
}

function stepOf(at: StateAt, name: FigureName): Step | undefined {
  switch (name.kind) {
    case 'category':
      return name.category === undefined ? undefined : categoryOf(at, name.category, name);
    case 'total':
      return totalOf(at, name);
    case 'monthly':
      return monthlyStep(at);
    case 'saving':
      return savingStep(at, name);
    case 'cumulated':
      return cumulatedStep(at, name);
    case 'oneOff':
      return sumOfCategories(at, { label: 'One-off costs', categories: oneOffCategories, year: undefined });
    case 'payback':
      return paybackStep(at);
    case 'presentValue':
      return presentStep(at, name.year);
    case 'presentSaving':
      return presentSaving(at, name);
    case 'pages': {
      const { option } = at;
      return name.balance && option && balanceStep({ ...at, option }, name.balance, name.meter);
    }
    case 'part':
      return name.part && partStep(at, name.part);
    case 'ratio': {
      const counted = ratioAt(at);
      return name.ratio && counted && ratioStep(counted, name.ratio);
    }
  }
}

function categoryOf(at: StateAt, category: CostCategory, { year, month }: FigureName): Step | undefined {
  return month === undefined ? categoryStep(at, category, year) : categoryMonthStep(at, category, month);
}

function totalOf(at: StateAt, { year, month }: FigureName): Step | undefined {
  return month === undefined ? totalStep(at, year) : monthTotals(at)[month - 1];
}

function monthlyStep(at: StateAt): Step {
  const months = countedStep('Months of the term', 'months', {
    value: whole(at.comparison.termMonths),
    text: 'Settings of the proposal',
  });
  return quotientOf(`${at.words}: average a month`, 'money', [totalStep(at, undefined), months]);
}

/** What a saving is against, in the view of the option. */
function todayOf(at: StateAt, against: 'flat' | 'doNothing' = 'doNothing'): StateAt | undefined {
  return stateAt(at.proposal, at.comparison, { state: against, view: at.view });
}

function savingStep(at: StateAt, name: FigureName): Step | undefined {
  const today = todayOf(at, name.against);
  if (today === undefined) return undefined;
  const { category, part } = name;
  const of = part === undefined ? '' : `${partNames(at, part.by).nameOf(part.key)}, `;
  const what = category === undefined ? of : `${categoryNames[category]}, `;
  const label = `Saving of ${at.words} against ${today.words.toLowerCase()}, ${what}${period(name)}`;
  const side = (state: StateAt): Step | undefined => {
    if (part !== undefined) return partStep(state, part);
    if (category === undefined) return totalOf(state, name);
    const none = countedStep(`${state.words}: ${categoryNames[category]}`, 'money', {
      value: whole(0),
      text: 'Nothing of this kind',
    });
    return categoryOf(state, category, name) ?? none;
  };
  const [before, after] = [side(today), side(at)];
  return before && after && differenceOf(label, 'money', [before, after]);
}

function period({ year, month }: FigureName): string {
  return month === undefined ? periodWords(year) : `month ${String(month)}`;
}

/** Savings of a year or month and of all before it. */
function cumulatedStep(at: StateAt, name: FigureName): Step | undefined {
  const today = todayOf(at, name.against);
  if (today === undefined) return undefined;
  const { year, month } = name;
  const isByMonth = month !== undefined;
  const label = `Saved from the start to the end of ${period(name)}`;
  const totals = (state: StateAt): readonly Step[] =>
    isByMonth
      ? monthTotals(state)
      : state.comparison.monthsOfYears.map((_, index) => totalStep(state, index + 1));
  const after = totals(at);
  const inputs = totals(today)
    .slice(0, month ?? year)
    .flatMap((without, index): readonly Step[] => {
      const own = after[index];
      const words = `Saving in ${isByMonth ? 'month' : 'year'} ${String(index + 1)}`;
      return own === undefined ? [] : [differenceOf(words, 'money', [without, own])];
    });
  return lateSum(label, 'money', {
    value: sum(inputs.map(({ value }) => value)),
    inputs: () => inputs,
    parts: isByMonth ? 'months' : 'years',
  });
}

function presentSaving(at: StateAt, { against, year }: FigureName): Step | undefined {
  const today = todayOf(at, against);
  const [before, after] = [today && presentStep(today, year), presentStep(at, year)];
  const label = `Net present value of the saving of ${at.words}, ${periodWords(year)}`;
  return before && after && differenceOf(label, 'money', [before, after]);
}

/**
 * The first month in which the saving before one-offs covers them, each year's saving spread evenly
 * (domain.md 5.12): the months of the years before, and as many more as what is left takes.
 */
function paybackStep(at: StateAt): Step {
  const { comparison, option } = at;
  const label = `${at.words}: payback, month of the term`;
  const month = option?.paybackMonths ?? null;
  if (month === null) {
    return countedStep(label, 'months', {
      value: whole(0),
      text: 'The one-offs are not covered within the term',
    });
  }
  const counted = (text: string, value: number): Step =>
    countedStep(text, 'months', { value: whole(value), text: 'Term' });
  const today = todayOf(at);
  if (today === undefined) return counted(label, month);
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
