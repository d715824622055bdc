import 'core-js/actual/iterator';
import type { ReactElement } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import type { DataGridHandle } from 'react-data-grid';
import { DataGrid } from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import type { DeviceId } from '../../../shared/domain/ids';
import type { Option } from '../../../shared/domain/future/option';
import { fateColumns } from './fateColumns';
import type { FutureRow } from './futureRows';

interface FateGridProps {
  readonly rows: readonly FutureRow[];
  readonly chosen: readonly DeviceId[];
  readonly onChoose: (ids: readonly DeviceId[]) => void;
  /** With some, the list says when. */
  readonly phases: Option['phases'];
}

/** The list of today's devices; only the rows in sight are drawn, so that 10,000 stay fluent. */
export function FateGrid({ rows, chosen, onChoose, phases }: FateGridProps): ReactElement {
  const columns = useMemo(() => fateColumns(phases ?? []), [phases]);
  const selected = useMemo(() => new Set(chosen), [chosen]);
  const shownIds = useMemo(() => new Set(rows.map(({ id }) => id)), [rows]);
  const grid = useRef<DataGridHandle>(null);
  const first = useRef(rows.findIndex(({ id }) => selected.has(id)));
  // Whoever comes to see chosen devices finds the first of them in sight.
  useEffect(() => {
    if (first.current >= 0) grid.current?.scrollToCell({ rowIdx: first.current });
  }, []);
  return (
    <DataGrid
      ref={grid}
      className="fate-grid"
      aria-label="Today's devices"
      columns={columns}
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
