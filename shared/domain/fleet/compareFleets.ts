import type { DeviceId } from '../ids';
import { changedByHand } from './changedByHand';
import type { Device } from './device';
import type { DevicePair } from './matchDevices';
import type { MovingMember } from './mergeDevice';
import { mergeDevice } from './mergeDevice';
import type { KeptMembers } from './mergeDevices';
import { isVolumeByHand } from './mergeVolumes';

/** Members whose change an import shows, in this order. */
export const shownMembers = [
  ...(['volume', 'placeId', 'ip', 'name', 'serial', 'asset', 'mac', 'make', 'model', 'kind'] as const),
  ...(['monthlyCost', 'pageRates', 'hardware', 'installedOn', 'note'] as const),
] as const;

/** A member whose change an import shows. */
export type ShownMember = (typeof shownMembers)[number];

/** What one member of a device was and will be; without `from` it was unknown and is filled. */
export type MemberChange = {
  readonly [M in ShownMember]: {
    readonly member: M;
    readonly from?: NonNullable<Device[M]>;
    readonly to: NonNullable<Device[M]>;
  };
}[ShownMember];

/** What an import changes of one device of the fleet. */
export interface DeviceChange {
  readonly device: DeviceId;
  readonly changes: readonly MemberChange[];
}

/** What a file says otherwise and the fleet keeps, since a person said so. */
export interface DeviceKept {
  readonly device: DeviceId;
  readonly members: readonly (MovingMember | 'volume')[];
}

/** What an import does to a fleet, before it is done. */
export interface FleetComparison {
  /** Devices of the file that meet none of the fleet. */
  readonly added: readonly Device[];
  readonly met: readonly DevicePair[];
  readonly changed: readonly DeviceChange[];
  readonly kept: readonly DeviceKept[];
  /**
   * Devices of the fleet that are not in the file, and whether the two cover the same fleet: with fewer than
   * 30 % of the fleet met, the file is about other devices, and the absence of one says nothing.
   */
  readonly absent: readonly Device[];
  readonly isSameFleet: boolean;
}

/** How the file is compared. */
export interface CompareOptions {
  readonly isUpdate?: boolean;
  /** What the user keeps in spite of the newer file. */
  readonly kept?: readonly KeptMembers[];
  /**
   * The devices as the older file of the same source gave them, if its rows are at hand: where the fleet now
   * says otherwise, a person has changed it, and it is kept.
   */
  readonly before?: readonly Device[];
}

/** Of the devices of a fleet so many per cent must be in a file for it to cover the same fleet. */
const leastMetPercent = 30;

/** Compares a file with the fleet that it goes into, by the pairs that are to meet. */
export function compareFleets(
  fleet: readonly Device[],
  found: readonly Device[],
  at: CompareOptions & { readonly pairs: readonly DevicePair[] },
): FleetComparison {
  const { pairs, isUpdate = false } = at;
  const byId = new Map(fleet.map((device) => [device.id, device]));
  const foundById = new Map(found.map((device) => [device.id, device]));
  const keptMembers = new Map(
    [...(at.kept ?? []), ...changedByHand(fleet, at.before ?? [], pairs)].map(({ device, members }) => [
      device,
      members,
    ]),
  );
  const changed: DeviceChange[] = [];
  const kept: DeviceKept[] = [];
  for (const pair of pairs) {
    const [known, said] = [byId.get(pair.known), foundById.get(pair.found)];
    if (known === undefined || said === undefined) continue;
    const members = keptMembers.get(known.id) ?? [];
    const changes = changesOf(known, mergeDevice(known, said, { isUpdate, kept: members }));
    if (changes.length > 0) changed.push({ device: known.id, changes });
    const stays = keptOf(known, said, isUpdate ? members : []);
    if (stays.length > 0) kept.push({ device: known.id, members: stays });
  }
  const [metKnown, metFound] = [
    new Set(pairs.map(({ known }) => known)),
    new Set(pairs.map((pair) => pair.found)),
  ];
  const absent = fleet.filter(({ id }) => !metKnown.has(id));
  return {
    added: found.filter(({ id }) => !metFound.has(id)),
    met: pairs,
    ...{ changed, kept, absent },
    isSameFleet: fleet.length > 0 && metKnown.size * 100 >= fleet.length * leastMetPercent,
  };
}

function changesOf(known: Device, merged: Device): readonly MemberChange[] {
  if (known === merged) return [];
  return shownMembers.flatMap((member): readonly MemberChange[] => {
    const [from, to] = [known[member], merged[member]];
    if (to === undefined || from === to) return [];
    // Both values are of this member.
    return [{ member, ...(from === undefined ? {} : { from }), to } as MemberChange];
  });
}

function keptOf(
  known: Device,
  found: Device,
  members: readonly MovingMember[],
): readonly (MovingMember | 'volume')[] {
  const moved = members.filter((member) => found[member] !== undefined && found[member] !== known[member]);
  const { volume } = known;
  const isKept =
    volume !== undefined &&
    isVolumeByHand(volume) &&
    found.volume !== undefined &&
    found.volume.basis !== 'lifetime';
  return isKept ? [...moved, 'volume'] : moved;
}
