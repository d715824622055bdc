import type { ReactElement, UIEvent } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import type { DataGridHandle } from 'react-data-grid';
import { DataGrid } from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import type { Understanding } from '../../../shared/ipc/contract';
import type { SheetCells, SheetRow } from './sheetColumns';
import { SheetCellsContext, columnOfKey, sheetColumns } from './sheetColumns';
import type { SheetRows } from './useSheetRows';

const rowHeight = 28;

/** A cell of the sheet: row from 1, column from 0 or `null` on the row's number. */
export interface SheetPosition {
  readonly row: number;
  readonly column: number | null;
}

/** The rows of the sheet; a cell is fixed by Enter, F2, a double click or typing. */
export function RowsGrid({
  understanding,
  rows: { cells, need },
  shown,
  rowCount,
  firstRow,
  onFix,
  onActive,
}: {
  readonly understanding: Understanding;
  readonly rows: SheetRows;
  readonly shown: Pick<SheetCells, 'fixed' | 'mark'>;
  readonly rowCount: number;
  /** The row to show first, from 1. */
  readonly firstRow: number;
  readonly onFix: (at: { readonly row: number; readonly column: number }, text: string) => void;
  readonly onActive: (position: SheetPosition) => void;
}): ReactElement {
  const grid = useRef<DataGridHandle>(null);
  const { columns: known, preview } = understanding;
  const width = Math.max(0, ...known.map(({ index }) => index + 1), ...preview.map((row) => row.length));
  const columns = useMemo(() => sheetColumns(width, known), [width, known]);
  const rows = useMemo(
    () => Array.from({ length: rowCount }, (_, at): SheetRow => ({ row: at + 1 })),
    [rowCount],
  );
  const start = useRef({ firstRow, need });
  useEffect(() => {
    const { firstRow: first, need: fetch } = start.current;
    fetch(first - 40, first + 60);
    grid.current?.scrollToCell({ rowIdx: Math.max(0, first - 1), idx: 0 });
  }, []);
  const { fixed, mark } = shown;
  const writing = useMemo(() => ({ cells, fixed, mark }), [cells, fixed, mark]);
  return (
    <SheetCellsContext value={writing}>
      <DataGrid
        ref={grid}
        className="grid import-grid"
        aria-label="Rows of the sheet"
        columns={columns}
        rows={rows}
        rowKeyGetter={({ row }) => row}
        rowHeight={rowHeight}
        headerRowHeight={32}
        defaultColumnOptions={{ resizable: true, minWidth: 56 }}
        rowClass={({ row }) => {
          const type = mark(row)?.type;
          return type === undefined ? undefined : `import-row-${type}`;
        }}
        onScroll={(event: UIEvent<HTMLDivElement>) => {
          const { scrollTop, clientHeight } = event.currentTarget;
          need(
            Math.floor(scrollTop / rowHeight) - 20,
            Math.ceil((scrollTop + clientHeight) / rowHeight) + 20,
          );
        }}
        onRowsChange={(changed, { indexes, column }) => {
          const index = columnOfKey(column.key);
          const row = changed[indexes[0] ?? -1];
          if (index !== null && row?.text !== undefined) onFix({ row: row.row, column: index }, row.text);
        }}
        onActivePositionChange={({ row, column }) => {
          if (row !== undefined) onActive({ row: row.row, column: columnOfKey(column?.key ?? 'row') });
        }}
      />
    </SheetCellsContext>
  );
}
