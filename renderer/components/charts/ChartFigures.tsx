import type { ReactElement } from 'react';
import type { ChartSpec } from '../../../shared/domain/charts/chartSpec';
import { chartTable } from '../../../shared/output/charts/chartTable';

interface ChartFiguresProps {
  readonly spec: ChartSpec;
  readonly locale: string;
}

/** The figures of a chart, exactly as they are drawn, as a table. */
export function ChartFigures({ spec, locale }: ChartFiguresProps): ReactElement {
  const { columns, rows } = chartTable(spec, locale);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={`Figures: ${spec.title}`}>
      <table className="table">
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
              {figures.map((figure, at) => (
                <td key={at} className="number">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
