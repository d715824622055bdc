import type { ReactElement } from 'react';
import type { ShownRow } from '../../shared/ipc/contract';
import './rawRows.css';

/** Rows as they stand in a file, with their row numbers, under the file's own header where it has one. */
export function RawRows({
  header,
  rows,
  label,
}: {
  readonly header: readonly string[] | null;
  readonly rows: readonly ShownRow[];
  readonly label: string;
}): ReactElement {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header?.length ?? 0);
  const columns = Array.from({ length: width }, (_, at) => at);
  return (
    <div className="raw-rows" tabIndex={0} role="group" aria-label={label}>
      <table className="table">
        {header === null ? null : (
          <thead>
            <tr>
              <th scope="col">Row</th>
              {columns.map((at) => (
                <th key={at} scope="col">
                  {header[at] ?? ''}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row" className="number">
                {row}
              </th>
              {columns.map((at) => (
                <td key={at} title={cells[at]}>
                  {cells[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
