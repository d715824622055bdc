import type { ReactElement } from 'react';
import type { ShownColumn, Understanding } from '../../../shared/ipc/contract';
import { readAsWords } from './importWords';
import { rowMarks } from './rowMarks';
import type { ImportControl } from './useImport';

const mostColumns = 40;
/** Rows above the header that are shown with it. */
const rowsAbove = 1;

/** The first rows of the sheet with the header marked and the meaning of each column above. */
export function PreviewRows({
  control,
  understanding,
}: {
  readonly control: ImportControl;
  readonly understanding: Understanding;
}): ReactElement | null {
  const { preview, headerRow, columns } = understanding;
  if (preview.length === 0) return null;
  const markOf = rowMarks(understanding, preview.length);
  const first = Math.max(0, Math.min(preview.length - 1, (headerRow ?? 1) - 1 - rowsAbove));
  const rows = preview.slice(first);
  const width = Math.min(mostColumns, Math.max(0, ...rows.map((cells) => cells.length)));
  const columnAt = new Map(columns.map((column) => [column.index, column]));
  return (
    <section aria-label="First rows" className="import-preview-part">
      <div className="row-spread">
        <h4 className="import-subheading">First rows</h4>
        <p className="small">
          <button
            type="button"
            className="button-link"
            onClick={() => {
              control.go('rows');
            }}
          >
            See all rows, fix a cell
          </button>
        </p>
      </div>
      {/* Scrolled with the arrows once it has the focus. */}
      <div className="import-preview" tabIndex={0} role="group" aria-label="First rows of the sheet">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Read as</th>
              {Array.from({ length: width }, (_, column) => (
                <Meaning key={column} column={columnAt.get(column)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, at) => {
              const row = first + at + 1;
              const mark = markOf(row);
              return (
                <tr key={row} data-mark={mark?.type}>
                  <th scope="row">{mark === null ? row : `${String(row)} · ${mark.says}`}</th>
                  {Array.from({ length: width }, (_, column) => (
                    <td key={column} title={cells[column]}>
                      {cells[column]}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Meaning({ column }: { readonly column: ShownColumn | undefined }): ReactElement {
  const words = column === undefined || column.meaning === 'ignored' ? 'Left out' : readAsWords(column);
  return (
    <th scope="col" title={words}>
      {words}
    </th>
  );
}
