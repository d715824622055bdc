import { daysBetween } from '../calendar';
import type { Decimal } from '../rate';
import type { Grade, Provenance } from '../sourced';
import { grades } from '../sourced';
import { compareDecimals, subtractDecimals } from '../table/exactDecimal';
import type { DeviceKind } from './device';
import type { MeterReading, VolumeInput } from './volume';
import { leastMeterDays } from './volume';

type Lifetime = Extract<VolumeInput, { basis: 'lifetime' }>;
type Meters = Extract<VolumeInput, { basis: 'meters' }>;

/** Whether a person gave the figure in the program: what an import reads names its table. */
export function isByHand({ file }: Provenance): boolean {
  return file === undefined;
}

/** Whether pages a month were typed by a person; an import does not take their place. */
export function isVolumeByHand(volume: VolumeInput): boolean {
  if (!isByHand(volume)) return false;
  return volume.basis === 'average' || volume.basis === 'usage' || volume.note !== undefined;
}

/** Whether one grade is weaker than another. */
export function isWeaker(grade: Grade, than: Grade): boolean {
  return grades.indexOf(grade) > grades.indexOf(than);
}

/**
 * The volume of a device after another finding about it: the one that says more about a month. Two odometer
 * readings 28 days or more apart become meters; a later reading moves the end of meters on. A figure that a
 * person typed stays, and so does one of a better grade.
 */
export function mergeVolumes(
  known: VolumeInput | undefined,
  found: VolumeInput | undefined,
  kind: DeviceKind,
): VolumeInput | undefined {
  if (known === undefined || found === undefined) return found ?? known;
  if (isVolumeByHand(known)) return known;
  if (known.basis === 'lifetime')
    return found.basis === 'lifetime' ? fromOdometers([known, found], kind) : found;
  if (known.basis === 'meters') {
    if (found.basis === 'lifetime') return withLaterReading(known, found, kind);
    if (found.basis === 'meters') return withLaterMeters(known, found);
  }
  if (found.basis === 'lifetime' || isWeaker(found.grade, known.grade)) return known;
  const isPoorer = found.grade === known.grade && knownMeters(found) < knownMeters(known);
  return isPoorer ? known : found;
}

function knownMeters(volume: VolumeInput): number {
  if (volume.basis === 'meters') return knownOf(volume.end);
  return knownOf(volume);
}

function knownOf({ mono, colour }: Pick<MeterReading, 'mono' | 'colour'>): number {
  return (mono === null ? 0 : 1) + (colour === null ? 0 : 1);
}

function fromOdometers([a, b]: readonly [Lifetime, Lifetime], kind: DeviceKind): VolumeInput {
  if (a.on === undefined || b.on === undefined) return b.on === undefined && a.on !== undefined ? a : b;
  const [start, end] = daysBetween(a.on, b.on) >= 0 ? [a, b] : [b, a];
  const [first, last] = [readingOf(start, kind), readingOf(end, kind)];
  if (first === undefined || last === undefined || daysBetween(first.on, last.on) < leastMeterDays)
    return end;
  return { basis: 'meters', start: first, end: last, ...provenanceOf(end) };
}

/** Mono and colour of an odometer by what is stated: mono = total − colour, colour = total − mono. */
function readingOf({ on, mono, colour, total }: Lifetime, kind: DeviceKind): MeterReading | undefined {
  if (on === undefined) return undefined;
  const isMono = kind === 'monoPrinter' || kind === 'monoMfp';
  if (mono === null && colour === null) return { on, mono: total, colour: isMono ? '0' : null };
  return { on, mono: mono ?? rest(total, colour), colour: colour ?? rest(total, mono) };
}

function rest(total: Decimal | null, part: Decimal | null): Decimal | null {
  if (total === null || part === null || compareDecimals(part, total) > 0) return null;
  return subtractDecimals(total, part);
}

/** The figure's origin without its day: the readings have their own. */
function provenanceOf({ grade, note, file, row }: Provenance): Provenance {
  return {
    grade,
    ...(note === undefined ? {} : { note }),
    ...(file === undefined ? {} : { file }),
    ...(row === undefined ? {} : { row }),
  };
}

function withLaterReading(known: Meters, found: Lifetime, kind: DeviceKind): VolumeInput {
  const reading = readingOf(found, kind);
  if (reading === undefined || !goesOn(known.end, reading)) return known;
  return { basis: 'meters', start: known.start, end: reading, ...provenanceOf(found) };
}

function withLaterMeters(known: Meters, found: Meters): VolumeInput {
  const isPoorer = isWeaker(found.grade, known.grade) || knownOf(found.end) < knownOf(known.end);
  if (isPoorer || daysBetween(known.end.on, found.end.on) <= 0) return known;
  if (daysBetween(known.start.on, found.start.on) < 0) return found;
  if (!goesOn(known.end, found.end)) return hasMonth(found) ? found : known;
  return { ...found, start: known.start };
}

function hasMonth({ start, end }: Meters): boolean {
  return daysBetween(start.on, end.on) >= leastMeterDays;
}

/** Whether a later reading carries on the same counters: none is lost, none runs backwards (a replaced board). */
function goesOn(end: MeterReading, later: MeterReading): boolean {
  if (daysBetween(end.on, later.on) <= 0) return false;
  return (['mono', 'colour'] as const).every((meter) => {
    const [before, after] = [end[meter], later[meter]];
    return before === null || (after !== null && compareDecimals(after, before) >= 0);
  });
}
