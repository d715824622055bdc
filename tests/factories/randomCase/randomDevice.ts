import type {
  CostedDevice,
  Device,
  Energy,
  Hardware,
  Service,
  Supplies,
} from '../../../shared/domain/fleet/device';
import { deviceKinds } from '../../../shared/domain/fleet/device';
import type { VolumeInput } from '../../../shared/domain/fleet/volume';
import type { Dice } from './dice';

type Lease = Extract<Hardware, { type: 'lease' }>;

function payment(dice: Dice): Lease['payment'] {
  const type = dice.pick(['monthly', 'factor', 'annuity'] as const);
  if (type === 'monthly') return { type, amount: dice.money(300) };
  const price = dice.money(9000);
  if (type === 'factor') return { type, price, factor: dice.figure(100, 400, 4) };
  return {
    ...{ type, price, months: dice.whole(1, 60) },
    yearlyRate: dice.chance(0.3) ? { value: '0', grade: 'told' } : dice.figure(1, 150, 3),
    ...dice.maybe(0.4, () => ({ residual: dice.money(900) })),
  };
}

function hardware(dice: Dice): Hardware {
  const type = dice.pick(['lease', 'lease', 'lease', 'owned', 'owned', 'rental', 'paidOff'] as const);
  switch (type) {
    case 'lease':
      return {
        ...{ type, payment: payment(dice), after: dice.pick(['continues', 'returned', 'owned'] as const) },
        ...dice.maybe(0.7, () => ({ paymentsLeft: dice.whole(0, 40) })),
        ...dice.maybe(0.5, () => ({ endCost: dice.money(500) })),
      };
    case 'owned':
      return {
        ...{ type, price: dice.figure(90000, 900000, 2), usefulMonths: dice.whole(1, 60) },
        monthsInUse: dice.chance(0.4) ? 0 : dice.whole(0, 70),
        ...dice.maybe(0.4, () => ({ residual: dice.money(800) })),
      };
    case 'rental':
      return { type, monthly: dice.money(200) };
    case 'paidOff':
      return { type };
  }
}

function supplies(dice: Dice): Supplies {
  if (dice.chance(0.4)) {
    return {
      type: 'perPage',
      ...dice.maybe(0.8, () => ({ mono: dice.perPage() })),
      ...dice.maybe(0.8, () => ({ colour: dice.perPage() })),
    };
  }
  const parts = dice.list(0, 4, (at) => ({
    ...{ name: `Part ${String(at)}`, usedBy: dice.pick(['mono', 'colour', 'all'] as const) },
    ...{ price: dice.money(300), yield: dice.figure(300, 90000, 0) },
    ...dice.maybe(0.6, () => ({ coverage: dice.figure(1, 200, 1) })),
  }));
  return { type: 'parts', parts };
}

function service(dice: Dice): Service {
  return {
    ...dice.maybe(0.5, () => ({ perPage: dice.perPage() })),
    ...dice.maybe(0.5, () => ({ monthly: dice.money(60) })),
    ...dice.maybe(0.5, () => ({
      calls: {
        ...{ aYear: dice.figure(1, 80, 1), labour: dice.money(150) },
        ...dice.maybe(0.5, () => ({ travel: dice.money(60) })),
        ...dice.maybe(0.5, () => ({ partsAYear: dice.money(200) })),
      },
    })),
  };
}

function energy(dice: Dice): Energy {
  if (dice.chance(0.5)) return { type: 'tec', kwhPerWeek: dice.figure(1, 60, 1) };
  const modes = dice.list(0, 3, () => ({
    watts: dice.figure(1, 900, 0),
    hoursPerWeek: dice.figure(1, 1680, 1),
  }));
  return { type: 'watts', modes };
}

/** A device with anything that any device may have. */
export function costedDevice(dice: Dice, id: string, placeIds: readonly string[]): CostedDevice {
  return {
    ...{ id, kind: dice.pick(deviceKinds) },
    ...(placeIds.length > 0 ? dice.maybe(0.85, () => ({ placeId: dice.pick(placeIds) })) : {}),
    ...dice.maybe(0.9, () => ({ hardware: hardware(dice) })),
    ...dice.maybe(0.6, () => ({ supplies: supplies(dice) })),
    ...dice.maybe(0.6, () => ({ service: service(dice) })),
    ...dice.maybe(0.35, () => ({
      pageRates: {
        ...dice.maybe(0.8, () => ({ mono: dice.perPage() })),
        ...dice.maybe(0.7, () => ({ colour: dice.perPage() })),
      },
    })),
    ...dice.maybe(0.35, () => ({ monthlyCost: dice.money(150) })),
    ...dice.maybe(0.7, () => ({ energy: energy(dice) })),
    ...dice.maybe(0.7, () => ({ recommendedMonthly: dice.figure(0, 9000, 0) })),
    ...dice.maybe(0.5, () => ({ duplexShare: dice.figure(0, 100, 2) })),
  };
}

const pages = (dice: Dice, most: number): string | null =>
  dice.chance(0.12) ? null : dice.chance(0.1) ? '0' : dice.decimal(1, most, 0);

function volume(dice: Dice): VolumeInput {
  const grade = dice.grade();
  switch (dice.pick(['average', 'average', 'usage', 'meters', 'lifetime'] as const)) {
    case 'average':
      return { basis: 'average', mono: pages(dice, 9000), colour: pages(dice, 3000), grade };
    case 'usage':
      return {
        ...{ basis: 'usage', mono: pages(dice, 90000), colour: pages(dice, 30000), grade },
        days: dice.chance(0.1) ? 0 : dice.whole(1, 400),
      };
    case 'meters':
      return meterReadings(dice, grade);
    case 'lifetime':
      return {
        ...{ basis: 'lifetime', mono: pages(dice, 300000), colour: pages(dice, 90000), grade },
        ...{ total: pages(dice, 400000) },
        ...dice.maybe(0.8, () => ({ on: dice.day('2026-08', -3, 3) })),
      };
  }
}

function meterReadings(dice: Dice, grade: VolumeInput['grade']): VolumeInput {
  const [mono, colour] = [dice.whole(0, 90000), dice.whole(0, 30000)];
  const read = (value: number): string | null => (dice.chance(0.08) ? null : String(value));
  const later = (value: number): number => value + dice.whole(dice.chance(0.1) ? -900 : 0, 40000);
  return {
    ...{ basis: 'meters', grade },
    start: { on: dice.day('2025-10', -4, 4), mono: read(mono), colour: read(colour) },
    end: { on: dice.day('2026-06', -4, 4), mono: read(later(mono)), colour: read(later(colour)) },
  };
}

/** A volume large and sure enough for pages to be taken from it. */
function solidVolume(dice: Dice): VolumeInput {
  const [mono, colour] = [dice.decimal(500, 9000, 0), dice.decimal(500, 4000, 0)];
  return { basis: 'average', mono, colour, grade: dice.grade() };
}

/** Whether pages may be taken from a device without asking for more than it has. */
export function isSolid({ kind, volume: known }: Device): boolean {
  const printsColour = kind !== 'monoPrinter' && kind !== 'monoMfp';
  if (known?.basis !== 'average' || known.mono === null || Number(known.mono) < 500) return false;
  return printsColour && known.colour !== null && Number(known.colour) >= 500;
}

/** A device of today's fleet. */
export function randomDevice(dice: Dice, id: string, placeIds: readonly string[]): Device {
  return {
    ...costedDevice(dice, id, placeIds),
    ...(dice.chance(0.45)
      ? { volume: solidVolume(dice) }
      : dice.maybe(0.9, () => ({ volume: volume(dice) }))),
    ...dice.maybe(0.7, () => ({ installedOn: dice.day('2023-01', -20, 42) })),
    ...dice.maybe(0.3, () => ({
      replacement: { price: dice.money(6000), usefulMonths: dice.whole(12, 72) },
    })),
  };
}
