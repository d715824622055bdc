import type { HardwareSpan } from '../cost/timeline';
import type { CostedDevice, Hardware } from '../fleet/device';
import type { FleetState } from '../cost/fleetState';
import { monthOfOneOff } from '../future/hardwareSpans';
import type { OneOff, Option } from '../future/option';
import { planOf } from '../future/optionPlan';
import type { Settings } from '../proposal/proposal';
import { isZero, rate } from '../rate';
import type { FoundCheck } from './checkWords';
import { says, warning } from './checkWords';
import type { DeviceName } from './deviceNames';

/** What leases and book values of devices that leave still cost, and devices of today that go back within the term. */
export function leaseChecks(
  { state, newDevices }: { readonly state: FleetState; readonly newDevices: readonly CostedDevice[] },
  termMonths: number,
  name: DeviceName,
): readonly FoundCheck[] {
  const isNew = new Set(newDevices.map(({ id }) => id));
  const returned = state.devices
    .filter(({ id, hardware }) => !isNew.has(id) && goesBackWithin(hardware, termMonths))
    .map(({ id }) =>
      warning(
        'lease-ends',
        says`${name(id)} goes back when its lease ends within the term, and nothing takes its place.`,
      ),
    );
  return [...state.stillPaid.map((device) => runsOn(device, name)), ...returned];
}

function runsOn({ id, hardware }: CostedDevice, name: DeviceName): FoundCheck {
  if (hardware?.type === 'owned') {
    return warning(
      'book-value',
      says`${name(id)} leaves before it is written off; the rest of its value is counted.`,
    );
  }
  const left = hardware?.type === 'lease' ? hardware.paymentsLeft : undefined;
  const payments = left === undefined ? ['payments through the whole term'] : says`${left} payments`;
  return warning(
    'lease-runs-on',
    says`${name(id)} leaves with no buyout; its lease goes on with ${payments}.`,
  );
}

/** Whether a lease ends before the term does, and its device goes back then. */
export function goesBackWithin(hardware: Hardware | undefined, months: number): boolean {
  if (hardware?.type !== 'lease' || hardware.after !== 'returned') return false;
  const left = paymentsOf(hardware);
  return left !== undefined && left > 0 && left < months;
}

/** Payments that a lease has left; `undefined` where it has no end. */
export function paymentsOf(lease: Extract<Hardware, { type: 'lease' }>): number | undefined {
  const { payment, paymentsLeft } = lease;
  return paymentsLeft ?? (payment.type === 'annuity' ? payment.months : undefined);
}

/**
 * Buyouts that buy nothing out: of no device, of one that is not leased, after its last payment, before it
 * is there, a second time, or for an amount of 0, which is what an unknown one looks like.
 */
export function buyoutChecks(
  option: Option,
  { startsOn, termMonths }: Settings,
  of: { readonly hardware: readonly HardwareSpan[]; readonly name: DeviceName },
): readonly FoundCheck[] {
  const plan = planOf(option, startsOn);
  const spans = new Map(of.hardware.map((span) => [span.device.id, span]));
  const bought = new Set<string>();
  return option.oneOffs
    .filter(({ kind }) => kind === 'buyout')
    .flatMap((oneOff): readonly FoundCheck[] => {
      const month = monthOfOneOff(oneOff, plan);
      // After the term it is in no total, and another check says so.
      if (month > termMonths) return [];
      const isSecond = oneOff.deviceId !== undefined && bought.has(oneOff.deviceId);
      if (oneOff.deviceId !== undefined) bought.add(oneOff.deviceId);
      const idle = isSecond ? secondBuyout(oneOff, of.name) : idleBuyout(oneOff, month, { ...of, spans });
      return [...idle, ...freeBuyout(oneOff)];
    });
}

function secondBuyout({ label, deviceId = '' }: OneOff, name: DeviceName): readonly FoundCheck[] {
  const words = says`The buyout "${label}" is not the first of ${name(deviceId)}; both are counted. Remove one, or make one cost of them.`;
  return [warning('buyout-twice', words)];
}

function freeBuyout({ label, amount }: OneOff): readonly FoundCheck[] {
  if (!isZero(rate(amount.value))) return [];
  const words = says`The buyout "${label}" costs nothing. If its amount is not known yet, ask the lessor or enter an estimate: unknown is not zero.`;
  return [warning('buyout-unknown', words)];
}

function idleBuyout(
  { label, deviceId }: OneOff,
  month: number,
  of: { readonly spans: ReadonlyMap<string, HardwareSpan>; readonly name: DeviceName },
): readonly FoundCheck[] {
  const found = (words: FoundCheck['says']): readonly FoundCheck[] => [warning('buyout-idle', words)];
  if (deviceId === undefined) {
    return found(
      says`The buyout "${label}" names no device, so it is counted but ends no lease. Choose the device that it is for.`,
    );
  }
  const span = of.spans.get(deviceId);
  // Not there in the term at all: its phase comes after it, which another check says.
  if (span === undefined) return [];
  const { hardware } = span.device;
  const device = of.name(deviceId);
  if (hardware?.type !== 'lease') {
    const why = hardware === undefined ? 'whose hardware cost is not known' : 'which is not leased';
    return found(
      says`The buyout "${label}" is for ${device}, ${why}, so it is counted but ends no payments. Enter its lease, or remove the buyout.`,
    );
  }
  if (month < span.from) {
    return found(
      says`The buyout "${label}" falls in month ${month}, before ${device} comes in month ${span.from}. Put it later, or remove it.`,
    );
  }
  const last = lastPayment(hardware, span);
  if (last === undefined || month <= last) return [];
  const ended = last < 1 ? ['has no payments left'] : says`makes its last payment in month ${last}`;
  return found(
    says`The buyout "${label}" falls in month ${month}, but the lease of ${device} ${ended}: there is nothing left to buy out. Put it earlier, or remove it.`,
  );
}

/** The month of the last payment; `undefined` where payments go on to the end of the term. */
function lastPayment(
  lease: Extract<Hardware, { type: 'lease' }>,
  { from, leavesAfter }: HardwareSpan,
): number | undefined {
  const left = paymentsOf(lease);
  if (left === undefined) return undefined;
  const last = from - 1 + left;
  if (lease.after !== 'continues') return last;
  return leavesAfter === undefined ? undefined : Math.max(leavesAfter, last);
}
