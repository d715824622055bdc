import { categoryNames } from '../charts/theme';
import type { Comparison } from '../comparison/comparison';
import type { CostLine, Spread } from '../cost/costLine';
import { oneOffCategories, recurringCategories } from '../cost/costLine';
import { isInView } from '../cost/counting';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import { multiply, subtract, sum, whole } from '../rate';
import { todayOf } from './savingSteps';
import type { Step } from './step';
import { countedStep, differenceOf, lateSum, made, quotientOf } from './step';
import type { StateAt } from './totals';
import { stateAt, sumOfCategories, sumOfLines } from './totals';

/** Months of the term, counted from 1; none where the last is before the first. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a payback is made of: what is paid once, and what any months save before that. */
interface PaidBack {
  readonly words: string;
  /** The month that the comparison found; `null` where the one-offs are not covered. */
  readonly month: number | null;
  readonly termMonths: number;
  readonly oneOff: Step;
  readonly savedIn: (months: Span) => Step;
}

/**
 * The first month up to which the saving before one-offs covers them (domain.md 5.12): the months before it,
 * and as many more as what they leave takes, which is one. Where no month does: what the term leaves
 * uncovered, in money, and in the label that it is not paid back.
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
  const { cause } = of;
  return stepOf({
    ...after,
    words: `${after.words}, if ${cause}`,
    oneOff: changedStep(before.oneOff, { value: after.oneOff.value, cause }),
    savedIn: (months) => changedStep(before.savedIn(months), { value: after.savedIn(months).value, cause }),
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
  const { comparison, option, words } = at;
  const today = todayOf(at);
  if (option === undefined || today === undefined) return undefined;
  return {
    words,
    month: option.paybackMonths,
    termMonths: comparison.termMonths,
    oneOff: oneOffStep(at),
    savedIn: (months) =>
      differenceOf(`Saved before one-offs, ${spanWords(months)}`, 'money', [
        recurringIn(today, months),
        recurringIn(at, months),
      ]),
  };
}

function stepOf({ words, month, termMonths, oneOff, savedIn }: PaidBack): Step {
  if (month === null) return unpaid(words, oneOff, savedIn({ from: 1, to: termMonths }));
  const label = `${words}: payback, month of the term`;
  const before = countedStep('Months before that month', 'months', { value: whole(month - 1), text: 'Term' });
  const left =
    month === 1
      ? oneOff
      : differenceOf('One-offs not covered before that month', 'money', [
          oneOff,
          savedIn({ from: 1, to: month - 1 }),
        ]);
  const reached = savedIn({ from: month, to: month });
  if (left.value.n <= 0n || reached.value.n <= 0n) {
    const text = 'The first month in which anything is saved: nothing has to be paid back';
    return countedStep(label, 'months', { value: whole(month), text });
  }
  const more = made('Months that the rest takes', 'months', {
    op: 'ceiling',
    inputs: [quotientOf('What is left ÷ saving of that month', 'number', [left, reached])],
  });
  return made(label, 'months', { op: 'sum', inputs: [before, more] });
}

function unpaid(words: string, oneOff: Step, saved: Step): Step {
  const label =
    oneOff.value.n === 0n
      ? `${words}: nothing is paid once, and nothing is saved before one-offs within the term; what is lost`
      : `${words}: the one-off costs are not paid back within the term; what is left to cover`;
  return differenceOf(label, 'money', [oneOff, saved]);
}

function spanWords({ from, to }: Span): string {
  return from === to ? `month ${String(from)}` : `months ${String(from)} to ${String(to)}`;
}

/** What recurs in some months, exact: before the rounding of years, which payback does without. */
function recurringIn(at: StateAt, { from, to }: Span): Step {
  const months = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  const parts = at.rows.rows.flatMap(({ category }): readonly Step[] => {
    if (!recurringCategories.includes(category)) return [];
    const label = `${at.words}: ${categoryNames[category]}, ${spanWords({ from, to })}, not rounded`;
    const factors = new Map<Spread, Rate>();
    const factorOf = ({ over }: CostLine): Rate => {
      const known = factors.get(over) ?? sum(over.byMonth.slice(from - 1, to));
      factors.set(over, known);
      return known;
    };
    const lines = at.table.lines.filter((line) => line.category === category && isInView(line, at.view));
    const costOf = (line: CostLine): Rate => multiply(line.amount, factorOf(line));
    return [sumOfLines(at, label, { lines, costOf, monthsOf: () => months })];
  });
  const label = `Recurring cost of ${at.words}, ${spanWords({ from, to })}`;
  const value = sum(parts.map((part) => part.value));
  return lateSum(label, 'money', { value, inputs: () => parts, parts: 'categories' });
}
