import type { Comparison, OptionComparison } from '../comparison/comparison';
import type { Formatters } from '../document/formatters';
import type { Device } from '../fleet/device';
import { deviceLabel } from '../fleet/deviceLabel';
import { fateTargets } from '../future/fateTargets';
import { planOf } from '../future/optionPlan';
import type { DeviceId, OptionId } from '../ids';
import type { Place } from '../places/place';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import type { CountedState } from '../ratios/countedState';
import { countedStates } from '../ratios/countedState';
import type { PlaceIndex } from '../ratios/placeIndex';
import { buildingAround, placeIndex } from '../ratios/placeIndex';
import type { SuggestionRule } from './suggestionRules';
import { thresholdOf } from './suggestionRules';

/** An option as the rules see it. */
export interface OptionView {
  readonly proposal: Proposal;
  readonly comparison: Comparison;
  readonly found: OptionComparison;
  /** The option at the end of the term, and today. */
  readonly state: CountedState;
  readonly today: CountedState;
  readonly index: PlaceIndex;
  readonly format: Formatters;
  readonly name: (id: DeviceId) => string;
  readonly threshold: (rule: SuggestionRule) => Rate;
  readonly todays: ReadonlyMap<DeviceId, Device>;
  /**
   * Devices of today that may be given a fate: nobody has decided on them (keeping a device for a reason is a
   * decision), and no fate, transfer, policy or contract of the option names them.
   */
  readonly free: ReadonlyMap<DeviceId, Device>;
  /** Devices that stand in the option from month 1 to the end where they stand at the end: safe takers of pages. */
  readonly lasting: ReadonlySet<DeviceId>;
}

/** Looks at an option; `undefined` where the comparison has none of this id. */
export function optionView(
  proposal: Proposal,
  comparison: Comparison,
  at: { readonly optionId: OptionId; readonly format: Formatters },
): OptionView | undefined {
  const found = comparison.options.find(({ option }) => option.id === at.optionId);
  if (found === undefined) return undefined;
  const states = countedStates({ ...comparison, options: [found] });
  const [today, state] = states;
  if (today === undefined || state === undefined) return undefined;
  const labels = new Map(
    [...found.option.newDevices, ...proposal.devices].map((device) => [device.id, deviceLabel(device)]),
  );
  return {
    proposal,
    comparison,
    found,
    state,
    today,
    index: placeIndex(proposal.places),
    format: at.format,
    name: (id) => labels.get(id) ?? id,
    threshold: (rule) => thresholdOf(proposal.settings, rule),
    todays: new Map(proposal.devices.map((device) => [device.id, device])),
    free: freeDevices(proposal, found),
    lasting: lastingDevices(proposal, found),
  };
}

function freeDevices(proposal: Proposal, { option }: OptionComparison): ReadonlyMap<DeviceId, Device> {
  const named = new Set<DeviceId>([
    ...option.fates.flatMap(({ deviceId, fate }) => [deviceId, ...fateTargets(fate)]),
    ...option.transfers.flatMap(({ from, to }) => [from, to]),
    ...option.policies.flatMap(({ at }) => (at === 'all' ? [] : at)),
    ...option.contracts.flatMap(({ devices }) => devices.map(({ deviceId }) => deviceId)),
  ]);
  return new Map(proposal.devices.filter(({ id }) => !named.has(id)).map((device) => [device.id, device]));
}

function lastingDevices(proposal: Proposal, { option, state }: OptionComparison): ReadonlySet<DeviceId> {
  const plan = planOf(option, proposal.settings.startsOn);
  const changing = new Set(
    [...plan.fates].filter(([, { fate }]) => fate.type !== 'takeOver').map(([deviceId]) => deviceId),
  );
  const late = new Set(
    option.newDevices.filter((device) => plan.monthOf(device) > 1).map((device) => device.id),
  );
  const lasting = state.devices.filter(({ id }) => !changing.has(id) && !late.has(id));
  return new Set(lasting.map(({ id }) => id));
}

/** Things by the building that their device stands in; those without a place come last, under `undefined`. */
export function byBuilding<T extends { readonly device: { readonly placeId?: string } }>(
  { index }: OptionView,
  things: readonly T[],
): readonly { readonly building: Place | undefined; readonly things: readonly T[] }[] {
  const groups = new Map<Place | undefined, T[]>();
  for (const thing of things) {
    const building = buildingAround(index, thing.device.placeId);
    const group = groups.get(building) ?? [];
    group.push(thing);
    groups.set(building, group);
  }
  return [...groups].map(([building, found]) => ({ building, things: found }));
}

/** The stable id of what a rule says of a place of the option. */
export function suggestionId(view: OptionView, rule: string, place: string): string {
  return `${rule}:${view.found.option.id}:${place}`;
}

/** "1 device", "7 devices". */
export function countedDevices({ format }: OptionView, count: number): string {
  return count === 1 ? '1 device' : `${format.count(count)} devices`;
}

/** "in North", or nothing where no place is known. */
export function inPlace(place: Place | undefined): string {
  return place === undefined ? '' : ` in ${place.name}`;
}
