import type { CostedDevice, Device } from '../fleet/device';
import { deviceLabel } from '../fleet/deviceLabel';
import type { DeviceId } from '../ids';
import type { Place } from '../places/place';
import { buildingOf } from '../places/place';
import type { CostLine } from './costLine';

/** By what both sides of a comparison are broken down. */
export const breakdownBys = ['building', 'department', 'contract', 'model', 'device'] as const;

/** By what both sides of a comparison are broken down. */
export type BreakdownBy = (typeof breakdownBys)[number];

/** The part that a cost falls on: its key, and what people call it. */
export interface PartNames {
  readonly keyOf: (line: CostLine) => string;
  readonly nameOf: (key: string) => string;
}

/** What parts are named from. */
export interface NamedFrom {
  readonly places: readonly Place[];
  /** Of today and of what is compared; the last one of an id counts, as that of a device that moved. */
  readonly devices: readonly (CostedDevice & Partial<Pick<Device, 'name' | 'serial'>>)[];
  readonly contracts: readonly { readonly id: string; readonly name: string }[];
}

/** Where costs stand that belong to nothing of the kind. */
const noPart = '\u0000none';

const withoutPart: Readonly<Record<BreakdownBy, string>> = {
  building: 'No single building',
  department: 'No single department',
  contract: 'Outside contracts',
  model: 'No single model',
  device: 'No single device',
};

/** The part of each line, by a building's, department's or model's name, or a contract's or device's id. */
export function costParts(by: BreakdownBy, from: NamedFrom): PartNames {
  const names = by === 'contract' ? contractNames(from) : by === 'device' ? deviceNames(from) : undefined;
  const nameOf = (key: string): string => (key === noPart ? withoutPart[by] : (names?.get(key) ?? key));
  if (by === 'contract') return { keyOf: ({ contractId }) => contractId ?? noPart, nameOf };
  if (by === 'device') return { keyOf: ({ deviceId }) => deviceId ?? noPart, nameOf };
  const groups = new Map<DeviceId, string>(
    from.devices.map((device) => [device.id, groupOf(by, device, from)]),
  );
  return {
    keyOf: ({ deviceId }) => (deviceId === undefined ? noPart : (groups.get(deviceId) ?? noPart)),
    nameOf,
  };
}

function contractNames({ contracts }: NamedFrom): ReadonlyMap<string, string> {
  return new Map(contracts.map(({ id, name }) => [id, name]));
}

function deviceNames({ devices }: NamedFrom): ReadonlyMap<string, string> {
  return new Map(devices.map((device) => [device.id, deviceLabel(device)]));
}

function groupOf(by: BreakdownBy, device: NamedFrom['devices'][number], { places }: NamedFrom): string {
  if (by === 'building') return buildingOf(places, device.placeId)?.name ?? 'Place not known';
  if (by === 'department') return device.department ?? 'Department not known';
  const model = [device.make, device.model].filter((part) => part !== undefined && part !== '').join(' ');
  return model === '' ? (device.name ?? 'Model not known') : model;
}
