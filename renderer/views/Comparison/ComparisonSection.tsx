import type { ReactElement, ReactNode } from 'react';
import type { ExplainedChart } from './charts/explainedChart';
import { ExplainedChartView } from './charts/ExplainedChartView';

interface ComparisonSectionProps {
  readonly id: string;
  readonly title: string;
  readonly charts?: readonly ExplainedChart[];
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
            <ExplainedChartView key={chart.spec.id} chart={chart} locale={locale} />
          ))}
        </div>
      )}
    </section>
  );
}
