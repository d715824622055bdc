import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { FutureRow } from './futureRows';
import type { RowFilter } from './rowFilter';

interface RowFiltersProps {
  readonly rows: readonly FutureRow[];
  readonly filter: RowFilter;
  readonly shown: number;
  readonly onFilter: (filter: RowFilter) => void;
}

const fates = [
  ['keep', 'Kept'],
  ['replace', 'Replaced'],
  ['retire', 'Retired'],
  ['move', 'Moved'],
  ['redeploy', 'Redeployed'],
  ['takeOver', 'Taken over'],
  ['unassigned', 'Pages without a device'],
] as const;

/** Narrows the list by words, building and fate. */
export function RowFilters({ rows, filter, shown, onFilter }: RowFiltersProps): ReactElement {
  const buildings = useMemo(() => [...new Set(rows.map(({ building }) => building))], [rows]);
  return (
    <div className="row" role="search" aria-label="Find devices">
      <input
        type="search"
        aria-label="Find devices"
        placeholder="Find by model, place or serial"
        value={filter.search}
        onChange={(event) => {
          onFilter({ ...filter, search: event.target.value });
        }}
      />
      <select
        aria-label="Building"
        value={filter.building ?? ''}
        onChange={(event) => {
          onFilter({ ...filter, building: event.target.value === '' ? null : event.target.value });
        }}
      >
        <option value="">All buildings</option>
        {buildings.map((building) => (
          <option key={building} value={building}>
            {building}
          </option>
        ))}
      </select>
      <select
        aria-label="What happens"
        value={filter.fate ?? ''}
        onChange={(event) => {
          onFilter({ ...filter, fate: fates.find(([fate]) => fate === event.target.value)?.[0] ?? null });
        }}
      >
        <option value="">Whatever happens</option>
        {fates.map(([fate, words]) => (
          <option key={fate} value={fate}>
            {words}
          </option>
        ))}
      </select>
      <span className="message" role="status">
        {shown === rows.length
          ? `${String(rows.length)} devices`
          : `${String(shown)} of ${String(rows.length)} devices`}
      </span>
    </div>
  );
}
