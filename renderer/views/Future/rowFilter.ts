import type { FutureRow } from './futureRows';

/** Which devices the list shows. */
export interface RowFilter {
  readonly search: string;
  readonly building: string | null;
  /** A fate, or the devices whose pages have no device yet. */
  readonly fate: FutureRow['fateType'] | 'unassigned' | null;
}

/** A filter that lets every device through. */
export const everything: RowFilter = { search: '', building: null, fate: null };

/** The rows that a filter lets through, in their order. */
export function filterRows(rows: readonly FutureRow[], filter: RowFilter): readonly FutureRow[] {
  const words = filter.search.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter.building !== null && row.building !== filter.building) return false;
    if (filter.fate === 'unassigned' && !row.isUnassigned) return false;
    if (filter.fate !== null && filter.fate !== 'unassigned' && row.fateType !== filter.fate) return false;
    if (words.length === 0) return true;
    const text = [row.label, row.place, row.building, row.kind, row.fate].join(' ').toLocaleLowerCase('en');
    return words.every((word) => text.includes(word));
  });
}
