import type { CostCategory } from '../../../shared/domain/cost/costLine';
import { softCategories } from '../../../shared/domain/cost/costLine';
import type { CostRow, CostTable } from '../../../shared/domain/cost/costTable';
import type { Money } from '../../../shared/domain/money';
import { addMoney, moneyToRate, noMoney, roundToMoney, shareOut } from '../../../shared/domain/money';
import type { Settings } from '../../../shared/domain/proposal/proposal';
import { divide, whole } from '../../../shared/domain/rate';
import type { Grade } from '../../../shared/domain/sourced';
import { weakestGrade } from '../../../shared/domain/sourced';

/** What something costs in year 1, a month on average, and over the term. */
export interface Amounts {
  readonly year: Money;
  readonly month: Money;
  readonly term: Money;
}

/** A row of the overview. */
export interface OverviewRow extends Amounts {
  readonly category: CostCategory;
  readonly grade: Grade;
}

/** The amounts of a whole table. */
export function totalAmounts(table: CostTable, currency: string): Amounts {
  return {
    year: table.annual[0] ?? noMoney,
    month: roundToMoney(table.monthly, currency),
    term: table.term,
  };
}

/** Shares the month's total out by the parts of the term, so that the months add up to it as the years and terms do. */
export function monthShares(total: Money, terms: readonly Money[]): readonly Money[] {
  return shareOut(
    total,
    terms.map((n) => ({ n, d: 1n })),
  );
}

/** The counted categories of a table; every column adds up to the total. */
export function overviewRows(table: CostTable, currency: string): readonly OverviewRow[] {
  const months = monthShares(
    totalAmounts(table, currency).month,
    table.rows.map(({ term }) => term),
  );
  return table.rows.map(({ category, annual, term, grade }, at) => ({
    category,
    grade,
    year: annual[0] ?? noMoney,
    month: months[at] ?? noMoney,
    term,
  }));
}

/** What may be counted or stand apart, as settings name it. */
export type CountName = keyof NonNullable<Settings['counts']>;

/** Which categories each switch counts. */
const countedCategories: Readonly<Record<CountName, readonly CostCategory[]>> = {
  paper: ['paper'],
  soft: softCategories,
  reserve: ['reserve'],
  tax: ['tax'],
};

/** What may be counted or stand apart, in the order in which it is shown. */
export const countNames: readonly CountName[] = ['paper', 'soft', 'reserve', 'tax'];

/** What one switch is about, known or not. */
export interface ApartRow {
  readonly name: CountName;
  readonly isCounted: boolean;
  /** `null` where nothing of it is known. */
  readonly amounts: (Amounts & { readonly grade: Grade }) | null;
}

/** Paper, soft costs, reserve and tax: what is known of each, counted or not. */
export function apartRows(table: CostTable, settings: Settings): readonly ApartRow[] {
  const all = [...table.rows, ...table.apart];
  return countNames.map((name) => {
    const own = all.filter(({ category }) => countedCategories[name].includes(category));
    return {
      name,
      isCounted: settings.counts?.[name] === true,
      amounts: own.length === 0 ? null : sumOf(own, table.termMonths, settings.currency),
    };
  });
}

function sumOf(
  rows: readonly CostRow[],
  termMonths: number,
  currency: string,
): Amounts & { readonly grade: Grade } {
  const term = addMoney(...rows.map((row) => row.term));
  return {
    year: addMoney(...rows.map(({ annual }) => annual[0] ?? noMoney)),
    month: roundToMoney(divide(moneyToRate(term, currency), whole(termMonths)), currency),
    term,
    grade: weakestGrade(rows.map(({ grade }) => grade)),
  };
}

/** The settings' counts with one switched; `null` where nothing is counted any more. */
export function withCount(
  counts: Settings['counts'],
  name: CountName,
  isCounted: boolean,
): NonNullable<Settings['counts']> | null {
  const names = countNames.filter((other) => (other === name ? isCounted : counts?.[other] === true));
  return names.length === 0 ? null : Object.fromEntries(names.map((other) => [other, true]));
}
