import type { Findings } from './findings';
import type { RowReader } from './rowReader';
import { identityKey } from './serials';
import type { Sheet } from './table';

/** Row indexes of one device, in the order of the sheet. */
export type RowGroup = readonly [number, ...number[]];

/** Why a file has several rows for a device: one a supply, one an invoice period or meter. */
export type FoldMode = 'supply' | 'period';

/** Groups rows per supply or per invoice period into one group a device; a row that repeats another word by word counts once. */
export function foldRows(
  reader: RowReader,
  rows: readonly number[],
  at: { readonly sheet: Sheet; readonly findings: Findings; readonly mode: FoldMode },
): readonly RowGroup[] {
  const groups = new Map<string, [number, ...number[]]>();
  const seen = new Set<string>();
  for (const row of rows) {
    const key = identityKey(reader, row) || `r ${String(row)}`;
    const text = `${key}\u0000${(at.sheet.rows[row] ?? []).join('\u0000')}`;
    if (at.mode === 'period' && seen.has(text)) {
      at.findings.note({ code: 'merged-duplicate', row: row + 1, sample: reader.text('serial', row) });
      continue;
    }
    seen.add(text);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
