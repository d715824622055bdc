import type { CostedDevice } from '../fleet/device';
import { deviceLabel } from '../fleet/deviceLabel';
import type { Option } from '../future/option';
import type { DeviceId } from '../ids';
import { placePath } from '../places/place';
import type { Proposal } from '../proposal/proposal';
import type { FoundCheck } from './checkWords';
import { says } from './checkWords';

/** What checks call a device. */
export type DeviceName = (id: DeviceId) => string;

/** What devices of today and of an option are called, looked up when a message names the first one. */
export function deviceNames(proposal: Proposal, option?: Option): DeviceName {
  let names: ReadonlyMap<DeviceId, () => string> | undefined;
  return (id) => {
    names ??= new Map([
      ...proposal.devices.map((device) => [device.id, () => deviceLabel(device)] as const),
      ...(option?.newDevices ?? []).map(
        (device) => [device.id, () => newDeviceLabel(proposal, device)] as const,
      ),
    ]);
    return names.get(id)?.() ?? id;
  };
}

/** A new device by its model and place, since it has no serial number yet. */
function newDeviceLabel(proposal: Proposal, device: CostedDevice): string {
  const place = placePath(proposal.places, device.placeId).join(', ');
  const model = [device.make, device.model].filter((part) => part !== undefined && part !== '').join(' ');
  return place === '' || model === '' ? deviceLabel(device) : `${model} in ${place}`;
}

const namedAtOnce = 3;

/** The first devices of a list by their names and how many there are beside them: "A, B, C and 4 more". */
export function namedDevices(ids: readonly DeviceId[], name: DeviceName): FoundCheck['says'] {
  const first = ids.slice(0, namedAtOnce).map(name).join(', ');
  return ids.length <= namedAtOnce ? [first] : says`${first} and ${ids.length - namedAtOnce} more`;
}
