import type { Device } from './device';
import type { DevicePair } from './matchDevices';
import { movingMembers } from './mergeDevice';
import type { KeptMembers } from './mergeDevices';

/**
 * What a person changed since an older file of the same source, told by the devices as that file gave them
 * (`before`); the edit of the newer file names it as kept. Nothing where the older rows are not at hand.
 */
export function changedByHand(
  fleet: readonly Device[],
  before: readonly Device[],
  pairs: readonly DevicePair[],
): readonly KeptMembers[] {
  const older = new Map(before.map((device) => [device.id, device]));
  const met = new Set(pairs.map(({ known }) => known));
  return fleet.flatMap((device): readonly KeptMembers[] => {
    const former = met.has(device.id) ? older.get(device.id) : undefined;
    if (former === undefined) return [];
    const members = movingMembers.filter(
      (member) => former[member] !== undefined && former[member] !== device[member],
    );
    return members.length === 0 ? [] : [{ device: device.id, members }];
  });
}
