import type { Formatters } from '../document/formatters';
import type { ContractId, DeviceId, OptionId } from '../ids';
import type { Band, Settings } from '../proposal/proposal';
import type { Rate } from '../rate';
import { compareRates, rate, toDecimal } from '../rate';
import { shortDecimal } from '../ratios/partlyKnown';
import type { BandCode, BandUnit } from './bands';
import { bandInForce, bandRule, limitsNote } from './bands';
import { sourcesOf } from './evidenceSources';

/** A figure outside its plausible range: a reason to look again, never to stop. */
export interface Finding {
  readonly code: BandCode;
  readonly severity: 'warning';
  /** Names the thing, its figure and the range. */
  readonly message: string;
  /** The published evidence, and that the limits are an estimate. */
  readonly source: string;
  /** Where the marks of the source lead. */
  readonly addresses: readonly string[];
  readonly deviceIds?: readonly DeviceId[];
  readonly contractId?: ContractId;
  readonly optionId?: OptionId;
}

/** What every check needs. */
export interface Checking {
  readonly settings: Settings;
  readonly format: Formatters;
  /** What people call a device of today or of an option. */
  readonly name: (id: DeviceId) => string;
}

/** On which side of its limits a figure lies. */
export type Side = 'low' | 'high';

/** The side on which a figure lies outside a band; `undefined` inside, at a limit, or where no band holds. */
export function sideOutside(checking: Checking, code: BandCode, value: Rate): Side | undefined {
  const { band } = bandInForce(checking.settings, code);
  if (band?.low !== undefined && compareRates(value, rate(band.low)) < 0) return 'low';
  return band?.high !== undefined && compareRates(value, rate(band.high)) > 0 ? 'high' : undefined;
}

/** What a finding is about. */
export interface Subject extends Pick<Finding, 'deviceIds' | 'contractId' | 'optionId'> {
  /** Up to the figure: `The contract "Copiers": a mono page costs`. */
  readonly says: string;
  /** What follows the figure: `for a mono page`. */
  readonly then?: string;
  /** What to look at, as a sentence. */
  readonly hint?: string;
}

/** A figure and the band that it is judged by. */
export interface Judged {
  readonly code: BandCode;
  readonly value: Rate;
}

/** The finding that a figure lies outside its band; empty when it does not. */
export function findingOf(checking: Checking, judged: Judged, subject: Subject): readonly Finding[] {
  const isOutside = sideOutside(checking, judged.code, judged.value) !== undefined;
  return isOutside ? [told(checking, judged, subject)] : [];
}

/** A device with a figure of its own. */
export interface DeviceFigure {
  readonly deviceId: DeviceId;
  readonly value: Rate;
}

/** What findings about devices speak of. */
export interface DeviceSubject extends Omit<Subject, 'deviceIds'> {
  readonly figures: readonly DeviceFigure[];
  readonly where: string;
}

/**
 * One finding for all devices that lie outside on the same side; it names the one that lies farthest out.
 * `says` begins after the device's name.
 */
export function deviceFindings(
  checking: Checking,
  code: BandCode,
  subject: DeviceSubject,
): readonly Finding[] {
  return (['low', 'high'] as const).flatMap((side) => {
    const outside = subject.figures.filter(({ value }) => sideOutside(checking, code, value) === side);
    const [first, ...others] = outside;
    if (first === undefined) return [];
    const farther = (a: DeviceFigure, b: DeviceFigure): DeviceFigure =>
      compareRates(b.value, a.value) * (side === 'low' ? -1 : 1) > 0 ? b : a;
    const farthest = others.reduce(farther, first);
    const more = others.length === 0 ? '' : ` (and ${moreDevices(checking, others.length)} out of range)`;
    const says = `${subject.where}: ${checking.name(farthest.deviceId)}${more} ${subject.says}`;
    const deviceIds = outside.map(({ deviceId }) => deviceId);
    return [told(checking, { code, value: farthest.value }, { ...subject, says, deviceIds })];
  });
}

function moreDevices({ format }: Checking, count: number): string {
  return count === 1 ? '1 more device' : `${format.count(count)} more devices`;
}

function told(checking: Checking, { code, value }: Judged, subject: Subject): Finding {
  const { evidence, unit } = bandRule(code);
  const { band } = bandInForce(checking.settings, code);
  const range = rangeWords(checking, unit, band ?? {});
  const hint = subject.hint === undefined ? '' : ` ${subject.hint}`;
  const then = subject.then === undefined ? '' : ` ${subject.then}`;
  const { deviceIds, contractId, optionId } = subject;
  return {
    code,
    severity: 'warning',
    message: `${subject.says} ${figureWords(checking, unit, value)}${then}; plausible is ${range}.${hint}`,
    source: `${evidence}. ${limitsNote}`,
    addresses: sourcesOf(evidence),
    ...(deviceIds === undefined ? {} : { deviceIds }),
    ...(contractId === undefined ? {} : { contractId }),
    ...(optionId === undefined ? {} : { optionId }),
  };
}

function rangeWords(checking: Checking, unit: BandUnit, { low, high }: Band): string {
  const words = (limit: string): string => figureWords(checking, unit, rate(limit));
  if (low !== undefined && high !== undefined) return `${words(low)} to ${words(high)}`;
  return low === undefined ? `up to ${words(high ?? '0')}` : `from ${words(low)}`;
}

function figureWords({ format }: Checking, unit: BandUnit, value: Rate): string {
  switch (unit) {
    case 'money a page':
      return isFine(value) ? format.perPage(value) : `${format.perPage(value)} (${shortDecimal(value)})`;
    case 'share':
      return format.share(value);
    case 'users':
      return toDecimal(value, 1);
    case 'pages':
      return format.count(value);
    case 'factor':
      return toDecimal(value, 4);
    case 'kWh a week':
      return `${shortDecimal(value)} kWh a week`;
    case 'per cent':
      return `${shortDecimal(value)}%`;
    case 'times':
      return `${shortDecimal({ n: BigInt(toDecimal(value, 1).replace('.', '')), d: 10n })} times`;
  }
}

/** Whether four decimals show a price as it is. */
function isFine(value: Rate): boolean {
  return (value.n * 10_000n) % value.d === 0n || compareRates(value, { n: 1n, d: 1000n }) >= 0;
}
