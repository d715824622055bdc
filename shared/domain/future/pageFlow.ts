import type { IsoDate } from '../calendar';
import type { Meter } from '../contract/contract';
import { meters } from '../contract/contract';
import type { CostedDevice, Device } from '../fleet/device';
import type { MeterVolume, PageVolume, VolumeMap } from '../fleet/pageVolume';
import { addVolumes, noPages, nothingPrinted } from '../fleet/pageVolume';
import type { DeviceId } from '../ids';
import type { Place } from '../places/place';
import type { Rate } from '../rate';
import { add, isNegative, isZero, rate, subtract, sum, zero } from '../rate';
import type { Figure } from '../sourced';
import type { Option, PagesTo, PageTransfer, PrintPolicy } from './option';
import type { OptionPlan, PlannedFate } from './optionPlan';
import { devicesIn, fateIn, isLeaving, planOf } from './optionPlan';
import type { LeftPages, RuleBook } from './pageRules';
import { ruleBook } from './pageRules';
import type { DuplexShares } from './printPolicies';
import { applyPolicies, duplexShares } from './printPolicies';

/** Pages a month of both meters. */
export type PagesByMeter = Readonly<Record<Meter, Rate>>;

/** Pages that a named print policy removes; negative where it adds, as printing in mono what was colour does. */
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
  /** Pages are to move to a device that is not part of the option, or not yet. */
  | { readonly code: 'transfer-missing-device'; readonly deviceId: DeviceId; readonly from: DeviceId }
  /** A print policy removes more than is printed, or stands at a device that is not part of the option. */
  | {
      readonly code: 'policy-too-large' | 'policy-missing-device';
      readonly deviceId: DeviceId;
      readonly policy: string;
    };

/** Where today's pages go in an option, in one month. */
export interface PageFlow {
  /** Pages a month of each device of the option, after print policies. */
  readonly volumes: VolumeMap;
  /** What each print policy removes; one that changes no pages (duplex) has no entry. */
  readonly removed: readonly Removal[];
  readonly unassigned: readonly UnassignedPages[];
  readonly problems: readonly FlowProblem[];
  /** Only devices whose share of two-sided impressions a print policy raised. */
  readonly duplexShares: DuplexShares;
}

/** The month of the term, from 1, and what the flow depends on beside the option. */
export interface FlowMonth {
  readonly month: number;
  readonly startsOn: IsoDate;
  readonly places: readonly Place[];
  /** Share of two-sided impressions of devices without one of their own. */
  readonly duplexShare?: Figure | undefined;
}

/**
 * Follows today's pages into an option, with what holds in a month: transfers first, then each device's
 * fate moves the rest, then print policies remove theirs. Known pages only; what is unknown makes its
 * target incomplete. A device whose pages nothing touched keeps its very volume object.
 */
export function pageFlow(
  { devices, volumes }: Omit<FlowFleet, 'present'>,
  option: Option,
  at: FlowMonth,
): PageFlow {
  const plan = planOf(option, at.startsOn);
  return flowOfPlan(plan, { devices, volumes, present: devicesIn(plan, devices, at.month) }, at);
}

/** Today's devices and pages, and the devices of the option in the month at hand. */
export interface FlowFleet {
  readonly devices: readonly Device[];
  readonly volumes: VolumeMap;
  readonly present: readonly CostedDevice[];
}

/** The flow of an option whose phases are counted already; see `pageFlow`. */
export function flowOfPlan(plan: OptionPlan, fleet: FlowFleet, at: FlowMonth): PageFlow {
  const { devices, volumes, present } = fleet;
  const policies = plan.option.policies.filter((policy) => plan.monthOf(policy) <= at.month);
  const sent = plan.option.transfers.filter((transfer) => plan.monthOf(transfer) <= at.month);
  if (present === devices && policies.length === 0 && sent.length === 0) return unchanged(volumes);
  const arrived = new Map<DeviceId, PageVolume>();
  for (const { id } of present) arrived.set(id, nothingPrinted);
  const outgoing = transfersByDevice(sent);
  const way: Way = { arrived, rules: ruleBook(present, at.places), unassigned: [], problems: [] };
  for (const device of devices) {
    const { id } = device;
    const volume = volumes.get(id) ?? nothingPrinted;
    const [planned, transfers] = [fateIn(plan, id, at.month), outgoing.get(id) ?? []];
    if (planned === undefined && transfers.length === 0) {
      arrive(arrived, id, volume);
      continue;
    }
    for (const transfer of transfers) sendTransfer(transfer, volume, way);
    const rest = restOf(id, volume, { transfers, problems: way.problems });
    sendRest({ device, volume: rest }, pagesToOf(id, planned), way);
  }
  way.rules.handOut((id, meter, volume) => {
    arrive(arrived, id, { ...nothingPrinted, [meter]: volume });
  });
  const after = applyPolicies(policies, arrived);
  const problems = [
    ...way.problems,
    ...misplacedPolicies(policies, plan, { ...fleet, month: at.month }),
    ...after.problems,
  ];
  return {
    volumes: after.volumes,
    removed: after.removed,
    unassigned: way.unassigned,
    problems,
    duplexShares: duplexShares(policies, present, at.duplexShare),
  };
}

/** The flow of a month in which the option does nothing yet. */
function unchanged(volumes: VolumeMap): PageFlow {
  return { volumes, removed: [], unassigned: [], problems: [], duplexShares: new Map() };
}

interface Way {
  readonly arrived: Map<DeviceId, PageVolume>;
  readonly rules: RuleBook;
  readonly unassigned: UnassignedPages[];
  readonly problems: FlowProblem[];
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

function sendTransfer(
  transfer: PageTransfer,
  volume: PageVolume,
  { arrived, unassigned, problems }: Way,
): void {
  if (!arrived.has(transfer.to)) {
    problems.push({ code: 'transfer-missing-device', deviceId: transfer.to, from: transfer.from });
    const pages = { mono: rate(transfer.mono), colour: rate(transfer.colour) };
    if (!isZero(pages.mono) || !isZero(pages.colour)) unassigned.push({ deviceId: transfer.from, pages });
    return;
  }
  const sent = (meter: Meter): MeterVolume => {
    const pages = rate(transfer[meter]);
    return isZero(pages) ? noPages : { pages, isComplete: true, grade: volume[meter].grade };
  };
  arrive(arrived, transfer.to, { mono: sent('mono'), colour: sent('colour') });
}

function restOf(
  deviceId: DeviceId,
  volume: PageVolume,
  of: { readonly transfers: readonly PageTransfer[]; readonly problems: FlowProblem[] },
): PageVolume {
  if (of.transfers.length === 0) return volume;
  const rest = (meter: Meter): MeterVolume => {
    const sent = sum(of.transfers.map((transfer) => rate(transfer[meter])));
    const pages = subtract(volume[meter].pages, sent);
    if (isNegative(pages)) {
      const code = volume[meter].isComplete ? 'transfer-too-large' : 'transfer-unknown';
      of.problems.push({ code, deviceId, meter });
    }
    return { ...volume[meter], pages };
  };
  return { mono: rest('mono'), colour: rest('colour') };
}

function pagesToOf(deviceId: DeviceId, planned: PlannedFate | undefined): PagesTo {
  const fate = planned?.fate;
  if (fate === undefined || fate.type === 'takeOver') return deviceId;
  return fate.type === 'replace' ? fate.by : fate.pagesTo;
}

function sendRest(left: LeftPages, pagesTo: PagesTo, way: Way): void {
  const { device, volume } = left;
  const isWhole = typeof pagesTo === 'string' && way.arrived.has(pagesTo);
  if (isWhole) arrive(way.arrived, pagesTo, volume);
  const lost = (meter: Meter): Rate => {
    if (isWhole) return zero;
    const isRule = typeof pagesTo === 'object' && pagesTo !== null;
    return isRule && way.rules.give(left, pagesTo, meter) ? zero : volume[meter].pages;
  };
  const pages = { mono: lost('mono'), colour: lost('colour') };
  if (meters.some((meter) => !isZero(pages[meter]))) {
    way.unassigned.push({ deviceId: device.id, pages });
  }
}

function arrive(arrived: Map<DeviceId, PageVolume>, id: DeviceId, volume: PageVolume): void {
  const before = arrived.get(id) ?? nothingPrinted;
  if (before === nothingPrinted) arrived.set(id, volume);
  else if (!isNothing(volume)) {
    arrived.set(id, {
      mono: addVolumes(before.mono, volume.mono),
      colour: addVolumes(before.colour, volume.colour),
    });
  }
}

/** Whether adding a volume to another would leave it as it is. */
function isNothing(volume: PageVolume): boolean {
  return meters.every((meter) => {
    const { pages, isComplete, grade } = volume[meter];
    return isZero(pages) && isComplete && grade === null;
  });
}

/**
 * Policies at devices that they never meet. A device that arrives later, or has left since, is not
 * misplaced: the policy holds there while it is present.
 */
function misplacedPolicies(
  policies: readonly PrintPolicy[],
  plan: OptionPlan,
  { devices, present, month }: FlowFleet & Pick<FlowMonth, 'month'>,
): readonly FlowProblem[] {
  const standing = new Set<DeviceId>();
  for (const { id } of present) standing.add(id);
  const named = policies.flatMap((policy) =>
    policy.at === 'all'
      ? []
      : policy.at.filter((id) => !standing.has(id)).map((deviceId) => ({ policy, deviceId })),
  );
  if (named.length === 0) return [];
  const today = new Set(devices.map(({ id }) => id));
  const arriving = new Map(plan.option.newDevices.map((device) => [device.id, plan.monthOf(device)]));
  const isMet = (policy: PrintPolicy, id: DeviceId): boolean => {
    if ((arriving.get(id) ?? 0) > month) return true;
    const planned = plan.fates.get(id);
    return (
      today.has(id) && planned !== undefined && isLeaving(planned) && planned.month > plan.monthOf(policy)
    );
  };
  return named
    .filter(({ policy, deviceId }) => !isMet(policy, deviceId))
    .map(({ policy, deviceId }) => ({ code: 'policy-missing-device', deviceId, policy: policy.name }));
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
