import type { Meter } from '../contract/contract';
import type { CostedDevice } from '../fleet/device';
import type { MeterVolume, PageVolume } from '../fleet/pageVolume';
import { isMonoOnly } from '../fleet/pageVolume';
import type { DeviceId, PlaceId } from '../ids';
import type { Place } from '../places/place';
import type { Rate } from '../rate';
import { divide, isZero, multiply, rate, subtract, sum, whole, zero } from '../rate';
import type { Grade } from '../sourced';
import { weakestGrade } from '../sourced';
import type { PageRule } from './option';

/** Adds pages of one meter to a device of the option. */
export type Arrive = (deviceId: DeviceId, meter: Meter, volume: MeterVolume) => void;

/** Shares pages out by rules; every group of takers is looked up once, and shared among once. */
export interface RuleBook {
  /** Takes one meter's pages that a device leaves; false, and nothing taken, where the rule finds no device. */
  readonly give: (left: LeftPages, rule: PageRule, meter: Meter) => boolean;
  /** Hands out all that was given. */
  readonly handOut: (arrive: Arrive) => void;
}

/** Pages that a device leaves; its place is where it stands today. */
export interface LeftPages {
  readonly device: Pick<CostedDevice, 'id' | 'placeId'>;
  readonly volume: PageVolume;
}

interface Given {
  readonly from: DeviceId;
  readonly volume: MeterVolume;
}

interface Group {
  readonly meter: Meter;
  /** Weight of each taker, its recommended monthly volume; `null` where it has none. */
  readonly takers: ReadonlyMap<DeviceId, Rate | null>;
  readonly weight: Rate;
  readonly withoutWeight: number;
  readonly given: Record<PageRule['share'], Given[]>;
}

/** Rules over the devices that stand in an option in one month, each at its place of then. */
export function ruleBook(present: readonly CostedDevice[], places: readonly Place[]): RuleBook {
  const parents = new Map(places.map((place) => [place.id, place.parentId]));
  let byId: ReadonlyMap<DeviceId, CostedDevice> | undefined;
  const groups = new Map<string, Group>();
  let byPlace: ReadonlyMap<PlaceId, readonly CostedDevice[]> | undefined;
  const group = (key: string, meter: Meter, devices: () => readonly CostedDevice[]): Group => {
    const found = groups.get(`${meter} ${key}`) ?? newGroup(meter, devices());
    groups.set(`${meter} ${key}`, found);
    return found;
  };
  const groupOf = (from: LeftPages['device'], rule: PageRule, meter: Meter): Group | undefined => {
    const { over } = rule;
    if (over !== 'place') {
      byId ??= new Map(present.map((device) => [device.id, device]));
      const known = byId;
      const named = group(`list ${JSON.stringify(over)}`, meter, () =>
        [...new Set(over)].flatMap((id) => known.get(id) ?? []),
      );
      return hasTaker(named, from.id) ? named : undefined;
    }
    byPlace ??= devicesWithin(present, parents);
    const within = byPlace;
    return placesAround(from.placeId, parents)
      .map((place) => group(`place ${place}`, meter, () => within.get(place) ?? []))
      .find((candidate) => hasTaker(candidate, from.id));
  };
  return {
    give: ({ device, volume }, rule, meter) => {
      const found = groupOf(device, rule, meter);
      found?.given[rule.share].push({ from: device.id, volume: volume[meter] });
      return found !== undefined;
    },
    handOut: (arrive) => {
      for (const found of groups.values()) handOut(found, arrive);
    },
  };
}

/** From the place itself outwards. */
function placesAround(
  placeId: PlaceId | undefined,
  parents: ReadonlyMap<PlaceId, PlaceId | undefined>,
): readonly PlaceId[] {
  const around = new Set<PlaceId>();
  for (let at = placeId; at !== undefined && !around.has(at); at = parents.get(at)) around.add(at);
  return [...around];
}

function devicesWithin(
  devices: readonly CostedDevice[],
  parents: ReadonlyMap<PlaceId, PlaceId | undefined>,
): ReadonlyMap<PlaceId, readonly CostedDevice[]> {
  const within = new Map<PlaceId, CostedDevice[]>();
  for (const device of devices) {
    for (const place of placesAround(device.placeId, parents)) {
      const list = within.get(place);
      if (list === undefined) within.set(place, [device]);
      else list.push(device);
    }
  }
  return within;
}

function newGroup(meter: Meter, devices: readonly CostedDevice[]): Group {
  const takers = new Map(
    devices
      .filter((device) => meter === 'mono' || !isMonoOnly(device))
      .map(({ id, recommendedMonthly: figure }) => [id, figure === undefined ? null : rate(figure.value)]),
  );
  const weights = [...takers.values()];
  return {
    meter,
    takers,
    weight: sum(weights.map((weight) => weight ?? zero)),
    withoutWeight: weights.filter((weight) => weight === null).length,
    given: { equally: [], byRecommended: [] },
  };
}

/** A device never takes the pages that it leaves itself. */
function hasTaker({ takers }: Group, from: DeviceId): boolean {
  return takers.size > (takers.has(from) ? 1 : 0);
}

function handOut(group: Group, arrive: Arrive): void {
  const byWeight: Given[] = [];
  const equally = [...group.given.equally];
  for (const given of group.given.byRecommended) {
    (isZero(weightFor(group, given.from)) ? equally : byWeight).push(given);
  }
  hand(group, arrive, {
    given: equally,
    parts: ({ from }) => whole(group.takers.size - (group.takers.has(from) ? 1 : 0)),
    partsOf: () => null,
  });
  hand(group, arrive, {
    given: byWeight,
    parts: ({ from }) => weightFor(group, from),
    partsOf: (taker) => group.takers.get(taker) ?? zero,
  });
}

/** All weights that share in what a device leaves, its own left out; zero where they cannot be used. */
function weightFor({ takers, weight, withoutWeight }: Group, from: DeviceId): Rate {
  const own = takers.get(from);
  if (withoutWeight > (own === null ? 1 : 0)) return zero;
  return own === undefined || own === null ? weight : subtract(weight, own);
}

interface Handing {
  readonly given: readonly Given[];
  /** Into how many parts the pages are shared … */
  readonly parts: (given: Given) => Rate;
  /** … and how many of them a taker gets; `null`: one. */
  readonly partsOf: (taker: DeviceId) => Rate | null;
}

/**
 * Adds up one part of all that was given and hands it to every taker, less the part of what the
 * taker gave itself: as exact as sharing out each device's pages apart, in far fewer steps.
 */
function hand({ takers, meter }: Group, arrive: Arrive, { given, parts, partsOf }: Handing): void {
  if (given.length === 0) return;
  const each = given.map((one) => divide(one.volume.pages, parts(one)));
  const all = sum(each);
  const own = new Map(given.map((one, at) => [one.from, { volume: one.volume, part: each[at] ?? zero }]));
  const sources = sourcesOf(given);
  for (const taker of takers.keys()) {
    const self = own.get(taker);
    if (self !== undefined && given.length === 1) continue;
    const part = self === undefined ? all : subtract(all, self.part);
    const count = partsOf(taker);
    arrive(taker, meter, {
      pages: count === null ? part : multiply(part, count),
      ...sources(self?.volume),
    });
  }
}

/** Completeness and weakest grade of what was given, without what the taker gave itself. */
function sourcesOf(
  given: readonly Given[],
): (without: MeterVolume | undefined) => Pick<MeterVolume, 'isComplete' | 'grade'> {
  const counts = new Map<Grade | null, number>();
  let incomplete = 0;
  for (const { volume } of given) {
    counts.set(volume.grade, (counts.get(volume.grade) ?? 0) + 1);
    if (!volume.isComplete) incomplete += 1;
  }
  return (without) => {
    const isOwn = (grade: Grade | null): number => (without !== undefined && without.grade === grade ? 1 : 0);
    const grades = [...counts].flatMap(([grade, count]) =>
      grade === null || count === isOwn(grade) ? [] : [grade],
    );
    return {
      isComplete: incomplete === (without?.isComplete === false ? 1 : 0),
      grade: grades.length === 0 ? null : weakestGrade(grades),
    };
  };
}
