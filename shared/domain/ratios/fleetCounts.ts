import type { DeviceKind } from '../fleet/device';
import { deviceKinds } from '../fleet/device';
import type { PlaceId } from '../ids';
import type { CountedState } from './countedState';
import { volumeIn } from './countedState';
import { isZero } from '../rate';
import type { PlaceIndex } from './placeIndex';
import { buildingAround } from './placeIndex';

/** How many devices stand in a building, else in the outermost place around them. */
export interface BuildingCount {
  /** `null`: devices whose place is not known. */
  readonly placeId: PlaceId | null;
  readonly name: string;
  readonly devices: number;
}

/** Devices that print: `value` for certain, of `of` devices; the volume of `of - known` is not known. */
export interface ActiveDevices {
  readonly value: number;
  readonly known: number;
  readonly of: number;
}

/** How many devices a state has. */
export interface FleetCounts {
  readonly devices: number;
  readonly byKind: Readonly<Record<DeviceKind, number>>;
  /** Buildings that have any, in the order of the places, then those without a place. */
  readonly byBuilding: readonly BuildingCount[];
  readonly active: ActiveDevices;
}

/** Whether a device prints pages that are known of. */
export function isActive(state: CountedState, id: string): boolean {
  const { mono, colour } = volumeIn(state, id);
  return !isZero(mono.pages) || !isZero(colour.pages);
}

/** Whether it is known that a device prints, or that it does not. */
export function isActivityKnown(state: CountedState, id: string): boolean {
  const { mono, colour } = volumeIn(state, id);
  return isActive(state, id) || (mono.isComplete && colour.isComplete);
}

/** Counts the devices of a state by kind and building. */
export function fleetCounts(state: CountedState, index: PlaceIndex): FleetCounts {
  const byKind = Object.fromEntries(deviceKinds.map((kind) => [kind, 0])) as Record<DeviceKind, number>;
  const byBuilding = new Map<PlaceId | null, number>();
  for (const device of state.devices) {
    byKind[device.kind] += 1;
    const building = buildingAround(index, device.placeId)?.id ?? null;
    byBuilding.set(building, (byBuilding.get(building) ?? 0) + 1);
  }
  const places: readonly (PlaceId | null)[] = [...index.byId.keys(), null];
  return {
    devices: state.devices.length,
    byKind,
    byBuilding: places.flatMap((placeId) => {
      const devices = byBuilding.get(placeId);
      if (devices === undefined) return [];
      const place = placeId === null ? undefined : index.byId.get(placeId);
      return [{ placeId, name: place?.name ?? 'Place not known', devices }];
    }),
    active: {
      value: state.devices.filter(({ id }) => isActive(state, id)).length,
      known: state.devices.filter(({ id }) => isActivityKnown(state, id)).length,
      of: state.devices.length,
    },
  };
}
