import type { CostedDevice, Device } from '../fleet/device';
import type { VolumeMap } from '../fleet/pageVolume';
import type { Option, PageRule, PageTransfer } from '../future/option';
import type { OptionPlan } from '../future/optionPlan';
import { devicesIn, fateIn, planOf } from '../future/optionPlan';
import type { PagesByMeter } from '../future/pageFlow';
import { flowOfPlan } from '../future/pageFlow';
import type { DeviceId, PlaceId } from '../ids';
import type { Place } from '../places/place';
import type { Proposal } from '../proposal/proposal';
import { isZero } from '../rate';

/** An option in a month of the term, and today's pages that flow into it. */
export interface StreamsAt {
  readonly proposal: Proposal;
  readonly volumes: VolumeMap;
  readonly option: Option;
  readonly month: number;
}

/** Pages a month that come to a device from a device of today, or stay with it. */
export interface PageStream {
  readonly from: Device;
  readonly pages: PagesByMeter;
}

/** Where today's pages are in a month of an option. */
export interface PageStreams {
  readonly plan: OptionPlan;
  /** Pages of each device before print policies, by whom they come from; in the order of today's devices. */
  readonly to: ReadonlyMap<DeviceId, readonly PageStream[]>;
  /** After print policies. */
  readonly after: VolumeMap;
}

interface KeptStreams extends Omit<StreamsAt, 'option' | 'month'> {
  readonly byMonth: Map<number, PageStreams>;
}

// Each device of a fleet asks for the same month of the same option.
const kept = new WeakMap<Option, KeptStreams>();

/** The streams of an option's month; reckoned once for all devices that ask. */
export function streamsIn(at: StreamsAt): PageStreams {
  const { proposal, volumes, option, month } = at;
  const before = kept.get(option);
  const isSame = before?.proposal === proposal && before.volumes === volumes;
  const own: KeptStreams = isSame ? before : { proposal, volumes, byMonth: new Map() };
  if (!isSame) kept.set(option, own);
  const known = own.byMonth.get(month);
  if (known !== undefined) return known;
  const made = streams(at);
  own.byMonth.set(month, made);
  return made;
}

function streams({ proposal, volumes, option, month }: StreamsAt): PageStreams {
  const { settings, places, devices } = proposal;
  const plan = planOf(option, settings.startsOn);
  const present = devicesIn(plan, devices, month);
  const byId = new Map(present.map((device) => [device.id, device]));
  const at = { month, startsOn: settings.startsOn, places, duplexShare: settings.duplexShare };
  const sent = transfersByDevice(option);
  const around = withinReach(present, places);
  const to = new Map<DeviceId, PageStream[]>();
  for (const from of devices) {
    const fate = fateIn(plan, from.id, month)?.fate;
    const transfers = sent.get(from.id) ?? [];
    const named = transfers.map((transfer) => transfer.to);
    const rule = ruleOf(fate);
    const ruled = rule === undefined ? [] : rule.over === 'place' ? around(from) : rule.over;
    // Of a large fleet, only those that the pages may come to are looked at.
    const ids = new Set([from.id, ...endsOf(fate), ...named, ...ruled]);
    const ends = [...ids].flatMap((id) => byId.get(id) ?? []);
    const alone = { ...plan, option: { ...plan.option, policies: [], transfers } };
    // Only a rule asks where devices stand.
    const there = { ...at, places: rule === undefined ? [] : places };
    const flow = flowOfPlan(alone, { devices: [from], volumes, present: ends }, there);
    for (const { id } of ends) {
      const volume = flow.volumes.get(id);
      if (volume === undefined || (isZero(volume.mono.pages) && isZero(volume.colour.pages))) continue;
      const stream = { from, pages: { mono: volume.mono.pages, colour: volume.colour.pages } };
      const others = to.get(id);
      if (others === undefined) to.set(id, [stream]);
      else others.push(stream);
    }
  }
  return { plan, to, after: flowOfPlan(plan, { devices, volumes, present }, at).volumes };
}

function transfersByDevice({ transfers }: Option): ReadonlyMap<DeviceId, readonly PageTransfer[]> {
  const found = new Map<DeviceId, PageTransfer[]>();
  for (const transfer of transfers) {
    const own = found.get(transfer.from);
    if (own === undefined) found.set(transfer.from, [transfer]);
    else own.push(transfer);
  }
  return found;
}

type PlannedEnd = NonNullable<ReturnType<typeof fateIn>>['fate'] | undefined;

function ruleOf(fate: PlannedEnd): PageRule | undefined {
  const to = fate !== undefined && 'pagesTo' in fate ? fate.pagesTo : undefined;
  return typeof to === 'object' && to !== null ? to : undefined;
}

/** The devices in the outermost place around a device: no rule by place reaches beyond it. */
function withinReach(
  present: readonly CostedDevice[],
  places: readonly Place[],
): (from: Device) => readonly DeviceId[] {
  const parents = new Map(places.map(({ id, parentId }) => [id, parentId]));
  const outermost = (placeId: PlaceId | undefined): PlaceId | undefined => {
    const seen = new Set<PlaceId>();
    let at = placeId;
    for (let next = at; next !== undefined && !seen.has(next); next = parents.get(next)) {
      seen.add(next);
      at = next;
    }
    return at;
  };
  const within = new Map<PlaceId, DeviceId[]>();
  for (const { id, placeId } of present) {
    const place = outermost(placeId);
    if (place === undefined) continue;
    const list = within.get(place);
    if (list === undefined) within.set(place, [id]);
    else list.push(id);
  }
  return ({ placeId }) => {
    const place = outermost(placeId);
    return place === undefined ? [] : (within.get(place) ?? []);
  };
}

function endsOf(fate: PlannedEnd): readonly DeviceId[] {
  if (fate?.type === 'replace') return [fate.by];
  return fate !== undefined && 'pagesTo' in fate && typeof fate.pagesTo === 'string' ? [fate.pagesTo] : [];
}
