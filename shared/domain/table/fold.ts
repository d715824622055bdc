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
  const texts = new Map<string, Set<string>>();
  const cellsOf = (row: number) => at.sheet.rows[row] ?? [];
  const isRepeated = (key: string, group: readonly number[], row: number): boolean => {
    const cells = cellsOf(row);
    if (group.length <= fewRows) return group.some((other) => isSame(cellsOf(other), cells));
    const seen = texts.get(key) ?? new Set(group.map((other) => cellsOf(other).join('\u0000')));
    texts.set(key, seen);
    const { size } = seen;
    return seen.add(cells.join('\u0000')).size === size;
  };
  for (const row of rows) {
    const key = identityKey(reader, row) || `r ${String(row)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else if (at.mode === 'period' && isRepeated(key, group, row))
      at.findings.note({ code: 'merged-duplicate', row: row + 1, sample: reader.text('serial', row) });
    else group.push(row);
  }
  return [...groups.values()];
}

/** Up to so many rows of a device are compared cell by cell: they differ in one of their first. */
const fewRows = 24;

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
