import type { JSX } from 'react';
import type { TableColumn, TableRow } from '../../../shared/domain/document/block';
import { LongTable } from './LongTable';
import type { ShownBlock } from './previewSheets';

/** A table with its numbered caption and its source line. */
export function PreviewTable({
  table,
}: {
  readonly table: Extract<ShownBlock, { type: 'table' }>;
}): JSX.Element {
  const { caption, columns, number, rows, source } = table;
  const title = `Table ${String(number)}${caption === '' ? '' : `.  ${caption}`}`;
  return (
    <div className="doc-table-block">
      <p className="doc-caption">{title}</p>
      {table.long === true ? (
        <LongTable title={title} columns={columns} rows={rows} />
      ) : (
        <SmallTable title={title} columns={columns} rows={rows} />
      )}
      {source === '' ? null : <p className="doc-source">{source}</p>}
    </div>
  );
}

interface SmallTableProps {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

function SmallTable({ title, columns, rows }: SmallTableProps): JSX.Element {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <table className="doc-table" aria-label={title}>
      <colgroup>
        {columns.map(({ width }, index) => (
          <col key={index} width={`${((width / total) * 100).toFixed(2)}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ align, header }, index) => (
            <th key={index} scope="col" data-align={align}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} data-kind={row.kind}>
            <RowCells row={row} columns={columns} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowCells({
  row,
  columns,
}: {
  readonly row: TableRow;
  readonly columns: readonly TableColumn[];
}): JSX.Element {
  if (row.kind === 'group') {
    return (
      <th scope="rowgroup" colSpan={columns.length}>
        {row.cells[0] ?? ''}
      </th>
    );
  }
  return (
    <>
      {columns.map(({ align }, index) => (
        <td key={index} data-align={align}>
          {row.cells[index] ?? ''}
        </td>
      ))}
    </>
  );
}
