import { describe, expect, it } from 'vitest';
import type { Contract } from '../../shared/domain/contract/contract';
import type { Hardware } from '../../shared/domain/fleet/device';
import type { Edit } from '../../shared/domain/proposal/edit';
import { apartOf, contractEdit, detailOf, deviceEdit, rowsOf, told } from './detailOf';

// Every amount was summed month by month as exact fractions in another language before the program was asked.

interface Life {
  readonly usefulMonths: number;
  readonly monthsInUse: number;
}

const monthly = (amount: string) => ({ type: 'monthly', amount: told(amount) }) as const;
const mono = (rate: string, more: Partial<Contract['meters'][number]> = {}) =>
  ({ meter: 'mono', rate: told(rate), ...more }) as const;
const ofLife = (
  { price, residual }: { readonly price: string; readonly residual?: string },
  months: Life,
): Hardware => ({
  ...{ type: 'owned', price: told(price), ...months },
  ...(residual === undefined ? {} : { residual: told(residual) }),
});
const leased = (id: string, lease: Omit<Extract<Hardware, { type: 'lease' }>, 'type'>): Edit =>
  deviceEdit(id, [0, 0], { hardware: { type: 'lease', ...lease } });

describe.concurrent('today, reckoned apart from the program', () => {
  it('pays ten leases side by side over 37 months, each to its own end', async () => {
    const { today } = await detailOf(
      37,
      leased('returned', { payment: monthly('145'), paymentsLeft: 10, after: 'returned' }),
      leased('owned', { payment: monthly('145'), paymentsLeft: 10, after: 'owned', endCost: told('1') }),
      leased('on', { payment: monthly('99.99'), paymentsLeft: 5, after: 'continues', endCost: told('77') }),
      leased('balloon', {
        payment: {
          ...{ type: 'annuity', price: told('5600'), residual: told('850') },
          ...{ yearlyRate: told('0.0675'), months: 48 },
        },
        ...{ paymentsLeft: 17, after: 'owned', endCost: told('850') },
      }),
      leased('free of interest', {
        payment: { type: 'annuity', price: told('1000'), yearlyRate: told('0'), months: 36 },
        after: 'returned',
      }),
      leased('by factor', {
        payment: { type: 'factor', price: told('1234.56'), factor: told('0.0213') },
        after: 'returned',
      }),
      leased('over', { payment: monthly('50'), paymentsLeft: 0, after: 'owned', endCost: told('9') }),
      leased('one percent a month', {
        payment: { type: 'annuity', price: told('2000'), yearlyRate: told('0.12'), months: 24 },
        ...{ after: 'returned', endCost: told('180') },
      }),
      leased('last', { payment: monthly('10'), paymentsLeft: 37, after: 'returned', endCost: told('33') }),
      leased('later', { payment: monthly('10'), paymentsLeft: 38, after: 'returned', endCost: told('33') }),
    );

    // The balloon: (5,600 - 850 × 1.005625^-48) × 0.005625 / (1 - 1.005625^-48) = 117.97578… 17 times, then 850;
    // 1,000 / 36; 1,234.56 × 0.0213 = 26.296128; 2,000 × 0.01 / (1 - 1.01^-24) = 94.14694… 24 times, then 180.
    // Year 1: 1,450 + 1,451 + 1,199.88 + 1,415.70939… + 333.33333… + 315.553536 + 1,129.76333… + 120 + 120.
    expect(rowsOf(today.doNothing)).toEqual({ lease: ['7535.24', '4838.41', '2088.77', '179.29'] });
  });

  it('writes off what is left over 84 months, rents on, and keeps a reserve apart', async () => {
    const { today } = await detailOf(
      84,
      deviceEdit('nearly', [0, 0], {
        hardware: ofLife({ price: '3000', residual: '300' }, { usefulMonths: 48, monthsInUse: 40 }),
      }),
      deviceEdit('sunk', [0, 0], {
        hardware: ofLife({ price: '3000' }, { usefulMonths: 60, monthsInUse: 60 }),
      }),
      deviceEdit('new', [0, 0], {
        hardware: ofLife({ price: '777.77', residual: '7' }, { usefulMonths: 84, monthsInUse: 1 }),
      }),
      deviceEdit('rented', [0, 0], { hardware: { type: 'rental', monthly: told('33.33') } }),
      deviceEdit('paid', [0, 0], {
        ...{ hardware: { type: 'paidOff' }, replacement: { price: told('2500'), usefulMonths: 60 } },
      }),
    );

    // 8 × 2,700 / 48 + 12 × 770.77 / 84 = 560.11; then 110.11 a year, in the last 11 × 9.17583… = 100.93.
    expect(rowsOf(today.doNothing)).toEqual({
      depreciation: ['560.11', '110.11', '110.11', '110.11', '110.11', '110.11', '100.93'],
      rental: Array<string>(7).fill('399.96'),
    });
    expect(apartOf(today.doNothing)).toEqual({ reserve: Array<string>(7).fill('500.00') });
  });

  // The contract's quarters begin in November, so month 1 ends one and month 35 begins the last; limits, included
  // pages and minimums of a cut quarter count for its months. Rates rise each November: 0.0069, 0.0072, 0.0075, 0.0078, …
  it.each([
    [
      'perDevice',
      'all',
      { pages: ['263.86', '274.02', '285.18', '24.54'], minimum: ['27.80', '29.00', '30.20', '2.60'] },
    ],
    [
      'perDevice',
      'band',
      { pages: ['312.13', '324.15', '338.51', '29.21'], minimum: ['27.80', '29.00', '30.20', '2.60'] },
    ],
    [
      'pooled',
      'all',
      { pages: ['195.04', '201.93', '211.47', '18.29'], minimum: ['106.96', '112.07', '114.53', '9.72'] },
    ],
    [
      'pooled',
      'band',
      { pages: ['201.57', '209.13', '218.67', '18.89'], minimum: ['142.16', '147.80', '153.46', '13.18'] },
    ],
  ] as const)(
    'counts included pages, a minimum and bands by quarters of the contract: %s, rate for %s',
    async (inclusion, bandsHoldFor, billed) => {
      const [included, least] = inclusion === 'perDevice' ? ['9000', '10000'] : ['30000', '45000'];
      const bands = [
        { above: '2000', rate: told('0.0061') },
        { above: '8000', rate: told('0.005') },
      ];
      const { today } = await detailOf(
        37,
        deviceEdit('a', [6150, 0]),
        deviceEdit('b', [2500, 0]),
        deviceEdit('c', [4000, 0]),
        contractEdit(['a', 'b', 'c'], {
          ...{ startsOn: '2026-11-01', inclusion, includedPer: 'quarter' },
          meters: [mono('0.0069', { included, minimum: least, bands, bandsHoldFor })],
          escalator: { share: told('0.04'), covers: ['rates'], rateDecimals: 4 },
        }),
      );

      expect(rowsOf(today.doNothing)).toEqual(billed);
    },
  );

  it('raises by contract years beyond those of its rates, and again at each renewal', async () => {
    const { today } = await detailOf(
      37,
      deviceEdit('a', [4321, 0]),
      contractEdit(['a'], {
        ...{ startsOn: '2024-07-01', endsOn: '2027-06-30', meters: [mono('0.0111')] },
        base: { amount: told('120'), per: 'month' },
        escalator: { share: told('0.03'), covers: ['base', 'rates'], ratesOfYear: 2 },
        renewal: { after: 'goesOn', months: 12, increase: told('0.05'), noticeFrom: 6, noticeUntil: 3 },
      }),
    );

    // 1.03 in months 1 to 6 (contract year 3); 1.03² × 1.05 from July 2027, 1.03³ × 1.05², 1.03⁴ × 1.05³.
    expect(rowsOf(today.doNothing)).toEqual({
      base: ['1543.64', '1669.45', '1805.51', '156.35'],
      pages: ['616.98', '667.27', '721.65', '62.49'],
    });
    expect(rowsOf(today.flat)['base']).toEqual(['1483.20', '1483.20', '1483.20', '123.60']);
  });

  it('bills five meters, three of them levels of color and one A3 at two clicks, up to a minimum', async () => {
    const { today } = await detailOf(
      13,
      deviceEdit('a', [5000, 700]),
      deviceEdit('b', [800, 90]),
      contractEdit(['a', 'b'], {
        meters: [
          mono('0.0075', { share: told('0.9') }),
          mono('0.0075', { name: 'A3', share: told('0.1'), clicks: told('2') }),
          { meter: 'colour', name: 'Level 1', share: told('0.5'), rate: told('0.03') },
          { meter: 'colour', name: 'Level 2', share: told('0.3'), rate: told('0.055'), included: '50' },
          { meter: 'colour', name: 'Level 3', share: told('0.2'), rate: told('0.089') },
        ],
        extras: [
          { label: 'Freight', amount: told('12.50'), per: 'month' },
          { label: 'Insurance', amount: told('44'), per: 'year', isPerDevice: true },
        ],
        minimum: { amount: told('100'), per: 'month', counted: 'perDevice' },
        escalator: { share: told('0.1'), covers: ['rates', 'extras'] },
      }),
    );

    // a: 33.75 + 7.50 + 10.50 + 160 × 0.055 + 12.46 = 73.01; b: 5.40 + 1.20 + 1.35 + 0 + 1.602 = 9.552. Lacking: 26.99 + 90.448.
    expect(rowsOf(today.doNothing)).toEqual({
      pages: ['990.74', '90.82'],
      minimum: ['1409.26', '129.18'],
      extras: ['238.00', '21.82'],
    });
  });

  it('has devices with rates of their own in a pool, whose minimum is at the rate of the contract', async () => {
    const { today } = await detailOf(
      12,
      deviceEdit('a', [9000, 700]),
      deviceEdit('b', [3000, 100]),
      contractEdit([], {
        ...{
          inclusion: 'pooled',
          devices: [{ deviceId: 'a', rates: { mono: told('0.006') } }, { deviceId: 'b' }],
        },
        meters: [
          mono('0.01', { included: '6000', minimum: '20000' }),
          { meter: 'colour', rate: told('0.08') },
        ],
      }),
    );

    // 6,000 above the included, 4,500 of them a's: 27 + 15 + 64 = 106; to the minimum 8,000 × 0.01 = 80.
    expect(rowsOf(today.doNothing)).toEqual({ pages: ['1272.00'], minimum: ['960.00'] });
  });
});
