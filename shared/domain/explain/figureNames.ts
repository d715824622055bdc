import type { Comparison } from '../comparison/comparison';
import type { Meter } from '../contract/contract';
import type { BreakdownBy } from '../cost/costParts';
import type { CostCategory } from '../cost/costLine';
import { costCategories } from '../cost/costLine';
import type { CostTable } from '../cost/costTable';
import type { BalanceRow } from './balanceSteps';
import type { RatioName } from './ratioNames';

/** A figure of the comparison that can be explained; years and months of the term count from 1. */
export interface FigureName {
  /** `flat`, `doNothing`, or the place of an option in the list. */
  readonly state: 'flat' | 'doNothing' | number;
  readonly kind:
    | 'category'
    | 'total'
    | 'monthly'
    | 'saving'
    /** Savings from the start to the end of a year or month. */
    | 'cumulated'
    | 'oneOff'
    | 'payback'
    /** The cash view brought to the first day of the term; there is none without a discount rate. */
    | 'presentValue'
    | 'presentSaving'
    /** A row of the page balance, pages a month at the end of the term. */
    | 'pages'
    /** The share of a building, department, contract, model or device. */
    | 'part'
    /** A ratio, or what the state takes from the environment. */
    | 'ratio';
  readonly category?: CostCategory;
  /** Absent: the whole term. */
  readonly year?: number;
  /** In place of a year, each category of it rounded once. */
  readonly month?: number;
  /** What a saving is against. */
  readonly against?: 'flat' | 'doNothing';
  /** Absent: the cost view. */
  readonly view?: 'cash';
  readonly balance?: BalanceRow;
  /** Absent: both. */
  readonly meter?: Meter;
  readonly part?: { readonly by: BreakdownBy; readonly key: string };
  readonly ratio?: RatioName;
}

/** The name of a figure as text: `option1.pages.year2`, `doNothing.total.term`, `option1.saving.flat.term`. */
export function figureId(name: FigureName): string {
  const place = typeof name.state === 'number' ? `option${String(name.state + 1)}` : name.state;
  const at = name.view === undefined ? place : `${place}.${name.view}`;
  const period = periodId(name);
  switch (name.kind) {
    case 'monthly':
    case 'oneOff':
    case 'payback':
      return `${at}.${name.kind}`;
    case 'saving':
    case 'cumulated': {
      const of = name.part === undefined ? (name.category ?? '') : partId(name.part);
      const parts = [at, name.kind, name.against ?? 'doNothing', of, period];
      return parts.filter((part) => part !== '').join('.');
    }
    case 'category':
      return `${at}.${name.category ?? ''}.${period}`;
    case 'total':
    case 'presentValue':
    case 'presentSaving':
      return `${at}.${name.kind}.${period}`;
    case 'pages':
      return `${at}.pages.${balanceId(name.balance)}.${name.meter ?? 'both'}`;
    case 'part':
      return `${at}.${name.part === undefined ? '' : partId(name.part)}`;
    case 'ratio':
      return `${at}.ratio.${name.ratio ?? ''}`;
  }
}

function periodId({ year, month }: FigureName): string {
  if (month !== undefined) return `month${String(month)}`;
  return year === undefined ? 'term' : `year${String(year)}`;
}

function partId({ by, key }: NonNullable<FigureName['part']>): string {
  return `${by}:${key}`;
}

function balanceId(row: BalanceRow | undefined): string {
  if (row === undefined) return '';
  return row.type === 'removed' ? `removed:${row.policyId}` : row.type;
}

type Period = Pick<FigureName, 'year'>;

/** The figures of a comparison's tables that can be explained, in their order. */
export function figureNames(comparison: Comparison): readonly FigureName[] {
  const years = comparison.monthsOfYears.map((_, year): Period => ({ year: year + 1 }));
  const periods: readonly Period[] = [...years, {}];
  const ofTable = (state: FigureName['state'], table: CostTable): readonly FigureName[] => [
    ...[...table.rows, ...table.apart].flatMap(({ category }) =>
      periods.map((period): FigureName => ({ state, kind: 'category', category, ...period })),
    ),
    ...periods.map((period): FigureName => ({ state, kind: 'total', ...period })),
    ...periods.map((period): FigureName => ({ state, kind: 'total', view: 'cash', ...period })),
    { state, kind: 'monthly' },
  ];
  const { today, options } = comparison;
  return [
    ...ofTable('flat', today.flat),
    ...ofTable('doNothing', today.doNothing),
    ...options.flatMap((option, state): readonly FigureName[] => [
      ...ofTable(state, option.cost),
      ...(['flat', 'doNothing'] as const).flatMap((against) =>
        periods.map((period): FigureName => ({ state, kind: 'saving', against, ...period })),
      ),
      ...categorySavings(comparison, state),
      ...years.map((period): FigureName => ({ state, kind: 'cumulated', ...period })),
      { state, kind: 'oneOff' },
      { state, kind: 'payback' },
      ...balanceNames(comparison, state),
    ]),
  ];
}

function categorySavings({ today, options }: Comparison, state: number): readonly FigureName[] {
  const tables = [today.doNothing, ...options.slice(state, state + 1).map(({ cost }) => cost)];
  const present = new Set(tables.flatMap(({ rows }) => rows.map(({ category }) => category)));
  return costCategories
    .filter((category) => present.has(category))
    .map((category) => ({ state, kind: 'saving', category }));
}

function balanceNames({ options }: Comparison, state: number): readonly FigureName[] {
  const rows: readonly BalanceRow[] = [
    { type: 'today' },
    { type: 'option' },
    ...(options[state]?.pageBalance.removedBy ?? []).map(({ policyId }): BalanceRow => ({
      type: 'removed',
      policyId,
    })),
    { type: 'open' },
    { type: 'all' },
  ];
  return rows.flatMap((balance) =>
    [{ meter: 'mono' as const }, { meter: 'colour' as const }, {}].map((meter): FigureName => ({
      state,
      kind: 'pages',
      balance,
      ...meter,
    })),
  );
}
