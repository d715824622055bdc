import { buildingName, modelName } from '../../../shared/domain/document/telling';
import type { Device } from '../../../shared/domain/fleet/device';
import { deviceLabel } from '../../../shared/domain/fleet/deviceLabel';
import type { Proposal } from '../../../shared/domain/proposal/proposal';

/** A device of today with what it is found by. */
export interface FoundDevice {
  readonly device: Device;
  readonly label: string;
  readonly model: string;
  readonly building: string;
  readonly contract: string | null;
  readonly words: string;
}

/** By what devices are found; empty texts find all. */
export interface DeviceFilter {
  readonly model: string;
  readonly building: string;
  readonly search: string;
}

/** Today's devices with model, building and contract. */
export function findableDevices(proposal: Proposal): readonly FoundDevice[] {
  const buildings = new Map<string | undefined, string>();
  const contracts = new Map(
    proposal.contracts.flatMap(({ name, devices }) =>
      devices.map(({ deviceId }) => [deviceId, name] as const),
    ),
  );
  return proposal.devices.map((device): FoundDevice => {
    let building = buildings.get(device.placeId);
    if (building === undefined) buildings.set(device.placeId, (building = buildingName(proposal, device)));
    const [label, model] = [deviceLabel(device), modelName(device)];
    const words = [label, device.serial, device.asset, building, device.department]
      .join(' ')
      .toLocaleLowerCase('en');
    return { device, label, model, building, contract: contracts.get(device.id) ?? null, words };
  });
}

/** The devices that fit a filter. */
export function filterDevices(
  all: readonly FoundDevice[],
  { model, building, search }: DeviceFilter,
): readonly FoundDevice[] {
  const wanted = search.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  return all.filter(
    (found) =>
      (model === '' || found.model === model) &&
      (building === '' || found.building === building) &&
      wanted.every((word) => found.words.includes(word)),
  );
}

/** Each of the texts once, in the order of the alphabet. */
export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
