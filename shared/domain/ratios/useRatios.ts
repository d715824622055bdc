import { daysBetween } from '../calendar';
import type { CostedDevice } from '../fleet/device';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import { compareRates, divide, greater, isZero, multiply, rate, sum, whole, zero } from '../rate';
import type { CountedState } from './countedState';
import { duplexShareOf, knownPages, volumeIn } from './countedState';
import { isActive, isActivityKnown } from './fleetCounts';
import type { Part, PartlyKnown } from './partlyKnown';
import { gradeOf, ratioOf, sumOfKnown } from './partlyKnown';
import type { PlaceIndex } from './placeIndex';
import type { Users } from './users';
import { areUsersCounted } from './users';

/** All pages a month, over the devices of which both meters are known. */
export function pagesAMonth(
  state: CountedState,
  devices: readonly CostedDevice[] = state.devices,
): PartlyKnown {
  return sumOfKnown(
    devices.map(({ id }) => pagesPart(state, id)),
    'pages a month',
  );
}

function pagesPart(state: CountedState, id: string): Part | undefined {
  const pages = knownPages(state, id);
  const { mono, colour } = volumeIn(state, id);
  return pages === undefined ? undefined : { value: pages, grade: gradeOf([mono.grade, colour.grade]) };
}

/**
 * Users a device that prints (domain.md 5.10), in places whose users are counted. Devices in other places,
 * and those whose volume is not known, are left out and missing from `known`.
 */
export function usersPerDevice(state: CountedState, index: PlaceIndex, users: Users): PartlyKnown {
  const counted = state.devices.filter((device) => areUsersCounted(index, users, device.placeId));
  const known = counted.filter(({ id }) => isActivityKnown(state, id));
  const active = counted.filter(({ id }) => isActive(state, id)).length;
  const held = { ...users.count, known: known.length, of: state.devices.length };
  return ratioOf(held, whole(active), 'users a device');
}

/** Pages a month a user, of the devices in places whose users are counted. */
export function pagesPerUser(state: CountedState, index: PlaceIndex, users: Users): PartlyKnown {
  const counted = state.devices.filter((device) => areUsersCounted(index, users, device.placeId));
  const pages = pagesAMonth(state, counted);
  const grade = gradeOf([pages.grade, users.count.grade]);
  return ratioOf({ ...pages, grade, of: state.devices.length }, users.count.value, 'pages a user a month');
}

/** Pages a year a student; unknown where the number of students is. */
export function pagesPerStudent(proposal: Proposal, state: CountedState): PartlyKnown {
  const pages = pagesAMonth(state);
  const { students } = proposal.settings;
  const aYear = { ...pages, value: pages.value === null ? null : multiply(pages.value, whole(12)) };
  return ratioOf(
    { ...aYear, grade: gradeOf([pages.grade, students?.grade ?? null]) },
    students === undefined ? null : rate(students.value),
    'pages a student a year',
  );
}

/** Colour pages by all pages, over the devices of which both meters are known. */
export function colourShare(state: CountedState): PartlyKnown {
  const parts = state.devices.map(({ id }) => {
    const part = pagesPart(state, id);
    return part === undefined ? undefined : { ...part, value: volumeIn(state, id).colour.pages };
  });
  return ratioOf(sumOfKnown(parts, ''), pagesAMonth(state).value, 'share of pages');
}

/** Impressions on two-sided sheets by all impressions, over the devices of which pages and share are known. */
export function duplexShare(proposal: Proposal, state: CountedState): PartlyKnown {
  const shares = state.devices.map((device) => {
    const part = pagesPart(state, device.id);
    const duplex = duplexShareOf(proposal, state, device);
    if (part === undefined || duplex === undefined) return undefined;
    const grade = gradeOf([part.grade, duplex.grade]);
    return { value: multiply(part.value, duplex.share), grade, pages: part.value };
  });
  const pages = sum(shares.map((share) => share?.pages ?? zero));
  return ratioOf(sumOfKnown(shares, ''), pages, 'share of impressions');
}

/** Monthly volume by recommended monthly volume; `undefined` unless both are known and the latter is not 0. */
export function utilisationOf(state: CountedState, device: CostedDevice): Rate | undefined {
  const pages = knownPages(state, device.id);
  const recommended = device.recommendedMonthly;
  if (pages === undefined || recommended === undefined || isZero(rate(recommended.value))) return undefined;
  return divide(pages, rate(recommended.value));
}

/** Utilisation of the fleet: all pages by all recommended pages, over the devices of which both are known. */
export function utilisation(state: CountedState): PartlyKnown {
  const parts = state.devices.map((device) => {
    const part = pagesPart(state, device.id);
    const recommended = device.recommendedMonthly;
    if (part === undefined || recommended === undefined || isZero(rate(recommended.value))) return undefined;
    const grade = gradeOf([part.grade, recommended.grade]);
    return { ...part, grade, recommended: rate(recommended.value) };
  });
  const recommended = sum(parts.map((part) => part?.recommended ?? zero));
  return ratioOf(sumOfKnown(parts, ''), recommended, 'share of the recommended volume');
}

/** How old the devices of a state are when the comparison starts. */
export interface Ages {
  readonly average: PartlyKnown;
  readonly oldest: PartlyKnown;
}

/**
 * Years of a device on a day, of 365.25 days; 0 for one that comes with the option or is installed later.
 * `undefined` where its day is not known.
 */
export function ageOf(
  state: CountedState,
  device: CountedState['devices'][number],
  on: string,
): Rate | undefined {
  if (state.newDeviceIds.has(device.id)) return zero;
  if (device.installedOn === undefined) return undefined;
  const days = daysBetween(device.installedOn, on);
  return Number.isNaN(days) ? undefined : greater(zero, divide(multiply(whole(days), whole(4)), whole(1461)));
}

/** Average and greatest age in years. */
export function ages(proposal: Proposal, state: CountedState): Ages {
  const found = state.devices.map((device) => {
    const value = ageOf(state, device, proposal.settings.startsOn);
    return value === undefined ? undefined : { value, grade: null };
  });
  const all = sumOfKnown(found, 'years');
  const values = found.flatMap((part) => (part === undefined ? [] : [part.value]));
  const oldest = values.reduce((a, b) => (compareRates(a, b) >= 0 ? a : b), zero);
  return {
    average: ratioOf(all, whole(all.known), 'years'),
    oldest: { ...all, value: values.length === 0 ? null : oldest },
  };
}
