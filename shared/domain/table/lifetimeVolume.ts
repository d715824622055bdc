import type { IsoDate } from '../calendar';
import { daysBetween } from '../calendar';
import type { VolumeInput } from '../fleet/volume';
import { leastMeterDays } from '../fleet/volume';
import type { Decimal } from '../rate';
import { divide, multiply, rate, toDecimal, whole } from '../rate';
import { compareDecimals, trimDecimal } from './exactDecimal';
import { withFile } from './origin';
import type { Counters, Triple } from './pageSplit';
import { countersOf, split, triples } from './pageSplit';
import type { RowReader } from './rowReader';
import type { VolumeContext, VolumeRequest } from './volumeContext';

/**
 * The odometers of a device that was read once: never a volume. On the user's word an estimate:
 * pages since installation by months of 30.4375 days (domain.md 5.2), graded as such.
 */
export function lifetimeOf(context: VolumeContext, request: VolumeRequest): VolumeInput | undefined {
  const { reader, findings, doubts, decisions, today } = context;
  const { rows, from } = request;
  const counters = countersOf(reader, rows, odometers(reader));
  const { mono = null, colour = null, total = null } = counters;
  if (mono === null && colour === null && total === null) return undefined;
  const row = rows[0];
  if (colour !== null && total !== null && compareDecimals(colour, total) > 0)
    findings.note({ code: 'colour-above-total', row: row + 1, sample: `${colour} of ${total}` });
  const on = reader.date('readingDate', row) ?? reader.date('lastSeen', row);
  const installed = reader.date('installedOn', row);
  const readOn = on ?? today;
  doubts.lifetimes++;
  const isDated =
    installed !== undefined && readOn !== undefined && daysBetween(installed, readOn) >= leastMeterDays;
  if (isDated) doubts.datedLifetimes++;
  if (isDated && decisions.estimateLifetime === true)
    return estimate(context, request, { counters, installed, readOn });
  const made = withFile(
    { basis: 'lifetime' as const, mono, colour, total, grade: from.grade, row: from.row },
    from,
  );
  return on === undefined ? made : Object.assign(made, { on });
}

const chosen = new WeakMap<RowReader, Triple>();

/** Which columns hold the odometers: lifetime totals, else the ends of a window without a start, else the starts. */
export function odometers(reader: RowReader): Triple {
  const before = chosen.get(reader);
  if (before !== undefined) return before;
  const has = (triple: Triple) => triple.some(reader.has);
  const triple = has(triples.lifetime) ? triples.lifetime : has(triples.end) ? triples.end : triples.start;
  chosen.set(reader, triple);
  return triple;
}

function estimate(
  { findings }: VolumeContext,
  { rows, isMono, from }: VolumeRequest,
  at: { readonly counters: Counters; readonly installed: IsoDate; readonly readOn: IsoDate },
): VolumeInput | undefined {
  const pages = split(at.counters, { findings, row: rows[0], isMono });
  if (pages === undefined) return undefined;
  const days = daysBetween(at.installed, at.readOn);
  const aMonth = (value: Decimal | null) =>
    value === null
      ? null
      : trimDecimal(toDecimal(multiply(divide(rate(value), whole(days)), { n: 487n, d: 16n }), 6));
  const note = `lifetime pages by the months from installation on ${at.installed} to ${at.readOn}`;
  const [mono, colour] = [aMonth(pages.mono), aMonth(pages.colour)];
  return withFile(
    { basis: 'average' as const, mono, colour, grade: 'estimate' as const, note, row: from.row },
    from,
  );
}
