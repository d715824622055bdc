import type { HardwareSpan } from '../cost/timeline';
import type { CostedDevice, Hardware } from '../fleet/device';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { OneOff } from './option';
import type { OptionPlan } from './optionPlan';
import { isLeaving } from './optionPlan';

/** Devices never change in place: the spans of a fleet are made once, and recognised by options that keep devices. */
const known = new WeakMap<
  Proposal['devices'],
  { readonly termMonths: number; readonly spans: readonly HardwareSpan[] }
>();

/** The hardware of today's fleet, which is there for the whole term. */
export function todaysHardware({ devices, settings: { termMonths } }: Proposal): readonly HardwareSpan[] {
  const before = known.get(devices);
  if (before?.termMonths === termMonths) return before.spans;
  const spans = devices.map((device) => ({ device, isNew: false, from: 1, to: termMonths }));
  known.set(devices, { termMonths, spans });
  return spans;
}

/**
 * The hardware of an option: devices of today until they leave, overlap included, and new ones from the
 * month in which they arrive. What would only happen after the term does not happen.
 */
export function optionHardware(proposal: Proposal, plan: OptionPlan): readonly HardwareSpan[] {
  const { termMonths } = proposal.settings;
  const buyouts = buyoutMonths(plan, termMonths);
  const bought = (device: CostedDevice): Pick<HardwareSpan, 'buyoutMonth'> => {
    const buyoutMonth = buyouts.get(device.id);
    return buyoutMonth === undefined ? {} : { buyoutMonth };
  };
  const todays = todaysHardware(proposal).map((span): HardwareSpan => {
    const { device } = span;
    const there = buyouts.has(device.id) ? { ...span, ...bought(device) } : span;
    const planned = plan.fates.get(device.id);
    if (planned === undefined || !isLeaving(planned) || planned.month > termMonths) return there;
    const leavesAfter = Math.min(termMonths, planned.month - 1 + planned.overlapMonths);
    return { ...there, to: leavesAfter, leavesAfter, worksUntil: planned.month - 1 };
  });
  const added = plan.option.newDevices.map((device): HardwareSpan => ({
    device,
    isNew: true,
    from: plan.monthOf(device),
    to: termMonths,
    ...bought(device),
  }));
  return [...todays, ...added.filter((span) => span.from <= termMonths)];
}

/** The month of the term in which a one-off cost is paid, from 1; may lie after the term. */
export function monthOfOneOff(oneOff: OneOff, plan: OptionPlan): number {
  return plan.monthOf(oneOff) + oneOff.month - 1;
}

/** The month of the first buyout of each device that has one within the term. */
function buyoutMonths(plan: OptionPlan, termMonths: number): ReadonlyMap<DeviceId, number> {
  const months = new Map<DeviceId, number>();
  for (const oneOff of plan.option.oneOffs) {
    if (oneOff.kind !== 'buyout' || oneOff.deviceId === undefined) continue;
    const month = monthOfOneOff(oneOff, plan);
    if (month < 1 || month > termMonths) continue;
    months.set(oneOff.deviceId, Math.min(month, months.get(oneOff.deviceId) ?? month));
  }
  return months;
}

/** Devices bought out within the term as what they are from then on: paid off; every other is the object given. */
export function withBuyouts(
  devices: readonly CostedDevice[],
  hardware: readonly HardwareSpan[],
): readonly CostedDevice[] {
  const bought = new Set(
    hardware
      .filter(({ isNew, buyoutMonth }) => !isNew && buyoutMonth !== undefined)
      .map(({ device }) => device.id),
  );
  if (bought.size === 0) return devices;
  return devices.map((device) =>
    bought.has(device.id) ? { ...device, hardware: { type: 'paidOff' } } : device,
  );
}

/**
 * Devices that leave within the term with hardware cost that goes on: the payments their lease still
 * has after that (one that would run on is ended when they are made), or the rest of their book value.
 */
export function stillPaid(hardware: readonly HardwareSpan[]): readonly CostedDevice[] {
  return hardware.flatMap(({ device, leavesAfter, buyoutMonth }): readonly CostedDevice[] => {
    if (leavesAfter === undefined || buyoutMonth !== undefined || device.hardware === undefined) return [];
    const owing = stillOwing(device.hardware, leavesAfter);
    return owing === undefined ? [] : [{ ...device, hardware: owing }];
  });
}

function stillOwing(hardware: Hardware, after: number): Hardware | undefined {
  switch (hardware.type) {
    case 'owned':
      return hardware.usefulMonths - hardware.monthsInUse > after ? hardware : undefined;
    case 'lease': {
      const { payment } = hardware;
      const left = hardware.paymentsLeft ?? (payment.type === 'annuity' ? payment.months : undefined);
      if (left === undefined) return hardware;
      return left > after ? { ...hardware, paymentsLeft: left - after, after: 'returned' } : undefined;
    }
    case 'rental':
    case 'paidOff':
      return undefined;
  }
}
