import type { DeviceId } from '../ids';
import type { Device } from './device';
import { matchDevices } from './matchDevices';
import type { MovingMember } from './mergeDevice';
import { mergeDevice } from './mergeDevice';

/** A found device that is a device of the fleet. */
export interface MetDevice {
  readonly found: DeviceId;
  readonly device: DeviceId;
}

/** Members of a device that stay although a newer file says otherwise. */
export interface KeptMembers {
  readonly device: DeviceId;
  readonly members: readonly MovingMember[];
}

/** How found devices come into a fleet. */
export interface MergeOptions {
  /** The pairs that the user confirmed; absent: the sure ones. No other devices meet. */
  readonly met?: readonly MetDevice[];
  /** A newer file of the same source: its places, addresses and names take the place of the older ones. */
  readonly isUpdate?: boolean;
  /** What was changed by hand and stays in spite of `isUpdate`. */
  readonly kept?: readonly KeptMembers[];
  /** The very same table was imported before. */
  readonly isSameTable?: boolean;
  /** Ids that are given away beside those of the fleet. */
  readonly otherIds?: readonly DeviceId[];
}

/**
 * Brings imported devices into a fleet: those that meet a device of it extend that one (what is new is added,
 * what it had stays, a better volume takes the place of a poorer one), the others are added at the end, under
 * a new id where theirs is taken. No device is lost: the fleet grows by those that met none.
 */
export function mergeDevices(
  fleet: readonly Device[],
  found: readonly Device[],
  options: MergeOptions = {},
): readonly Device[] {
  const met = options.met ?? sureOf(fleet, found, options);
  const deviceOf = new Map(met.map((pair) => [pair.found, pair.device]));
  const at = new Map(fleet.map((device, index) => [device.id, index]));
  const taken = new Set<string>([...at.keys(), ...(options.otherIds ?? [])]);
  const ofFile = new Set<string>(found.map(({ id }) => id));
  const kept = new Map((options.kept ?? []).map(({ device, members }) => [device, members]));
  const merged = [...fleet];
  for (const device of found) {
    const index = at.get(deviceOf.get(device.id) ?? '');
    const known = index === undefined ? undefined : merged[index];
    if (index !== undefined && known !== undefined && deviceOf.has(device.id)) {
      merged[index] = mergeDevice(known, device, {
        isUpdate: options.isUpdate === true,
        kept: kept.get(known.id) ?? [],
      });
      deviceOf.delete(device.id);
      continue;
    }
    const id = freeId(device.id, taken, ofFile);
    taken.add(id);
    merged.push(id === device.id ? device : { ...device, id });
  }
  return merged;
}

function sureOf(
  fleet: readonly Device[],
  found: readonly Device[],
  { isSameTable = false }: MergeOptions,
): readonly MetDevice[] {
  return matchDevices(fleet, found, { isSameTable })
    .pairs.filter(({ confidence }) => confidence === 'sure')
    .map((pair) => ({ found: pair.found, device: pair.known }));
}

/** The id itself if it is free, else one that neither the fleet nor another device of the file has. */
function freeId(wanted: DeviceId, taken: ReadonlySet<string>, ofFile: ReadonlySet<string>): DeviceId {
  let id = wanted;
  for (let n = 2; taken.has(id) || (n > 2 && ofFile.has(id)); n++) id = `${wanted}-${String(n)}`;
  return id;
}
