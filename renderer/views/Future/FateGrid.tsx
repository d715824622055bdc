import 'core-js/actual/iterator';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { Column, RenderCellProps } from 'react-data-grid';
import { DataGrid, SelectColumn } from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import type { DeviceId } from '../../../shared/domain/ids';
import type { FutureRow } from './futureRows';

interface FateGridProps {
  readonly rows: readonly FutureRow[];
  readonly chosen: readonly DeviceId[];
  readonly onChoose: (ids: readonly DeviceId[]) => void;
  /** Whether something is dated, so that the list says when. */
  readonly hasPhases: boolean;
}

const figure = { cellClass: 'grid-figure', headerCellClass: 'grid-figure' } as const;

const columns: readonly Column<FutureRow>[] = [
  { ...(SelectColumn as Column<FutureRow>), frozen: false },
  { key: 'building', name: 'Building', width: 148, resizable: true },
  { key: 'place', name: 'Place', width: 150, resizable: true },
  { key: 'model', name: 'Device', width: 150, resizable: true },
  { key: 'installed', name: 'Since', width: 58 },
  { key: 'mono', name: 'Mono/month', width: 104, ...figure },
  { key: 'colour', name: 'Color/month', width: 106, ...figure },
  { key: 'when', name: 'When', width: 100, resizable: true },
  {
    key: 'fate',
    name: 'What happens',
    width: 300,
    resizable: true,
    renderCell: FateCell,
    cellClass: fateClass,
  },
  { key: 'hardware', name: 'Hardware', width: 210, resizable: true },
  { key: 'kind', name: 'Kind', width: 150, resizable: true },
];

const undated = columns.filter(({ key }) => key !== 'when');

/** The list of today's devices; only the rows in sight are drawn, so that 10,000 stay fluent. */
export function FateGrid({ rows, chosen, onChoose, hasPhases }: FateGridProps): ReactElement {
  const selected = useMemo(() => new Set(chosen), [chosen]);
  const shownIds = useMemo(() => new Set(rows.map(({ id }) => id)), [rows]);
  return (
    <DataGrid
      className="fate-grid"
      aria-label="Today's devices"
      columns={hasPhases ? columns : undated}
      rows={rows}
      rowKeyGetter={rowKey}
      rowHeight={32}
      headerRowHeight={36}
      selectedRows={selected}
      onSelectedRowsChange={(next) => {
        // What the filter hides stays chosen; what is in sight is as the grid says.
        const hidden = chosen.filter((id) => !shownIds.has(id));
        onChoose([...hidden, ...[...next].filter((id) => shownIds.has(id))]);
      }}
    />
  );
}

function rowKey(row: FutureRow): DeviceId {
  return row.id;
}

function fateClass(row: FutureRow): string {
  return row.isUnassigned ? 'fate-unassigned' : `fate-${row.fateType}`;
}

function FateCell({ row }: RenderCellProps<FutureRow>): ReactElement {
  return <span title={row.reason === '' ? row.fate : `${row.fate}. ${row.reason}`}>{row.fate}</span>;
}
