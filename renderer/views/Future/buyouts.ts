import { leasePayment } from '../../../shared/domain/cost/hardware';
import type { Device, Hardware } from '../../../shared/domain/fleet/device';
import { deviceLabel } from '../../../shared/domain/fleet/deviceLabel';
import type { OneOff, Option } from '../../../shared/domain/future/option';
import type { DeviceId } from '../../../shared/domain/ids';
import { currencyPlaces } from '../../../shared/domain/money';
import type { OptionEdit } from '../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import type { Rate } from '../../../shared/domain/rate';
import { multiply, sum, toDecimal, whole } from '../../../shared/domain/rate';

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
    ({ id, hardware }) => chosen.has(id) && !boughtOut.has(id) && paymentsLeft(hardware) > 0,
  );
}

/** Payments that a lease has left: as written, or those of its annuity; 0 where nobody knows. */
function paymentsLeft(hardware: Hardware | undefined): number {
  if (hardware?.type !== 'lease') return 0;
  const { payment } = hardware;
  return hardware.paymentsLeft ?? (payment.type === 'annuity' ? payment.months : 0);
}

/** What is left to pay on a lease: its payment × the payments left; the usual price of a buyout. */
export function leftToPay({ hardware }: Device): Rate {
  if (hardware?.type !== 'lease') return whole(0);
  return multiply(leasePayment(hardware), whole(paymentsLeft(hardware)));
}

/** What is left to pay on some leases together. */
export function allLeftToPay(devices: readonly Device[]): Rate {
  return sum(devices.map(leftToPay));
}

/** A buyout for each leased device when it leaves, with a phase or in month 1, at what its lease has left to pay. */
export function buyoutEdits(
  { proposal, option }: { readonly proposal: Proposal; readonly option: Option },
  devices: readonly Device[],
  phaseId: string | null,
): readonly OptionEdit[] {
  const places = currencyPlaces(proposal.settings.currency);
  return devices.map((device): OptionEdit => ({
    type: 'option.setOneOff',
    optionId: option.id,
    oneOff: {
      ...buyoutOf(device, toDecimal(leftToPay(device), places)),
      ...(phaseId === null ? {} : { phaseId }),
    },
  }));
}

function buyoutOf(device: Device, value: string): OneOff {
  const left = paymentsLeft(device.hardware);
  return {
    id: `buyout-${device.id}`,
    kind: 'buyout',
    label: `Last ${String(left)} lease ${left === 1 ? 'payment' : 'payments'} of ${deviceLabel(device)}`,
    amount: { value, grade: 'estimate', note: 'Payments left; ask the lessor for the exact figure' },
    month: 1,
    deviceId: device.id,
  };
}
