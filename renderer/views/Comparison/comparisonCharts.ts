import type { ChartSpec } from '../../../shared/domain/charts/chartSpec';
import {
  costByBuilding,
  dearestPages,
  devicesBeforeAndAfter,
  pagesByBuilding,
  useOfDevices,
} from '../../../shared/domain/charts/fleetCharts';
import {
  cumulated,
  savingSteps,
  termByGroup,
  todayByGroup,
  yearByYear,
} from '../../../shared/domain/charts/moneyCharts';
import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import type { Telling } from '../../../shared/domain/document/telling';

/** The charts of the comparison by the section in which they stand. */
export interface ComparisonCharts {
  readonly years: readonly ChartSpec[];
  readonly categories: readonly ChartSpec[];
  readonly buildings: readonly ChartSpec[];
  readonly pages: readonly ChartSpec[];
}

/** All charts for today against one option; a chart without figures behind it is left out. */
export function comparisonCharts(telling: Telling, chosen: OptionComparison): ComparisonCharts {
  const useSpec = useOfDevices(telling);
  const dearest = dearestPages(telling);
  return {
    years: [yearByYear(telling, chosen), cumulated(telling, chosen)],
    categories: [termByGroup(telling, chosen), todayByGroup(telling), savingSteps(telling, chosen)],
    buildings: [costByBuilding(telling), devicesBeforeAndAfter(telling, chosen)],
    pages: [
      pagesByBuilding(telling),
      ...(dearest === undefined ? [] : [dearest]),
      ...(useSpec === undefined ? [] : [useSpec]),
    ],
  };
}
