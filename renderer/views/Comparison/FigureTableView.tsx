import type { ReactElement } from 'react';
import type { FigureRow, FigureTable } from './comparisonTables';

interface FigureTableViewProps {
  readonly table: FigureTable;
  /** What the table is, for those who cannot see it. */
  readonly label: string;
}

/** A table of figures, right-aligned, totals with a line above. */
export function FigureTableView({ table, label }: FigureTableViewProps): ReactElement {
  const width = table.columns.length + 1;
  return (
    <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="table comparison-table">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.first}</th>
            {table.columns.map((column) => (
              <th key={column} scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {table.groups.map((group, at) => (
          <tbody key={at}>
            {group.heading !== undefined && (
              <tr className="comparison-group">
                <th scope="rowgroup" colSpan={width}>
                  {group.heading}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <FigureRowView key={row.label} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function FigureRowView({ row }: { readonly row: FigureRow }): ReactElement {
  return (
    <tr data-kind={row.kind} data-tone={row.tone}>
      <th scope="row">{row.label}</th>
      {row.cells.map((cell, at) => (
        <td key={at} className="number">
          {cell}
        </td>
      ))}
    </tr>
  );
}
