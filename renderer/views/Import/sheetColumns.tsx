import type { ReactElement } from 'react';
import { createContext, use } from 'react';
import type { Column, RenderCellProps, RenderEditCellProps } from 'react-data-grid';
import type { ShownColumn } from '../../../shared/ipc/contract';
import { readAsWords } from './importWords';
import type { RowMark } from './rowMarks';

/** A row of the sheet by its number from 1; `text` while one of its cells is being fixed. */
export interface SheetRow {
  readonly row: number;
  readonly text?: string;
}

/** What the cells show; given apart from the rows, so that what is fetched draws only what is seen. */
export interface SheetCells {
  readonly cells: (row: number) => readonly string[] | undefined;
  /** The text that the user put in the place of a cell's. */
  readonly fixed: (row: number, column: number) => string | undefined;
  readonly mark: (row: number) => RowMark | null;
}

/** Given by the grid to its cells. */
export const SheetCellsContext = createContext<SheetCells | null>(null);

/** The key of a column of the sheet from 0. */
export function columnKey(index: number): string {
  return `c${String(index)}`;
}

/** The column of a key, from 0; `null` for the row numbers. */
export function columnOfKey(key: string): number | null {
  return key === 'row' ? null : Number(key.slice(1));
}

/** What spreadsheets call a column: A to Z, then AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`;
}

const numbers: Column<SheetRow> = {
  key: 'row',
  name: 'Row',
  width: 136,
  frozen: true,
  cellClass: 'import-row-number',
  renderCell: ({ row }) => <RowNumber row={row.row} />,
};

/** The row numbers and so many columns, each with its letters and its meaning. */
export function sheetColumns(width: number, known: readonly ShownColumn[]): readonly Column<SheetRow>[] {
  const columnAt = new Map(known.map((column) => [column.index, column]));
  return [
    numbers,
    ...Array.from({ length: width }, (_, index): Column<SheetRow> => {
      const column = columnAt.get(index);
      const words = column === undefined || column.meaning === 'ignored' ? '' : ` · ${readAsWords(column)}`;
      const name = `${columnLetters(index)}${words}`;
      return {
        ...{ key: columnKey(index), name, width: 132 },
        renderHeaderCell: () => <span title={name}>{name}</span>,
        renderCell: SheetCell,
        renderEditCell: CellEditor,
      };
    }),
  ];
}

function RowNumber({ row }: { readonly row: number }): ReactElement {
  const mark = use(SheetCellsContext)?.mark(row) ?? null;
  return (
    <span title={mark === null ? undefined : `Row ${String(row)}: ${mark.says}`}>
      {row} {mark === null ? null : <span className="import-row-mark">{mark.says}</span>}
    </span>
  );
}

function SheetCell({ row: { row }, column }: RenderCellProps<SheetRow>): ReactElement | null {
  const sheet = use(SheetCellsContext);
  const index = columnOfKey(column.key);
  const cells = sheet?.cells(row);
  if (sheet === null || index === null || cells === undefined) return null;
  const original = cells[index] ?? '';
  const fixed = sheet.fixed(row, index);
  if (fixed === undefined) return <span title={original}>{original}</span>;
  return (
    <span className="import-fixed" title={`In the file: ${original === '' ? '(empty)' : original}`}>
      <span aria-hidden="true">✎ </span>
      {fixed}
      <span className="visually-hidden"> (fixed by you)</span>
    </span>
  );
}

function CellEditor({ row, column, onRowChange, onClose }: RenderEditCellProps<SheetRow>): ReactElement {
  const sheet = use(SheetCellsContext);
  const index = columnOfKey(column.key) ?? 0;
  const shown = sheet?.fixed(row.row, index) ?? sheet?.cells(row.row)?.[index] ?? '';
  return (
    <input
      className="rdg-text-editor"
      type="text"
      aria-label={`Row ${String(row.row)}, column ${columnLetters(index)}`}
      ref={focusAll}
      value={row.text ?? shown}
      onChange={(event) => {
        onRowChange({ ...row, text: event.target.value });
      }}
      onKeyDown={(event) => {
        // Escape leaves the cell; the wizard would take it for its own.
        if (event.key === 'Escape') event.preventDefault();
      }}
      onBlur={() => {
        onClose(true, false);
      }}
    />
  );
}

function focusAll(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return;
  input.focus();
  input.select();
}
