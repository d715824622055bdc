import type { CostedDevice } from '../../fleet/device';
import type { TakeFigure } from '../../models/takenFigure';
import {
  filled,
  takeFigures,
  takenEnergy,
  takenHardware,
  takenService,
  takenSupplies,
} from '../../models/takenFigure';
import type { Result } from '../../result';
import { ok } from '../../result';
import type { DevicePrices, PriceEdit } from '../edit';
import type { Proposal } from '../proposal';
import { missing, withChanges } from './changes';

/**
 * Takes prices of a price book for devices of today and of options: fills what is absent, renews what came from
 * the same book, and keeps what a person wrote with the book's value beside it. The same proposal where nothing
 * changes; a problem that names a device that is not there.
 */
export function takePrices(proposal: Proposal, edit: Omit<PriceEdit, 'type'>): Result<Proposal> {
  const known = new Set<string>(
    [...proposal.devices, ...proposal.options.flatMap((option) => option.newDevices)].map(({ id }) => id),
  );
  const absent = edit.prices.find(({ deviceId }) => !known.has(deviceId));
  if (absent !== undefined) return missing('device', absent.deviceId);
  const byDevice = new Map<string, DevicePrices>(edit.prices.map((entry) => [entry.deviceId, entry]));
  const take = takeFigures(edit.replaces);
  const priced = <T extends CostedDevice>(device: T): T => {
    const entry = byDevice.get(device.id);
    return entry === undefined ? device : withPrices(device, entry, take);
  };
  const devices = mapped(proposal.devices, priced);
  const options = mapped(proposal.options, (option) => {
    const newDevices = mapped(option.newDevices, priced);
    return newDevices === option.newDevices ? option : { ...option, newDevices };
  });
  const isSame = devices === proposal.devices && options === proposal.options;
  return ok(isSame ? proposal : { ...proposal, devices, options });
}

/** The device with the prices of an entry; the same object where nothing changes. */
export function withPrices<T extends CostedDevice>(
  device: T,
  entry: Omit<DevicePrices, 'deviceId'>,
  take: TakeFigure,
): T {
  const { hardware, supplies, service, energy } = device;
  const taken = {
    hardware: hardware === undefined ? entry.hardware : takenHardware(hardware, entry.hardware, take),
    supplies: supplies === undefined ? entry.supplies : takenSupplies(supplies, entry.supplies, take),
    service: service === undefined ? entry.service : takenService(service, entry.service, take),
    energy: energy === undefined ? entry.energy : takenEnergy(energy, entry.energy, take),
    recommendedMonthly: filled(device.recommendedMonthly, entry.recommendedMonthly, take),
    dutyCycle: filled(device.dutyCycle, entry.dutyCycle, take),
  };
  const known = Object.entries(taken).filter(([, member]) => member !== undefined);
  return withChanges<CostedDevice>(device, Object.fromEntries(known)) as T;
}

function mapped<T>(list: readonly T[], change: (thing: T) => T): readonly T[] {
  const next = list.map(change);
  return next.every((thing, at) => thing === list[at]) ? list : next;
}
