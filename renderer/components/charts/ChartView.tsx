import type { ReactElement, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import type { ChartSpec } from '../../../shared/domain/charts/chartSpec';
import { toChartJs } from '../../../shared/output/charts/toChartJs';
import { ChartFigures } from './ChartFigures';
import { chartHeight, isWide } from './chartHeight';
import { Chart } from './registeredChart';
import { useChartLook } from './useChartLook';
import './charts.css';

interface ChartViewProps {
  readonly spec: ChartSpec;
  /** BCP 47 tag of the proposal, for its figures. */
  readonly locale: string;
  /** Its sentence as it is shown, where that is more than text. */
  readonly title?: ReactNode;
  /** Its figures as they are shown; absent: a plain table of them. */
  readonly figures?: ReactNode;
}

/** A chart with the sentence that it proves above it and its figures one click away. */
export function ChartView({ spec, locale, title, figures }: ChartViewProps): ReactElement {
  const [areFiguresShown, setFiguresShown] = useState(false);
  const tableId = useId();
  const titleId = useId();
  const hasFigures = spec.labels.length > 0 && spec.series.length > 0;
  return (
    <figure className="chart" aria-labelledby={titleId} data-chart={spec.id} data-wide={isWide(spec)}>
      <figcaption>
        <h3 id={titleId} className="chart-title" aria-label={spec.title}>
          {title ?? spec.title}
        </h3>
        <p className="chart-shows">{spec.shows}</p>
      </figcaption>
      {hasFigures ? (
        <ChartCanvas spec={spec} locale={locale} />
      ) : (
        <p className="message">There are no figures for this chart yet.</p>
      )}
      <button
        type="button"
        className="button button-small"
        aria-expanded={areFiguresShown}
        aria-controls={tableId}
        aria-describedby={titleId}
        onClick={() => {
          setFiguresShown(!areFiguresShown);
        }}
      >
        {areFiguresShown ? 'Hide the figures' : 'Show the figures'}
      </button>
      <div id={tableId} hidden={!areFiguresShown}>
        {areFiguresShown && (figures ?? <ChartFigures spec={spec} locale={locale} />)}
      </div>
    </figure>
  );
}

function ChartCanvas({ spec, locale }: Pick<ChartViewProps, 'spec' | 'locale'>): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const look = useChartLook(locale);
  useEffect(() => {
    if (canvas.current === null) return undefined;
    const chart = new Chart(canvas.current, toChartJs(spec, look));
    return () => {
      chart.destroy();
    };
  }, [spec, look]);
  return (
    <div className="chart-space" data-height={chartHeight(spec)}>
      <canvas ref={canvas} role="img" aria-label={spec.alt} />
    </div>
  );
}
