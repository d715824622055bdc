import type { Months } from '../cost/timeline';
import type { CostedDevice } from '../fleet/device';
import type { MeterVolume, PageVolume, VolumeMap } from '../fleet/pageVolume';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import { compareRates } from '../rate';
import type { OptionPlan, Phased } from './optionPlan';
import { devicesIn } from './optionPlan';
import type { PageFlow } from './pageFlow';
import { flowOfPlan } from './pageFlow';
import { stretches } from './stretches';

/** The devices of an option and the flow of their pages in some months. */
export interface FlowMonths extends Months {
  readonly devices: readonly CostedDevice[];
  readonly flow: PageFlow;
}

/**
 * The flows of an option over the term, one from each month in which a device, a transfer or a policy
 * changes. What stays equal from one to the next stays the same object.
 */
export function flowsOverTerm(
  { settings, devices, places }: Proposal,
  plan: OptionPlan,
  volumes: VolumeMap,
): readonly FlowMonths[] {
  const { termMonths, startsOn, duplexShare } = settings;
  const { newDevices, transfers, policies } = plan.option;
  const phased: readonly Phased[] = [...newDevices, ...transfers, ...policies];
  const starts = [...phased.map(plan.monthOf), ...[...plan.fates.values()].map(({ month }) => month)];
  const flows: FlowMonths[] = [];
  for (const months of stretches(termMonths, starts)) {
    const before = flows[flows.length - 1];
    const found = devicesIn(plan, devices, months.from);
    const present = before === undefined ? found : sameDevices(found, before.devices);
    const at = { month: months.from, startsOn, places, duplexShare };
    // A device may stay where it is while its pages go elsewhere: the flow looks at the fates, not at who stands where.
    const flow = flowOfPlan(plan, { devices, volumes, present: found }, at);
    const former = before?.flow.volumes ?? volumes;
    flows.push({
      ...months,
      devices: present,
      flow: { ...flow, volumes: sameVolumes(flow.volumes, former) },
    });
  }
  return flows;
}

/** The flow that holds in a month of the term. */
export function flowAt(flows: readonly FlowMonths[], month: number): FlowMonths {
  const found = flows.find(({ from, to }) => from <= month && month <= to) ?? flows[flows.length - 1];
  if (found === undefined) throw new Error('a term without months has no flow of pages');
  return found;
}

/** Devices as they were before where they stand where they stood; a copy of a device differs in its place alone. */
function sameDevices(
  devices: readonly CostedDevice[],
  before: readonly CostedDevice[],
): readonly CostedDevice[] {
  const former = new Map(before.map((device) => [device.id, device]));
  const found = devices.map((device) => {
    const same = former.get(device.id);
    return same !== undefined && same.placeId === device.placeId ? same : device;
  });
  const isSame = found.length === before.length && found.every((device, at) => device === before[at]);
  return isSame ? before : found;
}

/** Volumes as they were before where they are equal; the map itself where all are. */
function sameVolumes(volumes: VolumeMap, before: VolumeMap): VolumeMap {
  const equal: [DeviceId, PageVolume][] = [];
  let isSame = volumes.size === before.size;
  for (const [id, volume] of volumes) {
    const same = before.get(id);
    if (same === volume) continue;
    if (same !== undefined && isEqual(same.mono, volume.mono) && isEqual(same.colour, volume.colour)) {
      equal.push([id, same]);
    } else isSame = false;
  }
  if (isSame) return before;
  return equal.length === 0 ? volumes : new Map([...volumes, ...equal]);
}

function isEqual(a: MeterVolume, b: MeterVolume): boolean {
  if (a === b) return true;
  return a.isComplete === b.isComplete && a.grade === b.grade && compareRates(a.pages, b.pages) === 0;
}
