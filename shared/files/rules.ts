import { contradictions, doubled } from '../domain/future/contradictions';
import type { Place } from '../domain/places/place';
import type { Proposal } from '../domain/proposal/proposal';
import { missingReferences } from './references';

/**
 * What a proposal of the right form may still have wrong: ids given twice, two fates for one device,
 * references to what is not there, places that lie within themselves. One sentence each; none for a sound
 * proposal.
 */
export function brokenRules(proposal: Proposal): readonly string[] {
  return [
    ...doubledIds(proposal),
    ...proposal.options.flatMap(contradictions),
    ...circularPlaces(proposal.places),
    ...missingReferences(proposal),
  ];
}

function doubledIds(proposal: Proposal): readonly string[] {
  const { options } = proposal;
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['place', proposal.places],
    ['device', [...proposal.devices, ...options.flatMap((option) => option.newDevices)]],
    ['contract', [...proposal.contracts, ...options.flatMap((option) => option.contracts)]],
    ['option', options],
    ['assumption', proposal.assumptions],
    ['promise', proposal.promises],
    ['milestone', proposal.milestones],
    ['imported table', proposal.sources],
    ['soft cost', proposal.softCosts ?? []],
    ['invoice', proposal.invoices ?? []],
    ...options.flatMap((option) => [
      [`print policy of option ${option.id}`, option.policies] as const,
      [`one-off cost of option ${option.id}`, option.oneOffs] as const,
      [`phase of option ${option.id}`, option.phases ?? []] as const,
    ]),
  ];
  return lists.flatMap(([noun, list]) =>
    doubled(list.map(({ id }) => id)).map((id) => `The id ${id} is given to more than one ${noun}.`),
  );
}

function circularPlaces(places: readonly Place[]): readonly string[] {
  const parentOf = new Map(places.map((place) => [place.id as string, place.parentId as string | undefined]));
  const sound = new Set<string>();
  const circular = new Set<string>();
  for (const place of places) {
    const path = new Set<string>();
    let at: string | undefined = place.id;
    while (at !== undefined && !path.has(at) && !sound.has(at) && !circular.has(at)) {
      path.add(at);
      at = parentOf.get(at);
    }
    const isCircular = at !== undefined && !sound.has(at);
    for (const id of path) (isCircular ? circular : sound).add(id);
  }
  return [...circular].map((id) => `Place ${id} lies within itself.`);
}
