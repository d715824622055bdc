import type { PlaceId } from '../ids';
import type { Place } from '../places/place';

/** The tree of places, looked up fast enough for thousands of devices. */
export interface PlaceIndex {
  readonly byId: ReadonlyMap<PlaceId, Place>;
  /** Places that lie in no other, in their order. */
  readonly outermost: readonly Place[];
  readonly within: ReadonlyMap<PlaceId, readonly Place[]>;
}

/** Indexes places; one whose parent does not exist, or that lies in itself, counts as outermost. */
export function placeIndex(places: readonly Place[]): PlaceIndex {
  const byId = new Map(places.map((place) => [place.id, place]));
  const outermost: Place[] = [];
  const within = new Map<PlaceId, Place[]>();
  for (const place of places) {
    const parent = parentOf(byId, place);
    if (parent === undefined || liesInItself(byId, place)) outermost.push(place);
    else listOf(within, parent.id).push(place);
  }
  return { byId, outermost, within };
}

function listOf<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function parentOf(byId: ReadonlyMap<PlaceId, Place>, place: Place): Place | undefined {
  return place.parentId === undefined ? undefined : byId.get(place.parentId);
}

function liesInItself(byId: ReadonlyMap<PlaceId, Place>, place: Place): boolean {
  const seen = new Set<PlaceId>();
  let at: Place | undefined = parentOf(byId, place);
  while (at !== undefined && !seen.has(at.id)) {
    if (at.id === place.id) return true;
    seen.add(at.id);
    at = parentOf(byId, at);
  }
  return false;
}

/** The place itself and those around it, from the inside out; empty for an unknown place. */
export function placesAround(index: PlaceIndex, id: PlaceId | undefined): readonly Place[] {
  const around: Place[] = [];
  let at = id === undefined ? undefined : index.byId.get(id);
  while (at !== undefined && !around.includes(at)) {
    around.push(at);
    at = parentOf(index.byId, at);
  }
  return around;
}

/** The building that a place lies in, else the outermost place around it; `undefined` for an unknown place. */
export function buildingAround(index: PlaceIndex, id: PlaceId | undefined): Place | undefined {
  const around = placesAround(index, id);
  return around.find((place) => place.kind === 'building') ?? around.at(-1);
}

/** Names from the outside in: "North, Floor 1". */
export function placeName(index: PlaceIndex, id: PlaceId | undefined): string {
  return placesAround(index, id)
    .map((place) => place.name)
    .reverse()
    .join(', ');
}
