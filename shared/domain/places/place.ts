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

/** Lists of places never change in place: each is looked through once. */
const known = new WeakMap<readonly Place[], ReadonlyMap<PlaceId, Place>>();

function placeOf(places: readonly Place[], id: PlaceId | undefined): Place | undefined {
  if (id === undefined) return undefined;
  let byId = known.get(places);
  if (byId === undefined) {
    // The first of an id counts.
    byId = new Map([...places].reverse().map((place) => [place.id, place]));
    known.set(places, byId);
  }
  return byId.get(id);
}

/** The names from the outermost place down to the one with this id; empty when there is none. */
export function placePath(places: readonly Place[], id: PlaceId | undefined): readonly string[] {
  const path: string[] = [];
  const seen = new Set<PlaceId>();
  let at = placeOf(places, id);
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    path.unshift(at.name);
    at = placeOf(places, at.parentId);
  }
  return path;
}

/** The building (else the outermost place) that a place lies in; `undefined` for an unknown place. */
export function buildingOf(places: readonly Place[], id: PlaceId | undefined): Place | undefined {
  let [at, building] = [placeOf(places, id), undefined as Place | undefined];
  const seen = new Set<PlaceId>();
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    if (at.kind === 'building') return at;
    building = at;
    at = placeOf(places, at.parentId);
  }
  return building;
}
