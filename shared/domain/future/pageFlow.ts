import type { Meter } from '../contract/contract';
import { meters } from '../contract/contract';
import type { Device } from '../fleet/device';
import type { MeterVolume, PageVolume, VolumeMap } from '../fleet/pageVolume';
import { addVolumes, noPages } from '../fleet/pageVolume';
import type { DeviceId } from '../ids';
import type { Rate } from '../rate';
import { add, isNegative, isZero, multiply, rate, subtract, sum, zero } from '../rate';
import type { Option, PageTransfer, PrintPolicy } from './option';

/** Pages a month of both meters. */
export type PagesByMeter = Readonly<Record<Meter, Rate>>;

/** Pages that a named print policy removes. */
export interface Removal {
  readonly policyId: string;
  readonly name: string;
  readonly pages: PagesByMeter;
}

/** Pages of a device of today that no device of the option takes. */
export interface UnassignedPages {
  readonly deviceId: DeviceId;
  readonly pages: PagesByMeter;
}

/** Something in the option that cannot hold; `deviceId` is the device that it is about. */
export type FlowProblem =
  /** More pages are moved away than the device prints, or than are known of it. */
  | {
      readonly code: 'transfer-too-large' | 'transfer-unknown';
      readonly deviceId: DeviceId;
      readonly meter: Meter;
    }
  /** Pages are to move to a device that is not part of the option. */
  | { readonly code: 'transfer-missing-device'; readonly deviceId: DeviceId; readonly from: DeviceId }
  /** A print policy removes more than is printed, or stands at a device that is not part of the option. */
  | {
      readonly code: 'policy-too-large' | 'policy-missing-device';
      readonly deviceId: DeviceId;
      readonly policy: string;
    };

/** One stream of pages: from a device of today to one of the option. */
export interface PageStream {
  readonly from: DeviceId;
  readonly to: DeviceId;
  readonly pages: PagesByMeter;
}

/** Where today's pages go in an option. */
export interface PageFlow {
  /** Pages a month of each device of the option, after print policies. */
  readonly volumes: VolumeMap;
  readonly streams: readonly PageStream[];
  readonly removed: readonly Removal[];
  readonly unassigned: readonly UnassignedPages[];
  readonly problems: readonly FlowProblem[];
}

type Mutable = Map<DeviceId, PageVolume>;

/**
 * Follows today's pages into an option: transfers first, then each device's fate moves the rest,
 * then print policies remove theirs. Known pages only; what is unknown makes its target incomplete.
 */
export function pageFlow(devices: readonly Device[], volumes: VolumeMap, option: Option): PageFlow {
  const present = new Set(devicesPresent(devices, option));
  const arrived: Mutable = new Map([...present].map((id) => [id, { mono: noPages, colour: noPages }]));
  const streams: PageStream[] = [];
  const unassigned: UnassignedPages[] = [];
  const problems: FlowProblem[] = [];
  const outgoing = transfersByDevice(option.transfers);
  const fates = new Map(option.fates.map((entry) => [entry.deviceId, entry.fate]));
  for (const device of devices) {
    const volume = volumes.get(device.id) ?? { mono: noPages, colour: noPages };
    const transfers = outgoing.get(device.id) ?? [];
    for (const transfer of transfers) sendTransfer(transfer, volume, { arrived, streams, problems });
    const rest = restOf(device.id, volume, { transfers, problems });
    const target = targetOf(device.id, fates.get(device.id) ?? { type: 'keep' });
    if (target !== null && present.has(target)) {
      arrive(arrived, target, rest);
      if (hasPages(rest)) streams.push({ from: device.id, to: target, pages: pagesOf(rest) });
    } else if (hasPages(rest)) unassigned.push({ deviceId: device.id, pages: pagesOf(rest) });
  }
  const removed = option.policies.map((policy) => removal(policy, arrived, problems));
  return {
    volumes: afterRemovals(arrived, removed, problems),
    streams,
    removed: removed.map(nameOnly),
    unassigned,
    problems,
  };
}

/** Ids of the devices that stand in an option: those of today that stay, and the new ones. */
export function devicesPresent(devices: readonly Device[], option: Option): readonly DeviceId[] {
  const leaving = new Set(
    option.fates
      .filter(({ fate }) => fate.type === 'replace' || fate.type === 'retire')
      .map((entry) => entry.deviceId),
  );
  return [...devices, ...option.newDevices].map((device) => device.id).filter((id) => !leaving.has(id));
}

function transfersByDevice(
  transfers: readonly PageTransfer[],
): ReadonlyMap<DeviceId, readonly PageTransfer[]> {
  const byDevice = new Map<DeviceId, PageTransfer[]>();
  for (const transfer of transfers) {
    const own = byDevice.get(transfer.from);
    if (own === undefined) byDevice.set(transfer.from, [transfer]);
    else own.push(transfer);
  }
  return byDevice;
}

function targetOf(deviceId: DeviceId, fate: Option['fates'][number]['fate']): DeviceId | null {
  if (fate.type === 'keep') return deviceId;
  return fate.type === 'replace' ? fate.by : fate.pagesTo;
}

function sendTransfer(
  transfer: PageTransfer,
  volume: PageVolume,
  into: { arrived: Mutable; streams: PageStream[]; problems: FlowProblem[] },
): void {
  const pages = { mono: rate(transfer.mono), colour: rate(transfer.colour) };
  if (!into.arrived.has(transfer.to)) {
    into.problems.push({ code: 'transfer-missing-device', deviceId: transfer.to, from: transfer.from });
    return;
  }
  arrive(into.arrived, transfer.to, {
    mono: { ...volume.mono, pages: pages.mono, isComplete: true },
    colour: { ...volume.colour, pages: pages.colour, isComplete: true },
  });
  into.streams.push({ from: transfer.from, to: transfer.to, pages });
}

function restOf(
  deviceId: DeviceId,
  volume: PageVolume,
  of: { readonly transfers: readonly PageTransfer[]; readonly problems: FlowProblem[] },
): PageVolume {
  const rest = (meter: Meter): MeterVolume => {
    const sent = sum(of.transfers.map((transfer) => rate(transfer[meter])));
    const left = subtract(volume[meter].pages, sent);
    if (!isNegative(left)) return { ...volume[meter], pages: left };
    const code = volume[meter].isComplete ? 'transfer-too-large' : 'transfer-unknown';
    of.problems.push({ code, deviceId, meter });
    return { ...volume[meter], pages: left };
  };
  return { mono: rest('mono'), colour: rest('colour') };
}

function arrive(arrived: Mutable, id: DeviceId, volume: PageVolume): void {
  const before = arrived.get(id) ?? { mono: noPages, colour: noPages };
  arrived.set(id, {
    mono: addVolumes(before.mono, volume.mono),
    colour: addVolumes(before.colour, volume.colour),
  });
}

interface SpreadRemoval extends Removal {
  readonly byDevice: ReadonlyMap<DeviceId, PagesByMeter>;
}

function removal(policy: PrintPolicy, arrived: Mutable, problems: FlowProblem[]): SpreadRemoval {
  const named = policy.at === 'all' ? [...arrived.keys()] : policy.at;
  const targets = named.filter((id) => arrived.has(id));
  for (const deviceId of named.filter((id) => !arrived.has(id))) {
    problems.push({ code: 'policy-missing-device', deviceId, policy: policy.name });
  }
  const total = totalPages(targets.map((id) => arrived.get(id)));
  const share = (meter: Meter, id: DeviceId): Rate => {
    const pages = arrived.get(id)?.[meter].pages ?? zero;
    const amount = rate(policy.removes[meter]);
    if (policy.removes.type === 'share') return multiply(pages, amount);
    if (targets.length === 1) return amount;
    return isZero(total[meter]) ? zero : multiply(amount, ratio(pages, total[meter]));
  };
  const byDevice = new Map(
    targets.map((id) => [id, { mono: share('mono', id), colour: share('colour', id) }]),
  );
  const pages = {
    mono: sum([...byDevice.values()].map((part) => part.mono)),
    colour: sum([...byDevice.values()].map((part) => part.colour)),
  };
  return { policyId: policy.id, name: policy.name, pages, byDevice };
}

function ratio(part: Rate, total: Rate): Rate {
  return multiply(part, { n: total.d, d: total.n });
}

function nameOnly({ policyId, name, pages }: SpreadRemoval): Removal {
  return { policyId, name, pages };
}

function afterRemovals(
  arrived: Mutable,
  removed: readonly SpreadRemoval[],
  problems: FlowProblem[],
): VolumeMap {
  const after: Mutable = new Map(arrived);
  for (const { name, byDevice } of removed) {
    for (const [id, pages] of byDevice) {
      const before = after.get(id) ?? { mono: noPages, colour: noPages };
      const less = (meter: Meter): MeterVolume => ({
        ...before[meter],
        pages: subtract(before[meter].pages, pages[meter]),
      });
      const volume = { mono: less('mono'), colour: less('colour') };
      after.set(id, volume);
      if (meters.some((meter) => isNegative(volume[meter].pages))) {
        problems.push({ code: 'policy-too-large', deviceId: id, policy: name });
      }
    }
  }
  return after;
}

function hasPages(volume: PageVolume): boolean {
  return meters.some((meter) => !isZero(volume[meter].pages));
}

function pagesOf(volume: PageVolume): PagesByMeter {
  return { mono: volume.mono.pages, colour: volume.colour.pages };
}

/** All known pages of some devices together. */
export function totalPages(volumes: readonly (PageVolume | undefined)[]): PagesByMeter {
  const of = (meter: Meter): Rate => sum(volumes.map((volume) => volume?.[meter].pages ?? zero));
  return { mono: of('mono'), colour: of('colour') };
}

/** Both meters of two counts added. */
export function addPages(a: PagesByMeter, b: PagesByMeter): PagesByMeter {
  return { mono: add(a.mono, b.mono), colour: add(a.colour, b.colour) };
}
