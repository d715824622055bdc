import type { ReactElement, ReactNode } from 'react';
import type { ChartSpec } from '../../../shared/domain/charts/chartSpec';
import { ChartView } from '../../components/charts/ChartView';

interface ComparisonSectionProps {
  readonly id: string;
  readonly title: string;
  readonly charts?: readonly ChartSpec[];
  readonly locale: string;
  readonly children: ReactNode;
}

/** A part of the comparison: its heading, its table, its charts. */
export function ComparisonSection(props: ComparisonSectionProps): ReactElement {
  const { id, title, charts = [], locale, children } = props;
  return (
    <section id={id} className="comparison-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {children}
      {charts.length > 0 && (
        <div className="comparison-charts">
          {charts.map((chart) => (
            <ChartView key={chart.id} spec={chart} locale={locale} />
          ))}
        </div>
      )}
    </section>
  );
}
