import type { PlaceId } from '../ids';
import type { Figure } from '../sourced';

/** What a place is, from the outside in. */
export const placeKinds = ['site', 'building', 'floor', 'room'] as const;

/** A place in the tree of sites, buildings, floors and rooms. */
export interface Place {
  readonly id: PlaceId;
  readonly name: string;
  readonly kind: (typeof placeKinds)[number];
  readonly parentId?: PlaceId;
  /** People who print there, places within it included. */
  readonly users?: Figure;
}

/** The names from the outermost place down to the one with this id; empty when there is none. */
export function placePath(places: readonly Place[], id: PlaceId | undefined): readonly string[] {
  const path: string[] = [];
  const seen = new Set<PlaceId>();
  let at = places.find((place) => place.id === id);
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    path.unshift(at.name);
    const parentId = at.parentId;
    at = parentId === undefined ? undefined : places.find((place) => place.id === parentId);
  }
  return path;
}

/** The building (else the outermost place) that a place lies in; `undefined` for an unknown place. */
export function buildingOf(places: readonly Place[], id: PlaceId | undefined): Place | undefined {
  let [at, building] = [places.find((place) => place.id === id), undefined as Place | undefined];
  const seen = new Set<PlaceId>();
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    if (at.kind === 'building') return at;
    building = at;
    const parentId = at.parentId;
    at = parentId === undefined ? undefined : places.find((place) => place.id === parentId);
  }
  return building;
}
