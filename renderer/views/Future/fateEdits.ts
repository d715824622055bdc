import { leasePayment } from '../../../shared/domain/cost/hardware';
import type { Device } from '../../../shared/domain/fleet/device';
import { deviceLabel } from '../../../shared/domain/fleet/deviceLabel';
import type { Fate, OneOff, Option } from '../../../shared/domain/future/option';
import type { DeviceId, PlaceId } from '../../../shared/domain/ids';
import { currencyPlaces } from '../../../shared/domain/money';
import type { OptionEdit } from '../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import type { Rate } from '../../../shared/domain/rate';
import { multiply, sum, toDecimal, whole } from '../../../shared/domain/rate';

/** The same fate for some devices, with its reason where one is given. */
export function fateEdit(
  option: Option,
  deviceIds: readonly DeviceId[],
  what: { fate: Fate; reason: string },
): OptionEdit {
  const reason = what.reason.trim();
  return {
    type: 'option.setFate',
    optionId: option.id,
    deviceIds,
    fate: what.fate,
    ...(reason === '' ? {} : { reason }),
  };
}

/** Keeps devices; a buyout made for one that was to leave goes with its leaving. */
export function keepEdits(option: Option, deviceIds: readonly DeviceId[]): readonly OptionEdit[] {
  const chosen = new Set(deviceIds);
  const left = new Set(
    option.fates
      .filter(({ deviceId, fate }) => chosen.has(deviceId) && isLeaving(fate))
      .map(({ deviceId }) => deviceId),
  );
  return [
    fateEdit(option, deviceIds, { fate: { type: 'keep' }, reason: '' }),
    ...option.oneOffs
      .filter(({ kind, deviceId }) => kind === 'buyout' && deviceId !== undefined && left.has(deviceId))
      .map(({ id }): OptionEdit => ({ type: 'option.removeOneOff', optionId: option.id, oneOffId: id })),
  ];
}

/** Whether a device with this fate is gone from the option. */
export function isLeaving(fate: Fate): boolean {
  return fate.type === 'replace' || fate.type === 'retire';
}

/** Moves devices; `pagesTo` `'own'` lets each keep its pages, so that each has a fate of its own. */
export function moveEdits(
  option: Option,
  deviceIds: readonly DeviceId[],
  what: { readonly toPlaceId: PlaceId; readonly pagesTo: DeviceId | 'own' | null; readonly reason: string },
): readonly OptionEdit[] {
  const { toPlaceId, pagesTo, reason } = what;
  if (pagesTo !== 'own') {
    return [fateEdit(option, deviceIds, { fate: { type: 'move', toPlaceId, pagesTo }, reason })];
  }
  return deviceIds.map((id) =>
    fateEdit(option, [id], { fate: { type: 'move', toPlaceId, pagesTo: id }, reason }),
  );
}

/** Leased devices among some whose payments go on when they leave, and are not bought out yet. */
export function leasedAmong(
  proposal: Proposal,
  option: Option,
  deviceIds: readonly DeviceId[],
): readonly Device[] {
  const chosen = new Set(deviceIds);
  const boughtOut = new Set(
    option.oneOffs.filter(({ kind }) => kind === 'buyout').map(({ deviceId }) => deviceId),
  );
  return proposal.devices.filter(
    ({ id, hardware }) =>
      chosen.has(id) && !boughtOut.has(id) && hardware?.type === 'lease' && (hardware.paymentsLeft ?? 0) > 0,
  );
}

/** What is left to pay on a lease: its payment × the payments left; the usual price of a buyout. */
export function leftToPay({ hardware }: Device): Rate {
  if (hardware?.type !== 'lease') return whole(0);
  return multiply(leasePayment(hardware), whole(hardware.paymentsLeft ?? 0));
}

/** What is left to pay on some leases together. */
export function allLeftToPay(devices: readonly Device[]): Rate {
  return sum(devices.map(leftToPay));
}

/** A buyout in month 1 for each leased device, at what its lease has left to pay. */
export function buyoutEdits(
  proposal: Proposal,
  option: Option,
  devices: readonly Device[],
): readonly OptionEdit[] {
  const places = currencyPlaces(proposal.settings.currency);
  return devices.map((device): OptionEdit => ({
    type: 'option.setOneOff',
    optionId: option.id,
    oneOff: buyoutOf(device, toDecimal(leftToPay(device), places)),
  }));
}

function buyoutOf(device: Device, value: string): OneOff {
  const { hardware } = device;
  const left = hardware?.type === 'lease' ? (hardware.paymentsLeft ?? 0) : 0;
  return {
    id: `buyout-${device.id}`,
    kind: 'buyout',
    label: `Last ${String(left)} lease ${left === 1 ? 'payment' : 'payments'} of ${deviceLabel(device)}`,
    amount: { value, grade: 'estimate', note: 'Payments left; ask the lessor for the exact figure' },
    month: 1,
    deviceId: device.id,
  };
}
