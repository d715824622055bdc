import type { OptionComparison } from '../../domain/comparison/comparison';
import type { CostCategory } from '../../domain/cost/costLine';
import { oneOffCategories } from '../../domain/cost/costLine';
import { noMoney } from '../../domain/money';
import { paybackCell } from './payback';
import type { Cell } from './sheet';
import { text } from './sheet';
import type { FrontAt, StateRows } from './stateTables';
import { moneyCell, yearColumns, yearHeads } from './stateTables';
import type { SheetsAt } from './sheetsAt';

/** What an option is held against. */
export interface OutcomeOf {
  readonly option: OptionComparison;
  readonly own: StateRows;
  readonly flat: StateRows;
  readonly doNothing: StateRows;
}

/**
 * What an option saves, what it costs once, and the month in which that is paid back; answers the cell of what it
 * costs once, `undefined` where nothing is known of one side.
 */
export function addOutcome(front: FrontAt, of: OutcomeOf): string | undefined {
  const { at, sheet } = front;
  sheet.add();
  sheet.add(text(`What ${of.option.option.name} saves`, { look: 'section' }));
  if ([of.own, of.flat, of.doNothing].some(({ total }) => total === undefined)) {
    sheet.add(text('Not known, since nothing is known of the cost of one of the two.'));
    return undefined;
  }
  sheet.add(...yearHeads(`Saving in ${at.currency}; a minus is a rise`, at));
  addSaving(front, of, 'doNothing');
  addSaving(front, of, 'flat');
  const oneOff = addOneOffs(front, of);
  addPayback(front, of);
  return oneOff;
}

function addSaving({ at, sheet }: FrontAt, of: OutcomeOf, against: 'flat' | 'doNothing'): void {
  const { years, term } = yearColumns(at);
  const today = of[against];
  const saving = of.option.saving[against];
  const formula = (column: string): string =>
    `${column}${String(today.total ?? 0)}-${column}${String(of.own.total ?? 0)}`;
  const look = against === 'doNothing' ? 'outcome' : 'plain';
  sheet.add(
    text(`Against ${today.shown.words.toLowerCase()}`, { look }),
    ...years.map((column, year) =>
      moneyCell(at, formula(column), { amount: saving.annual[year] ?? noMoney, look }),
    ),
    moneyCell(at, formula(term), { amount: saving.term, look }),
  );
}

function blanks({ comparison }: SheetsAt): readonly Cell[] {
  return comparison.monthsOfYears.map(() => text(''));
}

/** The row of the one-offs; answers their cell. */
function addOneOffs({ at, sheet }: FrontAt, { option, own }: OutcomeOf): string {
  const { term } = yearColumns(at);
  const formula = sumOfRows(own, term, oneOffCategories);
  const row = sheet.add(
    text('One-off costs, which are within the total'),
    ...blanks(at),
    moneyCell(at, formula, { amount: option.oneOff, look: 'plain' }),
  );
  return `$${term}$${String(row)}`;
}

function sumOfRows(state: StateRows, column: string, categories: readonly CostCategory[]): string {
  const rows = categories.flatMap((category) => state.byCategory.get(category) ?? []);
  return rows.length === 0 ? '0' : `SUM(${rows.map((row) => `${column}${String(row)}`).join(',')})`;
}

/** Payback by domain.md 5.12; the sheet Months finds its month. */
function addPayback({ at, sheet }: FrontAt, { option, own }: OutcomeOf): void {
  sheet.add(
    text('Payback: month of the term', { look: 'outcome' }),
    ...blanks(at).map(() => text('', { look: 'outcome' })),
    paybackCell(at, own.shown, option.paybackMonths),
  );
}
