import { describe, expect, it } from 'vitest';
import { apartOf, contractEdit, detailOf, deviceEdit, rowsOf, told } from './detailOf';

/** Two devices with 5,200 and 900 mono pages a month. */
const two = [deviceEdit('a', [5200, 0]), deviceEdit('b', [900, 0])];

describe.concurrent('today by the rules of cost', () => {
  it('turns meters, yields, coverage, calls, watts and sheets into money of a year and half a year', async () => {
    // 10 January to 1 October 2026 are 264 days: 31,415 / 264 × 30.4375 = 3,621.9238 mono, 7,265 → 837.6018 colour.
    // K: 89.90 / 7,000 × 6.5 / 5 = 0.01669571 for every page; C, M, Y: 120.10 / 5,000 × (9 + 4 + 5) / 5 = 0.086472 colour.
    // Drum and waste box without coverage: 151 / 47,000 + 13.37 / 23,000 = 0.00379407 a page.
    // Calls: 3.5 × (95 + 41.50) + 77.77 = 555.52. Watts: (900 × 3.5 + 45 × 40 + 2.5 × 124.5) / 1,000 × 52 × 0.213.
    // Paper: 4,459.5256 × (1 - 0.37 / 2) × 0.0123 a month, apart.
    const part = (name: string, usedBy: 'all' | 'colour', [price, pages, coverage]: readonly string[]) => ({
      ...{ name, usedBy, price: told(price ?? ''), yield: told(pages ?? '') },
      ...(coverage === undefined ? {} : { coverage: told(coverage) }),
    });
    const { today } = await detailOf(
      18,
      {
        type: 'settings.change',
        changes: { paperPrice: told('0.0123'), duplexShare: told('0.37'), energyPrice: told('0.213') },
      },
      deviceEdit('d', [0, 0], {
        volume: {
          ...{ basis: 'meters', grade: 'measured' },
          start: { on: '2026-01-10', mono: '100000', colour: '2000' },
          end: { on: '2026-10-01', mono: '131415', colour: '9265' },
        },
        supplies: {
          type: 'parts',
          parts: [
            part('Black', 'all', ['89.90', '7000', '6.5']),
            part('Cyan', 'colour', ['120.10', '5000', '9']),
            part('Magenta', 'colour', ['120.10', '5000', '4']),
            part('Yellow', 'colour', ['120.10', '5000', '5']),
            part('Drum', 'all', ['151', '47000']),
            part('Waste box', 'all', ['13.37', '23000']),
          ],
        },
        service: {
          calls: { aYear: told('3.5'), labour: told('95'), travel: told('41.5'), partsAYear: told('77.77') },
        },
        energy: {
          type: 'watts',
          modes: [
            { watts: told('900'), hoursPerWeek: told('3.5') },
            { watts: told('45'), hoursPerWeek: told('40') },
            { watts: told('2.5'), hoursPerWeek: told('124.5') },
          ],
        },
      }),
    );

    expect(rowsOf(today.doNothing)).toEqual({
      supplies: ['1762.62', '881.31'],
      wearParts: ['203.04', '101.52'],
      service: ['555.52', '277.76'],
      energy: ['58.27', '29.14'],
    });
    expect(apartOf(today.doNothing)).toEqual({ paper: ['536.46', '268.23'] });
  });

  it('charges no call twice: a contract that covers service leaves the device its supplies', async () => {
    const device = deviceEdit('d', [1000, 100], {
      supplies: { type: 'perPage', mono: told('0.01'), colour: told('0.07') },
      service: {
        ...{ monthly: told('20'), perPage: told('0.002') },
        calls: { aYear: told('2'), labour: told('100') },
      },
      pageRates: { mono: told('9'), colour: told('9') },
      monthlyCost: { value: '500', grade: 'invoice' },
    });
    const meters = [
      { meter: 'mono', rate: told('0.005') },
      { meter: 'colour', rate: told('0.05') },
    ] as const;
    const [service, nothing] = await Promise.all([
      detailOf(12, device, contractEdit(['d'], { meters, covers: ['service'] })),
      detailOf(12, device, contractEdit(['d'], { meters, covers: [] })),
    ]);

    // Clicks (5 + 5) × 12; supplies (10 + 7) × 12; service 12 × (20 + 1,100 × 0.002) + 2 × 100 only where it is not covered.
    expect(rowsOf(service.today.doNothing)).toEqual({ pages: ['120.00'], supplies: ['204.00'] });
    expect(rowsOf(nothing.today.doNothing)).toEqual({
      ...{ pages: ['120.00'], supplies: ['204.00'], service: ['466.40'] },
    });
  });

  it('pays a lease as a loan calculator does, and its last cost with the last payment', async () => {
    // 9,999.99 at 7.3 % over 48 months down to 1,500: 213.8534… a month; paid off by schedule, 1,500.00 is left.
    const { today } = await detailOf(
      60,
      deviceEdit('d', [0, 0], {
        hardware: {
          ...{ type: 'lease', after: 'owned', endCost: told('1500') },
          payment: {
            ...{ type: 'annuity', price: told('9999.99'), yearlyRate: told('0.073') },
            ...{ months: 48, residual: told('1500') },
          },
        },
      }),
    );

    expect(rowsOf(today.doNothing)).toEqual({ lease: ['2566.24', '2566.24', '2566.24', '4066.24', '0.00'] });
  });

  it('costs a sunk device nothing, and shows its reserve and tax apart', async () => {
    // The other: (5,000 - 333.33) / 60 = 77.7778 a month for the 15 months that are left; tax 19 % of it.
    const { today } = await detailOf(
      24,
      { type: 'settings.change', changes: { tax: { name: 'VAT', share: told('0.19') } } },
      deviceEdit('sunk', [0, 0], {
        hardware: { type: 'owned', price: told('7000'), usefulMonths: 48, monthsInUse: 50 },
        replacement: { price: told('6500'), usefulMonths: 60 },
      }),
      deviceEdit('other', [0, 0], {
        hardware: {
          ...{ type: 'owned', price: told('5000'), residual: told('333.33') },
          ...{ usefulMonths: 60, monthsInUse: 45 },
        },
      }),
    );

    expect(rowsOf(today.doNothing)).toEqual({ depreciation: ['933.33', '233.33'] });
    expect(apartOf(today.doNothing)).toEqual({ reserve: ['1300.00', '1300.00'], tax: ['177.33', '44.33'] });
  });

  it.each([
    // Quarters: 3,000 mono and 500 colour included a month, 633.33 colour guaranteed. a: 1,000 and 200 over; b: none over,
    // but 133.33 colour short of the minimum. A month 12.30 + 15.54 = 27.84, and 133.33 × 0.0777 = 10.36.
    ['perDevice', { pages: ['334.08', '55.68'], minimum: ['124.32', '20.72'] }],
    // Pooled: 2,000 and 300 over, more than the 133.33 guaranteed: 24.60 + 23.31 = 47.91 a month.
    ['pooled', { pages: ['574.92', '95.82'] }],
  ] as const)(
    'counts included pages of a quarter %s, and raises the base alone',
    async (inclusion, pages) => {
      const { today } = await detailOf(
        14,
        deviceEdit('a', [4000, 700]),
        deviceEdit('b', [1000, 100]),
        contractEdit(['a', 'b'], {
          ...{ inclusion, includedPer: 'quarter', startsOn: '2026-11-01' },
          meters: [
            { meter: 'mono', rate: told('0.0123'), included: '9000' },
            { meter: 'colour', rate: told('0.0777'), included: '1500', minimum: '1900' },
          ],
          base: { amount: told('300'), per: 'quarter' },
          escalator: { share: told('0.045'), covers: ['base'] },
        }),
      );

      // Contract year 2 begins with November: 10 × 100 + 2 × 104.50, then 2 × 104.50.
      expect(rowsOf(today.doNothing)).toEqual({ base: ['1209.00', '209.00'], ...pages });
      expect(rowsOf(today.flat)['base']).toEqual(['1200.00', '200.00']);
    },
  );

  it('bills what charges lack to a minimum: a month of each device, or a year of all', async () => {
    const meters = [{ meter: 'mono', rate: told('0.011') }] as const;
    const least = (amount: string, per: 'month' | 'year', counted: 'perDevice' | 'pooled') =>
      detailOf(
        12,
        ...two,
        contractEdit(['a', 'b'], {
          meters,
          startsOn: '2026-07-01',
          minimum: { amount: told(amount), per, counted },
        }),
      );
    const [each, all, year] = await Promise.all([
      least('60', 'month', 'perDevice'),
      least('60', 'month', 'pooled'),
      least('1000', 'year', 'pooled'),
    ]);

    // 57.20 and 9.90 a month: 2.80 + 50.10 are lacking of each; together they reach 60; 805.20 of 1,000 a year.
    expect(rowsOf(each.today.doNothing)).toEqual({ pages: ['805.20'], minimum: ['634.80'] });
    expect(rowsOf(all.today.doNothing)).toEqual({ pages: ['805.20'] });
    expect(rowsOf(year.today.doNothing)).toEqual({ pages: ['805.20'], minimum: ['194.80'] });
  });

  it.each([
    // A quarter of the pool: 18,300 - 3,000 = 15,300 charged. 4 × 76.50 at 0.005, or 4 × (110 + 40 + 1.50).
    ['all', '306.00'],
    ['band', '606.00'],
  ] as const)('reads volume bands that hold for %s', async (bandsHoldFor, year) => {
    const bands = [
      { above: '10000', rate: told('0.008') },
      { above: '15000', rate: told('0.005') },
    ];
    const meters = [{ meter: 'mono', rate: told('0.011'), included: '3000', bands, bandsHoldFor }] as const;
    const { today } = await detailOf(
      12,
      ...two,
      contractEdit(['a', 'b'], { inclusion: 'pooled', includedPer: 'quarter', meters }),
    );

    expect(rowsOf(today.doNothing)).toEqual({ pages: [year] });
  });

  it('counts contract years, rounds escalated rates to the decimals of the contract, and leaves the base', async () => {
    // Signed April 2025 at prices of its year 2, so month 4 begins year 3: 0.0113 × 1.05 = 0.011865 → 0.0119, then 0.0125.
    // Pages 3 × 68.93 + 9 × 72.59 = 860.10; 3 × 72.59 + 9 × 76.25 = 904.02. Extras 2 × 10 a month, not rounded.
    const { today } = await detailOf(
      24,
      ...two,
      contractEdit(['a', 'b'], {
        startsOn: '2025-04-01',
        meters: [{ meter: 'mono', rate: told('0.0113') }],
        base: { amount: told('97.35'), per: 'month' },
        extras: [{ label: 'Insurance', amount: told('30'), per: 'quarter', isPerDevice: true }],
        escalator: { share: told('0.05'), covers: ['rates', 'extras'], ratesOfYear: 2, rateDecimals: 4 },
      }),
    );

    expect(rowsOf(today.doNothing)).toEqual({
      base: ['1168.20', '1168.20'],
      pages: ['860.10', '904.02'],
      extras: ['249.00', '261.45'],
    });
  });

  it.each([
    // Renewals begin in months 6, 12, 18 and 24: 1 × 5, 1.1 × 6, 1.21; 1.21 × 5, 1.331 × 6, 1.4641.
    [
      { after: 'goesOn', months: 6, increase: told('0.1') },
      { base: ['640.50', '775.01'], pages: ['128.10', '155.00'] },
    ],
    [
      { after: 'goesOn', increase: told('0.1') },
      { base: ['635.00', '660.00'], pages: ['127.00', '132.00'] },
    ],
    // 5 × 10 under the contract, then 20 a month at the device's own click rate.
    [
      { after: 'ends' },
      { base: ['250.00', '0.00'], pages: ['190.00', '240.00'], endOfLease: ['77.00', '0.00'] },
    ],
  ] as const)('follows the end of a contract: %j', async (renewal, rows) => {
    const { today } = await detailOf(
      24,
      deviceEdit('a', [1000, 0], { pageRates: { mono: told('0.02') } }),
      contractEdit(['a'], {
        ...{ endsOn: '2027-05-31', renewal, endCost: told('77') },
        meters: [{ meter: 'mono', rate: told('0.01') }],
        base: { amount: told('50'), per: 'month' },
      }),
    );

    expect(rowsOf(today.doNothing)).toEqual(rows);
    expect(rowsOf(today.flat)).toEqual({ base: ['600.00', '600.00'], pages: ['120.00', '120.00'] });
  });

  it.each([
    // 1,234.5 × 12 × 0.0347 = 514.0458; paper 1,234.5 × 12 × 0.75 × 0.0111 = 123.32655; tax 8.25 % of the exact sum
    // 637.37235 = 52.58322, the lease exempt; lease 33.333 × 12 = 399.996; reserve 1,000 / 36 × 12 = 333.333….
    ['USD', ['400.00', '514.05', '123.33', '52.58', '120.00', '333.33', '1543.29']],
    ['JPY', ['400', '514', '123', '53', '120', '333', '1543']],
    ['KWD', ['399.996', '514.046', '123.327', '52.583', '120.000', '333.333', '1543.285']],
  ])(
    'rounds each leaf of %s once, with tax, paper, soft costs and reserve counted',
    async (currency, printed) => {
      const { today } = await detailOf(
        12,
        {
          type: 'settings.change',
          changes: {
            currency,
            counts: { tax: true, paper: true, soft: true, reserve: true },
            tax: { name: 'Sales tax', share: told('0.0825'), exempt: ['lease'] },
            ...{ paperPrice: told('0.0111'), duplexShare: told('0.5') },
          },
        },
        {
          type: 'softCost.set',
          softCost: { id: 's', label: 'IT', kind: 'itTime', quantity: told('1'), cost: told('10') },
        },
        deviceEdit('a', [1234.5, 0], {
          pageRates: { mono: told('0.0347') },
          hardware: {
            type: 'lease',
            payment: { type: 'monthly', amount: told('33.333') },
            after: 'continues',
          },
          replacement: { price: told('1000'), usefulMonths: 36 },
        }),
      );

      const found = rowsOf(today.doNothing);
      const names = ['lease', 'pages', 'paper', 'tax', 'itTime', 'reserve'];
      expect([...names.map((name) => found[name]?.[0]), today.doNothing.term]).toEqual(printed);
    },
  );
});
