import type { CostedDevice } from '../../fleet/device';
import type { Result } from '../../result';
import { ok } from '../../result';
import type { DevicePrices } from '../edit';
import type { Proposal } from '../proposal';
import { missing } from './changes';

/** Takes prices of a price book for devices of today and of options. */
export function takePrices(proposal: Proposal, prices: readonly DevicePrices[]): Result<Proposal> {
  const devices = new Set<string>(
    [...proposal.devices, ...proposal.options.flatMap((option) => option.newDevices)].map(({ id }) => id),
  );
  const absent = prices.find(({ deviceId }) => !devices.has(deviceId));
  if (absent !== undefined) return missing('device', absent.deviceId);
  const byDevice = new Map(prices.map((entry) => [entry.deviceId, entry]));
  const priced = <T extends CostedDevice>(device: T): T => {
    const entry = byDevice.get(device.id);
    if (entry === undefined) return device;
    const { deviceId: _id, ...members } = entry;
    return { ...members, ...device };
  };
  return ok({
    ...proposal,
    devices: proposal.devices.map(priced),
    options: proposal.options.map((option) => ({ ...option, newDevices: option.newDevices.map(priced) })),
  });
}
