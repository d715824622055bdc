import type { Meter } from '../contract/contract';
import type { BreakdownBy } from '../cost/costParts';
import type { CostCategory } from '../cost/costLine';
import type { BalanceRow } from './balanceSteps';
import type { RatioName } from './ratioNames';

/** What a figure is; more than one state, period or part may have a figure of a kind. */
export type FigureKind =
  | 'category'
  /** The categories that charts show as one, by `group`. */
  | 'group'
  | 'total'
  /** What is spent from the start to the end of a year; `year` 0 is the start. */
  | 'running'
  | 'monthly'
  /** What is paid again and again, a month, before one-offs, the end of leases, and tax; not rounded. */
  | 'recurring'
  | 'saving'
  /** A saving with its sign turned: what the option costs more. */
  | 'rise'
  /** The size of a saving or rise as a share of what it is against. */
  | 'savingShare'
  /** Savings from the start to the end of a year or month. */
  | 'cumulated'
  /** The same with its sign turned. */
  | 'cumulatedRise'
  | 'oneOff'
  /** The month, or what is not covered at the end of the term. */
  | 'payback'
  /** The cash view brought to the first day of the term; there is none without a discount rate. */
  | 'presentValue'
  | 'presentSaving'
  /** A row of the page balance, pages a month at the end of the term. */
  | 'pages'
  /** Pages a month of today's devices, of all of them or of a building's. */
  | 'printed'
  /** Color pages among those, as far as each is known. */
  | 'printedColour'
  /** The share of a building, department, contract, model or device. */
  | 'part'
  /** Devices that stand in a building, or in all of them. */
  | 'devices'
  /** How many devices fewer or more than today, without its sign. */
  | 'devicesLess'
  /** What a page of a device costs in year 1, all counted costs included. */
  | 'devicePage'
  /** Devices whose volume lies in a band of what is recommended for them. */
  | 'use'
  /** Devices for which the total, or a ratio, holds: what is known of them, or all that it is about. */
  | 'coverage'
  /** A figure of the settings that a ratio or a value is reckoned with. */
  | 'setting'
  /** A ratio, or what the state takes from the environment. */
  | 'ratio';

/** A figure of the comparison that can be explained; years and months of the term count from 1. */
export interface FigureName {
  /** `flat`, `doNothing`, or the place of an option in the list. */
  readonly state: 'flat' | 'doNothing' | number;
  readonly kind: FigureKind;
  readonly category?: CostCategory;
  /** The name of a group of categories (`charts/theme.ts`). */
  readonly group?: string;
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
  readonly deviceId?: string;
  /** A band of use from 1; `little` for the first two; absent: all bands. */
  readonly band?: number | 'little';
  readonly holds?: 'known' | 'all';
  readonly setting?: 'co2PerKwh' | 'co2PerSheet' | 'discountRate';
}

/** The name of a figure as text: `option1.pages.year2`, `doNothing.total.term`, `option1.saving.doNothing.term`. */
export function figureId(name: FigureName): string {
  const place = typeof name.state === 'number' ? `option${String(name.state + 1)}` : name.state;
  const at = name.view === undefined ? place : `${place}.${name.view}`;
  return [at, ...wordsOf(name)].filter((word) => word !== '').join('.');
}

function wordsOf(name: FigureName): readonly string[] {
  const { kind } = name;
  const period = periodId(name);
  switch (kind) {
    case 'monthly':
    case 'recurring':
    case 'oneOff':
    case 'payback':
    case 'devicesLess':
      return [kind];
    case 'saving':
    case 'rise':
    case 'savingShare':
    case 'cumulated':
    case 'cumulatedRise':
      return [kind, name.against ?? 'doNothing', name.category ?? '', ...partId(name), period];
    case 'category':
      return [name.category ?? '', period];
    case 'group':
      return [...partId(name), period];
    case 'part':
      return [...partId(name), ...(name.year === undefined ? [] : [period])];
    case 'total':
    case 'running':
    case 'presentValue':
    case 'presentSaving':
      return [kind, period];
    case 'pages':
      return [kind, balanceId(name.balance), name.meter ?? 'both'];
    case 'printed':
      return [kind, ...partId(name), name.meter ?? 'both'];
    case 'printedColour':
    case 'devices':
      return [kind, ...partId(name)];
    case 'devicePage':
      return [kind, name.deviceId ?? ''];
    case 'use':
      return [kind, typeof name.band === 'number' ? `band${String(name.band)}` : (name.band ?? 'all')];
    case 'coverage':
      return [...(name.ratio === undefined ? [] : ['ratio', name.ratio]), name.holds ?? 'known'];
    case 'setting':
      return [kind, name.setting ?? ''];
    case 'ratio':
      return [kind, name.ratio ?? ''];
  }
}

function periodId({ year, month }: FigureName): string {
  if (month !== undefined) return `month${String(month)}`;
  return year === undefined ? 'term' : year === 0 ? 'start' : `year${String(year)}`;
}

function partId({ part, group }: FigureName): readonly string[] {
  return [
    // What belongs to nothing of the kind has a key that nobody can type.
    ...(part === undefined
      ? []
      : [`${part.by}:${part.key.startsWith('\u0000') ? `(${part.key.slice(1)})` : part.key}`]),
    ...(group === undefined ? [] : [`group:${group}`]),
  ];
}

function balanceId(row: BalanceRow | undefined): string {
  if (row === undefined) return '';
  return row.type === 'removed' ? `removed:${row.policyId}` : row.type;
}
