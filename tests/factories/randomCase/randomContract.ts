import type {
  Contract,
  ContractDevice,
  ContractExtra,
  ContractMeter,
  Meter,
  RateBand,
} from '../../../shared/domain/contract/contract';
import { contractPeriods, escalatorCovers, meters } from '../../../shared/domain/contract/contract';
import type { Figure } from '../../../shared/domain/sourced';
import type { Dice } from './dice';

/** What a contract is made for. */
export interface Frame {
  readonly id: string;
  readonly deviceIds: readonly string[];
  /** The month with which the comparison starts, `2027-01`. */
  readonly month: string;
  readonly termMonths: number;
  readonly phaseIds: readonly string[];
}

function bands(dice: Dice): readonly RateBand[] {
  let above = 0;
  return dice.list(1, 3, () => ({
    above: String((above += dice.whole(100, 4000))),
    rate: dice.perPage(),
  }));
}

function billedMeter(dice: Dice, meter: Meter, parts: number): ContractMeter {
  return {
    ...{ meter, rate: dice.perPage() },
    ...(parts > 1
      ? { share: dice.figure(5, 100, 2) }
      : dice.maybe(0.1, () => ({ share: dice.figure(0, 100, 2) }))),
    ...dice.maybe(0.2, () => ({
      clicks: dice.pick<Figure>([{ value: '2', grade: 'told' }, dice.figure(5, 30, 1)]),
    })),
    ...dice.maybe(0.5, () => ({ included: dice.decimal(0, 6000, 0) })),
    ...dice.maybe(0.35, () => ({ minimum: dice.decimal(0, 9000, 0) })),
    ...dice.maybe(0.35, () => ({ bands: bands(dice) })),
    ...dice.maybe(0.5, () => ({ bandsHoldFor: dice.pick(['all', 'band'] as const) })),
  };
}

function billedMeters(dice: Dice): readonly ContractMeter[] {
  return meters.flatMap((meter) => {
    const parts = dice.pick([0, 1, 1, 1, 1, 2, 3]);
    return Array.from({ length: parts }, () => billedMeter(dice, meter, parts));
  });
}

function underContract(dice: Dice, deviceId: string): ContractDevice {
  const rates = {
    ...dice.maybe(0.7, () => ({ mono: dice.perPage() })),
    ...dice.maybe(0.7, () => ({ colour: dice.perPage() })),
  };
  return { deviceId, ...dice.maybe(0.25, () => ({ rates })) };
}

function extras(dice: Dice): readonly ContractExtra[] {
  return dice.list(1, 2, (at) => ({
    ...{ label: `Extra ${String(at)}`, amount: dice.money(90), per: dice.pick(contractPeriods) },
    ...dice.maybe(0.5, () => ({ isPerDevice: dice.chance(0.7) })),
  }));
}

function increase(dice: Dice): Figure {
  return dice.figure(-20, 120, 3);
}

function renewal(dice: Dice): Required<Pick<Contract, 'renewal'>> {
  return {
    renewal: {
      after: dice.pick(['goesOn', 'goesOn', 'ends'] as const),
      ...dice.maybe(0.5, () => ({ months: dice.whole(1, 15) })),
      ...dice.maybe(0.7, () => ({ increase: increase(dice) })),
    },
  };
}

/** A contract with anything that a contract may say. */
export function randomContract(dice: Dice, frame: Frame): Contract {
  const { id, month, termMonths } = frame;
  return {
    ...{ id, name: `Contract ${id}`, meters: billedMeters(dice) },
    inclusion: dice.pick(['perDevice', 'pooled'] as const),
    devices: frame.deviceIds.map((deviceId) => underContract(dice, deviceId)),
    ...dice.maybe(0.6, () => ({ startsOn: dice.day(month, -30, 8) })),
    ...dice.maybe(0.5, () => ({ endsOn: dice.day(month, -4, termMonths + 3) })),
    ...dice.maybe(0.75, () => renewal(dice)),
    ...dice.maybe(0.7, () => ({ base: { amount: dice.money(400), per: dice.pick(contractPeriods) } })),
    ...dice.maybe(0.6, () => ({ includedPer: dice.pick(contractPeriods) })),
    ...dice.maybe(0.7, () => ({
      escalator: {
        ...{ share: increase(dice), covers: dice.some(escalatorCovers, 0.6) },
        ...dice.maybe(0.3, () => ({ ratesOfYear: dice.whole(1, 3) })),
        ...dice.maybe(0.3, () => ({ rateDecimals: dice.whole(2, 5) })),
      },
    })),
    ...dice.maybe(0.4, () => ({
      minimum: {
        ...{ amount: dice.money(500), per: dice.pick(contractPeriods) },
        counted: dice.pick(['perDevice', 'pooled'] as const),
      },
    })),
    ...dice.maybe(0.5, () => ({ shortfall: dice.pick(['billed', 'billed', 'extendsTerm'] as const) })),
    ...dice.maybe(0.4, () => ({ extras: extras(dice) })),
    ...dice.maybe(0.4, () => ({ endCost: dice.money(400) })),
    ...dice.maybe(0.4, () => ({ covers: dice.some(['supplies', 'service'] as const, 0.5) })),
    ...(frame.phaseIds.length > 0 ? dice.maybe(0.5, () => ({ phaseId: dice.pick(frame.phaseIds) })) : {}),
  };
}
