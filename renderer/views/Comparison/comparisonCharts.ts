import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import type { Telling } from '../../../shared/domain/document/telling';
import type { ExplainedChart } from './charts/explainedChart';
import {
  explainedBuildings,
  explainedDearest,
  explainedDevices,
  explainedPages,
  explainedUse,
} from './charts/explainedFleetCharts';
import {
  explainedGroups,
  explainedRunning,
  explainedSteps,
  explainedToday,
  explainedYears,
} from './charts/explainedMoneyCharts';

/** The charts of the comparison by the section in which they stand. */
export interface ComparisonCharts {
  readonly years: readonly ExplainedChart[];
  readonly categories: readonly ExplainedChart[];
  readonly buildings: readonly ExplainedChart[];
  readonly pages: readonly ExplainedChart[];
}

/** All charts for today against one option; a chart without figures behind it is left out. */
export function comparisonCharts(telling: Telling, chosen: OptionComparison): ComparisonCharts {
  const [dearest, use] = [explainedDearest(telling), explainedUse(telling)];
  return {
    years: [explainedYears(telling, chosen), explainedRunning(telling, chosen)],
    categories: [explainedGroups(telling, chosen), explainedToday(telling), explainedSteps(telling, chosen)],
    buildings: [explainedBuildings(telling), explainedDevices(telling, chosen)],
    pages: [
      explainedPages(telling),
      ...(dearest === undefined ? [] : [dearest]),
      ...(use === undefined ? [] : [use]),
    ],
  };
}
