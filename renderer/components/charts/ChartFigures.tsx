import type { ReactElement } from 'react';
import type { ChartSpec } from '../../../shared/domain/charts/chartSpec';
import { ChartTable } from './ChartTable';

interface ChartFiguresProps {
  readonly spec: ChartSpec;
  readonly locale: string;
}

/** The figures of a chart to be read, in a part of the screen that scrolls. */
export function ChartFigures({ spec, locale }: ChartFiguresProps): ReactElement {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={`Figures: ${spec.title}`}>
      <ChartTable spec={spec} locale={locale} />
    </div>
  );
}
