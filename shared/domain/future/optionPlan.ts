import type { IsoDate } from '../calendar';
import type { CostedDevice, Device } from '../fleet/device';
import type { DeviceId } from '../ids';
import type { Fate, Option } from './option';
import { monthOfPhase } from './phaseMonth';

/** Something that may begin with a phase. */
export interface Phased {
  readonly phaseId?: string;
}

/** A fate other than keep, with the month of the term from which it holds. */
export interface PlannedFate {
  readonly fate: Exclude<Fate, { type: 'keep' }>;
  readonly month: number;
  /** Months in which a device that leaves still costs hardware, energy and monthly service. */
  readonly overlapMonths: number;
}

/** An option with its phases counted in months of the term. */
export interface OptionPlan {
  readonly option: Option;
  /** The month, from 1, from which something holds; 1 without a phase, or with one that has begun before. */
  readonly monthOf: (thing: Phased) => number;
  /** What happens to the devices that are not just kept. */
  readonly fates: ReadonlyMap<DeviceId, PlannedFate>;
}

/** Counts the phases of an option in whole months from the start of the comparison. */
export function planOf(option: Option, startsOn: IsoDate): OptionPlan {
  const phases = new Map(
    (option.phases ?? []).map((phase) => [
      phase.id,
      {
        month: monthOfPhase(phase, { startsOn }),
        overlapMonths: phase.overlapMonths ?? 0,
      },
    ]),
  );
  const phaseOf = ({ phaseId }: Phased): { month: number; overlapMonths: number } =>
    (phaseId === undefined ? undefined : phases.get(phaseId)) ?? { month: 1, overlapMonths: 0 };
  const fates = new Map<DeviceId, PlannedFate>();
  for (const entry of option.fates) {
    if (entry.fate.type === 'keep') fates.delete(entry.deviceId);
    else fates.set(entry.deviceId, { fate: entry.fate, ...phaseOf(entry) });
  }
  return { option, monthOf: (thing) => phaseOf(thing).month, fates };
}

/** The fate that holds for a device in a month; `undefined` while it is kept. */
export function fateIn(plan: OptionPlan, deviceId: DeviceId, month: number): PlannedFate | undefined {
  const planned = plan.fates.get(deviceId);
  return planned !== undefined && planned.month <= month ? planned : undefined;
}

/** Whether a fate takes the device out of the fleet. */
export function isLeaving({ fate }: PlannedFate): boolean {
  return fate.type === 'replace' || fate.type === 'retire';
}

/**
 * The devices of an option in a month: those of today that have not left, then the new ones that have
 * arrived. A device that stands elsewhere by then is a copy with its new place; every other is the object given.
 */
export function devicesIn(
  plan: OptionPlan,
  devices: readonly Device[],
  month: number,
): readonly CostedDevice[] {
  const arrived = plan.option.newDevices.filter((device) => plan.monthOf(device) <= month);
  if (arrived.length === 0 && ![...plan.fates.values()].some((planned) => planned.month <= month)) {
    return devices;
  }
  const staying = devices.flatMap((device): readonly CostedDevice[] => {
    const planned = fateIn(plan, device.id, month);
    if (planned === undefined) return [device];
    if (isLeaving(planned)) return [];
    const { fate } = planned;
    if (fate.type !== 'move' && fate.type !== 'redeploy') return [device];
    return [device.placeId === fate.toPlaceId ? device : { ...device, placeId: fate.toPlaceId }];
  });
  return [...staying, ...arrived];
}
