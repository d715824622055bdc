import type { ReactElement, ReactNode } from 'react';
import { useMemo } from 'react';
import type { ChartSpec } from '../../../shared/domain/charts/chartSpec';
import { chartTable } from '../../../shared/output/charts/chartTable';

/** A figure of a chart's table, with the names of its row and column. */
export interface ChartCell {
  readonly figure: string;
  readonly label: string;
  readonly column: string;
  readonly row: number;
  readonly at: number;
}

interface ChartTableProps {
  readonly spec: ChartSpec;
  readonly locale: string;
  /** What stands in a cell, where arrow keys go from one to the next; absent: the figure, to be read alone. */
  readonly cell?: (cell: ChartCell) => ReactNode;
}

/** The figures of a chart, exactly as they are drawn, as a table. */
export function ChartTable({ spec, locale, cell }: ChartTableProps): ReactElement {
  const { columns, rows } = useMemo(() => chartTable(spec, locale), [spec, locale]);
  const grid = cell === undefined ? {} : ({ role: 'grid', 'aria-readonly': true } as const);
  return (
    <table className="table" {...grid}>
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
                {cell?.({ figure, label, column: columns[at] ?? '', row, at }) ?? figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
