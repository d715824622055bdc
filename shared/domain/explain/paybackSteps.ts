import type { Comparison } from '../comparison/comparison';
import { oneOffCategories, recurringCategories } from '../cost/costLine';
import type { Proposal } from '../proposal/proposal';
import { subtract, sum, whole, zero } from '../rate';
import { todayOf } from './savingSteps';
import type { Step } from './step';
import { countedStep, differenceOf, lateSum, made, quotientOf, sumOf } from './step';
import type { StateAt } from './totals';
import { stateAt, sumOfCategories } from './totals';

/** What a payback is made of: what is paid once, and what each year saves before that. */
interface PaidBack {
  readonly label: string;
  /** The month that the comparison found; `null` where the one-offs are not covered. */
  readonly month: number | null;
  readonly oneOff: Step;
  readonly years: readonly { readonly months: number; readonly saving: Step }[];
}

/**
 * The first month in which the saving before one-offs covers them, each year's saving spread evenly
 * (domain.md 5.12): the months of the years before, and as many more as what is left takes. Where no month
 * does: what the term leaves uncovered, in money.
 */
export function paybackStep(at: StateAt): Step | undefined {
  const found = paidBack(at);
  return found && stepOf(found);
}

/** Costs that are paid once. */
export function oneOffStep(at: StateAt): Step {
  const label = `${at.words}: one-off costs`;
  return { ...sumOfCategories(at, { label, categories: oneOffCategories, year: undefined }), label };
}

interface Stored {
  readonly proposal: Proposal;
  readonly comparison: Comparison;
}

/** Another run of the comparison of an option, and why it was made. */
interface Changed {
  readonly changed: Comparison;
  readonly optionId: string;
  readonly cause: string;
}

/**
 * The payback of a changed comparison of the option: its one-offs and savings, each as what it is in the
 * proposal and what the change makes of it. `undefined` for an option that either has not.
 */
export function paybackAgain(stored: Stored, of: Changed): Step | undefined {
  const [before, after] = bothPaidBack(stored, of);
  if (before === undefined || after === undefined) return undefined;
  return stepOf({
    label: `${after.label}, if ${of.cause}`,
    month: after.month,
    oneOff: changedStep(before.oneOff, { value: after.oneOff.value, cause: of.cause }),
    years: after.years.map(({ months, saving }, at) => ({
      months,
      saving: changedStep(before.years[at]?.saving ?? missingYear(saving.label), {
        value: saving.value,
        cause: of.cause,
      }),
    })),
  });
}

/** What is paid once in a changed comparison of the option. */
export function oneOffAgain(stored: Stored, of: Changed): Step | undefined {
  const [before, after] = bothPaidBack(stored, of);
  return before && after && changedStep(before.oneOff, { value: after.oneOff.value, cause: of.cause });
}

function bothPaidBack(
  { proposal, comparison }: Stored,
  { changed, optionId }: Changed,
): readonly (PaidBack | undefined)[] {
  return [comparison, changed].map((one) => {
    const state = one.options.findIndex(({ option }) => option.id === optionId);
    const at = state < 0 ? undefined : stateAt(proposal, one, { state });
    return at && paidBack(at);
  });
}

function missingYear(label: string): Step {
  return countedStep(label, 'money', { value: zero, text: 'The term of the proposal has no such year' });
}

/** A figure of another run of the whole comparison: that of the proposal, and what the cause makes of it. */
export function changedStep(
  stored: Step,
  { value, cause }: { readonly value: Step['value']; readonly cause: string },
): Step {
  const change: Step = {
    label: 'What the change makes of it',
    unit: stored.unit,
    value: subtract(value, stored.value),
    inputs: () => [],
    origin: { type: 'assumption', note: `${cause}. The whole comparison was worked out again with it.` },
  };
  return made(`${stored.label}, if ${cause}`, stored.unit, { op: 'sum', inputs: [stored, change] });
}

function paidBack(at: StateAt): PaidBack | undefined {
  const { comparison, option } = at;
  const today = todayOf(at);
  if (option === undefined || today === undefined) return undefined;
  return {
    label: `${at.words}: payback, month of the term`,
    month: option.paybackMonths,
    oneOff: oneOffStep(at),
    years: comparison.monthsOfYears.map((months, index) => ({
      months,
      saving: recurringSaving(at, today, index + 1),
    })),
  };
}

function stepOf({ label, month, oneOff, years }: PaidBack): Step {
  if (month === null) {
    const saved = years.map(({ saving }) => saving);
    const all = lateSum('Saved before one-offs over the term', 'money', {
      value: sum(saved.map(({ value }) => value)),
      inputs: () => saved,
      parts: 'years',
    });
    return differenceOf(`${label}: one-offs not covered within the term`, 'money', [oneOff, all]);
  }
  const counted = (text: string, value: number): Step =>
    countedStep(text, 'months', { value: whole(value), text: 'Term' });
  const year = Math.floor((month - 1) / 12);
  const reached = years[year];
  if (reached === undefined) return counted(label, month);
  const aMonth = quotientOf('Saving a month in the year of payback', 'money', [
    reached.saving,
    counted('Months of the year', reached.months),
  ]);
  const before = years.slice(0, year).map(({ saving }) => saving);
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
