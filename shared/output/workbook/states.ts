import type { Comparison } from '../../domain/comparison/comparison';
import type { CostCategory } from '../../domain/cost/costLine';
import type { CostRows, CostTable, MonthRow } from '../../domain/cost/costTable';
import { cashRows, monthRows } from '../../domain/cost/costTable';
import { isInView } from '../../domain/cost/counting';
import type { FigureName } from '../../domain/explain/figureNames';
import type { StateAt } from '../../domain/explain/totals';
import { stateAt } from '../../domain/explain/totals';
import type { Proposal } from '../../domain/proposal/proposal';
import type { CalculationGraph } from './graph';
import type { StateCosts } from './stateCosts';
import { stateCosts } from './stateCosts';

/** Places in the graph by category: of each year, or of each month; `undefined` where nothing is spent. */
export type NodesByCategory = ReadonlyMap<CostCategory, readonly (number | undefined)[]>;

/** A state of the comparison with the places of its figures in the graph. */
export interface StateShown {
  readonly state: FigureName['state'];
  readonly words: string;
  readonly at: StateAt;
  readonly table: CostTable;
  readonly costs: StateCosts;
  /** Each year rounded once; what stands apart from the totals too. */
  readonly years: NodesByCategory;
  readonly cash: CostRows;
  /** The same of the cash view, as far as it counts. */
  readonly cashYears: NodesByCategory;
  readonly monthRows: readonly MonthRow[];
  /** Each month before it is rounded. */
  readonly months: NodesByCategory;
}

/** The states that are compared, in their order: today flat, today carried on, each option. */
export function statesShown(
  proposal: Proposal,
  comparison: Comparison,
  graph: CalculationGraph,
): readonly StateShown[] {
  const states: readonly FigureName['state'][] = ['flat', 'doNothing', ...comparison.options.keys()];
  return states.flatMap((state) => {
    const at = stateAt(proposal, comparison, { state });
    return at === undefined ? [] : [stateShown(state, at, graph)];
  });
}

function stateShown(state: FigureName['state'], at: StateAt, graph: CalculationGraph): StateShown {
  const { table, comparison } = at;
  const costs = stateCosts(at);
  const count = comparison.monthsOfYears.length;
  const yearsOf = (of: StateCosts, category: CostCategory): readonly number[] =>
    Array.from({ length: count }, (_, year) => graph.add(of.year(category, year + 1)));
  const years = new Map(
    [...table.rows, ...table.apart].map(({ category }) => [category, yearsOf(costs, category)]),
  );
  const found = monthRows(table, comparison.counting);
  const months = new Map(
    found.rows.map(({ category, months: amounts }) => [
      category,
      amounts.map((_, month) => {
        const step = costs.month(category, month + 1);
        return step === undefined ? undefined : graph.add(step);
      }),
    ]),
  );
  const cash = cashRows(table, comparison.counting);
  const paid = asPaid(at);
  const isOwn = (category: CostCategory): boolean => category === 'purchase' || category === 'tax';
  const cashYears = new Map(
    cash.rows.map(({ category }) => [
      category,
      (isOwn(category) && hasOwnView(at) ? undefined : years.get(category)) ?? yearsOf(paid, category),
    ]),
  );
  return {
    ...{ state, words: at.words, at, table, costs, years, cash, cashYears, months },
    monthRows: found.rows,
  };
}

/** The costs of the same state in the cash view. */
function asPaid({ proposal, comparison, words, ...at }: StateAt): StateCosts {
  return stateCosts({ ...at, proposal, comparison, words: `${words}, as paid`, view: 'cash' });
}

/** Whether anything, or the tax on it, stands in one of the two views alone. */
function hasOwnView({ table }: StateAt): boolean {
  return table.lines.some((line) => isInView(line, 'cost') !== isInView(line, 'cash'));
}
