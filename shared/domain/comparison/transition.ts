import type { IsoDate } from '../calendar';
import type { CostTable, Counting, MonthRow } from '../cost/costTable';
import { monthRows } from '../cost/costTable';
import type { Option } from '../future/option';
import { monthOfPhase } from '../future/phaseMonth';
import type { Money } from '../money';
import { addMoney, noMoney, subtractMoney } from '../money';
import type { Comparison, OptionComparison } from './comparison';

/** One month of the way from today to the option. */
export interface TransitionMonth {
  /** Of the term, from 1. */
  readonly month: number;
  readonly doNothing: Money;
  readonly option: Money;
  /** doNothing - option. */
  readonly saving: Money;
  /** Savings of this month and all before it. */
  readonly cumulated: Money;
  /** Names of the phases that begin in it. */
  readonly phases: readonly string[];
}

/** An option month by month until it is in place, against doing nothing. */
export interface Transition {
  readonly months: readonly TransitionMonth[];
  /** What the option costs in those months by category; each month is rounded once. */
  readonly rows: readonly MonthRow[];
  readonly doNothingRows: readonly MonthRow[];
}

/**
 * The months of an option up to the one after its last phase, overlap or one-off cost (at least the first,
 * at most the term), or `wholeTerm`. A month is category × month rounded once, so twelve of them need not
 * equal the year of the yearly tables.
 */
export function transition(
  comparison: Comparison,
  chosen: OptionComparison,
  { startsOn, wholeTerm = false }: { readonly startsOn: IsoDate; readonly wholeTerm?: boolean },
): Transition {
  const { termMonths } = comparison;
  const last = wholeTerm ? termMonths : Math.min(termMonths, lastChange(chosen, startsOn) + 1);
  const option = monthsOf(chosen.cost, comparison.counting, last);
  const doNothing = monthsOf(comparison.today.doNothing, comparison.counting, last);
  const phases = phasesByMonth(chosen.option, startsOn);
  let cumulated = noMoney;
  const months = option.total.map((amount, at): TransitionMonth => {
    const without = doNothing.total[at] ?? noMoney;
    const saving = subtractMoney(without, amount);
    cumulated = addMoney(cumulated, saving);
    const month = at + 1;
    return { month, doNothing: without, option: amount, saving, cumulated, phases: phases.get(month) ?? [] };
  });
  return { months, rows: option.rows, doNothingRows: doNothing.rows };
}

function monthsOf(table: CostTable, counting: Counting, last: number): ReturnType<typeof monthRows> {
  const { rows, total } = monthRows(table, counting);
  return {
    rows: rows.map((row) => ({ ...row, months: row.months.slice(0, last) })),
    total: total.slice(0, last),
  };
}

function phasesByMonth({ phases = [] }: Option, startsOn: IsoDate): ReadonlyMap<number, readonly string[]> {
  const byMonth = new Map<number, readonly string[]>();
  for (const phase of phases) {
    const month = monthOfPhase(phase, { startsOn });
    byMonth.set(month, [...(byMonth.get(month) ?? []), phase.name]);
  }
  return byMonth;
}

/** The last month in which a phase begins, a device that leaves is still paid for, or something is paid once; 0 for none. */
function lastChange({ option, cost }: OptionComparison, startsOn: IsoDate): number {
  const { oneOffs } = cost.timeline;
  const phases = (option.phases ?? []).map((phase) => {
    const begins = monthOfPhase(phase, { startsOn });
    return begins + Math.max(0, (phase.overlapMonths ?? 0) - 1);
  });
  return Math.max(0, ...phases, ...oneOffs.map(({ month }) => month));
}
