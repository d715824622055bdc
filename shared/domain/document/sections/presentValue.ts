import type { OptionComparison } from '../../comparison/comparison';
import { presentValue } from '../../comparison/presentValue';
import type { CostTable } from '../../cost/costTable';
import { cashRows } from '../../cost/costTable';
import type { Money } from '../../money';
import { noMoney, subtractMoney } from '../../money';
import { rate } from '../../rate';
import type { Block } from '../block';
import type { Telling } from '../telling';
import { gradeNames } from './costTables';

/** What both sides are worth on the first day, where the proposal has a yearly rate for it. */
export function presentValueBlocks(telling: Telling, chosen: OptionComparison): readonly Block[] {
  const { proposal, comparison, format } = telling;
  const { discountRate, startsOn } = proposal.settings;
  if (discountRate === undefined) return [];
  const yearly = rate(discountRate.value);
  const worth = (table: CostTable): Money =>
    presentValue(cashRows(table, comparison.counting).annual, yearly, comparison.currency).total;
  const [today, option] = [worth(comparison.today.doNothing), worth(chosen.cost)];
  const saving = subtractMoney(today, option);
  const than =
    saving === noMoney ? 'the same' : `${format.moneySize(saving)} ${saving > 0n ? 'less' : 'more'}`;
  return [
    {
      type: 'paragraph',
      text: `Present value: at ${format.percent(yearly)} a year (${gradeNames[discountRate.grade]}), all payments of the term are worth ${format.money(today)} on ${format.day(startsOn)} with today carried on, and ${format.money(option)} with ${chosen.option.name}: ${than}. What is bought counts in the year in which it is paid.`,
    },
  ];
}
