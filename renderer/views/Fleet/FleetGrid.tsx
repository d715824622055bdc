import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { CellKeyboardEvent, CellKeyDownArgs, SortColumn } from 'react-data-grid';
import { DataGrid } from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import type { DeviceId } from '../../../shared/domain/ids';
import type { CellWriting } from './fleetColumns';
import { CellWritingContext, fleetColumns, sortKeyOf } from './fleetColumns';
import { rowStep } from './fleetEdits';
import type { FleetRow } from './fleetRow';
import type { FleetView } from './fleetView';
import { playStep } from './useFleet';

const byDefault = { resizable: true, sortable: true, minWidth: 56 };

function idOf(row: FleetRow): DeviceId {
  return row.id;
}

/** The devices in rows; a cell is edited by typing, Enter or a double click, and each edit is one step. */
export function FleetGrid({
  rows,
  writing,
  sort,
  selection,
  onSort,
  onSelect,
  onActive,
}: {
  readonly rows: readonly FleetRow[];
  readonly writing: CellWriting;
  readonly sort: FleetView['sort'];
  readonly selection: ReadonlySet<DeviceId>;
  readonly onSort: (sort: FleetView['sort']) => void;
  readonly onSelect: (ids: ReadonlySet<DeviceId>) => void;
  readonly onActive: (id: DeviceId) => void;
}): ReactElement {
  const sortColumns = useMemo<readonly SortColumn[]>(
    () => (sort === null ? [] : [{ columnKey: sort.by, direction: sort.descending ? 'DESC' : 'ASC' }]),
    [sort],
  );
  const handleKey = (args: CellKeyDownArgs<FleetRow>, event: CellKeyboardEvent): void => {
    if (args.mode === 'EDIT') return;
    const isAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
    const key = args.column?.key ?? '';
    if (isAll) onSelect(new Set(rows.map(idOf)));
    else if (event.key === 'Delete' && args.row !== undefined && isText(key))
      playStep(rowStep({ ...args.row, [key]: '' }));
    else return;
    event.preventDefault();
    event.preventGridDefault();
  };
  return (
    <CellWritingContext value={writing}>
      <DataGrid
        className="grid fleet-grid"
        aria-label="Devices of today"
        columns={fleetColumns}
        rows={rows}
        rowKeyGetter={idOf}
        rowHeight={32}
        headerRowHeight={36}
        defaultColumnOptions={byDefault}
        selectedRows={selection}
        onSelectedRowsChange={onSelect}
        sortColumns={sortColumns}
        onSortColumnsChange={(columns) => {
          const last = columns.at(-1);
          const by = last === undefined ? null : sortKeyOf(last.columnKey);
          onSort(by === null ? null : { by, descending: last?.direction === 'DESC' });
        }}
        onRowsChange={(changed, { indexes }) => {
          for (const index of indexes) {
            const row = changed[index];
            if (row !== undefined) playStep(rowStep(row));
          }
        }}
        onActivePositionChange={({ row }) => {
          if (row !== undefined) onActive(row.id);
        }}
        onCellKeyDown={handleKey}
        onCellCopy={({ row, column }, event) => {
          event.clipboardData.setData('text/plain', cellText(row, column.key, writing));
          event.preventDefault();
        }}
        onCellPaste={({ row, column }, event) => {
          const [text = ''] = event.clipboardData.getData('text/plain').split(/[\t\r\n]/);
          return isText(column.key) ? { ...row, [column.key]: text } : row;
        }}
        renderers={{
          noRowsFallback: <p className="fleet-none">No device matches the search and filters.</p>,
        }}
      />
    </CellWritingContext>
  );
}

function isText(key: string): key is 'make' | 'model' | 'note' {
  return key === 'make' || key === 'model' || key === 'note';
}

function cellText(row: FleetRow, key: string, { format, costs }: CellWriting): string {
  if (key === 'mono' || key === 'colour') return row[key].isComplete ? format.count(row[key].pages) : '';
  if (key === 'cost') {
    const amount = costs?.year.get(row.id);
    return amount === undefined ? '' : format.money(amount);
  }
  const value = row[key as keyof FleetRow];
  return typeof value === 'string' ? value : '';
}
