import type { IsoDate } from '../calendar';
import { daysBetween } from '../calendar';
import { addMonths } from '../calendar';
import type { MeterReading, VolumeInput } from '../fleet/volume';
import { leastMeterDays } from '../fleet/volume';
import type { Decimal } from '../rate';
import { divide, multiply, rate, toDecimal } from '../rate';
import type { VolumeBasis } from './basis';
import { addDecimals, compareDecimals, subtractDecimals, trimDecimal } from './exactDecimal';
import type { Findings } from './findings';
import type { RowGroup } from './fold';
import type { ColumnMeaning } from './meaning';
import type { Origin } from './origin';
import { withFile } from './origin';
import { plainHeader } from './plainHeader';
import type { RowReader } from './rowReader';
import type { Window } from './window';
import { betweenReadings, ofMonth, ofPeriod } from './window';

/** Mono and colour pages; `null` where they are not known. */
interface Pages {
  readonly mono: Decimal | null;
  readonly colour: Decimal | null;
}

/** What volumes of a file are read with. */
export interface VolumeContext {
  readonly reader: RowReader;
  readonly findings: Findings;
  readonly basis: VolumeBasis;
  /** A window of the whole file, from a title line or from the days that its rows have. */
  readonly fileWindow?: Window;
}

/** What the volume of one device is made of. */
export interface VolumeRequest {
  readonly rows: RowGroup;
  readonly isMono: boolean;
  readonly from: Origin;
}

type Triple = readonly [mono: ColumnMeaning, colour: ColumnMeaning, total: ColumnMeaning];

const triples = {
  average: ['monoAverage', 'colourAverage', 'totalAverage'],
  usage: ['monoUsage', 'colourUsage', 'totalUsage'],
  start: ['monoStart', 'colourStart', 'totalStart'],
  end: ['monoEnd', 'colourEnd', 'totalEnd'],
  lifetime: ['monoLifetime', 'colourLifetime', 'totalLifetime'],
} as const satisfies Record<string, Triple>;

/** The volume of one device as the file states it; `undefined` where it says nothing. */
export function volumeOf(context: VolumeContext, request: VolumeRequest): VolumeInput | undefined {
  switch (context.basis) {
    case 'average':
      return averageOf(context, request);
    case 'usage':
      return usageOf(context, request);
    case 'meters':
      return metersOf(context, request);
    case 'lifetime':
      return lifetimeOf(context, request);
    case 'none':
      return undefined;
  }
}

function firstKnown(reader: RowReader, meaning: ColumnMeaning, rows: RowGroup): Decimal | undefined {
  for (const row of rows) {
    const value = reader.number(meaning, row);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Mono and colour of one row by what is stated: mono = total − colour, colour = total − mono. */
function split(
  context: VolumeContext,
  at: { readonly rows: RowGroup; readonly isMono: boolean; readonly triple: Triple },
): Pages | undefined {
  const { reader, findings } = context;
  const row = at.rows[0] + 1;
  const [mono, colour, total] = at.triple.map((meaning) => firstKnown(reader, meaning, at.rows));
  if (total === undefined) {
    if (mono === undefined && colour === undefined) return undefined;
    return { mono: mono ?? null, colour: colour ?? (at.isMono ? '0' : null) };
  }
  if (mono !== undefined && colour !== undefined) {
    const sum = addDecimals(mono, colour);
    if (compareDecimals(sum, total) !== 0)
      findings.note({ code: 'sum-mismatch', row, sample: `${mono} + ${colour}, total ${total}` });
    return { mono, colour };
  }
  if (mono === undefined && colour === undefined) {
    if (!at.isMono) findings.note({ code: 'no-colour-split', row });
    return { mono: total, colour: at.isMono ? '0' : null };
  }
  const known = mono ?? colour ?? '0';
  if (compareDecimals(known, total) > 0) {
    findings.note({ code: 'colour-above-total', row, sample: `${known} of ${total}` });
    return { mono: mono ?? null, colour: colour ?? null };
  }
  const rest = subtractDecimals(total, known);
  return mono === undefined ? { mono: rest, colour: known } : { mono: known, colour: rest };
}

const perMonth = { year: { n: 1n, d: 12n }, quarter: { n: 1n, d: 3n }, day: { n: 487n, d: 16n } } as const;

function averageOf(context: VolumeContext, { rows, isMono, from }: VolumeRequest): VolumeInput | undefined {
  const pages = split(context, { rows, isMono, triple: triples.average });
  if (pages === undefined) return undefined;
  const { mono, colour } = pages;
  const { reader } = context;
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

/** The window of one row: period, timestamps, month and year, days, else that of the file. */
export function windowOfRow(context: VolumeContext, row: number): Window | undefined {
  const { reader } = context;
  const [from, to] = [reader.date('startDate', row), reader.date('endDate', row)];
  if (from !== undefined && to !== undefined) return betweenDates(reader, from, to);
  const [year, month] = [reader.number('year', row), reader.text('month', row)];
  if (year !== undefined && /^\d{1,2}$/.test(month)) {
    const window = ofMonth(Number(year), Number(month));
    if (window !== undefined) return window;
  }
  const days = reader.number('windowDays', row);
  if (days !== undefined && Number(days) > 0) return { days: Math.round(Number(days)) };
  return context.fileWindow;
}

/** Timestamps of readings differ by the days between them; the days of an invoice period all count. */
function betweenDates(reader: RowReader, from: IsoDate, to: IsoDate): Window {
  const header = plainHeader(reader.column('endDate')?.header ?? '');
  const isReading = /\b(?:timestamp|meter|read|reading)\b/.test(header);
  return isReading ? betweenReadings(from, to) : ofPeriod(from, to);
}

/** The days of several windows; one that stands in several rows counts once, since they hold different meters. */
export function joinWindows(windows: readonly Window[]): Window | undefined {
  const distinct = new Map(
    windows.map((window) => [`${window.from ?? ''} ${window.to ?? ''} ${String(window.days)}`, window]),
  );
  const list = [...distinct.values()];
  if (list.length === 0) return undefined;
  const days = list.reduce((sum, window) => sum + window.days, 0);
  const months = list.reduce<number | undefined>(
    (sum, window) => (sum === undefined || window.months === undefined ? undefined : sum + window.months),
    0,
  );
  return { days, ...(months === undefined ? {} : { months }) };
}

function usageOf(context: VolumeContext, { rows, isMono, from }: VolumeRequest): VolumeInput | undefined {
  let [mono, colour]: [Decimal | null, Decimal | null] = [null, null];
  const windows: Window[] = [];
  for (const row of rows) {
    const pages = usageOfRow(context, row, isMono);
    if (pages === undefined) continue;
    mono = plus(mono, pages.mono);
    colour = plus(colour, pages.colour);
    const window = windowOfRow(context, row);
    if (window !== undefined) windows.push(window);
  }
  if (mono === null && colour === null) return undefined;
  noteOverlap(context, rows, windows);
  const days = joinWindows(windows)?.days ?? 0;
  if (days <= 0) context.findings.note({ code: 'no-window', row: rows[0] + 1 });
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
  if (clash !== undefined)
    context.findings.note({
      code: 'period-overlap',
      row: rows[0] + 1,
      sample: `${clash.from} to ${clash.to}`,
    });
}

function usageOfRow(context: VolumeContext, row: number, isMono: boolean): Pages | undefined {
  const pages = split(context, { rows: [row], isMono, triple: triples.usage });
  const level = context.reader.number('colourLevelUsage', row);
  checkMeters(context, row);
  if (level === undefined || level === '0') return pages;
  // Bills by colour level leave the plain colour meter at zero; where both count, the levels are its parts.
  const { mono = null, colour = null } = pages ?? {};
  return { mono, colour: colour === null || colour === '0' ? level : colour };
}

function checkMeters({ reader, findings }: VolumeContext, row: number): void {
  for (const channel of ['mono', 'colour'] as const) {
    if (!reader.has(`${channel}Start`) || !reader.has(`${channel}Usage`)) continue;
    const [start, end] = [reader.number(`${channel}Start`, row), reader.number(`${channel}End`, row)];
    const usage = reader.number(`${channel}Usage`, row);
    if (start === undefined || end === undefined || usage === undefined) continue;
    const adjusted = addDecimals(
      subtractDecimals(end, start),
      reader.number(`${channel}Adjustment`, row) ?? '0',
    );
    if (compareDecimals(adjusted, usage) === 0) continue;
    findings.note({ code: 'usage-disagrees', row: row + 1, sample: `${end} - ${start} is not ${usage}` });
  }
}

function metersOf(context: VolumeContext, { rows, isMono, from }: VolumeRequest): VolumeInput | undefined {
  const { reader, findings, fileWindow } = context;
  const row = rows[0];
  const start = split(context, { rows, isMono, triple: triples.start });
  const end = split(context, { rows, isMono, triple: triples.end });
  if (start === undefined && end === undefined) return undefined;
  noteBackwards(context, row, { start, end });
  const startOn = reader.date('startDate', row) ?? headerDay(reader, 'Start') ?? fileWindow?.from;
  const endOn = reader.date('endDate', row) ?? headerDay(reader, 'End') ?? fileWindow?.to;
  if (startOn !== undefined && endOn !== undefined) {
    if (daysBetween(startOn, endOn) < leastMeterDays) findings.note({ code: 'short-window', row: row + 1 });
    const [first, last] = [reading(startOn, start), reading(endOn, end)];
    return withFile(
      { basis: 'meters' as const, start: first, end: last, grade: from.grade, row: from.row },
      from,
    );
  }
  const days = windowOfRow(context, row)?.days ?? 0;
  if (days <= 0) findings.note({ code: 'no-window', row: row + 1 });
  return withFile(
    {
      basis: 'usage' as const,
      mono: gap(start?.mono, end?.mono),
      colour: gap(start?.colour, end?.colour),
      days,
      grade: from.grade,
      row: from.row,
    },
    from,
  );
}

function gap(start: Decimal | null | undefined, end: Decimal | null | undefined): Decimal | null {
  if (start === null || start === undefined || end === null || end === undefined) return null;
  return compareDecimals(end, start) < 0 ? null : subtractDecimals(end, start);
}

function reading(on: IsoDate, pages: Pages | undefined): MeterReading {
  return { on, mono: pages?.mono ?? null, colour: pages?.colour ?? null };
}

function headerDay(reader: RowReader, side: 'Start' | 'End'): IsoDate | undefined {
  return reader.columns.find((column) => column.meaning.endsWith(side) && column.on !== undefined)?.on;
}

function noteBackwards(
  { findings }: VolumeContext,
  row: number,
  { start, end }: { readonly start: Pages | undefined; readonly end: Pages | undefined },
): void {
  for (const channel of ['mono', 'colour'] as const) {
    const [from, to] = [start?.[channel], end?.[channel]];
    if (from === null || from === undefined || to === null || to === undefined) continue;
    if (compareDecimals(to, from) < 0)
      findings.note({ code: 'meter-backwards', row: row + 1, sample: `${from} to ${to}` });
  }
}

function lifetimeOf(
  { reader, findings }: VolumeContext,
  { rows, from }: VolumeRequest,
): VolumeInput | undefined {
  const side = reader.columns.some((column) => column.meaning.endsWith('Lifetime'))
    ? triples.lifetime
    : reader.columns.some((column) => /(?:mono|colour|total)End/.test(column.meaning))
      ? triples.end
      : triples.start;
  const [mono = null, colour = null, total = null] = side.map(
    (meaning) => firstKnown(reader, meaning, rows) ?? null,
  );
  if (mono === null && colour === null && total === null) return undefined;
  const colourAbove = colour !== null && total !== null && compareDecimals(colour, total) > 0;
  if (colourAbove)
    findings.note({ code: 'colour-above-total', row: rows[0] + 1, sample: `${colour} of ${total}` });
  const on = reader.date('readingDate', rows[0]) ?? reader.date('lastSeen', rows[0]);
  const made = withFile(
    { basis: 'lifetime' as const, mono, colour, total, grade: from.grade, row: from.row },
    from,
  );
  return on === undefined ? made : Object.assign(made, { on });
}

/** The window that the reading days of all rows span: whole months when each is the first of a month. */
export function spanOfDays(days: readonly IsoDate[]): Window | undefined {
  const sorted = [...new Set(days)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const monthly = sorted.every((day) => day.endsWith('-01'));
  if (monthly) return betweenReadings(first, addMonths(last, 1));
  return first === last ? undefined : ofPeriod(first, last);
}

/** Exact pages a month of a usage, for costs: `pages / days × 30.4375`. */
export function pagesPerMonth(pages: Decimal, days: number): Decimal {
  return toDecimal(multiply(divide(rate(pages), { n: BigInt(days), d: 1n }), { n: 487n, d: 16n }), 6);
}
