import type { IsoDateTime } from '../calendar';
import type { Comparison, OptionComparison } from '../comparison/comparison';
import type { CostedDevice, Device } from '../fleet/device';
import { buildingOf } from '../places/place';
import type { Proposal } from '../proposal/proposal';
import type { Formatters } from './formatters';
import type { Sureness } from './sureness';

/** All that the sections of a document are told from. */
export interface Telling {
  readonly proposal: Proposal;
  readonly comparison: Comparison;
  /** The recommended option, else the first; `undefined` while there is none. */
  readonly chosen: OptionComparison | undefined;
  readonly format: Formatters;
  readonly at: IsoDateTime;
  /** How sure the chosen option's saving is, where somebody has worked it out: it takes many comparisons. */
  readonly sureness?: Sureness | undefined;
}

/** The recommended option's comparison, else the first one's. */
export function chosenOption(proposal: Proposal, comparison: Comparison): OptionComparison | undefined {
  const { options } = comparison;
  return options.find(({ option }) => option.id === proposal.recommendedOptionId) ?? options[0];
}

/** Where a device without a known place is counted. */
export const noPlace = 'Place not known';

/** The name of the building (else the outermost place) that a device stands in. */
export function buildingName(proposal: Proposal, device: CostedDevice | undefined): string {
  return buildingOf(proposal.places, device?.placeId)?.name ?? noPlace;
}

/** Buildings in the order of the proposal's places, each with its devices; unknown places last. */
export function byBuilding<T extends CostedDevice>(
  proposal: Proposal,
  devices: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const place of proposal.places) groups.set(buildingOf(proposal.places, place.id)?.name ?? noPlace, []);
  for (const device of devices) {
    const name = buildingName(proposal, device);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [device]);
    else group.push(device);
  }
  const unplaced = groups.get(noPlace);
  groups.delete(noPlace);
  if (unplaced !== undefined) groups.set(noPlace, unplaced);
  return new Map([...groups].filter(([, group]) => group.length > 0));
}

/** "1 device", "12 devices": the count with the noun that fits it; `many` where it is not just an s. */
export function counted(format: Formatters, count: number, noun: string | readonly [string, string]): string {
  const [one, many] = typeof noun === 'string' ? [noun, `${noun}s`] : noun;
  return `${format.count(count)} ${count === 1 ? one : many}`;
}

/** Make and model, or what else the device is known by. */
export function modelName(device: CostedDevice & Partial<Pick<Device, 'name'>>): string {
  const name = [device.make, device.model].filter((part) => part !== undefined && part !== '').join(' ');
  return name === '' ? (device.name ?? 'Model not known') : name;
}

/** How long the term is, in words: "60 months (5 years)". */
export function termWords(termMonths: number): string {
  const years = termMonths / 12;
  return Number.isInteger(years)
    ? `${String(termMonths)} months (${String(years)} ${years === 1 ? 'year' : 'years'})`
    : `${String(termMonths)} months`;
}
