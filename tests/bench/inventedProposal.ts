import { addMonths } from '../../shared/domain/calendar';
import type { Contract } from '../../shared/domain/contract/contract';
import type { Device, DeviceKind, Hardware, NewDevice } from '../../shared/domain/fleet/device';
import type { DeviceFate, Fate, Option } from '../../shared/domain/future/option';
import type { Place } from '../../shared/domain/places/place';
import { newProposal } from '../../shared/domain/proposal/newProposal';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import type { Figure, Grade } from '../../shared/domain/sourced';

const kinds: readonly DeviceKind[] = ['colourMfp', 'monoMfp', 'monoPrinter', 'colourPrinter', 'monoPrinter'];
const models = ['ImagePress 4500', 'OfficeJet M530', 'LaserLine 402', 'ColorLine C70', 'LaserLine 250'];
const startsOn = '2026-10-01';
const file = '5f0c1a2b3c4d5e6f';

/** Devices that stand in one building. */
const perBuilding = 50;
const perContract = 400;

function figure(value: number, grade: Grade = 'told'): Figure {
  return { value: String(Number(value.toFixed(4))), grade };
}

const ofBook = (value: number, entry: string): Figure => ({
  ...figure(value, 'published'),
  book: { id: 'supplies-2026', version: '2026-03', entry },
});

function placesFor(count: number): readonly Place[] {
  return Array.from({ length: Math.ceil(count / perBuilding) }, (_, at): readonly Place[] => [
    { id: `b${String(at)}`, name: `Hall ${String(at + 1)}`, kind: 'building' },
    ...[1, 2, 3].map((floor): Place => ({
      id: `b${String(at)}f${String(floor)}`,
      name: `Floor ${String(floor)}`,
      kind: 'floor',
      parentId: `b${String(at)}`,
    })),
  ]).flat();
}

function hardwareOf(at: number): Hardware {
  switch (at % 5) {
    case 0:
    case 1:
      return {
        type: 'lease',
        payment: { type: 'monthly', amount: figure(60 + ((at * 13) % 140), 'invoice') },
        paymentsLeft: 6 + ((at * 7) % 48),
        after: at % 3 === 0 ? 'continues' : 'returned',
      };
    case 2:
      return {
        type: 'owned',
        price: figure(400 + ((at * 37) % 900), 'told'),
        usefulMonths: 60,
        monthsInUse: (at * 11) % 72,
      };
    case 3:
      return {
        type: 'lease',
        payment: {
          type: 'annuity',
          price: figure(2000 + ((at * 53) % 4000)),
          yearlyRate: figure(0.045 + (at % 4) * 0.005),
          months: 48,
        },
        after: 'returned',
      };
    default:
      return { type: 'paidOff' };
  }
}

/** A device whose two readings, supplies and hardware are known; seven in ten stand under a contract. */
function deviceAt(at: number): Device {
  const kind = kinds[at % kinds.length] ?? 'unknown';
  const model = models[at % models.length] ?? '';
  const mono = 1000 + ((at * 7919) % 400_000);
  const colour = kind.startsWith('colour') ? (at * 104_729) % 90_000 : null;
  const later = { mono: 1800 + ((at * 31) % 24_000), colour: 900 + ((at * 17) % 9000) };
  const day = String(1 + (at % 20)).padStart(2, '0');
  return {
    id: `d${String(at)}`,
    make: 'Invented',
    model,
    kind,
    placeId: `b${String(Math.floor(at / perBuilding))}f${String(1 + (at % 3))}`,
    serial: `SN${String(10_000_000 + at)}`,
    ip: `10.${String((at >> 16) & 255)}.${String((at >> 8) & 255)}.${String(at & 255)}`,
    volume: {
      basis: 'meters',
      start: { on: `2026-01-${day}`, mono: String(mono), colour: colour === null ? null : String(colour) },
      end: {
        on: '2026-06-30',
        mono: String(mono + later.mono),
        colour: colour === null ? null : String(colour + later.colour),
      },
      grade: 'measured',
      file,
      row: at + 2,
    },
    hardware: hardwareOf(at),
    ...(isUnderContract(at) ? {} : { supplies: suppliesOf(at, model), service: serviceOf(at) }),
    energy: { type: 'tec', kwhPerWeek: ofBook(0.6 + (at % 23) * 0.1, model) },
    recommendedMonthly: ofBook(2000 + (at % 5) * 1500, model),
  };
}

const isUnderContract = (at: number): boolean => at % 10 < 7;

function suppliesOf(at: number, model: string): NonNullable<Device['supplies']> {
  const toner = { name: 'Toner', usedBy: 'all', price: ofBook(89 + (at % 5) * 8, model) } as const;
  return {
    type: 'parts',
    parts: [
      { ...toner, yield: ofBook(9000 + (at % 5) * 1500, model), coverage: figure(5, 'estimate') },
      {
        name: 'Color set',
        usedBy: 'colour',
        price: ofBook(340, model),
        yield: ofBook(7000, model),
        coverage: figure(20, 'estimate'),
      },
      { name: 'Drum', usedBy: 'all', price: ofBook(210, model), yield: ofBook(60_000, model) },
    ],
  };
}

function serviceOf(at: number): NonNullable<Device['service']> {
  return at % 2 === 0
    ? { perPage: figure(0.0042, 'told') }
    : { calls: { aYear: figure(2), labour: figure(120), travel: figure(35) } };
}

/** Contracts of today by some hundred devices each, most with included pages and a yearly increase. */
function contractsFor(devices: readonly Device[]): readonly Contract[] {
  const under = devices.filter((_, at) => isUnderContract(at));
  return Array.from({ length: Math.ceil(under.length / perContract) }, (_, at): Contract => ({
    id: `c${String(at)}`,
    name: `Service contract ${String(at + 1)}`,
    startsOn: addMonths(startsOn, -(at * 5) % 40),
    endsOn: addMonths(startsOn, 20 + ((at * 9) % 30)),
    renewal: { after: 'goesOn', months: 12, increase: figure(0.03, 'estimate') },
    base: { amount: figure(600 + at * 20, 'invoice'), per: 'month' },
    meters: [
      { meter: 'mono', rate: figure(0.0085, 'invoice'), included: at % 2 === 0 ? '20000' : '600' },
      { meter: 'colour', rate: figure(0.062, 'invoice') },
    ],
    inclusion: at % 2 === 0 ? 'pooled' : 'perDevice',
    ...(at % 3 === 0 ? { includedPer: 'quarter' } : {}),
    ...(at % 4 === 3 ? {} : { escalator: { share: figure(0.05, 'invoice'), covers: ['base', 'rates'] } }),
    devices: under.slice(at * perContract, (at + 1) * perContract).map(({ id }) => ({ deviceId: id })),
  }));
}

/** How an option treats a third of the fleet, in steps of so many months. */
interface Treatment {
  readonly id: string;
  readonly name: string;
  /** Every third device from here on has a fate. */
  readonly offset: number;
  readonly fateOf: (device: Device, newId: string) => Fate;
  readonly phaseMonths: readonly number[];
}

const treatments: readonly Treatment[] = [
  {
    id: 'renew',
    name: 'Renew',
    offset: 0,
    fateOf: (_, by) => ({ type: 'replace', by }),
    phaseMonths: [],
  },
  {
    id: 'fewer',
    name: 'Fewer devices',
    offset: 1,
    fateOf: ({ id }, by) =>
      Number(id.slice(1)) % 2 === 0
        ? { type: 'replace', by }
        : { type: 'retire', pagesTo: { over: 'place', share: 'byRecommended' } },
    phaseMonths: [],
  },
  {
    id: 'steps',
    name: 'In steps',
    offset: 2,
    fateOf: (_, by) => ({ type: 'replace', by }),
    phaseMonths: [3, 9],
  },
];

function optionFor(devices: readonly Device[], treatment: Treatment): Option {
  const { id, offset, fateOf, phaseMonths } = treatment;
  const phases = phaseMonths.map((months, at) => ({
    id: `${id}-p${String(at)}`,
    name: `Step ${String(at + 1)}`,
    startsOn: addMonths(startsOn, months),
    overlapMonths: 1,
  }));
  const fates: DeviceFate[] = [];
  const newDevices: NewDevice[] = [];
  devices.forEach((device, at) => {
    if (at % 3 !== offset) return;
    const newId = `${id}-n${String(at)}`;
    const phase = phases[Math.floor((at * phases.length) / devices.length)];
    const phaseId = phase === undefined ? {} : { phaseId: phase.id };
    const fate = fateOf(device, newId);
    fates.push({ deviceId: device.id, fate, ...phaseId });
    if (fate.type === 'replace') newDevices.push({ ...newDeviceFor(device, newId), ...phaseId });
  });
  return {
    id,
    name: treatment.name,
    fates,
    newDevices,
    transfers: [],
    policies: [
      {
        id: `${id}-follow-me`,
        name: 'Follow-me printing',
        at: newDevices.map((device) => device.id),
        removes: { type: 'share', mono: '0.05', colour: '0.08', grade: 'estimate' },
      },
    ],
    contracts: [contractOf(id, newDevices)],
    endedContracts: [],
    oneOffs: [
      {
        id: `${id}-move-in`,
        label: 'Delivery',
        kind: 'delivery',
        amount: figure(95),
        count: fates.length,
        month: 1,
      },
    ],
    ...(phases.length === 0 ? {} : { phases }),
  };
}

function newDeviceFor({ kind, placeId, recommendedMonthly }: Device, id: string): NewDevice {
  return {
    id,
    make: 'Invented',
    model: 'Pro 600',
    kind,
    ...(placeId === undefined ? {} : { placeId }),
    hardware: {
      type: 'lease',
      payment: { type: 'factor', price: figure(3100), factor: figure(0.0195) },
      paymentsLeft: 60,
      after: 'returned',
    },
    energy: { type: 'tec', kwhPerWeek: ofBook(0.5, 'Pro 600') },
    ...(recommendedMonthly === undefined ? {} : { recommendedMonthly }),
  };
}

function contractOf(id: string, newDevices: readonly NewDevice[]): Contract {
  return {
    id: `${id}-contract`,
    name: 'Service of the new devices',
    base: { amount: figure(250), per: 'month' },
    meters: [
      { meter: 'mono', rate: figure(0.0061), included: '50000' },
      { meter: 'colour', rate: figure(0.048) },
    ],
    inclusion: 'pooled',
    escalator: { share: figure(0.02), covers: ['rates'] },
    devices: newDevices.map((device) => ({ deviceId: device.id })),
  };
}

/**
 * An invented proposal over 60 months: readings, leases and supplies of every device, contracts with
 * included pages and yearly increases, and three options that each change a third of the fleet, one in steps.
 */
export function inventedProposal(count: number): Proposal {
  const bare = newProposal('Invented County', { id: 'bench', at: '2026-09-01T08:00:00Z' });
  const devices = Array.from({ length: count }, (_, at) => deviceAt(at));
  return {
    ...bare,
    settings: { ...bare.settings, startsOn, energyPrice: figure(0.21, 'invoice') },
    places: placesFor(count),
    devices,
    contracts: contractsFor(devices),
    options: treatments.map((treatment) => optionFor(devices, treatment)),
    recommendedOptionId: 'renew',
  };
}
