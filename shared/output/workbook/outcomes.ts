import type { OptionComparison } from '../../domain/comparison/comparison';
import type { CostCategory } from '../../domain/cost/costLine';
import { oneOffCategories, recurringCategories } from '../../domain/cost/costLine';
import { yearOf } from '../../domain/cost/costTable';
import type { Money } from '../../domain/money';
import { addMoney, noMoney, subtractMoney } from '../../domain/money';
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
  /** The row with the months of each year. */
  readonly monthsRow: number;
}

/** What an option saves, what it costs once, and the month in which that is paid back, from the cells above. */
export function addOutcome(front: FrontAt, of: OutcomeOf): void {
  const { at, sheet } = front;
  sheet.add();
  sheet.add(text(`What ${of.option.option.name} saves`, { look: 'section' }));
  if ([of.own, of.flat, of.doNothing].some(({ total }) => total === undefined)) {
    sheet.add(text('Not known, since nothing is known of the cost of one of the two.'));
    return;
  }
  sheet.add(...yearHeads(`Saving in ${at.currency}; a minus is a rise`, at));
  addSaving(front, of, 'doNothing');
  addSaving(front, of, 'flat');
  const oneOff = addOneOffs(front, of);
  addPayback(front, of, oneOff);
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

/**
 * Payback by domain.md 5.12, year by year: each year's recurring saving spread evenly over its months; the first
 * month at whose end the savings so far reach the one-offs, and are more than nothing.
 */
function addPayback(front: FrontAt, of: OutcomeOf, oneOffCell: string): void {
  const { at, sheet } = front;
  const { years } = yearColumns(at);
  const { paybackMonths } = of.option;
  const savings = recurringSavings(at, of);
  const saving = sheet.add(
    text('Saving before one-offs, against today, carried on'),
    ...years.map((column, year) => {
      const [today, own] = [of.doNothing, of.own].map((state) =>
        sumOfRows(state, column, recurringCategories),
      );
      return moneyCell(at, `${today ?? '0'}-${own ?? '0'}`, {
        amount: savings[year] ?? noMoney,
        look: 'plain',
      });
    }),
  );
  const sums = sheet.add(
    text('All of it up to the end of the year'),
    ...years.map((column, year) => {
      const formula = `SUM($B${String(saving)}:${column}${String(saving)})`;
      return moneyCell(at, formula, { amount: addMoney(...savings.slice(0, year + 1)), look: 'plain' });
    }),
  );
  const months = sheet.add(
    text('Month of the term in which it covers the one-offs'),
    ...years.map((column, year): Cell => {
      const before = year === 0 ? '0' : `${years[year - 1] ?? 'B'}${String(sums)}`;
      const cells = {
        saving: `${column}${String(saving)}`,
        months: `${column}${String(of.monthsRow)}`,
        before,
      };
      const isHere = paybackMonths !== null && Math.floor((paybackMonths - 1) / 12) === year;
      return {
        type: 'formula',
        formula: monthFormula(cells, { year, oneOff: oneOffCell }),
        cached: isHere ? paybackMonths : '',
        style: { look: 'plain', format: '0', align: 'right' },
      };
    }),
  );
  addPaybackMonth(front, months, paybackMonths);
}

function addPaybackMonth({ at, sheet }: FrontAt, months: number, paybackMonths: number | null): void {
  const { years } = yearColumns(at);
  const range = `${years[0] ?? 'B'}${String(months)}:${years.at(-1) ?? 'B'}${String(months)}`;
  const never = 'Not within the term';
  sheet.add(
    text('Payback: month of the term', { look: 'outcome' }),
    ...blanks(at).map(() => text('', { look: 'outcome' })),
    {
      type: 'formula',
      formula: `IF(COUNT(${range})=0,"${never}",MIN(${range}))`,
      cached: paybackMonths ?? never,
      style: { look: 'outcome', format: '0', align: 'right' },
    },
  );
}

function monthFormula(
  { saving, months, before }: { readonly saving: string; readonly months: string; readonly before: string },
  { year, oneOff }: { readonly year: number; readonly oneOff: string },
): string {
  const reaches = `-INT(-ROUND((${oneOff}-${before})*${months}/${saving},9))`;
  const isPositive = `INT(ROUND(-${before}*${months}/${saving},9))+1`;
  const month = `MAX(1,${reaches},${isPositive})`;
  return `IF(${saving}>0,IF(${month}<=${months},${String(year * 12)}+${month},""),"")`;
}

function recurringSavings({ comparison }: SheetsAt, { option }: OutcomeOf): readonly Money[] {
  return comparison.monthsOfYears.map((_, year) =>
    subtractMoney(
      yearOf(comparison.today.doNothing, year, recurringCategories),
      yearOf(option.cost, year, recurringCategories),
    ),
  );
}
