import { costGroups } from '../charts/theme';
import type { Comparison, OptionComparison } from '../comparison/comparison';
import { breakdownBys } from '../cost/costParts';
import type { CostCategory } from '../cost/costLine';
import { costCategories } from '../cost/costLine';
import { byBuilding } from '../document/telling';
import type { Proposal } from '../proposal/proposal';
import { dearestDevices } from '../ratios/dearestDevices';
import { useBands } from '../ratios/useBands';
import type { BalanceRow } from './balanceSteps';
import type { FigureName } from './figureNames';
import { partsOf } from './partSteps';
import { ratioNames } from './ratioNames';
import { stateAt } from './totals';

type Period = Pick<FigureName, 'year' | 'month'>;
type Place = FigureName['state'];
type Part = NonNullable<FigureName['part']>;

interface Listing {
  readonly proposal: Proposal;
  readonly comparison: Comparison;
  readonly years: readonly Period[];
  /** All that devices of today or of an option stand in. */
  readonly buildings: readonly string[];
  readonly parts: readonly Part[];
  /** Each year, and the term. */
  readonly periods: readonly Period[];
  readonly months: readonly Period[];
}

/**
 * The figures of a comparison that can be explained, in their order: those of its tables and charts, and of
 * the sentences beside them. A ratio that is not known has a name and no chain.
 */
export function figureNames(proposal: Proposal, comparison: Comparison): readonly FigureName[] {
  const years = comparison.monthsOfYears.map((_, year): Period => ({ year: year + 1 }));
  const months = Array.from({ length: comparison.termMonths }, (_, month): Period => ({ month: month + 1 }));
  const { options } = comparison;
  const fleets = [proposal.devices, ...options.map(({ state }) => state.devices)];
  const buildings = [...new Set(fleets.flatMap((devices) => [...byBuilding(proposal, devices).keys()]))];
  const parts = partsIn(proposal, comparison);
  const of: Listing = { proposal, comparison, years, buildings, parts, periods: [...years, {}], months };
  return [
    ...tableNames(of, 'flat'),
    ...fleetNames(of),
    ...ratiosOf('flat'),
    ...tableNames(of, 'doNothing'),
    ...parts.map((part): FigureName => ({ state: 'doNothing', kind: 'part', part })),
    ...buildingGroups(of),
    ...dearestDevices(comparison).map(({ device: { id: deviceId } }): FigureName => ({
      state: 'doNothing',
      kind: 'devicePage',
      deviceId,
    })),
    { state: 'doNothing', kind: 'ratio', ratio: 'allInPage' },
    { state: 'doNothing', kind: 'coverage', ratio: 'allInPage', holds: 'known' },
    { state: 'doNothing', kind: 'coverage', ratio: 'allInPage', holds: 'all' },
    ...options.flatMap((option, state) => [...tableNames(of, state), ...optionNames(of, state, option)]),
  ];
}

function tableNames(of: Listing, state: Place): readonly FigureName[] {
  const { comparison, periods, years, months } = of;
  const cash = stateAt(of.proposal, comparison, { state, view: 'cash' })?.rows.rows ?? [];
  return [
    ...categoriesIn(comparison).flatMap((category) =>
      periods.map((period): FigureName => ({ state, kind: 'category', category, ...period })),
    ),
    ...cash.flatMap(({ category }) =>
      periods.map((period): FigureName => ({ state, kind: 'category', view: 'cash', category, ...period })),
    ),
    ...groupsIn(comparison).flatMap(({ name }) =>
      periods.map((period): FigureName => ({ state, kind: 'group', group: name, ...period })),
    ),
    ...periods.map((period): FigureName => ({ state, kind: 'total', ...period })),
    ...periods.map((period): FigureName => ({ state, kind: 'total', view: 'cash', ...period })),
    ...(state === 'flat' ? [] : months.map((period): FigureName => ({ state, kind: 'total', ...period }))),
    ...[{ year: 0 }, ...years].map((period): FigureName => ({ state, kind: 'running', ...period })),
    ...discounted(of).map((period): FigureName => ({ state, kind: 'presentValue', ...period })),
    { state, kind: 'monthly' },
    { state, kind: 'recurring' },
    { state, kind: 'coverage', holds: 'known' },
    { state, kind: 'coverage', holds: 'all' },
  ];
}

/** What any state spends anything on, counted or apart: tables show it for all. */
function categoriesIn({ today, options }: Comparison): readonly CostCategory[] {
  const tables = [today.flat, today.doNothing, ...options.map(({ cost }) => cost)];
  const shown = tables.flatMap(({ rows, apart }) => [...rows, ...apart].map(({ category }) => category));
  return costCategories.filter((category) => shown.includes(category));
}

/** The groups of what is counted in the totals of any state: what stands apart is in none of them. */
function groupsIn({ today, options }: Comparison): typeof costGroups {
  const tables = [today.flat, today.doNothing, ...options.map(({ cost }) => cost)];
  const counted = new Set(tables.flatMap(({ rows }) => rows.map(({ category }) => category)));
  return costGroups.filter(({ categories }) => categories.some((category) => counted.has(category)));
}

/** The periods that have a present value: none without a rate. */
function discounted({ proposal, periods }: Listing): readonly Period[] {
  return proposal.settings.discountRate === undefined ? [] : periods;
}

/** What charts and sentences tell of today's devices and pages. */
function fleetNames({ proposal, buildings }: Listing): readonly FigureName[] {
  const state = 'flat';
  const bands = useBands.map((_, at) => at + 1);
  return [
    ...(['co2PerKwh', 'co2PerSheet', 'discountRate'] as const)
      .filter((setting) => proposal.settings[setting] !== undefined)
      .map((setting): FigureName => ({ state, kind: 'setting', setting })),
    ...buildings.map((key) => devicesIn(state, key)),
    { state, kind: 'devices' },
    ...buildings.flatMap((key) =>
      (['mono', 'colour'] as const).map((meter): FigureName => ({
        state,
        kind: 'printed',
        part: { by: 'building', key },
        meter,
      })),
    ),
    { state, kind: 'printed' },
    { state, kind: 'printedColour' },
    ...[...bands, 'little' as const].map((band): FigureName => ({ state, kind: 'use', band })),
    { state, kind: 'use' },
  ];
}

function devicesIn(state: Place, key: string): FigureName {
  return { state, kind: 'devices', part: { by: 'building', key } };
}

function ratiosOf(state: Place): readonly FigureName[] {
  return ratioNames.flatMap((ratio): readonly FigureName[] => [
    { state, kind: 'ratio', ratio },
    { state, kind: 'coverage', ratio, holds: 'known' },
    { state, kind: 'coverage', ratio, holds: 'all' },
  ]);
}

/** What today or an option spends anything on: buildings, departments, contracts, models and devices. */
function partsIn(proposal: Proposal, comparison: Comparison): readonly Part[] {
  const places: readonly Place[] = ['doNothing', ...comparison.options.map((_, place) => place)];
  return breakdownBys.flatMap((by) => {
    const keys = places.flatMap((state) => {
      const at = stateAt(proposal, comparison, { state });
      return at === undefined ? [] : [...partsOf(at, by).shares.keys()];
    });
    return [...new Set(keys)].map((key): Part => ({ by, key }));
  });
}

/** What year 1 of today is spent on in each building. */
function buildingGroups({ comparison, parts }: Listing): readonly FigureName[] {
  const state = 'doNothing';
  return parts
    .filter(({ by }) => by === 'building')
    .flatMap((part): readonly FigureName[] => [
      ...groupsIn(comparison).map(({ name }): FigureName => ({
        state,
        kind: 'part',
        part,
        group: name,
        year: 1,
      })),
      { state, kind: 'part', part, year: 1 },
    ]);
}

function optionNames(of: Listing, state: number, option: OptionComparison): readonly FigureName[] {
  const { comparison, buildings, parts, periods, years, months } = of;
  return [
    ...(['flat', 'doNothing'] as const).flatMap((against) =>
      periods.map((period): FigureName => ({ state, kind: 'saving', against, ...period })),
    ),
    ...periods.map((period): FigureName => ({ state, kind: 'rise', ...period })),
    ...periods.map((period): FigureName => ({ state, kind: 'saving', view: 'cash', ...period })),
    ...months.map((period): FigureName => ({ state, kind: 'saving', ...period })),
    ...categoriesIn(comparison).map((category): FigureName => ({ state, kind: 'saving', category })),
    ...groupsIn(comparison).flatMap(({ name }) =>
      (['saving', 'rise'] as const).map((kind): FigureName => ({ state, kind, group: name })),
    ),
    { state, kind: 'savingShare' },
    ...years.map((period): FigureName => ({ state, kind: 'cumulated', ...period })),
    ...years.map((period): FigureName => ({ state, kind: 'cumulated', view: 'cash', ...period })),
    ...months.map((period): FigureName => ({ state, kind: 'cumulated', ...period })),
    ...months.map((period): FigureName => ({ state, kind: 'cumulatedRise', ...period })),
    ...discounted(of).map((period): FigureName => ({ state, kind: 'presentSaving', ...period })),
    { state, kind: 'oneOff' },
    { state, kind: 'payback' },
    ...balanceNames(state, option),
    ...parts.map((part): FigureName => ({ state, kind: 'part', part })),
    ...parts.map((part): FigureName => ({ state, kind: 'saving', part })),
    ...ratiosOf(state),
    ...buildings.map((key) => devicesIn(state, key)),
    { state, kind: 'devices' },
    { state, kind: 'devicesLess' },
  ];
}

function balanceNames(state: number, { pageBalance }: OptionComparison): readonly FigureName[] {
  const rows: readonly BalanceRow[] = [
    { type: 'today' },
    { type: 'option' },
    ...pageBalance.removedBy.map(({ policyId }): BalanceRow => ({ type: 'removed', policyId })),
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
