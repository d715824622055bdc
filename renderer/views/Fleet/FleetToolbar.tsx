import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { FleetRow } from './fleetRow';
import type { FleetView, Gap } from './fleetView';
import { buildingsOf, gapCounts, gaps } from './fleetView';
import { deviceCount, gapWords } from './fleetWords';

/** Search and filters, and how many devices they leave. */
export function FleetToolbar({
  rows,
  shown,
  view,
  count,
  onView,
}: {
  readonly rows: readonly FleetRow[];
  readonly shown: number;
  readonly view: FleetView;
  readonly count: (count: number) => string;
  readonly onView: (view: FleetView) => void;
}): ReactElement {
  const buildings = useMemo(() => buildingsOf(rows), [rows]);
  const missing = useMemo(() => gapCounts(rows), [rows]);
  return (
    <div className="fleet-toolbar" role="search" aria-label="Devices">
      <input
        type="search"
        aria-label="Search devices"
        placeholder="Search model, serial number, place, note…"
        value={view.search}
        onChange={(event) => {
          onView({ ...view, search: event.target.value });
        }}
      />
      <select
        aria-label="Building"
        value={view.building === null ? 'all' : `=${view.building}`}
        onChange={({ target }) => {
          onView({ ...view, building: target.value === 'all' ? null : target.value.slice(1) });
        }}
      >
        <option value="all">All buildings</option>
        {buildings.map((name) => (
          <option key={name} value={`=${name}`}>
            {name === '' ? 'Place not known' : name}
          </option>
        ))}
      </select>
      <select
        aria-label="What is missing"
        value={view.missing ?? 'any'}
        onChange={({ target }) => {
          onView({ ...view, missing: gaps.find((gap): gap is Gap => gap === target.value) ?? null });
        }}
      >
        <option value="any">Complete or not</option>
        {gaps.map((gap) => (
          <option key={gap} value={gap}>
            {gapWords[gap]} ({count(missing[gap])})
          </option>
        ))}
      </select>
      <span className="muted small" role="status">
        {shown === rows.length
          ? deviceCount(rows.length, count)
          : `${count(shown)} of ${deviceCount(rows.length, count)}`}
      </span>
    </div>
  );
}
