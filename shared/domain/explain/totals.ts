import type { Comparison, OptionComparison } from '../comparison/comparison';
import type { CostCategory, CostLine } from '../cost/costLine';
import { lineOfYear } from '../cost/costLine';
import type { CostTable } from '../cost/costTable';
import { isInView } from '../cost/counting';
import type { Money } from '../money';
import { currencyPlaces, moneyToRate } from '../money';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import { sum } from '../rate';
import type { FigureName } from './figureNames';
import type { LinesAt } from './linesAt';
import { lineStep } from './lineSteps';
import { monthsOfYear } from './spreadSteps';
import type { Step } from './step';
import { lateSum, rounded } from './step';

/** A state of the comparison whose figures are explained. */
export interface StateAt {
  readonly proposal: Proposal;
  readonly comparison: Comparison;
  readonly table: CostTable;
  readonly words: string;
  readonly option?: OptionComparison;
}

/** The state of a name; `undefined` for an option that is not there. */
export function stateOf(
  comparison: Comparison,
  state: FigureName['state'],
): Pick<StateAt, 'table' | 'words' | 'option'> | undefined {
  if (state === 'flat') return { table: comparison.today.flat, words: 'Today, at prices as they are' };
  if (state === 'doNothing') return { table: comparison.today.doNothing, words: 'Today, carried on' };
  const option = comparison.options[state];
  return option && { table: option.cost, words: option.option.name, option };
}

function exact({ comparison }: StateAt, amount: Money): Rate {
  return moneyToRate(amount, comparison.currency);
}

function linesAt({ proposal, comparison, table, option }: StateAt): LinesAt {
  return {
    proposal,
    sources: new Map(proposal.sources.map((source) => [source.id, source])),
    volumes: comparison.today.state.volumes,
    table,
    invoices: comparison.invoices,
    flat: comparison.today.flat,
    ...(option === undefined ? {} : { option: option.option }),
  };
}

/** The period of a figure in words. */
export function periodWords(year: number | undefined): string {
  return year === undefined ? 'whole term' : `year ${String(year)}`;
}

/** One category: over the term the sum of its rounded years, in a year the sum of its lines, rounded once. */
export function categoryStep(
  at: StateAt,
  category: CostCategory,
  year: number | undefined,
): Step | undefined {
  const { table, comparison, words } = at;
  const row = [...table.rows, ...table.apart].find((entry) => entry.category === category);
  if (row === undefined) return undefined;
  const label = `${words}: ${category}, ${periodWords(year)}`;
  if (year === undefined) {
    const inputs = (): readonly Step[] =>
      row.annual.flatMap((_, index) => categoryStep(at, category, index + 1) ?? []);
    return lateSum(label, 'money', { value: exact(at, row.term), inputs });
  }
  const lines = table.lines.filter((line) => line.category === category && isInView(line, 'cost'));
  const value = sum(lines.map((line) => lineOfYear(line, year - 1)));
  const counted = (): readonly CostLine[] => lines.filter((line) => lineOfYear(line, year - 1).n !== 0n);
  const before = lateSum('Before rounding', 'money', {
    value,
    inputs: () => {
      const own = linesAt(at);
      return counted().map((line) => lineStep(line, monthsOfYear(line, year - 1), own));
    },
  });
  return rounded(label, currencyPlaces(comparison.currency), before);
}

/** The total: the sum of the counted categories. */
export function totalStep(at: StateAt, year: number | undefined): Step {
  const { table, words } = at;
  const amount = year === undefined ? table.term : (table.annual[year - 1] ?? table.term);
  return lateSum(`${words}: total, ${periodWords(year)}`, 'money', {
    value: exact(at, amount),
    inputs: () => table.rows.flatMap(({ category }) => categoryStep(at, category, year) ?? []),
  });
}

/** Some counted categories together. */
export function sumOfCategories(
  at: StateAt,
  of: {
    readonly label: string;
    readonly categories: readonly CostCategory[];
    readonly year: number | undefined;
  },
): Step {
  const rows = at.table.rows.filter(({ category }) => of.categories.includes(category));
  const amounts = rows.map((row) =>
    exact(at, of.year === undefined ? row.term : (row.annual[of.year - 1] ?? row.term)),
  );
  return lateSum(of.label, 'money', {
    value: sum(amounts),
    inputs: () => rows.flatMap(({ category }) => categoryStep(at, category, of.year) ?? []),
  });
}
