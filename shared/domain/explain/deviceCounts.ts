import { buildingName, byBuilding } from '../document/telling';
import type { CostedDevice, Device } from '../fleet/device';
import { deviceLabel } from '../fleet/deviceLabel';
import type { DeviceId } from '../ids';
import { one, whole } from '../rate';
import type { Provenance } from '../sourced';
import type { SourcesById } from './ends';
import { valueStep } from './ends';
import type { Step } from './step';
import { differenceOf, lateSum } from './step';
import type { StateAt } from './totals';
import { figureIn, linesAt, stateAt } from './totals';

// Lists of devices never change in place.
const kept = new WeakMap<readonly Device[], ReadonlyMap<DeviceId, Device>>();

function todaysDevice({ proposal: { devices } }: StateAt, id: DeviceId): Device | undefined {
  const known = kept.get(devices) ?? new Map(devices.map((device) => [device.id, device]));
  kept.set(devices, known);
  return known.get(id);
}

/** One device as a count: its row in an imported table, else that it was entered or comes with the option. */
export function deviceStep(at: StateAt, device: CostedDevice): Step {
  const { sources } = linesAt(at);
  const todays = todaysDevice(at, device.id);
  const label = deviceLabel({ ...todays, ...device });
  const provenance = rowIn(todays ?? device, sources);
  if (provenance !== undefined) {
    const { grade: _of, ...row } = valueStep(label, 'number', { value: '1', provenance, sources });
    return row;
  }
  const note = todays === undefined ? 'Comes with the option' : "Entered among today's devices";
  return {
    label,
    unit: 'number',
    value: one,
    inputs: () => [],
    origin: { type: 'assumption', note },
  };
}

/** Where the first figure of a device stands that came from a row. */
function rowIn(value: unknown, sources: SourcesById): Provenance | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { file, row } = value as Partial<Provenance>;
  if (file !== undefined && row !== undefined && sources.has(file)) return value as Provenance;
  for (const inner of Object.values(value)) {
    const found = rowIn(inner, sources);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Some devices counted. */
export function countStep(at: StateAt, label: string, devices: readonly CostedDevice[]): Step {
  return lateSum(label, 'number', {
    value: whole(devices.length),
    parts: 'devices',
    inputs: () => devices.map((device) => deviceStep(at, device)),
  });
}

function devicesOf({ proposal, option }: StateAt): readonly CostedDevice[] {
  return option === undefined ? proposal.devices : option.state.devices;
}

/** The devices of a state by the building in which they stand, or of one building; an option's at the end of the term. */
export function devicesStep(at: StateAt, building?: string): Step {
  const { proposal } = at;
  const all = devicesOf(at);
  const ofBuilding = (name: string, devices: readonly CostedDevice[]): Step => ({
    ...countStep(at, `${at.words}: devices, ${name}`, devices),
    figure: figureIn(at, { kind: 'devices', part: { by: 'building', key: name } }),
  });
  if (building !== undefined) {
    return ofBuilding(
      building,
      all.filter((device) => buildingName(proposal, device) === building),
    );
  }
  return lateSum(`${at.words}: devices`, 'number', {
    value: whole(all.length),
    parts: 'buildings',
    inputs: () => [...byBuilding(proposal, all)].map(([name, devices]) => ofBuilding(name, devices)),
  });
}

/** How many devices an option has fewer or more than today. */
export function devicesLessStep(at: StateAt): Step | undefined {
  const today = stateAt(at.proposal, at.comparison, { state: 'flat' });
  if (today === undefined) return undefined;
  const [had, has] = [devicesStep(today), devicesStep(at)];
  const isMore = has.value.n * had.value.d > had.value.n * has.value.d;
  return isMore
    ? differenceOf(`${at.words}: devices more than today`, 'number', [has, had])
    : differenceOf(`${at.words}: devices fewer than today`, 'number', [had, has]);
}

/** A device of a state, whenever in the term it stands there. */
function deviceById(at: StateAt, id: DeviceId): CostedDevice | undefined {
  return todaysDevice(at, id) ?? at.option?.option.newDevices.find((device) => device.id === id);
}

/** Devices of which some are counted by their ids. */
export function devicesById(at: StateAt, ids: Iterable<DeviceId>): readonly CostedDevice[] {
  return [...ids].flatMap((id) => deviceById(at, id) ?? []);
}
