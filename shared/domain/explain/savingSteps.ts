import { categoryNames } from '../charts/theme';
import type { CostCategory } from '../cost/costLine';
import { sum, zero } from '../rate';
import type { FigureName } from './figureNames';
import { categoryMonthStep, monthTotals } from './monthSteps';
import { categoriesOf, partStep, partsOf } from './partSteps';
import type { Step } from './step';
import { countedStep, differenceOf, lateSum, quotientOf } from './step';
import type { StateAt } from './totals';
import { categoryStep, periodWords, stateAt, sumOfCategories, totalStep } from './totals';

/** What a saving is against, in the view of the option. */
export function todayOf(at: StateAt, against: 'flat' | 'doNothing' = 'doNothing'): StateAt | undefined {
  return stateAt(at.proposal, at.comparison, { state: against, view: at.view });
}

/** Today less the option, or the other way round for a rise: of a total, a category, a group or a part. */
export function savingStep(at: StateAt, name: FigureName): Step | undefined {
  const today = todayOf(at, name.against);
  if (today === undefined) return undefined;
  const isRise = name.kind === 'rise';
  const label = `${isRise ? 'Rise' : 'Saving'} of ${at.words} against ${today.words.toLowerCase()}, ${whatWords(at, name)}${period(name)}`;
  const [before, after] = [sideOf(today, name), sideOf(at, name)];
  if (before === undefined || after === undefined) return undefined;
  return differenceOf(label, 'money', isRise ? [after, before] : [before, after]);
}

/** How large a saving or rise is beside what it is against; `undefined` against nothing. */
export function savingShareStep(at: StateAt, name: FigureName): Step | undefined {
  const today = todayOf(at, name.against);
  const saving = savingStep(at, { ...name, kind: 'saving' });
  if (today === undefined || saving === undefined) return undefined;
  const all = sideOf(today, name);
  const size = saving.value.n < 0n ? savingStep(at, { ...name, kind: 'rise' }) : saving;
  if (all === undefined || size === undefined || all.value.n === 0n) return undefined;
  const words = `${saving.value.n < 0n ? 'Rise' : 'Saving'} of ${at.words} as a share of today, ${period(name)}`;
  return quotientOf(words, 'share', [size, all]);
}

function sideOf(state: StateAt, name: FigureName): Step | undefined {
  const { category, group, part, year } = name;
  if (part !== undefined) return partStep(state, name);
  if (group !== undefined) return groupStep(state, group, year);
  return category === undefined ? totalOf(state, name) : categoryOf(state, category, name);
}

/** A category over the term, in a year or in a month; nothing where the state spends nothing on it. */
export function categoryOf(
  at: StateAt,
  category: CostCategory,
  { year, month }: Pick<FigureName, 'year' | 'month'>,
): Step {
  const found =
    month === undefined ? categoryStep(at, category, year) : categoryMonthStep(at, category, month);
  const text = 'Nothing of this kind';
  return found ?? countedStep(`${at.words}: ${categoryNames[category]}`, 'money', { value: zero, text });
}

/** The total of the term, of a year or of a month; `undefined` for a month that the term has not. */
export function totalOf(at: StateAt, { year, month }: Pick<FigureName, 'year' | 'month'>): Step | undefined {
  return month === undefined ? totalStep(at, year) : monthTotals(at)[month - 1];
}

/** The categories together that charts show as one. */
export function groupStep(at: StateAt, group: string, year: number | undefined): Step {
  const label = `${at.words}: ${group}, ${periodWords(year)}`;
  return { ...sumOfCategories(at, { label, categories: categoriesOf(group), year }), label };
}

function whatWords(at: StateAt, { category, group, part }: FigureName): string {
  const words = [
    ...(part === undefined ? [] : [partsOf(at, part.by).names.nameOf(part.key)]),
    ...(group === undefined ? [] : [group.toLowerCase()]),
    ...(category === undefined ? [] : [categoryNames[category]]),
  ];
  return words.map((word) => `${word}, `).join('');
}

function period({ year, month }: FigureName): string {
  return month === undefined ? periodWords(year) : `month ${String(month)}`;
}

/** Savings of a year or month and of all before it; with the sign turned for a rise. */
export function cumulatedStep(at: StateAt, name: FigureName): Step | undefined {
  const today = todayOf(at, name.against);
  if (today === undefined) return undefined;
  const { year, month } = name;
  const isByMonth = month !== undefined;
  const isRise = name.kind === 'cumulatedRise';
  const what = isRise ? 'Cost more than today' : 'Saved';
  const label = `${what} from the start to the end of ${period(name)}`;
  const totals = (state: StateAt): readonly Step[] =>
    isByMonth
      ? monthTotals(state)
      : state.comparison.monthsOfYears.map((_, index) => totalStep(state, index + 1));
  const after = totals(at);
  const inputs = totals(today)
    .slice(0, month ?? year)
    .flatMap((without, index): readonly Step[] => {
      const own = after[index];
      const words = `${isRise ? 'Rise' : 'Saving'} in ${isByMonth ? 'month' : 'year'} ${String(index + 1)}`;
      if (own === undefined) return [];
      return [differenceOf(words, 'money', isRise ? [own, without] : [without, own])];
    });
  return lateSum(label, 'money', {
    value: sum(inputs.map(({ value }) => value)),
    inputs: () => inputs,
    parts: isByMonth ? 'months' : 'years',
  });
}
