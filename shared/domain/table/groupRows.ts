import type { VolumeBasis } from './basis';
import { decideBasis } from './basis';
import type { Decisions } from './decisions';
import { keepOneRowEach } from './duplicates';
import type { Findings } from './findings';
import type { RowGroup } from './fold';
import { foldRows } from './fold';
import { foldReadings, hasReadings, readingKey } from './readings';
import type { RowReader } from './rowReader';
import type { Sheet } from './table';

/** Rows by device, with the basis of their volumes. */
export interface Grouped {
  readonly basis: VolumeBasis;
  readonly groups: readonly RowGroup[];
  /** The rows of a device are its readings, newest first. */
  readonly byReading: boolean;
}

/** What rows are grouped with. */
export interface GroupRequest {
  readonly sheet: Sheet;
  readonly findings: Findings;
  readonly decisions: Decisions;
  /** Each row of a bill is a charge of its own. */
  readonly isBill: boolean;
}

/** Makes one group of rows a device: rows per supply, period or reading fold, doubles are merged or kept as decided. */
export function groupRows(reader: RowReader, rows: readonly number[], at: GroupRequest): Grouped {
  const basis = decideBasis(reader, rows);
  if (reader.has('supply'))
    return { basis, groups: foldRows(reader, rows, { ...at, mode: 'supply' }), byReading: false };
  const perPeriod =
    at.isBill ||
    (basis === 'usage' && (['startDate', 'month', 'invoice', 'readingDate'] as const).some(reader.has));
  if (perPeriod)
    return { basis, groups: foldRows(reader, rows, { ...at, mode: 'period' }), byReading: false };
  if (basis === 'lifetime' && hasReadings(reader, rows)) {
    const once = keepOneRowEach(reader, rows, { ...at, key: (row) => readingKey(reader, row) });
    const single = once.map(([row]) => row);
    return { basis: 'meters', groups: foldReadings(reader, single, at.findings), byReading: true };
  }
  return { basis, groups: keepOneRowEach(reader, rows, at), byReading: false };
}
