import type { ReactElement, ReactNode } from 'react';
import { useMemo, useRef } from 'react';
import type { ChartCell } from '../../../components/charts/ChartTable';
import { ChartTable } from '../../../components/charts/ChartTable';
import { ChartView } from '../../../components/charts/ChartView';
import { useIsNear } from '../../../hooks/useIsNear';
import { FigureButton } from '../explain/FigureButton';
import { FiguredText } from '../explain/FiguredText';
import { FigureGrid } from '../explain/FigureGrid';
import type { ExplainedChart } from './explainedChart';
import { namesIn } from './explainedChart';

interface ExplainedChartProps {
  readonly chart: ExplainedChart;
  readonly locale: string;
}

/** A chart of which every figure opens how it was calculated: in its sentence, and in the table of its figures. */
export function ExplainedChartView({ chart, locale }: ExplainedChartProps): ReactElement {
  return (
    <ChartView
      spec={chart.spec}
      locale={locale}
      title={<ExplainedTitle chart={chart} />}
      figures={<ExplainedFigures chart={chart} locale={locale} />}
    />
  );
}

function ExplainedTitle({ chart }: { readonly chart: ExplainedChart }): ReactElement {
  const place = useRef<HTMLSpanElement>(null);
  const isNear = useIsNear(place);
  const figures = useMemo(() => (isNear ? chart.title() : []), [isNear, chart]);
  return (
    <span ref={place}>
      <FiguredText said={{ text: chart.spec.title, figures }} />
    </span>
  );
}

function ExplainedFigures({ chart, locale }: ExplainedChartProps): ReactElement {
  const names = useMemo(() => namesIn(chart), [chart]);
  const cell = ({ figure, label, column, row, at }: ChartCell): ReactNode => {
    const name = names[row]?.[at] ?? null;
    return name === null ? figure : <FigureButton text={figure} label={`${label}, ${column}`} of={name} />;
  };
  return (
    <FigureGrid label={`Figures: ${chart.spec.title}`}>
      <ChartTable spec={chart.spec} locale={locale} cell={cell} />
    </FigureGrid>
  );
}
