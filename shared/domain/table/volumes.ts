import type { VolumeInput } from '../fleet/volume';
import { leastMeterDays } from '../fleet/volume';
import type { Decimal } from '../rate';
import { multiply, rate, toDecimal } from '../rate';
import { addDecimals, compareDecimals, subtractDecimals, trimDecimal } from './exactDecimal';
import type { RowGroup } from './fold';
import { lifetimeOf } from './lifetimeVolume';
import { metersOf } from './meterVolume';
import type { Origin } from './origin';
import { withFile } from './origin';
import type { Counters, Pages } from './pageSplit';
import { countersOf, split, triples } from './pageSplit';
import { readingsOf } from './readings';
import { joinWindows, knownMonths, windowsOfRow } from './rowWindow';
import type { VolumeContext, VolumeRequest } from './volumeContext';
import type { Window } from './window';

/** The volume of one device as the file states it; `undefined` where it says nothing. */
export function volumeOf(context: VolumeContext, request: VolumeRequest): VolumeInput | undefined {
  switch (context.basis) {
    case 'average':
      return averageOf(context, request);
    case 'usage':
      return usageOf(context, request);
    case 'meters':
      return context.byReading === true ? readingsOf(context, request) : metersOf(context, request);
    case 'lifetime':
      return lifetimeOf(context, request);
    case 'none':
      return undefined;
  }
}

const perMonth = { year: { n: 1n, d: 12n }, quarter: { n: 1n, d: 3n }, day: { n: 487n, d: 16n } } as const;

function averageOf(
  { reader, findings }: VolumeContext,
  { rows, isMono, from }: VolumeRequest,
): VolumeInput | undefined {
  const counters = countersOf(reader, rows, triples.average);
  const pages = split(counters, { findings, row: rows[0], isMono });
  if (pages === undefined) return undefined;
  const { mono, colour } = pages;
  const per = (
    reader.column('monoAverage') ??
    reader.column('totalAverage') ??
    reader.column('colourAverage')
  )?.per;
  if (per !== 'year' && per !== 'quarter' && per !== 'day') return stated(from, mono, colour);
  const scaled = (value: Decimal | null) =>
    value === null ? null : trimDecimal(toDecimal(multiply(rate(value), perMonth[per]), 6));
  return stated(from, scaled(mono), scaled(colour));
}

function stated(from: Origin, mono: Decimal | null, colour: Decimal | null): VolumeInput {
  return withFile({ basis: 'average' as const, mono, colour, grade: from.grade, row: from.row }, from);
}

function usageOf(context: VolumeContext, { rows, isMono, from }: VolumeRequest): VolumeInput | undefined {
  let [mono, colour]: [Decimal | null, Decimal | null] = [null, null];
  const windows: Window[] = [];
  for (const row of rows) {
    const pages = usageOfRow(context, row, isMono);
    if (pages === undefined) continue;
    mono = plus(mono, pages.mono);
    colour = plus(colour, pages.colour);
    windows.push(...windowsOfRow(context, row));
  }
  if (mono === null && colour === null) return undefined;
  if (rows.length > 1) noteOverlap(context, rows, windows);
  const days = joinWindows(windows)?.days ?? 0;
  const isShort = days > 0 && days < leastMeterDays;
  if (isShort && context.isInvoice !== true && windows.some(({ from }) => from !== undefined)) {
    context.findings.note({ code: 'short-window', row: rows[0] + 1 });
    return undefined;
  }
  const { doubts, decisions, findings, fileWindow } = context;
  if (days <= 0) findings.note({ code: 'no-window', row: rows[0] + 1 });
  const isDecided = decisions.windowDays !== undefined && fileWindow === undefined;
  if (days <= 0 || (isDecided && windows.every((window) => window.from === undefined)))
    doubts.windowRows.push(rows[0] + 1);
  return withFile({ basis: 'usage' as const, mono, colour, days, grade: from.grade, row: from.row }, from);
}

function plus(a: Decimal | null, b: Decimal | null): Decimal | null {
  if (a === null || b === null) return a ?? b;
  return addDecimals(a, b);
}

function noteOverlap(context: VolumeContext, rows: RowGroup, windows: readonly Window[]): void {
  const dated = windows.flatMap(({ from, to }) =>
    from === undefined || to === undefined ? [] : [{ from, to }],
  );
  const periods = [...new Map(dated.map((window) => [window.from, window])).values()].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
  const clash = periods.find((window, at) => (periods[at + 1]?.from ?? '9') < window.to);
  if (clash === undefined) return;
  const sample = `${clash.from} to ${clash.to}`;
  context.findings.note({ code: 'period-overlap', row: rows[0] + 1, sample });
}

function usageOfRow(context: VolumeContext, row: number, isMono: boolean): Pages | undefined {
  const { reader, findings } = context;
  const pages = split(usageCounters(context, row), { findings, row, isMono });
  const level = reader.number('colourLevelUsage', row);
  checkMeters(context, row);
  if (level === undefined || level === '0') return pages;
  // Bills by colour level leave the plain colour meter at zero; where both count, the levels are its parts.
  const { mono = null, colour = null } = pages ?? {};
  return { mono, colour: colour === null || colour === '0' ? level : colour };
}

/** The counters of a row; of months side by side those in which every counter of the row is known. */
function usageCounters({ reader, findings }: VolumeContext, row: number): Counters {
  const months = knownMonths(reader, row);
  if (months === undefined || reader.byMeter === true) return countersOf(reader, [row], triples.usage);
  for (const sample of months.left) findings.note({ code: 'month-incomplete', row: row + 1, sample });
  const sum = (meaning: string) =>
    months.columns
      .filter((column) => column.meaning === meaning)
      .map((column) => reader.numberOf(column, row))
      .reduce(
        (all, value) => (all === undefined || value === undefined ? (all ?? value) : addDecimals(all, value)),
        undefined,
      );
  return { mono: sum('monoUsage'), colour: sum('colourUsage'), total: sum('totalUsage') };
}

const checked = [
  ['monoStart', 'monoEnd', 'monoUsage', 'monoAdjustment'],
  ['colourStart', 'colourEnd', 'colourUsage', 'colourAdjustment'],
  ['totalStart', 'totalEnd', 'totalUsage', undefined],
] as const;

function checkMeters({ reader, findings }: VolumeContext, row: number): void {
  for (const [first, last, pages, adjustment] of checked) {
    if (!reader.has(first) || !reader.has(pages)) continue;
    const [start, end] = [reader.number(first, row), reader.number(last, row)];
    if (start === undefined || end === undefined) continue;
    const usage = reader.number(pages, row);
    if (usage === undefined) {
      // A meter was exchanged: the bill knows no pages, and nor do the readings.
      const sample = `${start} to ${end}`;
      if (compareDecimals(end, start) < 0) findings.note({ code: 'meter-backwards', row: row + 1, sample });
      continue;
    }
    const added = adjustment === undefined ? undefined : reader.number(adjustment, row);
    const gap = subtractDecimals(end, start);
    if (compareDecimals(added === undefined ? gap : addDecimals(gap, added), usage) === 0) continue;
    findings.note({ code: 'usage-disagrees', row: row + 1, sample: `${end} - ${start} is not ${usage}` });
  }
}
