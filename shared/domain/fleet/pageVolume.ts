import { daysBetween } from '../calendar';
import type { DeviceId } from '../ids';
import type { Meter } from '../contract/contract';
import type { Rate } from '../rate';
import { add, zero } from '../rate';
import type { Grade, Sourced } from '../sourced';
import { isUnknown, weakerGrade } from '../sourced';
import type { CostedDevice, Device } from './device';
import type { VolumeInput } from './volume';
import { leastMeterDays, monthlyVolume } from './volume';

/**
 * Pages a month of one meter, as far as they are known: `isComplete` is false when some pages are
 * unknown, so that a sum can say what it leaves out. `grade` is that of the weakest known part;
 * a meter that cannot count anything is complete with zero pages.
 */
export interface MeterVolume {
  readonly pages: Rate;
  readonly isComplete: boolean;
  readonly grade: Grade | null;
}

/** Pages a month of one device, by meter. */
export type PageVolume = Readonly<Record<Meter, MeterVolume>>;

/** Pages a month of every device of a state. */
export type VolumeMap = ReadonlyMap<DeviceId, PageVolume>;

/** A meter that counts nothing, and is known to. */
export const noPages: MeterVolume = { pages: zero, isComplete: true, grade: null };

/** A device that prints nothing, and is known to; one object, so that it can be told by identity. */
export const nothingPrinted: PageVolume = { mono: noPages, colour: noPages };

/** Whether a device has no colour at all. */
export function isMonoOnly(device: Pick<CostedDevice, 'kind'>): boolean {
  return device.kind === 'monoPrinter' || device.kind === 'monoMfp';
}

/** Two meters' pages together; complete only if both are. */
export function addVolumes(a: MeterVolume, b: MeterVolume): MeterVolume {
  return {
    pages: add(a.pages, b.pages),
    isComplete: a.isComplete && b.isComplete,
    grade: a.grade === null ? b.grade : b.grade === null ? a.grade : weakerGrade(a.grade, b.grade),
  };
}

/**
 * Pages a month of a device of today; a mono device has no colour pages even where that meter was not
 * read. A lifetime count is spread over the days since the device was installed, as an estimate.
 */
export function volumeOf(device: Device): PageVolume {
  const before = known.get(device);
  if (before !== undefined) return before;
  const volume = monthlyVolume(asUsage(device));
  const colour = meterVolume(volume.colour);
  const found = {
    mono: meterVolume(volume.mono),
    colour: isMonoOnly(device) && isUnknown(volume.colour) ? noPages : colour,
  };
  known.set(device, found);
  return found;
}

/** Why not all pages of a device are known, as words to follow "because"; `undefined` where they are. */
export function whyPagesUnknown(device: Device): string | undefined {
  const found = volumeOf(device);
  if (found.mono.isComplete && found.colour.isComplete) return undefined;
  const { mono, colour } = monthlyVolume(asUsage(device));
  if (isUnknown(mono)) return mono.unknown;
  return isUnknown(colour) ? colour.unknown : undefined;
}

/** Devices never change in place: one that stays the same has the very same volume, by which its costs are recognised. */
const known = new WeakMap<Device, PageVolume>();

/** The lifetime count of a device as the usage of the days since it was installed, where both days are known. */
function asUsage(device: Device): VolumeInput | undefined {
  const { volume, installedOn } = device;
  if (volume?.basis !== 'lifetime' || volume.on === undefined || installedOn === undefined) return volume;
  const days = daysBetween(installedOn, volume.on);
  if (!(days >= leastMeterDays)) return volume;
  const mono = volume.mono ?? (isMonoOnly(device) ? volume.total : null);
  return { basis: 'usage', mono, colour: volume.colour, days, grade: 'estimate' };
}

/** Pages a month of each device of today's fleet. */
export function volumesOf(devices: readonly Device[]): VolumeMap {
  return new Map(devices.map((device) => [device.id, volumeOf(device)]));
}

function meterVolume(volume: Sourced<Rate>): MeterVolume {
  if (isUnknown(volume)) return { pages: zero, isComplete: false, grade: null };
  return { pages: volume.value, isComplete: true, grade: volume.grade };
}
