import type { Device } from '../fleet/device';
import type { VolumeMap } from '../fleet/pageVolume';
import type { Option } from '../future/option';
import type { OptionPlan } from '../future/optionPlan';
import { devicesIn, fateIn, planOf } from '../future/optionPlan';
import type { PagesByMeter } from '../future/pageFlow';
import { flowOfPlan } from '../future/pageFlow';
import type { DeviceId } from '../ids';
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
  const unpoliced = { ...plan, option: { ...plan.option, policies: [] } };
  const targets = targetsByDevice(option);
  const to = new Map<DeviceId, PageStream[]>();
  for (const from of devices) {
    const fate = fateIn(plan, from.id, month)?.fate;
    const named = targets.get(from.id) ?? [];
    const isRule = fate !== undefined && 'pagesTo' in fate && typeof fate.pagesTo === 'object';
    // Only a rule looks at all devices; a stream with named ends needs no others.
    const ends = isRule
      ? present
      : [...new Set([from.id, ...endsOf(fate), ...named])].flatMap((id) => byId.get(id) ?? []);
    const flow = flowOfPlan(unpoliced, { devices: [from], volumes, present: ends }, at);
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

function targetsByDevice({ transfers }: Option): ReadonlyMap<DeviceId, readonly DeviceId[]> {
  const found = new Map<DeviceId, DeviceId[]>();
  for (const { from, to } of transfers) {
    const own = found.get(from);
    if (own === undefined) found.set(from, [to]);
    else own.push(to);
  }
  return found;
}

function endsOf(fate: NonNullable<ReturnType<typeof fateIn>>['fate'] | undefined): readonly DeviceId[] {
  if (fate?.type === 'replace') return [fate.by];
  return fate !== undefined && 'pagesTo' in fate && typeof fate.pagesTo === 'string' ? [fate.pagesTo] : [];
}
