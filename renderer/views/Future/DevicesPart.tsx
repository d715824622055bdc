import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import { useView } from '../../state/viewStore';
import { FateActions } from './FateActions';
import { FateGrid } from './FateGrid';
import type { FutureRow } from './futureRows';
import { futureRows } from './futureRows';
import type { RowFilter } from './rowFilter';
import { everything, filterRows } from './rowFilter';
import { RowFilters } from './RowFilters';
import type { Future } from './useFuture';

/** Today's devices by building with what happens to each; the chosen ones get a fate by the buttons above. */
export function DevicesPart({ future }: { readonly future: Future }): ReactElement {
  const rows = useMemo(() => futureRows(future, future.option), [future]);
  const [filter, setFilter] = useState<RowFilter>(everything);
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const selection = useView((state) => state.selection);
  const select = useView((state) => state.select);
  const chosen = useMemo(() => chosenOf(rows, selection), [rows, selection]);
  return (
    <>
      <div className="row-spread">
        <RowFilters rows={rows} filter={filter} shown={shown.length} onFilter={setFilter} />
      </div>
      <FateActions future={future} chosen={chosen} />
      <FateGrid
        rows={shown}
        chosen={chosen}
        onChoose={select}
        hasPhases={(future.option.phases ?? []).length > 0}
      />
    </>
  );
}

function chosenOf(rows: readonly FutureRow[], selection: readonly string[]): readonly string[] {
  if (selection.length === 0) return selection;
  const known = new Set(rows.map(({ id }) => id));
  return selection.filter((id) => known.has(id));
}
