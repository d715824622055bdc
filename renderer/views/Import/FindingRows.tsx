import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { ask } from '../../api/api';
import { whyOf } from '../../api/whyOf';
import type { ShownRow, Understanding } from '../../../shared/ipc/contract';
import { some } from './importWords';
import { columnLetters } from './sheetColumns';
import type { ImportControl } from './useImport';

const mostRows = 100;

/** Rows as they stand in the file, under its own column names. */
export function FindingRows({
  rows,
  control,
  understanding,
}: {
  readonly rows: readonly number[];
  readonly control: ImportControl;
  readonly understanding: Understanding;
}): ReactElement {
  const { sheet, columns } = understanding;
  const { token } = control.file;
  const [shown, setShown] = useState<readonly ShownRow[] | string | null>(null);
  useEffect(() => {
    let isGone = false;
    const tell = (answer: readonly ShownRow[] | string): void => {
      if (!isGone) setShown(answer);
    };
    const wanted = rows.slice(0, mostRows);
    ask('import.rows', { token, rows: [...wanted], ...(sheet === null ? {} : { sheet }) }).then(
      tell,
      (error: unknown) => {
        tell(whyOf(error));
      },
    );
    return () => {
      isGone = true;
    };
  }, [token, sheet, rows]);
  if (shown === null) return <p className="muted small">Reading the rows…</p>;
  if (typeof shown === 'string') return <p className="message">{shown}</p>;
  const named = columns.filter(({ index }) => shown.some(({ cells }) => (cells[index] ?? '') !== ''));
  return (
    <>
      <div className="import-rows" tabIndex={0} role="group" aria-label="Rows of the finding">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Row</th>
              {named.map(({ index, header }) => (
                <th key={index} scope="col" title={header}>
                  {header === '' ? columnLetters(index) : header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">
                  <button
                    type="button"
                    className="button-link"
                    title="Show among all rows, to fix a cell"
                    onClick={() => {
                      control.go('rows', row);
                    }}
                  >
                    {row}
                  </button>
                </th>
                {named.map(({ index }) => (
                  <td key={index} title={cells[index]}>
                    {cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > mostRows ? (
        <p className="muted small">
          The first {mostRows} of {some(rows.length, 'row')}.
        </p>
      ) : null}
    </>
  );
}
