import type { ChartSpec } from '../../domain/charts/chartSpec';
import type { ChartBlock } from '../../domain/document/block';

const PIXELS_PER_CM = 96 / 2.54;
const TWIPS_PER_PIXEL = 15;
const WIDEST = 16 * PIXELS_PER_CM;

/** Size of a chart in pixels (96 an inch): up to 16 cm wide, and as high as its kind and its bars need. */
export function chartSize(
  { chart, heightCm }: Pick<ChartBlock, 'chart' | 'heightCm'>,
  textWidth: number,
): { readonly width: number; readonly height: number } {
  const width = Math.floor(Math.min(WIDEST, textWidth / TWIPS_PER_PIXEL));
  return { width, height: Math.round((heightCm ?? heightInCm(chart)) * PIXELS_PER_CM) };
}

function heightInCm(spec: ChartSpec): number {
  if (spec.kind === 'lines' || spec.kind === 'columns') return 7.5;
  if (spec.kind === 'stackedColumns') return spec.labels.length <= 8 ? 7.5 : 8.5;
  const bars =
    spec.kind === 'bars' ? spec.labels.length * Math.max(1, spec.series.length) : spec.labels.length;
  // A name of two lines beside its bar needs the height of both, or every other name is left out.
  const step = spec.labels.some((label) => label.length > 26) ? 0.95 : 0.75;
  return Math.min(16, Math.max(5.5, 2.2 + bars * step));
}
