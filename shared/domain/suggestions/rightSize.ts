import type { Comparison } from '../comparison/comparison';
import type { Formatters } from '../document/formatters';
import type { CostedDevice, Device } from '../fleet/device';
import type { DeviceId, OptionId, PlaceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { Decimal, Rate } from '../rate';
import { add, compareRates, divide, fraction, isZero, rate, toDecimal, zero } from '../rate';
import { costPerPageOf } from '../ratios/costPerPage';
import { placeName, placesAround } from '../ratios/placeIndex';
import { ageOf, utilisationOf } from '../ratios/useRatios';
import { usersOf } from '../ratios/users';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Leaving } from './leaving';
import { fatesEdit, needsOfLeaving, pagesAround } from './leaving';
import type { OptionView } from './optionView';
import { countedDevices, optionView, suggestionId } from './optionView';
import { placeLoads } from './placeLoads';
import type { Suggestion } from './suggestion';

/** Which place comes to which ratio in which option. */
export interface RightSizing {
  readonly optionId: OptionId;
  readonly placeId: PlaceId;
  /** Users for each device, more than 0. */
  readonly usersPerDevice: Decimal;
  readonly format: Formatters;
}

/**
 * Brings a place to a ratio of users a device: retires the least suited devices, pages to the devices around, until
 * it has no more devices than users / ratio, rounded up and at least one. Least suited are the old, the little used
 * and the dear: the ranks by age, utilisation and cost of a mono page added up, an unknown figure in the middle.
 * Devices that somebody has decided on, and those without which pages would have no device, stay. A problem comes
 * back for a place without users or with no device too many.
 */
export function rightSize(
  proposal: Proposal,
  comparison: Comparison,
  sizing: RightSizing,
): Result<Suggestion> {
  const view = optionView(proposal, comparison, sizing);
  const place = proposal.places.find(({ id }) => id === sizing.placeId);
  if (view === undefined) return fail('missing', `There is no option "${sizing.optionId}" in this proposal.`);
  if (place === undefined) return fail('missing', `There is no place "${sizing.placeId}" in this proposal.`);
  const ratio = rate(sizing.usersPerDevice);
  if (compareRates(ratio, zero) <= 0) {
    return fail('ratio', 'Choose a number of users a device that is more than 0.');
  }
  const users = usersOf(view.index, [place]);
  if (users.count.value === null || !users.isWhole) {
    return fail('users-unknown', `Enter how many people print in ${place.name} first.`);
  }
  const standing = view.state.devices.filter(({ placeId }) =>
    placesAround(view.index, placeId).some(({ id }) => id === place.id),
  );
  const wanted = Math.max(1, ceiling(divide(users.count.value, ratio)));
  if (standing.length <= wanted) {
    const has = `${place.name} has ${countedDevices(view, standing.length)} for ${toDecimal(users.count.value, 0)} users`;
    return fail('no-surplus', `${has}, which is not more than the ratio asks for.`);
  }
  const leaving = leastSuited(view, standing, standing.length - wanted);
  if (leaving.length === 0) {
    return fail(
      'none-free',
      `No device in ${place.name} can go: each is decided on or needed for its pages.`,
    );
  }
  return ok(suggestionOf(view, { leaving, standing, wanted, users: users.count.value, sizing }));
}

function leastSuited(view: OptionView, standing: readonly CostedDevice[], count: number): readonly Leaving[] {
  const scores = scoresOf(view, standing);
  const ranked = standing
    .map(({ id }) => view.free.get(id))
    .filter((device) => device !== undefined)
    .sort((a, b) => compareRates(scores.get(b.id) ?? zero, scores.get(a.id) ?? zero));
  const loads = placeLoads(view);
  const leaving: Leaving[] = [];
  for (const device of ranked) {
    if (leaving.length === count) break;
    if (!loads.canGo(device)) continue;
    loads.go(device);
    leaving.push({ device, fate: { type: 'retire', pagesTo: pagesAround }, reason: wordsOf(view, device) });
  }
  return leaving;
}

/** From 0, best suited, to 3. */
function scoresOf(view: OptionView, standing: readonly CostedDevice[]): ReadonlyMap<DeviceId, Rate> {
  const prices = costPerPageOf(view.today, 'mono');
  const devices = view.state.devices.filter((device) => standing.includes(device));
  const figures = [
    new Map(devices.map((device) => [device.id, ageOf(view.state, device, view.proposal.settings.startsOn)])),
    new Map(devices.map((device) => [device.id, negative(utilisationOf(view.state, device))])),
    new Map(devices.map(({ id }) => [id, prices.get(id)])),
  ].map(ranks);
  return new Map(
    standing.map(({ id }) => [id, figures.map((rank) => rank.get(id) ?? zero).reduce(add, zero)]),
  );
}

/** The rank of each figure among the known ones, from 0 for the least to 1; half for an unknown one. */
function ranks(figures: ReadonlyMap<DeviceId, Rate | undefined>): ReadonlyMap<DeviceId, Rate> {
  const known = [...figures.values()].filter((figure) => figure !== undefined).sort(compareRates);
  return new Map(
    [...figures].map(([id, figure]) => {
      if (figure === undefined || known.length < 2) return [id, fraction(1, 2)];
      // Equal figures share the rank of the first of them.
      const at = known.findIndex((other) => compareRates(other, figure) === 0);
      return [id, fraction(at, known.length - 1)];
    }),
  );
}

function negative(value: Rate | undefined): Rate | undefined {
  return value === undefined ? undefined : { n: -value.n, d: value.d };
}

/** What speaks against a device, in words for the client. */
function wordsOf(view: OptionView, device: Device): string {
  const age = ageOf(view.state, device, view.proposal.settings.startsOn);
  const use = utilisationOf(view.state, device);
  const facts = [
    ...(age === undefined || isZero(age) ? [] : [`is ${toDecimal(age, 1)} years old`]),
    ...(use === undefined ? [] : [`prints ${view.format.share(use)} of its recommended volume`]),
  ];
  const because = facts.length === 0 ? '' : ` It ${facts.join(' and ')}.`;
  return `The devices around can take its pages.${because}`;
}

interface Sized {
  readonly leaving: readonly Leaving[];
  readonly standing: readonly CostedDevice[];
  readonly wanted: number;
  readonly users: Rate;
  readonly sizing: RightSizing;
}

function suggestionOf(view: OptionView, { leaving, standing, wanted, users, sizing }: Sized): Suggestion {
  const where = placeName(view.index, sizing.placeId);
  const left = standing.length - leaving.length;
  const before = toDecimal(divide(users, fraction(standing.length, 1)), 1);
  const after = toDecimal(divide(users, fraction(left, 1)), 1);
  const more = left - wanted;
  return {
    id: suggestionId(view, 'rightSize', `${sizing.placeId}:${sizing.usersPerDevice}`),
    rule: 'rightSize',
    optionId: sizing.optionId,
    title: `Bring ${where} to ${sizing.usersPerDevice} users a device`,
    reason:
      `${where} has ${toDecimal(users, 0)} users and ${countedDevices(view, standing.length)}, ${before} users a device. ` +
      `Without the ${countedDevices(view, leaving.length)} that ${leaving.length === 1 ? 'is' : 'are'} least suited ` +
      `by age, use and cost of a page it comes to ${after}.`,
    deviceIds: leaving.map(({ device }) => device.id),
    edit: fatesEdit(view, leaving),
    needs: [
      ...(more > 0
        ? [
            `${countedDevices(view, more)} more would have to go: decide on devices that have a fate or a task already.`,
          ]
        : []),
      'A ratio alone does not right-size a place: look at walking distance and at who needs a device at hand.',
      ...needsOfLeaving(view, leaving),
    ],
  };
}

function ceiling(value: Rate): number {
  return Number((value.n + value.d - 1n) / value.d);
}
