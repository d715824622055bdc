import type { DeviceId } from '../ids';
import type { Meter } from '../contract/contract';
import type { Rate } from '../rate';
import { add, zero } from '../rate';
import type { Grade, Sourced } from '../sourced';
import { isUnknown, weakerGrade } from '../sourced';
import type { CostedDevice, Device } from './device';
import { monthlyVolume } from './volume';

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

/** Pages a month of a device of today; a mono device has no colour pages even where that meter was not read. */
export function volumeOf(device: Device): PageVolume {
  const volume = monthlyVolume(device.volume);
  const colour = meterVolume(volume.colour);
  return {
    mono: meterVolume(volume.mono),
    colour: isMonoOnly(device) && isUnknown(volume.colour) ? noPages : colour,
  };
}

/** Pages a month of each device of today's fleet. */
export function volumesOf(devices: readonly Device[]): VolumeMap {
  return new Map(devices.map((device) => [device.id, volumeOf(device)]));
}

function meterVolume(volume: Sourced<Rate>): MeterVolume {
  if (isUnknown(volume)) return { pages: zero, isComplete: false, grade: null };
  return { pages: volume.value, isComplete: true, grade: volume.grade };
}
