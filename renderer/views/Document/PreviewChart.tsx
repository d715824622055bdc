import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import type { ChartSpec } from '../../../shared/domain/charts/chartSpec';
import type { ChartBlock } from '../../../shared/domain/document/block';
import { chartHeight } from '../../components/charts/chartHeight';
import { drawOnPaper } from './paperChart';

/** A page that holds more than its chart has so little room for it, in centimeters. */
const lowestCm = 5.5;

/** A chart with its sentence above, what it shows as numbered caption, and its source, as on paper. */
export function PreviewChart({
  block,
}: {
  readonly block: ChartBlock & { readonly number: number };
}): JSX.Element {
  const { chart, heightCm, number, source } = block;
  const hasFigures = chart.labels.length > 0 && chart.series.length > 0;
  const isLow = heightCm !== undefined && heightCm < lowestCm;
  return (
    <figure className="doc-chart" data-chart={chart.id}>
      <p className="doc-chart-title">{chart.title}</p>
      <figcaption className="doc-caption">{`Figure ${String(number)}${chart.shows === '' ? '' : `.  ${chart.shows}`}`}</figcaption>
      {hasFigures ? (
        <PaperChart spec={chart} height={isLow ? 'low' : chartHeight(chart)} />
      ) : (
        <p className="doc-paragraph">There are no figures for this chart yet.</p>
      )}
      {source === '' ? null : <p className="doc-source">{source}</p>}
    </figure>
  );
}

interface PaperChartProps {
  readonly spec: ChartSpec;
  readonly height: string;
}

function PaperChart({ spec, height }: PaperChartProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  // The sections tell their charts anew after each edit; only another chart is drawn again.
  const told = JSON.stringify(spec);
  useEffect(() => {
    if (canvas.current === null) return undefined;
    const chart = drawOnPaper(canvas.current, JSON.parse(told) as ChartSpec);
    return () => {
      chart.destroy();
    };
  }, [told]);
  return (
    <div className="doc-chart-space" data-height={height}>
      <canvas ref={canvas} role="img" aria-label={spec.alt} />
    </div>
  );
}
