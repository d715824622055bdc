import type { ChartSpec } from '../../domain/charts/chartSpec';
import { isStacked } from './chartMarks';

/** The scale of a chart's value axis: from `minimum` to `maximum` in at most five steps of `interval`. */
export interface ChartScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly interval: number;
}

const MOST_STEPS = 5;
const ROUND_STEPS = [1, 2, 2.5, 4, 5, 10];

/** The values of a series with what is not a finite number made into a gap. */
export function plottedValues(
  values: readonly (number | null)[],
  labels: number,
): readonly (number | null)[] {
  return Array.from({ length: labels }, (_, index) => {
    const plotted = values[index] ?? null;
    return plotted !== null && Number.isFinite(plotted) ? plotted : null;
  });
}

/** A scale that begins at zero, or below it where values are negative, with room for labels beyond the marks. */
export function chartScale(spec: ChartSpec): ChartScale {
  const { low, high } = extent(spec);
  const room = hasLabelsBeyondMarks(spec) ? 1.07 : 1;
  const span = { low: low * room, high: high * room };
  const interval = roundInterval(span.low, span.high);
  const minimum = Math.floor(clean(span.low / interval)) * interval;
  const maximum = Math.ceil(clean(span.high / interval)) * interval;
  return { minimum: clean(minimum), maximum: clean(Math.max(maximum, minimum + interval)), interval };
}

function hasLabelsBeyondMarks(spec: ChartSpec): boolean {
  return !isStacked(spec) && spec.series.some((series) => series.labelled === true);
}

function extent(spec: ChartSpec): { readonly low: number; readonly high: number } {
  const series = spec.series.map((each) => plottedValues(each.values, spec.labels.length));
  const heaps = spec.labels.map((_, index) => series.map((values) => values[index] ?? 0));
  const tops = isStacked(spec) ? heaps.map((heap) => sum(heap.filter((part) => part > 0))) : heaps.flat();
  const bottoms = isStacked(spec) ? heaps.map((heap) => sum(heap.filter((part) => part < 0))) : heaps.flat();
  return { low: bottoms.reduce((a, b) => Math.min(a, b), 0), high: tops.reduce((a, b) => Math.max(a, b), 0) };
}

function roundInterval(low: number, high: number): number {
  const rough = (high - low) / MOST_STEPS;
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  for (const step of ROUND_STEPS) {
    const interval = clean(step * power);
    if (Math.ceil(clean(high / interval)) - Math.floor(clean(low / interval)) <= MOST_STEPS) return interval;
  }
  return clean(20 * power);
}

function sum(parts: readonly number[]): number {
  return parts.reduce((left, right) => left + right, 0);
}

// Takes the dust of binary fractions away, so that the axis reads 0.3 and not 0.30000000000000004.
function clean(figure: number): number {
  return Number(figure.toPrecision(12));
}
