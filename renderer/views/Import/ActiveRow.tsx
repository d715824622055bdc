import type { ReactElement } from 'react';
import type { Understanding } from '../../../shared/ipc/contract';
import { withCorrection, withHeaderRow } from './choices';
import type { RowMark } from './rowMarks';
import type { SheetPosition } from './RowsGrid';
import type { ImportControl } from './useImport';

const hint = 'Click a row to make it the header. Double-click a cell, or press Enter, to fix it.';

function rowWords(row: number, mark: RowMark | null): string {
  if (mark === null) return `Row ${String(row)}`;
  if (mark.type === 'header') return `Row ${String(row)} holds the names of the columns.`;
  return `Row ${String(row)} is not read as a device (${mark.says.toLocaleLowerCase('en')}).`;
}

/** What can be done with the row and the cell under the cursor. */
export function ActiveRow({
  control,
  understanding,
  active,
  mark,
  original,
  isFixed,
}: {
  readonly control: ImportControl;
  readonly understanding: Understanding;
  readonly active: SheetPosition | null;
  readonly mark: RowMark | null;
  readonly original: string;
  readonly isFixed: boolean;
}): ReactElement {
  const { state, choose } = control;
  const { headerRow } = understanding;
  const { choices } = state;
  const column = active?.column ?? null;
  return (
    <div className="import-active">
      <span className="import-active-text">
        {active === null ? hint : rowWords(active.row, mark)}
        {isFixed ? ` · In the file: ${original === '' ? '(empty)' : original}` : null}
      </span>
      {active !== null && column !== null && isFixed ? (
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            choose(withCorrection(choices, { row: active.row, column, text: original }, original));
          }}
        >
          Undo the fix
        </button>
      ) : null}
      {active !== null && active.row !== headerRow ? (
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            choose(withHeaderRow(choices, active.row));
          }}
        >
          This is the header row
        </button>
      ) : null}
      {headerRow === null ? null : (
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            choose(withHeaderRow(choices, null));
          }}
        >
          There is no header row
        </button>
      )}
    </div>
  );
}
