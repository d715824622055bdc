import type { ReactElement } from 'react';
import { useMemo, useRef } from 'react';
import { chartTable } from '../../../../shared/output/charts/chartTable';
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
  const { spec } = chart;
  const { columns, rows } = useMemo(() => chartTable(spec, locale), [spec, locale]);
  const names = useMemo(() => namesIn(chart), [chart]);
  return (
    <FigureGrid label={`Figures: ${spec.title}`}>
      <table className="table" role="grid" aria-readonly="true">
        <caption>{spec.shows}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">What</span>
            </th>
            {columns.map((column, at) => (
              <th key={at} scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, figures }, row) => (
            <tr key={row}>
              <th scope="row">{label}</th>
              {figures.map((figure, at) => {
                const name = names[row]?.[at] ?? null;
                return (
                  <td key={at} className="number">
                    {name === null ? (
                      figure
                    ) : (
                      <FigureButton text={figure} label={`${label}, ${columns[at] ?? ''}`} of={name} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </FigureGrid>
  );
}
