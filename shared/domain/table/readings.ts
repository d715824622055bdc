import type { IsoDate } from '../calendar';
import { daysBetween } from '../calendar';
import type { VolumeInput } from '../fleet/volume';
import { leastMeterDays } from '../fleet/volume';
import type { Findings } from './findings';
import type { RowGroup } from './fold';
import { lifetimeOf, odometers } from './lifetimeVolume';
import { backwardMeters, volumeBetween } from './meterVolume';
import { countersOf } from './pageSplit';
import type { RowReader } from './rowReader';
import { serialKey } from './serials';
import type { VolumeContext, VolumeRequest } from './volumeContext';

const readingDays = ['readingDate', 'lastSeen', 'endDate'] as const;

/** The day of a row's reading; `undefined` where it has none. */
export function readingDay(reader: RowReader, row: number): IsoDate | undefined {
  for (const meaning of readingDays) {
    const day = reader.has(meaning) ? reader.date(meaning, row) : undefined;
    if (day !== undefined) return day;
  }
  return undefined;
}

/** Who a row's device surely is: its serial, MAC or asset number; `''` without any. */
function sureKey(reader: RowReader, row: number): string {
  const serial = serialKey(reader.text('serial', row));
  if (serial !== '') return `s ${serial}`;
  const mac = reader.text('mac', row).toLowerCase();
  if (mac !== '') return `m ${mac}`;
  const asset = reader.text('asset', row).toLowerCase();
  return asset === '' ? '' : `a ${asset}`;
}

/** A row's device and day, which together stand once in a file with one row per reading. */
export function readingKey(reader: RowReader, row: number): string {
  const key = sureKey(reader, row);
  return key === '' ? '' : `${key} ${readingDay(reader, row) ?? ''}`;
}

/**
 * Whether the rows are one a reading: a third of the devices or more were read twice, at least 28 days apart. In
 * a list of devices a serial that stands twice is a double, and its odometers are no file of readings.
 */
export function hasReadings(reader: RowReader, rows: readonly number[]): boolean {
  if (!readingDays.some(reader.has)) return false;
  const first = new Map<string, number>();
  const spans = new Map<string, { from: IsoDate; to: IsoDate }>();
  for (const row of rows) {
    const key = sureKey(reader, row);
    const former = first.get(key);
    if (former === undefined) {
      if (key !== '') first.set(key, row);
      continue;
    }
    const [on, before] = [readingDay(reader, row), readingDay(reader, former)];
    if (on === undefined || before === undefined) continue;
    const span = spans.get(key) ?? { from: before, to: before };
    spans.set(key, { from: on < span.from ? on : span.from, to: on > span.to ? on : span.to });
  }
  const apart = [...spans.values()].filter(({ from, to }) => daysBetween(from, to) >= leastMeterDays);
  return apart.length > 0 && apart.length * 3 >= first.size;
}

/** Groups rows that are readings of one device on different days, newest first. */
export function foldReadings(
  reader: RowReader,
  rows: readonly number[],
  findings: Findings,
): readonly RowGroup[] {
  const groups = new Map<string, [number, ...number[]]>();
  for (const row of rows) {
    const key = sureKey(reader, row) || `r ${String(row)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const sorted = [...groups.values()].map((group) => newestFirst(reader, group));
  for (const group of sorted)
    if (group.length > 1 && spanOf(reader, group) < leastMeterDays)
      findings.note({ code: 'short-window', row: group[0] + 1 });
  return sorted;
}

function newestFirst(reader: RowReader, group: [number, ...number[]]): RowGroup {
  if (group.length === 1) return group;
  const dayOf = new Map(group.map((row) => [row, readingDay(reader, row) ?? '']));
  return group.sort((a, b) => ((dayOf.get(a) ?? '') < (dayOf.get(b) ?? '') ? 1 : -1));
}

function spanOf(reader: RowReader, group: RowGroup): number {
  if (group.length === 1) return 0;
  const days = group.flatMap((row) => readingDay(reader, row) ?? []);
  return daysBetween(days.at(-1) ?? '', days[0] ?? '') || 0;
}

/** The volume from the earliest to the newest reading of a device; one reading alone is an odometer. */
export function readingsOf(context: VolumeContext, request: VolumeRequest): VolumeInput | undefined {
  const { reader, findings } = context;
  const { rows } = request;
  const triple = odometers(reader);
  const readings = rows
    .map((row) => ({ row, on: readingDay(reader, row), counters: countersOf(reader, [row], triple) }))
    .filter(({ on }) => on !== undefined);
  const [newest, earliest] = [readings[0], readings.at(-1)];
  const isOne =
    newest?.on === undefined ||
    earliest?.on === undefined ||
    daysBetween(earliest.on, newest.on) < leastMeterDays;
  if (isOne) {
    findings.note({ code: 'one-reading', row: rows[0] + 1 });
    return lifetimeOf(context, { ...request, rows: [rows[0]] });
  }
  const ends = { start: earliest.counters, end: newest.counters, startOn: earliest.on, endOn: newest.on };
  const fall = readings.findIndex(
    ({ counters }, at) => backwardMeters(readings[at + 1]?.counters ?? counters, counters).length > 0,
  );
  // A board that was replaced between the first and the last reading hides behind a higher end.
  if (fall < 0 || backwardMeters(ends.start, ends.end).length > 0)
    return volumeBetween(context, request, ends);
  findings.note({
    code: 'meter-backwards',
    row: (readings[fall]?.row ?? rows[0]) + 1,
    sample: 'between two readings',
  });
  return lifetimeOf(context, { ...request, rows: [rows[0]] });
}
