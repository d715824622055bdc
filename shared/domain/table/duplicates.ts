import type { Decimal } from '../rate';
import type { Decisions } from './decisions';
import { compareDecimals } from './exactDecimal';
import type { Findings } from './findings';
import { rowList } from './findings';
import type { FirstSeen } from './firstSeen';
import { newFirstSeen } from './firstSeen';
import type { RowGroup } from './fold';
import type { ColumnMeaning } from './meaning';
import type { RowReader } from './rowReader';
import { serialKey } from './serials';
import type { Sheet } from './table';

/** What doubles are looked for with; `key` names what a row is of, by default its serial. */
export interface DuplicateRequest {
  readonly sheet: Sheet;
  readonly findings: Findings;
  readonly decisions: Decisions;
  readonly key?: (row: number) => string;
}

/**
 * One row a device where each row should be one: rows with the same serial and the same data are merged and
 * listed; with different data the newest stays, the highest, or both, as decided, and a warning says so.
 */
export function keepOneRowEach(
  reader: RowReader,
  rows: readonly number[],
  at: DuplicateRequest,
): readonly RowGroup[] {
  const keyOf = at.key ?? ((row) => serialKey(reader.text('serial', row)));
  if (at.key === undefined && !reader.has('serial')) return rows.map((row) => [row]);
  const groups: [number][] = [];
  const kept = newFirstSeen(rows.length, (at) => keyOf(groups[at]?.[0] ?? -1));
  const differing = new Doubles();
  const decision = at.decisions.duplicates ?? 'newest';
  for (const row of rows) {
    const key = keyOf(row);
    const first = key === '' ? -1 : kept.find(key, groups.length);
    const former = groups[first]?.[0];
    if (former === undefined) {
      groups.push([row]);
      continue;
    }
    if (isSame(reader, at.sheet, [former, row])) {
      at.findings.note({ code: 'merged-duplicate', row: former + 1, sample: reader.text('serial', row) });
      at.findings.note({ code: 'merged-duplicate', row: row + 1 });
      continue;
    }
    differing.add(reader.text('serial', row), former, row);
    if (decision === 'both') groups.push([row]);
    else if (takesOver(reader, row, { former, decision })) groups[first] = [row];
  }
  differing.say(at.findings, at.decisions.duplicates);
  return groups;
}

function takesOver(
  reader: RowReader,
  row: number,
  { former, decision }: { readonly former: number; readonly decision: 'newest' | 'highest' },
): boolean {
  if (decision === 'newest') return isNewer(reader, row, former);
  const [value, other] = [highest(reader, row), highest(reader, former)];
  if (value === undefined || other === undefined) return other === undefined && value !== undefined;
  return compareDecimals(value, other) > 0;
}

const counters = ['Average', 'Usage', 'End', 'Lifetime'] as const;

/** The greatest count of a row. */
function highest(reader: RowReader, row: number): Decimal | undefined {
  let most: Decimal | undefined;
  for (const counter of counters)
    for (const channel of ['total', 'mono', 'colour'] as const) {
      const value = reader.number(`${channel}${counter}`, row);
      if (value !== undefined && (most === undefined || compareDecimals(value, most) > 0)) most = value;
    }
  return most;
}

const choices = ['newest', 'highest', 'both'] as const;
const labels = {
  newest: 'Keep the newest row of each',
  highest: 'Keep the row with the highest counts of each',
  both: 'Keep all rows: they are different devices',
} as const;
const outcomes = {
  newest: 'The newest row was kept',
  highest: 'The row with the highest counts was kept',
  both: 'All rows were kept as devices of their own',
} as const;

/** Rows of one serial with different data. */
class Doubles {
  private readonly rows = new Set<number>();
  private readonly serials = new Set<string>();

  add(serial: string, ...rows: readonly number[]): void {
    for (const row of rows) this.rows.add(row + 1);
    this.serials.add(serial);
  }

  say(findings: Findings, decision: Decisions['duplicates']): void {
    if (this.rows.size === 0) return;
    const rows = [...this.rows].sort((a, b) => a - b);
    const samples = [...this.serials].slice(0, 3);
    const taken = decision ?? 'newest';
    findings.add({
      code: 'duplicate-serial',
      severity: 'warning',
      rows,
      message: `${rowList(rows)}: the same serial number with different data (${samples.join(', ')}). ${outcomes[taken]}; check which one is right.`,
    });
    findings.ask({
      code: 'duplicate-serial',
      text: `${rowList(rows)} have the same serial number as another row, with different data. Which row of each stays?`,
      samples,
      answers: choices.map((duplicates) => ({ label: labels[duplicates], decides: { duplicates } })),
      taken: choices.indexOf(taken),
    });
  }
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
  const look = (address: string | undefined, at: number, seen: FirstSeen) => {
    const first = address === undefined ? -1 : seen.find(address, at);
    if (first < 0 || address === undefined) return;
    findings.note({ code: 'same-address', row: rowOf(first), sample: address });
    findings.note({ code: 'same-address', row: rowOf(at) });
  };
  const ips = newFirstSeen(devices.length, (at) => devices[at]?.ip ?? '');
  const macs = newFirstSeen(devices.length, (at) => devices[at]?.mac ?? '');
  for (let at = 0; at < devices.length; at++) {
    const { ip, mac } = devices[at] ?? {};
    look(ip, at, ips);
    look(mac, at, macs);
  }
}
