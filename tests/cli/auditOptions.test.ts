import { describe, expect, it } from 'vitest';
import type { Contract } from '../../shared/domain/contract/contract';
import type { Hardware } from '../../shared/domain/fleet/device';
import type { PrintPolicy } from '../../shared/domain/future/option';
import type { Edit } from '../../shared/domain/proposal/edit';
import { contractEdit, detailOf, deviceEdit, onlyOption, optionEdit, rowsOf, told } from './detailOf';

// Every amount was summed month by month as exact fractions in another language before the program was asked.

const mono = (rate: string, more: Partial<Contract['meters'][number]> = {}) =>
  ({ meter: 'mono', rate: told(rate), ...more }) as const;
const clicks = (rate: string, colour?: string) => ({
  pageRates: { mono: told(rate), ...(colour === undefined ? {} : { colour: told(colour) }) },
});
type Lease = Extract<Hardware, { type: 'lease' }>;
const lease = (amount: string, paymentsLeft?: number): Lease => ({
  ...{ type: 'lease', payment: { type: 'monthly', amount: told(amount) }, after: 'continues' },
  ...(paymentsLeft === undefined ? {} : { paymentsLeft }),
});
const phase = (id: string, startsOn: string, overlapMonths = 0) => ({
  ...{ id, name: id, startsOn },
  ...(overlapMonths === 0 ? {} : { overlapMonths }),
});
const contract = (devices: readonly string[], more: Partial<Contract>): Contract => ({
  ...{ id: 'n', name: 'New', meters: [], inclusion: 'perDevice' },
  ...{ devices: devices.map((deviceId) => ({ deviceId })), ...more },
});
const policy = (id: string, at: PrintPolicy['at'], removes: PrintPolicy['removes']): PrintPolicy => ({
  ...{ id, name: id, at, removes },
});

describe.concurrent('an option, reckoned apart from the program', () => {
  const place = (id: string, kind: 'site' | 'building' | 'floor' | 'room', parentId?: string): Edit => ({
    type: 'place.set',
    place: { id, name: id, kind, ...(parentId === undefined ? {} : { parentId }) },
  });
  const fleet = [
    place('site', 'site'),
    place('hall', 'building', 'site'),
    place('annex', 'building', 'site'),
    place('floor', 'floor', 'hall'),
    place('room', 'room', 'floor'),
    deviceEdit('leaves', [1000, 300], { placeId: 'room', ...clicks('0.03', '0.12') }),
    deviceEdit('mono', [2000, 0], { kind: 'monoMfp', placeId: 'floor', ...clicks('0.01') }),
    deviceEdit('small', [500, 500], {
      ...{ placeId: 'hall', recommendedMonthly: told('2000'), ...clicks('0.02', '0.08') },
    }),
    deviceEdit('large', [100, 100], {
      ...{ placeId: 'hall', recommendedMonthly: told('6000'), ...clicks('0.025', '0.09') },
    }),
    deviceEdit('far', [100, 0], { placeId: 'annex', ...clicks('0.5', '0.9') }),
  ];

  it.each([
    // Mono to the floor's device, color to the hall's at 2,000 : 6,000. 30 + 10 + 46 + 2.50 + 29.25 + 50 = 167.75 a month.
    ['place', ['2013.00', '167.75']],
    // Mono in thirds, since one has no recommended volume: 23.33… + 16.66… + 46 + 10.83… + 29.25 + 50 = 176.0833….
    [
      ['mono', 'small', 'large'],
      ['2113.00', '176.08'],
    ],
  ] as const)('shares pages of a device that goes over %j', async (over, pages) => {
    const pagesTo = { over, share: 'byRecommended' } as const;
    const found = await detailOf(
      13,
      ...fleet,
      optionEdit({ fates: [{ deviceId: 'leaves', fate: { type: 'retire', pagesTo } }] }),
    );

    expect(rowsOf(onlyOption(found))).toEqual({ pages });
  });

  it('lets several policies act on the same pages as they arrived, and never lowers a duplex share', async () => {
    const found = await detailOf(
      12,
      {
        type: 'settings.change',
        changes: { paperPrice: told('0.009'), duplexShare: told('0.25'), counts: { paper: true } },
      },
      deviceEdit('a', [6000, 1500], { ...clicks('0.01', '0.08'), duplexShare: told('0.4') }),
      deviceEdit('b', [2000, 500], clicks('0.02', '0.1')),
      deviceEdit('k', [1000, 0], { kind: 'monoPrinter', ...clicks('0.03') }),
      optionEdit({
        policies: [
          policy('release', 'all', { type: 'share', mono: '0.05', colour: '0.1', grade: 'estimate' }),
          policy('forms', ['a', 'b'], { type: 'pages', mono: '400', colour: '100', grade: 'estimate' }),
          policy('gray', ['a'], { type: 'colourToMono', share: '0.2', grade: 'estimate' }),
          policy('both sides', ['a', 'b'], { type: 'duplex', share: '0.6', grade: 'estimate' }),
          policy('less', ['k'], { type: 'duplex', share: '0.1', grade: 'estimate' }),
        ],
      }),
    );

    // a: 5,700 - 300 + 300 mono, 1,350 - 75 - 300 color; b: 1,900 - 100 and 450 - 25; k: 950.
    // Pages 57 + 78 + 36 + 42.50 + 28.50 = 242; sheets (6,675 + 2,225) × 0.7 + 950 × 0.875 = 7,061.25 for 9,062.5 today.
    expect(rowsOf(onlyOption(found))).toEqual({ pages: ['2904.00'], paper: ['762.62'] });
    expect(rowsOf(found.today.doNothing)['paper']).toEqual(['978.75']);
  });

  it('ends an evergreen lease with its device, buys another out, and pays for two phases', async () => {
    const found = await detailOf(
      37,
      { type: 'settings.change', changes: { energyPrice: told('0.2') } },
      deviceEdit('a', [5000, 800], {
        ...{ hardware: { ...lease('145', 30), after: 'returned' }, service: { monthly: told('20') } },
        ...{ energy: { type: 'tec', kwhPerWeek: told('4') }, ...clicks('0.01', '0.09') },
      }),
      deviceEdit('b', [2000, 0], {
        ...{ hardware: lease('60', 0), energy: { type: 'tec', kwhPerWeek: told('1') }, ...clicks('0.02') },
      }),
      optionEdit({
        phases: [phase('one', '2027-04-01', 1), phase('two', '2028-02-01')],
        newDevices: [
          {
            ...{ id: 'n', kind: 'colourMfp', phaseId: 'one', hardware: lease('80') },
            ...{ energy: { type: 'tec', kwhPerWeek: told('2') }, ...clicks('0.005', '0.05') },
          },
        ],
        fates: [
          { deviceId: 'a', fate: { type: 'replace', by: 'n' }, phaseId: 'one' },
          { deviceId: 'b', fate: { type: 'retire', pagesTo: 'n' }, phaseId: 'two' },
        ],
        oneOffs: [
          {
            ...{ id: 'x', label: 'Buyout', kind: 'buyout', amount: told('3600'), deviceId: 'a' },
            ...{ month: 2, phaseId: 'one' },
          },
          {
            id: 'y',
            label: 'Delivery',
            kind: 'delivery',
            amount: told('75'),
            count: 2,
            month: 1,
            phaseId: 'one',
          },
          { id: 'z', label: 'Removal', kind: 'removal', amount: told('60'), month: 1, phaseId: 'two' },
          { id: 'r', label: 'Return', kind: 'endOfLease', amount: told('180'), month: 37 },
        ],
      }),
    );

    // a works in months 1 to 3 and overlaps in month 4; bought out in month 5. b works and is paid for in months 1 to 13.
    // Lease: 4 × 145 + 13 × 60 + 34 × 80, by years. Energy a month: 5 × 52 / 12 × 0.2 = 4.33…, with both 6.066…, then 2.6, 1.73….
    expect(rowsOf(onlyOption(found))).toEqual({
      lease: ['2020.00', '1020.00', '960.00', '80.00'],
      service: ['80.00', '0.00', '0.00', '0.00'],
      pages: ['1431.00', '930.00', '900.00', '75.00'],
      energy: ['39.87', '21.67', '20.80', '1.73'],
      buyout: ['3600.00', '0.00', '0.00', '0.00'],
      oneOff: ['150.00', '60.00', '0.00', '0.00'],
      endOfLease: ['0.00', '0.00', '0.00', '180.00'],
    });
  });

  it('settles a contract year of which a policy changes the last months as one', async () => {
    const found = await detailOf(
      24,
      deviceEdit('a', [10000, 0]),
      contractEdit(['a'], {
        ...{ startsOn: '2026-07-01', inclusion: 'pooled', includedPer: 'year' },
        meters: [mono('0.008', { included: '110000' })],
        base: { amount: told('400'), per: 'quarter' },
      }),
      optionEdit({
        phases: [phase('autumn', '2027-10-01')],
        policies: [
          {
            ...policy('release', 'all', { type: 'share', mono: '0.2', colour: '0', grade: 'estimate' }),
            phaseId: 'autumn',
          },
        ],
      }),
    );

    // January to June: 60,000 - 55,000 above; July 2027 to June 2028: 3 × 10,000 + 9 × 8,000 is below 110,000.
    expect(rowsOf(onlyOption(found))).toEqual({ base: ['1600.00', '1600.00'], pages: ['40.00', '0.00'] });
    expect(rowsOf(found.today.doNothing)['pages']).toEqual(['80.00', '80.00']);
  });

  it('counts included pages of a device for the months since it was taken over', async () => {
    const found = await detailOf(
      37,
      deviceEdit('x', [2500, 0], clicks('0.02')),
      deviceEdit('y', [1800, 0], clicks('0.02')),
      optionEdit({
        phases: [phase('may', '2027-05-01'), phase('july', '2027-07-01')],
        fates: [{ deviceId: 'y', fate: { type: 'takeOver', contractId: 'n' }, phaseId: 'july' }],
        contracts: [
          contract(['x'], {
            ...{ phaseId: 'may', includedPer: 'quarter', base: { amount: told('120'), per: 'year' } },
            meters: [mono('0.009', { included: '6000', minimum: '7500' })],
            escalator: { share: told('0.07'), covers: ['base', 'rates'], rateDecimals: 5 },
          }),
        ],
      }),
    );

    // x is 1,500 above in each quarter from May on, y under its 6,000 (2,000 in the July that ends its first) and billed to 7,500.
    // Year 1: 4 × 50 + 6 × 36 + 8 × 500 × 0.009 = 452; minimum 6 × 500 × 0.009 = 27. Rates then 0.00963 and 0.0103 (5 decimals).
    expect(rowsOf(onlyOption(found))).toEqual({
      base: ['80.00', '125.60', '134.39', '11.45'],
      pages: ['452.00', '56.52', '60.46', '5.15'],
      minimum: ['27.00', '56.52', '60.46', '5.15'],
    });
  });

  it('pays the end of an old contract once, and the new one ends into the prices of the device', async () => {
    const ends = { after: 'ends' } as const;
    const found = await detailOf(
      24,
      deviceEdit('a', [1000, 0], clicks('0.03')),
      contractEdit(['a'], {
        ...{ startsOn: '2025-07-01', endsOn: '2028-06-30', renewal: ends, endCost: told('150') },
        ...{ base: { amount: told('20'), per: 'month' }, meters: [mono('0.01')] },
      }),
      optionEdit({
        ...{ endedContracts: ['c'], phases: [phase('p', '2027-09-01')] },
        contracts: [
          contract(['a'], {
            ...{ phaseId: 'p', endsOn: '2028-08-31', renewal: ends, endCost: told('99') },
            meters: [mono('0.008')],
          }),
        ],
      }),
    );

    // 8 × 10 + 4 × 8; 8 × 8 + 4 × 30.
    expect(rowsOf(onlyOption(found))).toEqual({
      base: ['160.00', '0.00'],
      pages: ['112.00', '184.00'],
      endOfLease: ['150.00', '99.00'],
    });
  });

  it.each(['listed', 'taken over'] as const)(
    'costs as today with the same contract anew, devices %s',
    async (how) => {
      const terms: Partial<Contract> = {
        ...{ startsOn: '2025-09-01', includedPer: 'quarter', inclusion: 'pooled' },
        base: { amount: told('31'), per: 'month' },
        meters: [
          mono('0.0072', { included: '3000' }),
          { meter: 'colour', rate: told('0.061'), minimum: '500' },
        ],
        escalator: { share: told('0.05'), covers: ['base', 'rates', 'lease'] },
        minimum: { amount: told('900'), per: 'year', counted: 'pooled' },
      };
      const fate = { type: 'takeOver', contractId: 'n' } as const;
      const found = await detailOf(
        37,
        deviceEdit('a', [5000, 100], { hardware: lease('77') }),
        deviceEdit('b', [2000, 50]),
        contractEdit(['a', 'b'], terms),
        optionEdit({
          endedContracts: ['c'],
          ...(how === 'listed'
            ? { contracts: [contract(['a', 'b'], terms)] }
            : {
                contracts: [contract([], terms)],
                fates: ['a', 'b'].map((deviceId) => ({ deviceId, fate })),
              }),
        }),
      );

      expect(rowsOf(onlyOption(found))).toEqual(rowsOf(found.today.doNothing));
      expect(onlyOption(found).saving.doNothing.term).toBe('0.00');
    },
  );
});
