import fc from 'fast-check';
import type { Device, NewDevice } from '../../../../shared/domain/fleet/device';
import type { Fate } from '../../../../shared/domain/future/option';
import type { Place } from '../../../../shared/domain/places/place';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { proposalOf } from '../../../factories/exampleProposal';

const places: readonly Place[] = [
  { id: 'north', name: 'North', kind: 'building' },
  { id: 'floor', name: 'Floor 1', kind: 'floor', parentId: 'north' },
  { id: 'roomA', name: 'Room A', kind: 'room', parentId: 'floor' },
  { id: 'roomB', name: 'Room B', kind: 'room', parentId: 'floor' },
  { id: 'south', name: 'South', kind: 'building' },
  { id: 'shed', name: 'Shed', kind: 'room', parentId: 'south' },
];
const placeIds: readonly (string | undefined)[] = [...places.map(({ id }) => id), undefined];
const told = (value: string): { readonly value: string; readonly grade: 'told' } => ({
  value,
  grade: 'told',
});

/** Few values, so that thresholds and ties are met often. */
const device = (id: string): fc.Arbitrary<Device> =>
  fc
    .record({
      kind: fc.constantFrom('monoPrinter', 'colourPrinter', 'monoMfp', 'colourMfp', 'unknown'),
      placeId: fc.constantFrom(...placeIds),
      mono: fc.constantFrom('0', '3', '250', '2400', '9000', null),
      colour: fc.constantFrom('0', '1', '60', '900', null),
      recommended: fc.constantFrom('1000', '3000', '12000', null),
      installedOn: fc.constantFrom('2010-05-01', '2019-12-01', '2025-02-01', null),
      isPersonal: fc.boolean(),
      rate: fc.constantFrom('0.004', '0.02', '0.3'),
      isLeased: fc.boolean(),
    })
    .map(({ kind, placeId, mono, colour, recommended, installedOn, isPersonal, rate, isLeased }) => ({
      id,
      kind,
      isPersonal,
      supplies: { type: 'perPage' as const, mono: told(rate), colour: told('0.09') },
      volume: { basis: 'average' as const, mono, colour, grade: 'told' as const },
      ...(placeId === undefined ? {} : { placeId }),
      ...(recommended === null ? {} : { recommendedMonthly: told(recommended) }),
      ...(installedOn === null ? {} : { installedOn }),
      ...(isLeased
        ? {
            hardware: {
              type: 'lease' as const,
              payment: { type: 'monthly' as const, amount: told('40') },
              paymentsLeft: 20,
              after: 'returned' as const,
            },
          }
        : {}),
    }));

const newDevice = (phaseId: string | undefined): fc.Arbitrary<NewDevice> =>
  fc
    .record({ kind: fc.constantFrom('monoMfp', 'colourMfp'), placeId: fc.constantFrom('floor', 'south') })
    .map(({ kind, placeId }) => ({
      id: phaseId === undefined ? 'new' : 'later',
      kind,
      placeId,
      recommendedMonthly: told('8000'),
      supplies: { type: 'perPage', mono: told('0.01'), colour: told('0.07') },
      hardware: { type: 'paidOff' },
      ...(phaseId === undefined ? {} : { phaseId }),
    }));

const fates: readonly Fate[] = [
  { type: 'keep' },
  { type: 'replace', by: 'new' },
  { type: 'retire', pagesTo: 'd0' },
  { type: 'retire', pagesTo: { over: 'place', share: 'byRecommended' } },
  { type: 'move', toPlaceId: 'south', pagesTo: { over: 'place', share: 'equally' } },
];

/** Small fleets in two buildings, with fates, new devices now and in a year, and a print policy, some unknown. */
export const randomFleet: fc.Arbitrary<Proposal> = fc
  .integer({ min: 1, max: 9 })
  .chain((count) =>
    fc.record({
      devices: fc.tuple(...Array.from({ length: count }, (_, at) => device(`d${String(at)}`))),
      fates: fc.array(
        fc.record({
          deviceId: fc.integer({ min: 1, max: 20 }),
          fate: fc.constantFrom(...fates),
          isLate: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
      newDevices: fc.tuple(newDevice(undefined), newDevice('later')),
      policyShare: fc.constantFrom('0', '0.02', '1'),
      moved: fc.constantFrom('0', '40'),
    }),
  )
  .map(({ devices, fates: given, newDevices, policyShare, moved }) => {
    const chosen = new Map(
      given
        .filter(({ deviceId }) => deviceId < devices.length)
        .map(({ deviceId, fate, isLate }) => [
          `d${String(deviceId)}`,
          { deviceId: `d${String(deviceId)}`, fate, ...(isLate ? { phaseId: 'later' } : {}) },
        ]),
    );
    return proposalOf([
      ...places.map((place) => ({ type: 'place.set' as const, place })),
      ...devices.map((one) => ({ type: 'device.add' as const, device: one })),
      {
        type: 'option.add',
        option: {
          id: 'option',
          name: 'Option',
          phases: [{ id: 'later', name: 'Later', startsOn: '2027-12-01' }],
          newDevices,
          fates: [...chosen.values()],
          transfers: moved === '0' ? [] : [{ from: 'd0', to: 'new', mono: moved, colour: '0' }],
          policies: [
            {
              id: 'less',
              name: 'Less color',
              at: 'all',
              removes: { type: 'share', mono: '0', colour: policyShare, grade: 'estimate' },
            },
          ],
        },
      },
    ]);
  });
