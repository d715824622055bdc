import type { DeviceId } from '../../../shared/domain/ids';
import { compareRates } from '../../../shared/domain/rate';
import type { Money } from '../../../shared/domain/money';
import { kindWords } from './fleetWords';
import type { FleetRow, PagesCell } from './fleetRow';

/** What can be missing of a device. */
export const gaps = ['volume', 'place', 'hardware'] as const;

/** What can be missing of a device. */
export type Gap = (typeof gaps)[number];

/** By what the grid can be sorted. */
export type SortKey =
  'building' | 'place' | 'make' | 'model' | 'serial' | 'kind' | 'ip' | 'mono' | 'colour' | 'cost' | 'note';

/** What of the fleet is shown, and in which order. */
export interface FleetView {
  readonly search: string;
  /** A building's name, `''` for devices without one, `null` for all. */
  readonly building: string | null;
  readonly missing: Gap | null;
  readonly sort: { readonly by: SortKey; readonly descending: boolean } | null;
}

/** The whole fleet in its own order. */
export const wholeFleet: FleetView = { search: '', building: null, missing: null, sort: null };

/** The cost of the first year by device, as far as it is known. */
export type YearCosts = ReadonlyMap<DeviceId, Money>;

/** Whether a device lacks something. */
export function lacks({ device, mono, colour }: FleetRow, gap: Gap): boolean {
  switch (gap) {
    case 'volume':
      return !mono.isComplete && (!colour.isComplete || colour.grade === null);
    case 'place':
      return device.placeId === undefined;
    case 'hardware':
      return device.hardware === undefined;
  }
}

/** The ids of the rows that a view shows, in its order. */
export function shownIds(rows: readonly FleetRow[], view: FleetView, costs: YearCosts): readonly DeviceId[] {
  const words = view.search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const shown = rows.filter(
    (row) =>
      (view.building === null || row.building === view.building) &&
      (view.missing === null || lacks(row, view.missing)) &&
      words.every((word) => row.found.includes(word)),
  );
  return sorted(shown, view.sort, costs).map(({ id }) => id);
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function sorted(rows: readonly FleetRow[], sort: FleetView['sort'], costs: YearCosts): readonly FleetRow[] {
  if (sort === null) return rows;
  const compare = comparing(sort.by, costs);
  const way = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    // What is not known stands last in either direction.
    const [hasA, hasB] = [hasValue(a, sort.by, costs), hasValue(b, sort.by, costs)];
    if (hasA !== hasB) return hasA ? -1 : 1;
    return hasA ? way * compare(a, b) : 0;
  });
}

function hasValue(row: FleetRow, by: SortKey, costs: YearCosts): boolean {
  if (by === 'mono' || by === 'colour') return row[by].isComplete;
  return by === 'cost' ? costs.has(row.id) : row[by] !== '' && row[by] !== 'unknown';
}

function comparing(by: SortKey, costs: YearCosts): (a: FleetRow, b: FleetRow) => number {
  switch (by) {
    case 'mono':
    case 'colour':
      return (a, b) => comparePages(a[by], b[by]);
    case 'cost':
      return (a, b) => Number((costs.get(a.id) ?? 0n) - (costs.get(b.id) ?? 0n));
    case 'kind':
      return (a, b) => collator.compare(kindWords[a.kind], kindWords[b.kind]);
    default:
      return (a, b) => collator.compare(a[by], b[by]);
  }
}

function comparePages(a: PagesCell, b: PagesCell): number {
  return compareRates(a.pages, b.pages);
}

/** The names of the buildings with devices, in order; `''` last where devices have none. */
export function buildingsOf(rows: readonly FleetRow[]): readonly string[] {
  const names = [...new Set(rows.map(({ building }) => building))].sort(collator.compare);
  return names.includes('') ? [...names.filter((name) => name !== ''), ''] : names;
}

/** How many devices lack each thing. */
export function gapCounts(rows: readonly FleetRow[]): Readonly<Record<Gap, number>> {
  const count = (gap: Gap): number => rows.reduce((sum, row) => sum + (lacks(row, gap) ? 1 : 0), 0);
  return { volume: count('volume'), place: count('place'), hardware: count('hardware') };
}

/** Whether two lists hold rows of the same devices in the same order. */
export function haveSameIds(a: readonly FleetRow[], b: readonly FleetRow[]): boolean {
  return a.length === b.length && a.every((row, at) => row.id === b[at]?.id);
}
