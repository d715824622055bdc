import { describe, expect, it } from 'vitest';
import type { NewDevice } from '../../shared/domain/fleet/device';
import type { Edit } from '../../shared/domain/proposal/edit';
import {
  apartOf,
  contractEdit,
  detailOf,
  deviceEdit,
  onlyOption,
  optionEdit,
  rowsOf,
  told,
} from './detailOf';

describe.concurrent('an option by the rules of cost', () => {
  it('prints soft costs apart until they are counted, and promises from their phase on', async () => {
    // 12.5 tickets × 20 = 250 a month, 5 × 20 = 100 from month 4 on; 3 hours × 31.25 × 4 people = 375.
    const edits: readonly Edit[] = [
      deviceEdit('a', [1000, 0], { pageRates: { mono: told('0.02') } }),
      {
        type: 'softCost.set',
        softCost: { id: 's', label: 'Tickets', kind: 'tickets', quantity: told('12.5'), cost: told('20') },
      },
      {
        type: 'softCost.set',
        softCost: {
          ...{ id: 'w', label: 'Waiting', kind: 'downtime', quantity: told('3') },
          ...{ cost: told('31.25'), people: told('4') },
        },
      },
      optionEdit({
        phases: [{ id: 'p', name: 'Later', startsOn: '2027-04-01' }],
        softChanges: [{ softCostId: 's', quantity: told('5'), phaseId: 'p' }],
      }),
    ];
    const [off, on] = await Promise.all([
      detailOf(12, ...edits),
      detailOf(12, ...edits, { type: 'settings.change', changes: { counts: { soft: true } } }),
    ]);

    expect([off.today.doNothing.term, onlyOption(off).saving.doNothing.term]).toEqual(['240.00', '0.00']);
    expect(apartOf(onlyOption(off))).toEqual({ tickets: ['1650.00'], downtime: ['4500.00'] });
    expect([on.today.doNothing.term, onlyOption(on).saving.doNothing.term]).toEqual(['7740.00', '1350.00']);
  });

  it('lets a leaving device overlap, and a buyout end its lease', async () => {
    const successor: NewDevice = {
      id: 'n',
      kind: 'monoMfp',
      phaseId: 'p',
      pageRates: { mono: told('0.01') },
      hardware: {
        type: 'lease',
        payment: { type: 'factor', price: told('2000'), factor: told('0.021') },
        after: 'continues',
      },
      energy: { type: 'tec', kwhPerWeek: told('1') },
    };
    const edits: readonly Edit[] = [
      { type: 'settings.change', changes: { energyPrice: told('0.2') } },
      deviceEdit('old', [3000, 0], {
        ...{ pageRates: { mono: told('0.02') }, energy: { type: 'tec', kwhPerWeek: told('5') } },
        hardware: {
          ...{ type: 'lease', payment: { type: 'monthly', amount: told('100') } },
          ...{ paymentsLeft: 20, after: 'continues', endCost: told('35') },
        },
        service: { monthly: told('12') },
      }),
      optionEdit({
        newDevices: [successor],
        phases: [{ id: 'p', name: 'May', startsOn: '2027-05-15', overlapMonths: 2 }],
        fates: [{ deviceId: 'old', fate: { type: 'replace', by: 'n' }, phaseId: 'p' }],
      }),
    ];
    const buyout: Edit = {
      type: 'option.setOneOff',
      optionId: 'o',
      oneOff: {
        ...{ id: 'b', label: 'Buyout', kind: 'buyout', amount: told('1400') },
        ...{ month: 3, phaseId: 'p', deviceId: 'old' },
      },
    };
    const [plain, bought] = await Promise.all([detailOf(24, ...edits), detailOf(24, ...edits, buyout)]);

    // Four whole months before 15 May, so it works in months 1 to 4 and overlaps in 5 and 6; the new one from month 5.
    // Energy: 6 × 5 × 52 / 12 × 0.2 + 8 × 1 × 52 / 12 × 0.2 = 32.93; then 10.40.
    const others = { pages: ['480.00', '360.00'], service: ['72.00', '0.00'], energy: ['32.93', '10.40'] };
    // All 20 payments are owed, the end cost with the last: 12 × 100 + 8 × 42; 8 × 100 + 35 + 12 × 42.
    expect(rowsOf(onlyOption(plain))).toEqual({ lease: ['1536.00', '1339.00'], ...others });
    expect(onlyOption(plain).checks.map(({ message }) => message)).toEqual([
      'old leaves with no buyout; its lease goes on with 14 payments.',
    ]);
    // Bought out in month 7: 6 × 100 + 8 × 42.
    expect(rowsOf(onlyOption(bought))).toEqual({
      ...{ lease: ['936.00', '504.00'], ...others, buyout: ['1400.00', '0.00'] },
    });
    // Today 1,200 + 720 + 144 + 52 = 2,116.00 a year; the option without the buyout 1,520.93, then 874.40. It saves 595.07 in
    // year 1 and 1,241.60 / 12 = 103.4667 a month after it: 1,319.34 by month 19, 1,422.80 by month 20.
    expect(onlyOption(bought).paybackMonths).toBe(20);
  });

  it('shares pages out by recommended volume, color to color devices, and prints gray what a policy says', async () => {
    const free = (
      id: string,
      placeId: string,
      [recommended, mono, colour]: readonly [string, string, string?],
    ) =>
      deviceEdit(id, [0, 0], {
        ...{ placeId, recommendedMonthly: told(recommended) },
        kind: colour === undefined ? 'monoMfp' : 'colourMfp',
        pageRates: { mono: told(mono), ...(colour === undefined ? {} : { colour: told(colour) }) },
      });
    const found = await detailOf(
      12,
      { type: 'place.set', place: { id: 's', name: 'Site', kind: 'site' } },
      { type: 'place.set', place: { id: 'b', name: 'Building', kind: 'building', parentId: 's' } },
      deviceEdit('leaves', [1000, 400], { placeId: 'b' }),
      free('mono', 'b', ['1000', '0.01']),
      free('near', 'b', ['3000', '0.02', '0.1']),
      free('far', 's', ['3000', '0.5', '0.7']),
      optionEdit({
        fates: [
          {
            deviceId: 'leaves',
            fate: { type: 'retire', pagesTo: { over: 'place', share: 'byRecommended' } },
          },
        ],
        policies: [
          {
            ...{ id: 'g', name: 'Gray', at: 'all' },
            removes: { type: 'colourToMono', share: '0.3', grade: 'estimate' },
          },
        ],
      }),
    );

    // 250 and 750 mono, 400 colour to "near", of which 120 turn mono: 2.50 + 870 × 0.02 + 280 × 0.1 = 47.90 a month.
    expect(rowsOf(onlyOption(found))).toEqual({ pages: ['574.80'] });
  });

  it.each([
    // 180 a month for what is modelled at 100 + 50: ×1.2. The pages stay under the contract, so the option costs the same.
    ['all', { today: ['2160.00', '2268.00'], option: ['2160.00', '2268.00'] }],
    // 180 for the 50 of b alone: 280 a month; in the option its pages are a's, at a's 150.
    [['b'], { today: ['3360.00', '3528.00'], option: ['1800.00', '1890.00'] }],
  ] as const)('takes an invoice for %j as base, for what stays of it', async (devices, pages) => {
    const found = await detailOf(
      24,
      deviceEdit('a', [10000, 0]),
      deviceEdit('b', [5000, 0]),
      contractEdit(['a', 'b'], {
        startsOn: '2027-01-01',
        meters: [{ meter: 'mono', rate: told('0.01') }],
        base: { amount: told('40'), per: 'month' },
        escalator: { share: told('0.05'), covers: ['rates'] },
      }),
      {
        type: 'invoice.set',
        invoice: {
          ...{ id: 'i', label: 'Clicks', amount: { value: '450', grade: 'invoice' }, months: '2.5' },
          ...{ categories: ['pages'], devices, isBase: true },
        },
      },
      optionEdit({ fates: [{ deviceId: 'b', fate: { type: 'retire', pagesTo: 'a' } }] }),
    );

    expect(rowsOf(found.today.doNothing)).toEqual({ base: ['480.00', '480.00'], pages: pages.today });
    expect(rowsOf(onlyOption(found))).toEqual({ base: ['480.00', '480.00'], pages: pages.option });
  });

  it('takes over a device with a phase, ends the old contract after its last device, and counts A3 twice', async () => {
    const found = await detailOf(
      30,
      deviceEdit('a', [4000, 600]),
      deviceEdit('b', [1000, 300]),
      contractEdit(['a', 'b'], {
        ...{ startsOn: '2026-07-01', endCost: told('250'), base: { amount: told('90'), per: 'month' } },
        meters: [
          { meter: 'mono', rate: told('0.01') },
          { meter: 'colour', rate: told('0.08') },
        ],
        escalator: { share: told('0.04'), covers: ['base', 'rates'] },
      }),
      optionEdit({
        phases: [
          { id: 'june', name: 'June', startsOn: '2027-06-01' },
          { id: 'september', name: 'September', startsOn: '2027-09-01' },
        ],
        endedContracts: ['c'],
        fates: [
          { deviceId: 'a', fate: { type: 'takeOver', contractId: 'n' }, phaseId: 'june' },
          { deviceId: 'b', fate: { type: 'retire', pagesTo: 'a' }, phaseId: 'september' },
        ],
        contracts: [
          {
            ...{ id: 'n', name: 'New', inclusion: 'perDevice', phaseId: 'june' },
            devices: [{ deviceId: 'a', rates: { mono: told('0.006') } }],
            base: { amount: told('60'), per: 'month' },
            meters: [
              { meter: 'mono', rate: told('0.0099') },
              { meter: 'colour', name: 'Level 1', share: told('0.7'), rate: told('0.05') },
              { meter: 'colour', name: 'A3', share: told('0.3'), clicks: told('2'), rate: told('0.06') },
            ],
            escalator: { share: told('0.03'), covers: ['base', 'rates'] },
          },
        ],
      }),
    );

    // Old: months 1 to 8, from month 7 (its year 2) × 1.04. New: from month 6, its year 2 in month 18, its year 3 in month 30.
    // Base year 1: 6 × 90 + 2 × 93.60 + 7 × 60 = 1,147.20; year 2: 5 × 60 + 7 × 61.80; year 3: 5 × 61.80 + 63.654.
    // Pages year 1: 5 × 122 + 34 + 2 × 35.36 (b alone) + 3 × 66.60 + 4 × 93.90, where a costs 24 + 21 + 21.60 = 66.60, with
    // b's pages 30 + 31.50 + 32.40 = 93.90; year 2: 5 × 93.90 + 7 × 96.717; year 3: 5 × 96.717 + 99.61851.
    expect(rowsOf(onlyOption(found))).toEqual({
      base: ['1147.20', '732.60', '372.65'],
      pages: ['1290.12', '1146.52', '583.20'],
      endOfLease: ['250.00', '0.00', '0.00'],
    });
  });

  it('discounts the cash view: what is bought counts when it is paid', async () => {
    const owned = (price: string, usefulMonths: number) =>
      ({ type: 'owned', price: told(price), usefulMonths, monthsInUse: 0 }) as const;
    const found = await detailOf(
      30,
      { type: 'settings.change', changes: { discountRate: told('0.045') } },
      deviceEdit('a', [1000, 0], { pageRates: { mono: told('0.03333') }, hardware: owned('600', 24) }),
      optionEdit({
        newDevices: [
          { id: 'n', kind: 'monoMfp', pageRates: { mono: told('0.02') }, hardware: owned('1234.56', 60) },
        ],
        fates: [{ deviceId: 'a', fate: { type: 'replace', by: 'n' } }],
      }),
    );

    // 399.96 / 1.045, 399.96 / 1.045², 199.98 / 1.045³; (240 + 1,234.56) / 1.045, 240 / 1.045², 120 / 1.045³.
    expect(found.today.doNothing.presentValue).toEqual({
      annual: ['382.74', '366.26', '175.24'],
      total: '924.24',
    });
    expect(onlyOption(found).presentValue).toEqual({
      annual: ['1411.06', '219.78', '105.16'],
      total: '1736.00',
    });
    // In the cost view the rest of the old device's value, 25 a month, goes on beside 1,234.56 / 60 a month.
    expect(rowsOf(onlyOption(found))['depreciation']).toEqual(['546.91', '546.91', '123.46']);
  });

  it('saves sheets by duplex and pages by release, and leaves energy by TEC as it is', async () => {
    const found = await detailOf(
      12,
      {
        type: 'settings.change',
        changes: { counts: { paper: true }, energyPrice: told('0.15'), paperPrice: told('0.01') },
      },
      deviceEdit('a', [6000, 2000], {
        ...{ duplexShare: told('0.2'), pageRates: { mono: told('0.01'), colour: told('0.05') } },
        energy: { type: 'tec', kwhPerWeek: told('2.7') },
      }),
      optionEdit({
        policies: [
          {
            ...{ id: 'd', name: 'Duplex', at: ['a'] },
            removes: { type: 'duplex', share: '0.75', grade: 'estimate' },
          },
          {
            ...{ id: 'r', name: 'Release', at: 'all' },
            removes: { type: 'share', mono: '0.05', colour: '0.1', grade: 'estimate' },
          },
        ],
      }),
    );

    // 8,000 × (1 - 0.2 / 2) sheets a month today, (5,700 + 1,800) × (1 - 0.75 / 2) then; 2.7 × 52 × 0.15 = 21.06.
    expect(rowsOf(found.today.doNothing)).toEqual({
      pages: ['1920.00'],
      paper: ['864.00'],
      energy: ['21.06'],
    });
    expect(rowsOf(onlyOption(found))).toEqual({ pages: ['1764.00'], paper: ['562.50'], energy: ['21.06'] });
  });
});
