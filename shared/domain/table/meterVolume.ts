import type { IsoDate } from '../calendar';
import type { MeterReading, VolumeInput } from '../fleet/volume';
import { leastMeterDays } from '../fleet/volume';
import type { Decimal } from '../rate';
import { daysOf } from './dayGaps';
import type { MeterDecision } from './decisions';
import { addDecimals, compareDecimals, subtractDecimals } from './exactDecimal';
import { withFile } from './origin';
import type { Counters, Pages } from './pageSplit';
import { countersOf, split, triples } from './pageSplit';
import type { RowReader } from './rowReader';
import type { VolumeContext, VolumeRequest } from './volumeContext';
import { windowOfRow } from './rowWindow';

/** The two ends of a device's meters, with the days where they are known. */
interface Ends {
  readonly start: Counters;
  readonly end: Counters;
  readonly startOn: IsoDate | undefined;
  readonly endOn: IsoDate | undefined;
}

/** Two readings in one row, or in the rows of one device. */
export function metersOf(context: VolumeContext, request: VolumeRequest): VolumeInput | undefined {
  const { reader, fileWindow } = context;
  const { rows } = request;
  const startOn = reader.date('startDate', rows[0]) ?? headerDay(reader, 'Start');
  const endOn = reader.date('endDate', rows[0]) ?? headerDay(reader, 'End');
  return volumeBetween(context, request, {
    start: countersOf(reader, rows, triples.start),
    end: countersOf(reader, rows, triples.end),
    // Without a day of their own both meters stand at the ends of the file's window, all of whose days count.
    startOn: startOn ?? (endOn === undefined ? undefined : fileWindow?.from),
    endOn: endOn ?? (startOn === undefined ? undefined : fileWindow?.to),
  });
}

/** The volume between two readings; where a meter runs backwards, as the user decided or unknown. */
export function volumeBetween(
  context: VolumeContext,
  { rows, isMono, from }: VolumeRequest,
  ends: Ends,
): VolumeInput | undefined {
  const { findings } = context;
  const row = rows[0];
  const { startOn, endOn } = ends;
  const days = startOn === undefined || endOn === undefined ? undefined : daysOf(startOn, endOn);
  const settled = settle(context, { row, isMono, ends, days });
  const at = { findings, row, isMono };
  const [start, end] = [split(ends.start, at), split(settled.end, at)];
  if (start === undefined && end === undefined) return undefined;
  if (startOn !== undefined && endOn !== undefined) {
    if ((days ?? 0) < leastMeterDays) findings.note({ code: 'short-window', row: row + 1 });
    const [first, last] = [readingOf(startOn, start), readingOf(endOn, end)];
    const made = { basis: 'meters' as const, start: first, end: last, grade: from.grade, row: from.row };
    return withNote(withFile(made, from), settled.note);
  }
  const window = windowOfRow(context, row)?.days ?? 0;
  if (window <= 0) findings.note({ code: 'no-window', row: row + 1 });
  if (window <= 0 || context.decisions.windowDays !== undefined) context.doubts.windowRows.push(row + 1);
  const [mono, colour] = [gap(start?.mono, end?.mono), gap(start?.colour, end?.colour)];
  const made = { basis: 'usage' as const, mono, colour, days: window, grade: from.grade, row: from.row };
  return withNote(withFile(made, from), settled.note);
}

function withNote<T extends object>(made: T, note: string): T & { readonly note?: string } {
  return note === '' ? made : Object.assign(made, { note });
}

function gap(start: Decimal | null | undefined, end: Decimal | null | undefined): Decimal | null {
  if (start === null || start === undefined || end === null || end === undefined) return null;
  return compareDecimals(end, start) < 0 ? null : subtractDecimals(end, start);
}

function readingOf(on: IsoDate, pages: Pages | undefined): MeterReading {
  return { on, mono: pages?.mono ?? null, colour: pages?.colour ?? null };
}

function headerDay(reader: RowReader, side: 'Start' | 'End'): IsoDate | undefined {
  return reader.columns.find((column) => column.on !== undefined && column.meaning.endsWith(side))?.on;
}

const meters = ['mono', 'colour', 'total'] as const;

/** The meters that end below their start. */
export function backwardMeters(start: Counters, end: Counters): readonly (keyof Counters)[] {
  return meters.filter((meter) => {
    const [first, last] = [start[meter], end[meter]];
    return first !== undefined && last !== undefined && compareDecimals(last, first) < 0;
  });
}

function isForward(start: Decimal | undefined, end: Decimal | undefined): boolean {
  return start === undefined || end === undefined || start === end || compareDecimals(end, start) >= 0;
}

/** The end of meters that began anew after so many digits; `undefined` when a start has more digits than that. */
export function rolledOver(start: Counters, end: Counters, digits: 5 | 6 | 7): Counters | undefined {
  const round = `1${'0'.repeat(digits)}`;
  const rolled: { -readonly [K in keyof Counters]: Counters[K] } = { ...end };
  for (const meter of backwardMeters(start, end)) {
    if (compareDecimals(start[meter] ?? '0', round) >= 0) return undefined;
    rolled[meter] = addDecimals(end[meter] ?? '0', round);
  }
  return rolled;
}

interface Settled {
  readonly end: Counters;
  readonly note: string;
}

function settle(
  context: VolumeContext,
  at: {
    readonly row: number;
    readonly isMono: boolean;
    readonly ends: Ends;
    readonly days: number | undefined;
  },
): Settled {
  const { start, end } = at.ends;
  const isPlain =
    isForward(start.mono, end.mono) &&
    isForward(start.colour, end.colour) &&
    isForward(start.total, end.total);
  if (isPlain) return { end, note: '' };
  const row = at.row + 1;
  const { reader, findings, doubts, decisions } = context;
  const name = reader.text('serial', at.row) || reader.text('name', at.row) || reader.text('model', at.row);
  const days = at.days ?? windowOfRow(context, at.row)?.days;
  doubts.backwards.push({ row, name, isMono: at.isMono, start, end, days });
  const samples = backwardMeters(start, end).map((meter) => `${start[meter] ?? ''} to ${end[meter] ?? ''}`);
  const decided = decidedEnd(decisions.meters?.[row], start, end);
  if (decided === undefined) {
    for (const sample of samples) findings.note({ code: 'meter-backwards', row, sample });
    return { end: withoutRest(start, end), note: '' };
  }
  const outcome = decisions.meters?.[row]?.type === 'rollover' ? 'rolled over' : 'board replaced';
  findings.note({ code: 'meter-decided', row, sample: `${samples.join(' and ')}: ${outcome}` });
  return decided;
}

function decidedEnd(
  decision: MeterDecision | undefined,
  start: Counters,
  end: Counters,
): Settled | undefined {
  if (decision === undefined) return undefined;
  if (decision.type === 'rollover') {
    const rolled = rolledOver(start, end, decision.digits);
    const last = '9'.repeat(decision.digits).replace(/\B(?=(\d{3})+$)/g, ',');
    return rolled && { end: rolled, note: `the counter rolled over after ${last}` };
  }
  const since = backwardMeters(start, end).map((meter) => end[meter] ?? '');
  return {
    end: withoutRest(start, end),
    note: `the board was replaced; at least ${since.join(' and ')} pages since`,
  };
}

/** Of a total that runs backwards beside a colour or mono meter no rest can be taken. */
function withoutRest(start: Counters, end: Counters): Counters {
  const hasParts = end.mono !== undefined || end.colour !== undefined;
  if (!hasParts || isForward(start.total, end.total)) return end;
  return { ...end, total: undefined };
}
