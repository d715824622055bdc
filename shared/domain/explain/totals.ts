import { categoryNames } from '../charts/theme';
import type { Comparison, OptionComparison } from '../comparison/comparison';
import type { CostCategory, CostLine } from '../cost/costLine';
import { lineOfYear } from '../cost/costLine';
import type { CostRows, CostTable } from '../cost/costTable';
import { cashRows } from '../cost/costTable';
import type { View } from '../cost/counting';
import { isInView } from '../cost/counting';
import type { Money } from '../money';
import { currencyPlaces, moneyToRate } from '../money';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import { sum } from '../rate';
import { figureId, type FigureName } from './figureNames';
import type { LinesAt } from './linesAt';
import { lineLabel, lineStep } from './lineSteps';
import { monthsOfYear } from './spreadSteps';
import type { Step } from './step';
import { lateStep, lateSum, rounded } from './step';

/** A state of the comparison whose figures are explained, in the cost view or the cash view. */
export interface StateAt {
  readonly proposal: Proposal;
  readonly comparison: Comparison;
  readonly table: CostTable;
  readonly words: string;
  /** Which state it is, as figures name it. */
  readonly place: FigureName['state'];
  readonly option?: OptionComparison;
  readonly view: View;
  /** The counted rows of the view. */
  readonly rows: CostRows;
}

/** The state of a name; `undefined` for an option that is not there. */
export function stateAt(
  proposal: Proposal,
  comparison: Comparison,
  name: { readonly state: FigureName['state']; readonly view?: View },
): StateAt | undefined {
  const { view = 'cost' } = name;
  const found = stateOf(comparison, name.state);
  if (found === undefined) return undefined;
  const rows = view === 'cash' ? cashRows(found.table, comparison.counting) : found.table;
  const words = view === 'cash' ? `${found.words}, as paid` : found.words;
  return { proposal, comparison, place: name.state, ...found, words, view, rows };
}

function stateOf(
  comparison: Comparison,
  state: FigureName['state'],
): Pick<StateAt, 'table' | 'words' | 'option'> | undefined {
  if (state === 'flat') return { table: comparison.today.flat, words: 'Today, at prices as they are' };
  if (state === 'doNothing') return { table: comparison.today.doNothing, words: 'Today, carried on' };
  const option = comparison.options[state];
  return option && { table: option.cost, words: option.option.name, option };
}

/** An amount of the comparison's currency as an exact number. */
export function exact({ comparison }: Pick<StateAt, 'comparison'>, amount: Money): Rate {
  return moneyToRate(amount, comparison.currency);
}

// A table belongs to one comparison; its categories and years share what they trace.
const traced = new WeakMap<CostTable, LinesAt>();

/** What the lines of a state are traced with; the same for all figures of a table. */
export function linesAt({ proposal, comparison, table, option }: StateAt): LinesAt {
  const before = traced.get(table);
  if (before?.proposal === proposal && before.option === option?.option) return before;
  const at: LinesAt = {
    proposal,
    sources: new Map(proposal.sources.map((source) => [source.id, source])),
    volumes: comparison.today.state.volumes,
    table,
    invoices: comparison.invoices,
    flat: comparison.today.flat,
    kept: new Map(),
    ...(option === undefined ? {} : { option: option.option }),
  };
  traced.set(table, at);
  return at;
}

/** The name of a figure of a state's own view, as text. */
export function figureIn({ place, view }: StateAt, name: Omit<FigureName, 'state' | 'view'>): string {
  return figureId({ ...name, state: place, ...(view === 'cash' ? { view } : {}) });
}

/** The period of a figure in words. */
export function periodWords(year: number | undefined): string {
  return year === undefined ? 'whole term' : `year ${String(year)}`;
}

/** Cost lines added, each over some months of its own; those that cost nothing there are left out. */
export function sumOfLines(
  at: StateAt,
  label: string,
  of: {
    readonly lines: readonly CostLine[];
    readonly costOf: (line: CostLine) => Rate;
    readonly monthsOf: (line: CostLine) => readonly number[];
  },
): Step {
  const costs = of.lines.map((line) => ({ line, cost: of.costOf(line) })).filter(({ cost }) => cost.n !== 0n);
  return lateSum(label, 'money', {
    value: sum(costs.map(({ cost }) => cost)),
    parts: 'costs',
    inputs: () => {
      const own = linesAt(at);
      return costs.map(({ line, cost }) =>
        lateStep({ label: () => lineLabel(line, own), unit: 'money', value: cost, grade: line.grade }, () =>
          lineStep(line, of.monthsOf(line), own),
        ),
      );
    },
  });
}

/** One category: over the term the sum of its rounded years, in a year the sum of its lines, rounded once. */
export function categoryStep(
  at: StateAt,
  category: CostCategory,
  year: number | undefined,
): Step | undefined {
  const { table, comparison, words, view } = at;
  const rows = view === 'cash' ? at.rows.rows : [...at.rows.rows, ...table.apart];
  const row = rows.find((entry) => entry.category === category);
  if (row === undefined) return undefined;
  const label = `${words}: ${categoryNames[category]}, ${periodWords(year)}`;
  const figure = figureIn(at, { kind: 'category', category, ...(year === undefined ? {} : { year }) });
  if (year === undefined) {
    const inputs = (): readonly Step[] =>
      row.annual.flatMap((_, index) => categoryStep(at, category, index + 1) ?? []);
    return { ...lateSum(label, 'money', { value: exact(at, row.term), inputs, parts: 'years' }), figure };
  }
  const before = sumOfLines(at, 'Before rounding', {
    lines: table.lines.filter((line) => line.category === category && isInView(line, view)),
    costOf: (line) => lineOfYear(line, year - 1),
    monthsOf: (line) => monthsOfYear(line, year - 1),
  });
  return { ...rounded(label, currencyPlaces(comparison.currency), before), figure };
}

/** The total: the sum of the counted categories. */
export function totalStep(at: StateAt, year: number | undefined): Step {
  const { rows, words } = at;
  const amount = year === undefined ? rows.term : (rows.annual[year - 1] ?? rows.term);
  const total = lateSum(`${words}: total, ${periodWords(year)}`, 'money', {
    value: exact(at, amount),
    parts: 'categories',
    inputs: () => rows.rows.flatMap(({ category }) => categoryStep(at, category, year) ?? []),
  });
  const figure = figureIn(at, { kind: 'total', ...(year === undefined ? {} : { year }) });
  return { ...total, figure };
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
  const rows = at.rows.rows.filter(({ category }) => of.categories.includes(category));
  const amounts = rows.map((row) =>
    exact(at, of.year === undefined ? row.term : (row.annual[of.year - 1] ?? row.term)),
  );
  return lateSum(of.label, 'money', {
    value: sum(amounts),
    parts: 'categories',
    inputs: () => rows.flatMap(({ category }) => categoryStep(at, category, of.year) ?? []),
  });
}
