import type { Contract } from '../../../shared/domain/contract/contract';
import { costCategories, recurringCategories } from '../../../shared/domain/cost/costLine';
import type { Device } from '../../../shared/domain/fleet/device';
import { newProposal } from '../../../shared/domain/proposal/newProposal';
import type { Invoice, Proposal, Settings, SoftCost } from '../../../shared/domain/proposal/proposal';
import { softCostKinds } from '../../../shared/domain/proposal/proposal';
import type { Place } from '../../../shared/domain/places/place';
import { placeKinds } from '../../../shared/domain/places/place';
import { Dice } from './dice';
import { randomContract } from './randomContract';
import { randomDevice } from './randomDevice';
import { randomOption } from './randomOption';

function settings(dice: Dice, base: Settings): Settings {
  const counts = {
    ...dice.maybe(0.5, () => ({ paper: dice.chance(0.7) })),
    ...dice.maybe(0.5, () => ({ tax: dice.chance(0.7) })),
    ...dice.maybe(0.5, () => ({ soft: dice.chance(0.7) })),
    ...dice.maybe(0.5, () => ({ reserve: dice.chance(0.7) })),
  };
  return {
    ...base,
    currency: dice.pick(['USD', 'USD', 'USD', 'EUR', 'JPY', 'KWD']),
    termMonths: dice.chance(0.1) ? dice.whole(37, 60) : dice.whole(1, 36),
    startsOn: dice.pick(['2027-01-01', '2027-01-01', '2026-07-01', '2026-11-15', '2027-03-31', '2028-02-29']),
    counts,
    ...dice.maybe(0.8, () => ({ energyPrice: dice.figure(5, 45, 2) })),
    ...dice.maybe(0.7, () => ({ paperPrice: dice.figure(40, 200, 4) })),
    ...dice.maybe(0.6, () => ({ duplexShare: dice.figure(0, 100, 2) })),
    ...dice.maybe(0.5, () => ({ discountRate: dice.figure(0, 120, 3) })),
    ...dice.maybe(0.5, () => ({
      tax: {
        ...{ name: 'Tax', share: dice.figure(0, 250, 3) },
        ...dice.maybe(0.5, () => ({ exempt: dice.some(costCategories, 0.2) })),
      },
    })),
  };
}

function places(dice: Dice): readonly Place[] {
  const count = dice.whole(0, 5);
  return Array.from({ length: count }, (_, at) => ({
    ...{ id: `place-${String(at)}`, name: `Place ${String(at)}`, kind: dice.pick(placeKinds) },
    ...(at > 0 ? dice.maybe(0.7, () => ({ parentId: `place-${String(dice.whole(0, at - 1))}` })) : {}),
  }));
}

/** Contracts of today; now and then a device stands in two of them. */
function todaysContracts(
  dice: Dice,
  devices: readonly Device[],
  { startsOn, termMonths }: Settings,
): readonly Contract[] {
  const taken = new Set<string>();
  return dice.list(0, 2, (at) => {
    const deviceIds = dice
      .some(devices, 0.5)
      .map(({ id }) => id)
      .filter((id) => !taken.has(id) || dice.chance(0.15));
    for (const id of deviceIds) taken.add(id);
    const frame = {
      id: `today-${String(at)}`,
      deviceIds,
      month: startsOn.slice(0, 7),
      termMonths,
      phaseIds: [],
    };
    return randomContract(dice, frame);
  });
}

function softCosts(dice: Dice): readonly SoftCost[] {
  return dice.list(0, 3, (at) => ({
    ...{ id: `soft-${String(at)}`, label: `Soft ${String(at)}`, kind: dice.pick(softCostKinds) },
    ...{ quantity: dice.figure(0, 300, 1), cost: dice.money(90) },
    ...dice.maybe(0.4, () => ({ people: dice.figure(1, 20, 0) })),
  }));
}

function invoices(
  dice: Dice,
  devices: readonly Device[],
  contracts: readonly Contract[],
): readonly Invoice[] {
  return dice.list(1, 3, (at) => ({
    ...{ id: `invoice-${String(at)}`, label: `Invoice ${String(at)}`, amount: dice.money(4000) },
    ...{ months: dice.pick(['1', '3', '12', '2.5']), categories: dice.someOrOne(recurringCategories, 0.3) },
    devices: dice.chance(0.4) ? ('all' as const) : dice.someOrOne(devices, 0.6).map(({ id }) => id),
    isBase: dice.chance(0.8),
    ...(contracts.length > 0 && dice.chance(0.5) ? { contractId: dice.pick(contracts).id } : {}),
  }));
}

/** A proposal with anything that costs may depend on; the same for the same seed. */
export function randomCase(seed: number): Proposal {
  const dice = new Dice(seed);
  const empty = newProposal('Random', {
    id: '00000000-0000-4000-8000-000000000000',
    at: '2026-11-22T10:00:00Z',
  });
  const chosen = settings(dice, empty.settings);
  const found = places(dice);
  const placeIds = found.map(({ id }) => id);
  const devices = dice.list(1, 5, (at) => randomDevice(dice, `device-${String(at)}`, placeIds));
  const contracts = todaysContracts(dice, devices, chosen);
  const soft = softCosts(dice);
  const { startsOn, termMonths } = chosen;
  const fleet = { month: startsOn.slice(0, 7), termMonths, placeIds, devices, contracts, softCosts: soft };
  return {
    ...empty,
    ...{ settings: chosen, places: found, devices, contracts, softCosts: soft },
    options: dice.list(1, 2, (at) => randomOption(dice, { ...fleet, id: `option-${String(at)}` })),
    ...dice.maybe(0.3, () => ({ invoices: invoices(dice, devices, contracts) })),
  };
}
