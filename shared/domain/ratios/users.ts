import type { PlaceId } from '../ids';
import type { Place } from '../places/place';
import type { Rate } from '../rate';
import { rate, sum } from '../rate';
import type { Grade } from '../sourced';
import type { PartlyKnown } from './partlyKnown';
import { gradeOf } from './partlyKnown';
import type { PlaceIndex } from './placeIndex';
import { placesAround } from './placeIndex';

/** The people who print, and the places that their number is known for. */
export interface Users {
  /** Counted in places: the outermost ones that have a figure, and those that have none. */
  readonly count: PartlyKnown;
  /** The outermost places with a figure of their own. */
  readonly counted: ReadonlySet<PlaceId>;
  /** Whether every place is counted, so that devices without a place belong to them too. */
  readonly isWhole: boolean;
}

interface Found {
  readonly place: Place;
  readonly users?: { readonly value: Rate; readonly grade: Grade };
}

/**
 * The users of some places and all within them. A place's own figure includes those within it, so that the
 * outermost figure counts and those below it do not; where a place has none, those within it are added up.
 */
export function usersOf(index: PlaceIndex, places: readonly Place[] = index.outermost): Users {
  const found = places.flatMap((place) => usersWithin(index, place));
  const known = found.flatMap(({ users }) => (users === undefined ? [] : [users]));
  return {
    count: {
      value: known.length === 0 ? null : sum(known.map((users) => users.value)),
      unit: 'users',
      grade: gradeOf(known.map((users) => users.grade)),
      known: known.length,
      of: found.length,
    },
    counted: new Set(found.filter(({ users }) => users !== undefined).map(({ place }) => place.id)),
    isWhole: found.length > 0 && known.length === found.length,
  };
}

function usersWithin(index: PlaceIndex, place: Place): readonly Found[] {
  if (place.users !== undefined) {
    return [{ place, users: { value: rate(place.users.value), grade: place.users.grade } }];
  }
  const within = index.within.get(place.id) ?? [];
  return within.length === 0 ? [{ place }] : within.flatMap((inner) => usersWithin(index, inner));
}

/** Whether the users of the place where a device stands are counted. */
export function areUsersCounted(index: PlaceIndex, users: Users, placeId: PlaceId | undefined): boolean {
  const around = placesAround(index, placeId);
  return around.length === 0 ? users.isWhole : around.some((place) => users.counted.has(place.id));
}
