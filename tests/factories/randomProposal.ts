import fc from 'fast-check';
import type { Contract } from '../../shared/domain/contract/contract';
import type { CostedDevice, Device, Hardware, Supplies } from '../../shared/domain/fleet/device';
import type { DeviceFate, Option } from '../../shared/domain/future/option';
import { newProposal } from '../../shared/domain/proposal/newProposal';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import type { Figure } from '../../shared/domain/sourced';

const figure = (text: fc.Arbitrary<string>): fc.Arbitrary<Figure> =>
  text.map((value) => ({ value, grade: 'told' }));
const scaled = (most: number, places: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: most }).map((units) => (units / 10 ** places).toFixed(places));
const amount = figure(scaled(500000, 2));
const perPage = figure(scaled(2000, 4));

const hardware: fc.Arbitrary<Hardware> = fc.oneof(
  fc.constant<Hardware>({ type: 'paidOff' }),
  fc.record({
    type: fc.constant('lease' as const),
    payment: fc.record({
      type: fc.constant('factor' as const),
      price: amount,
      factor: figure(scaled(300, 4)),
    }),
    paymentsLeft: fc.integer({ min: 0, max: 80 }),
    after: fc.constantFrom('continues' as const, 'returned' as const, 'owned' as const),
  }),
  fc.record({
    type: fc.constant('owned' as const),
    price: amount,
    usefulMonths: fc.integer({ min: 1, max: 72 }),
    monthsInUse: fc.integer({ min: 0, max: 80 }),
  }),
);

const supplies: fc.Arbitrary<Supplies> = fc.record({
  type: fc.constant('parts' as const),
  parts: fc.array(
    fc.record({
      name: fc.constant('Part'),
      usedBy: fc.constantFrom('mono' as const, 'colour' as const, 'all' as const),
      price: amount,
      yield: figure(fc.integer({ min: 500, max: 90000 }).map(String)),
      coverage: figure(scaled(150, 1)),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

function costed(id: string): fc.Arbitrary<CostedDevice> {
  return fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom('monoMfp' as const, 'colourMfp' as const),
    placeId: fc.constantFrom('north', 'south', 'east'),
    hardware,
    supplies,
    energy: fc.record({ type: fc.constant('tec' as const), kwhPerWeek: figure(scaled(50, 1)) }),
  });
}

function device(id: string): fc.Arbitrary<Device> {
  const pages = fc.integer({ min: 0, max: 20000 }).map(String);
  const meters = fc.tuple(pages, pages, fc.integer({ min: 28, max: 400 }));
  return fc.tuple(costed(id), meters, fc.boolean()).map(([base, [mono, colour, days], isKnown]) => ({
    ...base,
    ...(isKnown
      ? { volume: { basis: 'usage' as const, mono, colour, days, grade: 'measured' as const } }
      : {}),
  }));
}

function contract(id: string, ids: readonly string[]): fc.Arbitrary<Contract> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(`Contract ${id}`),
    startsOn: fc.constantFrom('2024-03-01', '2026-07-15', '2027-01-01'),
    base: fc.record({ amount, per: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const) }),
    meters: fc.tuple(perPage, perPage, fc.integer({ min: 0, max: 9000 })).map(([mono, colour, pages]) => [
      { meter: 'mono' as const, rate: mono, included: String(pages) },
      { meter: 'colour' as const, rate: colour },
    ]),
    inclusion: fc.constantFrom('perDevice' as const, 'pooled' as const),
    escalator: fc.record({
      share: figure(scaled(120, 3)),
      covers: fc.constantFrom<readonly ('base' | 'rates')[]>(['base'], ['rates'], ['base', 'rates']),
    }),
    devices: fc.subarray([...ids]).map((chosen) => chosen.map((deviceId) => ({ deviceId }))),
  });
}

function option(ids: readonly string[]): fc.Arbitrary<Option> {
  const [keeper = '', ...others] = ids;
  const fateOf = (deviceId: string): fc.Arbitrary<DeviceFate> =>
    fc
      .constantFrom<DeviceFate['fate']>(
        { type: 'keep' },
        { type: 'replace', by: 'new' },
        { type: 'retire', pagesTo: keeper },
        { type: 'move', toPlaceId: 'east', pagesTo: deviceId },
      )
      .map((fate) => ({ deviceId, fate }));
  return fc.record({
    id: fc.constant('option'),
    name: fc.constant('Option'),
    fates: fc.tuple(...others.map(fateOf)),
    newDevices: costed('new').map((one) => [one]),
    transfers: fc.constant([]),
    policies: fc.constant([
      {
        id: 'release',
        name: 'Release',
        at: 'all' as const,
        removes: { type: 'share' as const, mono: '0.07', colour: '0.01', grade: 'estimate' as const },
      },
    ]),
    contracts: contract('offer', ['new', keeper]).map((one) => [one]),
    endedContracts: fc.subarray(['today']),
    oneOffs: fc
      .array(
        fc.record({ amount, month: fc.integer({ min: 1, max: 60 }), count: fc.integer({ min: 1, max: 5 }) }),
        {
          maxLength: 3,
        },
      )
      .map((costs) =>
        costs.map((cost, at) => ({
          id: `once-${String(at)}`,
          label: 'Once',
          kind: 'delivery' as const,
          ...cost,
        })),
      ),
  });
}

/** Random proposals with known and unknown volumes, leases, contracts, every fate and a print policy. */
export const randomProposal: fc.Arbitrary<Proposal> = fc.integer({ min: 1, max: 7 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, at) => `d${String(at)}`);
  return fc
    .record({
      devices: fc.tuple(...ids.map(device)),
      contracts: contract('today', ids).map((one) => [one]),
      options: option(ids).map((one) => [one]),
      termMonths: fc.integer({ min: 1, max: 84 }),
    })
    .map(({ termMonths, ...parts }): Proposal => {
      const empty = newProposal('Random', { id: 'random', at: '2026-11-22T10:00:00Z' });
      return {
        ...empty,
        ...parts,
        places: ['north', 'south', 'east'].map((id) => ({ id, name: id, kind: 'building' })),
        settings: { ...empty.settings, termMonths, energyPrice: { value: '0.15', grade: 'told' } },
      };
    });
});
