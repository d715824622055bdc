import fc from 'fast-check';
import type { Device, NewDevice } from '../../shared/domain/fleet/device';
import { deviceKinds } from '../../shared/domain/fleet/device';
import type {
  DeviceFate,
  Fate,
  Option,
  PagesTo,
  PageTransfer,
  PrintPolicy,
} from '../../shared/domain/future/option';
import type { Place } from '../../shared/domain/places/place';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { proposalWith } from './optionOf';

const places: readonly Place[] = [
  { id: 'site', name: 'Site', kind: 'site' },
  { id: 'north', name: 'North', kind: 'building', parentId: 'site' },
  { id: 'south', name: 'South', kind: 'building', parentId: 'site' },
  { id: 'room', name: 'Room', kind: 'room', parentId: 'north' },
  { id: 'far', name: 'Far', kind: 'site' },
];
const placeId = fc.constantFrom(...places.map(({ id }) => id));
const phases = ['2026-07-01', '2026-09-01', '2027-01-01', '2028-07-01'].map((startsOn, at) => ({
  ...{ id: `p${String(at)}`, name: `Phase ${String(at)}`, startsOn },
}));
/** None, or one of the phases; the last lies after the term. */
const phase = fc
  .constantFrom(undefined, ...phases.map(({ id }) => id))
  .map((phaseId) => (phaseId === undefined ? {} : { phaseId }));
const share = fc.integer({ min: 0, max: 100 }).map((percent) => (percent / 100).toFixed(2));
const recommended = fc
  .constantFrom(undefined, '0', '500', '2500')
  .map((value) => (value === undefined ? {} : { recommendedMonthly: { value, grade: 'told' as const } }));

function device(id: string): fc.Arbitrary<Device> {
  const pages = fc.option(fc.integer({ min: 0, max: 5000 }).map(String));
  const days = fc.constantFrom(30, 31, 91, 365);
  const base = fc.record({ id: fc.constant(id), kind: fc.constantFrom(...deviceKinds), placeId });
  return fc.tuple(base, recommended, pages, pages, days).map(([one, more, mono, colour, count]) => ({
    ...one,
    ...more,
    volume: { basis: 'usage', mono, colour, days: count, grade: 'measured' },
  }));
}

function newDevice(id: string): fc.Arbitrary<NewDevice> {
  const base = fc.record({ id: fc.constant(id), kind: fc.constantFrom(...deviceKinds), placeId });
  return fc.tuple(base, recommended, phase).map(([one, more, when]) => ({ ...one, ...more, ...when }));
}

function fateOf(deviceId: string, all: readonly string[]): fc.Arbitrary<DeviceFate> {
  const pagesTo: fc.Arbitrary<PagesTo> = fc.oneof(
    fc.constant(null),
    fc.constantFrom(...all),
    // Mostly rules, and often the same one, so that several devices leave pages to one group of takers.
    {
      weight: 4,
      arbitrary: fc.record({
        over: fc.oneof(
          fc.constantFrom('place' as const, all),
          fc.shuffledSubarray([...all], { minLength: 1 }),
        ),
        share: fc.constantFrom('equally' as const, 'byRecommended' as const),
      }),
    },
  );
  const fate: fc.Arbitrary<Fate> = fc.oneof(
    fc.constant<Fate>({ type: 'keep' }),
    fc.constantFrom(...all).map((by): Fate => ({ type: 'replace', by })),
    pagesTo.map((to): Fate => ({ type: 'retire', pagesTo: to })),
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('move' as const, 'redeploy' as const), placeId, pagesTo)
        .map(([type, toPlaceId, to]): Fate => ({ type, toPlaceId, pagesTo: to })),
    },
  );
  return fc.tuple(fate, phase).map(([given, when]) => ({ deviceId, fate: given, ...when }));
}

function policy(id: string, all: readonly string[]): fc.Arbitrary<PrintPolicy> {
  const pages = fc.integer({ min: 0, max: 900 }).map(String);
  const grade = fc.constant('estimate' as const);
  const removes: fc.Arbitrary<PrintPolicy['removes']> = fc.oneof(
    fc.record({ type: fc.constant('pages' as const), mono: pages, colour: pages, grade }),
    fc.record({ type: fc.constant('share' as const), mono: share, colour: share, grade }),
    fc.record({ type: fc.constant('colourToMono' as const), share, grade }),
    fc.record({ type: fc.constant('duplex' as const), share, grade }),
  );
  const at = fc.oneof(fc.constant('all' as const), fc.subarray([...all], { minLength: 1 }));
  return fc.tuple(at, removes, phase).map(([where, what, when]) => ({
    ...{ id, name: id, at: where, removes: what },
    ...when,
  }));
}

/** Pages only ever move to the one device that stays, so that none goes where no device is. */
function transfersTo(to: string, from: readonly string[]): fc.Arbitrary<readonly PageTransfer[]> {
  const pages = fc.integer({ min: 0, max: 700 }).map(String);
  const one = fc.tuple(fc.constantFrom(...from), pages, pages, phase);
  return fc
    .array(one, { maxLength: 3 })
    .map((list) => list.map(([device, mono, colour, when]) => ({ from: device, to, mono, colour, ...when })));
}

/** A fleet in some places with an option of every fate, rule, transfer and policy, over a term of 20 months. */
export const randomFuture: fc.Arbitrary<{ readonly proposal: Proposal; readonly option: Option }> = fc
  .integer({ min: 2, max: 7 })
  .chain((count) => {
    const ids = Array.from({ length: count }, (_, at) => `d${String(at)}`);
    const [keeper = '', ...others] = ids;
    const all = [...ids, 'n0', 'n1'];
    return fc
      .record({
        devices: fc.tuple(...ids.map(device)),
        fates: fc.tuple(...others.map((id) => fateOf(id, all))),
        newDevices: fc.tuple(newDevice('n0'), newDevice('n1')),
        transfers: transfersTo(keeper, others),
        policies: fc.tuple(policy('a', all), policy('b', all)),
      })
      .map(({ devices, ...parts }) => ({
        proposal: proposalWith({ devices, places }, 20),
        option: { id: 'o', name: 'Option', contracts: [], endedContracts: [], oneOffs: [], phases, ...parts },
      }));
  });
