import type { ChartSpec } from '../../../shared/domain/charts/chartSpec';
import { isLying, isStacked } from '../../../shared/output/charts/chartMarks';

/** How high a chart stands: lying bars need room for each of them, the rest have one height. */
export type ChartHeight = 'low' | 'middle' | 'high' | 'highest';

/** The height that a chart's bars need. */
export function chartHeight(spec: Pick<ChartSpec, 'kind' | 'labels' | 'series'>): ChartHeight {
  if (!isLying(spec)) return 'middle';
  const beside = isStacked(spec) ? 1 : Math.max(1, spec.series.length);
  const bars = spec.labels.length * beside;
  if (bars <= 4) return 'low';
  if (bars <= 8) return 'middle';
  return bars <= 14 ? 'high' : 'highest';
}

/** Whether a chart needs the whole width: names under many columns have no room beside another chart. */
export function isWide(spec: Pick<ChartSpec, 'kind' | 'labels'>): boolean {
  return spec.kind !== 'lines' && !isLying(spec) && spec.labels.length > 5;
}
