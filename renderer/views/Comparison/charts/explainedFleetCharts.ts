import {
  costByBuilding,
  dearestPages,
  devicesBeforeAndAfter,
  pagesByBuilding,
  useOfDevices,
} from '../../../../shared/domain/charts/fleetCharts';
import type { OptionComparison } from '../../../../shared/domain/comparison/comparison';
import type { Telling } from '../../../../shared/domain/document/telling';
import { dearestDevices } from '../../../../shared/domain/ratios/dearestDevices';
import type { FigureName } from '../../../../shared/domain/explain/figureNames';
import { explainFigure } from '../../../../shared/domain/explain/figures';
import { partsOf } from '../../../../shared/domain/explain/partSteps';
import { stateAt } from '../../../../shared/domain/explain/totals';
import type { Rate } from '../../../../shared/domain/rate';
import { compareRates } from '../../../../shared/domain/rate';
import { placeOf } from '../comparisonTables';
import type { TextFigure } from '../explain/figuredText';
import type { ExplainedChart } from './explainedChart';

/** The figure of a name as a title writes it; none where it is not known. */
function figureIn(telling: Telling, of: FigureName, write: (value: Rate) => string): readonly TextFigure[] {
  const value = valueOf(telling, of);
  return value === undefined ? [] : [{ text: write(value), of }];
}

function inBuilding(key: string): { readonly by: 'building'; readonly key: string } {
  return { by: 'building', key };
}

/** Cost of today's first year by building and what it is spent on. */
export function explainedBuildings(telling: Telling): ExplainedChart {
  const spec = costByBuilding(telling);
  const nameOf = (row: number): FigureName => ({
    state: 'doNothing',
    kind: 'part',
    part: inBuilding(buildingKey(telling, spec.labels[row] ?? '')),
    year: 1,
  });
  return {
    spec,
    title: () => {
      // The title names the first of those that cost most.
      const amounts = spec.labels.map((_, row) => valueOf(telling, nameOf(row)));
      const most = amounts.reduce<number>((best, amount, row) => {
        const dearest = amounts[best];
        return amount !== undefined && dearest !== undefined && compareRates(amount, dearest) > 0
          ? row
          : best;
      }, 0);
      return figureIn(telling, nameOf(most), telling.format.amount);
    },
    nameOf: (row, column) => ({ ...nameOf(row), group: spec.series[column]?.name ?? '' }),
  };
}

/** The key of a building by its name, where parts of the cost are by building. */
function buildingKey({ proposal, comparison }: Telling, name: string): string {
  const at = stateAt(proposal, comparison, { state: 'doNothing' });
  if (at === undefined) return name;
  const { names, shares } = partsOf(at, 'building');
  return [...shares.keys()].find((key) => names.nameOf(key) === name) ?? name;
}

function valueOf({ proposal, comparison }: Telling, name: FigureName): Rate | undefined {
  return explainFigure(proposal, comparison, name)?.value;
}

/** Devices by building, today and in the option. */
export function explainedDevices(telling: Telling, chosen: OptionComparison): ExplainedChart {
  const spec = devicesBeforeAndAfter(telling, chosen);
  const { count } = telling.format;
  const places = ['flat', placeOf(telling, chosen)] as const;
  return {
    spec,
    title: () => [
      ...figureIn(telling, { state: places[1], kind: 'devices' }, count),
      ...figureIn(telling, { state: places[0], kind: 'devices' }, count),
      ...figureIn(telling, { state: places[1], kind: 'devicesLess' }, count),
    ],
    nameOf: (row, column) => ({
      state: places[column] ?? 'flat',
      kind: 'devices',
      part: inBuilding(spec.labels[row] ?? ''),
    }),
  };
}

/** Pages a month of today by building and meter. */
export function explainedPages(telling: Telling): ExplainedChart {
  const spec = pagesByBuilding(telling);
  const { format } = telling;
  return {
    spec,
    title: () => [
      ...figureIn(telling, { state: 'flat', kind: 'printed' }, format.count),
      ...figureIn(telling, { state: 'flat', kind: 'printedColour' }, format.share),
    ],
    nameOf: (row, column) => ({
      state: 'flat',
      kind: 'printed',
      part: inBuilding(spec.labels[row] ?? ''),
      meter: column === 0 ? 'mono' : 'colour',
    }),
  };
}

/** The devices of today whose pages cost most; `undefined` where there are too few. */
export function explainedDearest(telling: Telling): ExplainedChart | undefined {
  const spec = dearestPages(telling);
  if (spec === undefined) return undefined;
  let dearest: ReturnType<typeof dearestDevices> | undefined;
  const nameOf = (row: number): FigureName => {
    dearest ??= dearestDevices(telling.comparison);
    return { state: 'doNothing', kind: 'devicePage', deviceId: dearest[row]?.device.id ?? '' };
  };
  return {
    spec,
    title: () => figureIn(telling, nameOf(0), telling.format.perPage),
    nameOf,
  };
}

/** Devices of today by how much they are used; `undefined` where that is known of none. */
export function explainedUse(telling: Telling): ExplainedChart | undefined {
  const spec = useOfDevices(telling);
  if (spec === undefined) return undefined;
  const { count } = telling.format;
  return {
    spec,
    title: () => [
      ...figureIn(telling, { state: 'flat', kind: 'use', band: 'little' }, count),
      ...figureIn(telling, { state: 'flat', kind: 'use' }, count),
    ],
    nameOf: (row) => ({ state: 'flat', kind: 'use', band: row + 1 }),
  };
}
