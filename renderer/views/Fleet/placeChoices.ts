import type { PlaceId } from '../../../shared/domain/ids';
import type { Place } from '../../../shared/domain/places/place';
import { placePath } from '../../../shared/domain/places/place';

/** A place with the whole way to it, for a list. */
export interface PlaceChoice {
  readonly id: PlaceId;
  readonly path: string;
}

/** All places by their whole way, in order. */
export function placeChoices(places: readonly Place[]): readonly PlaceChoice[] {
  return places
    .map(({ id }) => ({ id, path: placePath(places, id).join(' › ') }))
    .sort((a, b) => a.path.localeCompare(b.path, undefined, { numeric: true }));
}
