import type { VolumeBasis } from './basis';
import { decideBasis } from './basis';
import type { Decisions } from './decisions';
import { keepOneRowEach } from './duplicates';
import type { Findings } from './findings';
import type { RowGroup } from './fold';
import { foldRows } from './fold';
import { foldReadings, hasReadings, readingKey } from './readings';
import { foldMeterRows } from './meterRows';
import type { RowReader } from './rowReader';
import type { Sheet } from './table';

/** Rows by device, with the basis of their volumes. */
export interface Grouped {
  /** Reads the rows of the groups. */
  readonly reader: RowReader;
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

/** Makes one group of rows a device: rows per meter, supply, period or reading fold, doubles are merged or kept as decided. */
export function groupRows(reader: RowReader, rows: readonly number[], at: GroupRequest): Grouped {
  if (!reader.has('meter')) return groupDevices(reader, rows, at);
  const meters = foldMeterRows(reader, rows, at.findings);
  const basis = decideBasis(meters.reader, rows);
  const grouped = groupDevices(meters.reader, meters.rows, { ...at, basis });
  if (grouped.byReading) return grouped;
  const groups = grouped.groups.map((group): RowGroup => [
    group[0],
    ...group.flatMap(meters.allOf).filter((row) => row !== group[0]),
  ]);
  return { ...grouped, groups };
}

function groupDevices(
  reader: RowReader,
  rows: readonly number[],
  at: GroupRequest & { readonly basis?: VolumeBasis },
): Grouped {
  const { basis = decideBasis(reader, rows) } = at;
  const { sheet, findings } = at;
  const isOne = { reader, basis, byReading: false };
  if (reader.has('supply'))
    return { ...isOne, groups: foldRows(reader, rows, { sheet, findings, mode: 'supply' }) };
  const perPeriod =
    at.isBill ||
    (basis === 'usage' && (['startDate', 'month', 'invoice', 'readingDate'] as const).some(reader.has));
  if (perPeriod) return { ...isOne, groups: foldRows(reader, rows, { sheet, findings, mode: 'period' }) };
  if (basis === 'lifetime' && hasReadings(reader, rows)) {
    const once = keepOneRowEach(reader, rows, { ...at, key: (row) => readingKey(reader, row) });
    const single = once.map(([row]) => row);
    const groups = foldReadings(reader, single, findings);
    return { reader, basis: 'meters', groups, byReading: true };
  }
  return { ...isOne, groups: keepOneRowEach(reader, rows, at) };
}
