import type { Findings } from './findings';
import type { ColumnMeaning } from './meaning';
import type { RowReader } from './rowReader';
import { serialKey } from './serials';
import type { Sheet } from './table';
import type { RowGroup } from './fold';

interface Kept {
  row: number;
  readonly at: number;
}

/**
 * One row a device where each row should be one: rows with the same serial and the same data are merged and
 * listed; with different data the newest stays and a warning says so.
 */
export function keepOneRowEach(
  reader: RowReader,
  rows: readonly number[],
  at: { readonly sheet: Sheet; readonly findings: Findings },
): readonly RowGroup[] {
  if (!reader.has('serial')) return rows.map((row) => [row]);
  const kept = new Map<string, Kept>();
  const groups: [number][] = [];
  for (const row of rows) {
    const key = serialKey(reader.text('serial', row));
    const former = key === '' ? undefined : kept.get(key);
    if (former === undefined) {
      if (key !== '') kept.set(key, { row, at: groups.length });
      groups.push([row]);
      continue;
    }
    const code = isSame(reader, at.sheet, [former.row, row]) ? 'merged-duplicate' : 'duplicate-serial';
    const sample = reader.text('serial', row);
    at.findings.note({ code, row: former.row + 1, sample });
    at.findings.note({ code, row: row + 1 });
    if (code === 'merged-duplicate' || !isNewer(reader, row, former.row)) continue;
    former.row = row;
    groups[former.at] = [row];
  }
  return groups;
}

const notCompared: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>(['ignored', 'serial']);

function isSame(reader: RowReader, sheet: Sheet, [a, b]: readonly [number, number]): boolean {
  return reader.columns.every((column) => {
    if (notCompared.has(column.meaning)) return true;
    return (sheet.rows[a]?.[column.index] ?? '').trim() === (sheet.rows[b]?.[column.index] ?? '').trim();
  });
}

function isNewer(reader: RowReader, row: number, than: number): boolean {
  for (const meaning of ['endDate', 'readingDate', 'lastSeen'] as const) {
    const [day, other] = [reader.date(meaning, row), reader.date(meaning, than)];
    if (day !== undefined && other !== undefined && day !== other) return day > other;
  }
  return row > than;
}

/** Says where different devices have one network address; often one replaced the other, so nothing is merged. */
export function noteSameAddress(
  devices: readonly { readonly ip?: string; readonly mac?: string }[],
  rowOf: (at: number) => number,
  findings: Findings,
): void {
  const seen = new Map<string, number>();
  for (const [at, { ip, mac }] of devices.entries()) {
    const row = rowOf(at);
    for (const address of [ip, mac]) {
      if (address === undefined) continue;
      const first = seen.get(address);
      if (first === undefined) {
        seen.set(address, row);
        continue;
      }
      findings.note({ code: 'same-address', row: first, sample: address });
      findings.note({ code: 'same-address', row });
    }
  }
}
