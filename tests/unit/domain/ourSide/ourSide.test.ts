import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewDevice } from '../../../../shared/domain/fleet/device';
import { newOurSide } from '../../../../shared/domain/ourSide/ourSide';
import { type OurSideView, ourSide } from '../../../../shared/domain/ourSide/ourSideView';
import type { OurSideEdit } from '../../../../shared/domain/ourSide/ourSideEdit';
import { compare } from '../../../../shared/domain/comparison/compare';
import { toDecimal } from '../../../../shared/domain/rate';
import { clientProposal, dollars, ourEdits, own, rowOf, terms, viewOf } from './ourCase';

const ownFunds: OurSideEdit = { type: 'ourSide.setFunding', changes: { hardware: 'own' } };

describe('cost price beside price', () => {
  it('stands row by row with the margin', () => {
    const view = viewOf(ourEdits);

    // A lessor pays us the 1,000.00 of the lease; the device costs us 700.00.
    expect(terms(view, 'hardware')).toEqual(['1000.00', '700.00', '300.00']);
    // 50.00 × 24; a base costs nothing by itself.
    expect(terms(view, 'base')).toEqual(['1200.00', null, '1200.00']);
    // 3,000 pages × 0.01 × 24 and × 0.004 × 24.
    expect(terms(view, 'pagesMono')).toEqual(['720.00', '288.00', '432.00']);
    // 500 × 0.08 × 24 and × 0.03 × 24.
    expect(terms(view, 'pagesColour')).toEqual(['960.00', '360.00', '600.00']);
    // (2 + 4) calls × 1.25 visits × 1 h × 40.00 × 2 years.
    expect(terms(view, 'service')).toEqual([null, '600.00', '-600.00']);
    expect(terms(view, 'oneOffs')).toEqual(['100.00', '0.00', '100.00']);
    expect(terms(view, 'delivery')).toEqual([null, '30.00', '-30.00']);
    expect(terms(view, 'installation')).toEqual([null, '80.00', '-80.00']);
    // 2 h a month × 40.00 × 24.
    expect(terms(view, 'operations')).toEqual([null, '1920.00', '-1920.00']);
    expect([view.total.price, view.total.cost, view.total.margin].map((of) => dollars(of?.term))).toEqual([
      '3980.00',
      '3978.00',
      '2.00',
    ]);
    expect(view.total.isComplete).toBe(true);
  });

  it('gives the margin as a share of the price', () => {
    const { share } = rowOf(viewOf(ourEdits), 'pagesMono').margin;

    // 432 / 720.
    expect(share === null ? null : toDecimal(share, 3)).toBe('0.600');
  });

  it('counts the lease payments where we rent out ourselves', () => {
    // 40.00 × 24 = 960.00, less 700.00.
    expect(terms(viewOf([...ourEdits, ownFunds]), 'hardware')).toEqual(['960.00', '700.00', '260.00']);
  });

  it('takes what the lessor pays where that is not the price in the lease', () => {
    const cost = { of: { deviceId: 'n1' }, lessorPays: own('1050') };

    expect(terms(viewOf([...ourEdits, { type: 'ourSide.setDeviceCost', cost }]), 'hardware')).toEqual([
      ...['1050.00', '700.00', '350.00'],
    ]);
  });

  it('buys service by the page where it has a price, and counts no visit as a second cost', () => {
    const cost = { of: { deviceId: 'b' }, service: own('0.001') };

    const view = viewOf([...ourEdits, { type: 'ourSide.setPageCost', cost }]);

    // The new device: 2 calls × 1.25 × 40.00 × 2 = 200.00; the other: 2,500 pages × 0.001 × 24 = 60.00.
    expect(terms(view, 'service')).toEqual([null, '260.00', '-260.00']);
    // Its calls remain work: 6 a year.
    expect(view.work.calls.term && toDecimal(view.work.calls.term, 1)).toBe('12.0');
  });
});

describe('what we do not know', () => {
  it('stays unknown and leaves the things out of the margin, with their price', () => {
    const other: NewDevice = {
      ...{ id: 'n2', kind: 'monoMfp', make: 'New', model: 'Y4' },
      hardware: { type: 'owned', price: { value: '400', grade: 'told' }, usefulMonths: 48, monthsInUse: 0 },
    };
    const proposal = clientProposal({ type: 'option.setDevice', optionId: 'o', device: other });

    const row = rowOf(viewOf(ourEdits, proposal), 'hardware');

    expect(row.price?.amount && dollars(row.price.amount.term)).toBe('1400.00');
    expect(row.margin.known).toEqual({ known: 1, of: 2 });
    expect(row.margin.amount && dollars(row.margin.amount.term)).toBe('300.00');
    expect(row.leftOut).toEqual([{ name: 'New Y4 (n2)', why: 'its cost price is not known' }]);
  });

  it('is never zero: without any input no margin is known but that of the base', () => {
    const view = viewOf([]);

    for (const row of ['hardware', 'pagesMono', 'pagesColour', 'service', 'oneOffs', 'operations'] as const) {
      expect(rowOf(view, row).margin.amount, row).toBeNull();
      expect(rowOf(view, row).cost?.amount, row).toBeNull();
    }
    expect(view.total.isComplete).toBe(false);
    expect([view.total.cost, view.total.margin, view.cash.lowest]).toEqual([null, null, null]);
    expect(view.shift.marginAtLessVolume).toBeNull();
    expect(view.work.visits.lastMonth).toBeNull();
  });

  it('takes a lease for nobody knows whose until someone says who buys', () => {
    const view = viewOf(ourEdits.filter(({ type }) => type !== 'ourSide.setFunding'));

    expect(terms(view, 'hardware')).toEqual(['not known', '700.00', 'not known']);
    expect(view.shift.owners.notSaid).toBe(1);
  });

  it('names entries that speak of nothing in the option', () => {
    const cost = { of: { deviceId: 'n9' }, cost: own('1') };

    expect(viewOf([...ourEdits, { type: 'ourSide.setDeviceCost', cost }]).unmatched).toEqual([
      'cost price of n9',
    ]);
  });
});

describe('our cash by month', () => {
  it('comes in at delivery where a lessor buys', () => {
    const { months, lowest, recoveredIn } = viewOf(ourEdits).cash;

    // In: 50 + 30 + 40 + 100 and 1,000; out: 700, 12 + 15 + 30, and 25 + 80 + 80 for work.
    expect(Object.values(months[0]?.lines ?? {}).map(dollars)).toEqual([
      ...['220.00', '1000.00', '700.00', '57.00', '185.00', '0.00'],
    ]);
    expect(dollars(months[0]?.sum)).toBe('278.00');
    // 120 - 27 - 105 = -12 a month from then on.
    expect(dollars(months[23]?.sum)).toBe('2.00');
    expect([lowest, recoveredIn]).toEqual([null, null]);
  });

  it('has a lowest point and a month of recovery where we rent out ourselves', () => {
    const cheaper: OurSideEdit = { type: 'ourSide.setWork', changes: { billingHours: own('0') } };

    const { months, lowest, recoveredIn } = viewOf([...ourEdits, ownFunds, cheaper]).cash;

    // Month 1: 220 + 40 - 700 - 57 - 165 = -662; then 160 - 27 - 85 = 48 a month: 14 more months.
    expect(lowest && [lowest.month, dollars(lowest.sum)]).toEqual([1, '-662.00']);
    expect(recoveredIn).toBe(15);
    expect(dollars(months[14]?.sum)).toBe('10.00');
  });

  it('waits for the days that the client takes, and takes no more than the days that we are given', () => {
    const funding = { hardware: 'own', clientPaysDays: 45, weHaveDays: 45 } as const;

    const { months } = viewOf([...ourEdits, { type: 'ourSide.setFunding', changes: funding }]).cash;

    // 45 days are two begun months for what we wait for, and one whole month for what we owe.
    expect(months).toHaveLength(26);
    expect(dollars(months[1]?.lines.fromClient)).toBe('0.00');
    expect(dollars(months[2]?.lines.fromClient)).toBe('260.00');
    expect(dollars(months[0]?.lines.forDevices)).toBe('0.00');
    expect(dollars(months[1]?.lines.forDevices)).toBe('700.00');
  });

  it('adds up to the margin less what lies in stock, whatever is known', () => {
    const amounts = fc.integer({ min: 0, max: 200_000 }).map((cents) => own((cents / 100).toFixed(2)));
    const days = fc.integer({ min: 0, max: 120 });
    const inputs = fc.record({
      device: fc.option(amounts),
      mono: fc.option(amounts),
      stock: amounts,
      ...{
        clientPaysDays: days,
        weHaveDays: days,
        hardware: fc.constantFrom('own' as const, 'lessor' as const),
      },
    });
    fc.assert(
      fc.property(inputs, ({ device, mono, stock, ...funding }) => {
        const view = viewOf([
          ...ourEdits,
          {
            type: 'ourSide.setDeviceCost',
            cost: {
              ...{ of: { make: 'New', model: 'X3' }, delivery: own('30'), installHours: own('2') },
              ...(device === null ? {} : { cost: device }),
            },
          },
          {
            type: 'ourSide.setPageCost',
            cost: { of: { contractId: 'c' }, ...(mono === null ? {} : { mono }), colour: own('0.03') },
          },
          {
            type: 'ourSide.setStock',
            item: { id: 's', kind: 'tonerSet', model: 'X3', count: 2, cost: stock },
          },
          { type: 'ourSide.setFunding', changes: funding },
        ]);
        const last = view.cash.months.at(-1)?.sum ?? 0n;
        // Months are rounded each for itself: 24 half cents for each of five lines.
        const gap = last - (marginOf(view) - (view.stock.tiedUp ?? 0n));
        expect(gap < 0n ? -gap : gap).toBeLessThanOrEqual(60n);
      }),
      { numRuns: 25 },
    );
  });
});

/** The margin of what is known, row by row. */
function marginOf(view: OurSideView): bigint {
  return view.rows.reduce((sum, { margin }) => sum + (margin.amount?.term ?? 0n), 0n);
}

describe('what changes for us', () => {
  it('is the part that comes back every month, today and with the option', () => {
    const sales = { todayHardwareAYear: own('3000'), todayServiceAYear: own('1000') };

    const { shift } = viewOf([...ourEdits, { type: 'ourSide.setSales', changes: sales }]);

    expect(shift.recurringToday && toDecimal(shift.recurringToday, 4)).toBe('0.2500');
    // (1,200 + 720 + 960) / 3,980 = 0.72361…
    expect(shift.recurringOption && toDecimal(shift.recurringOption, 4)).toBe('0.7236');
    expect(shift.owners).toEqual({ us: 0, lessor: 1, client: 0, notSaid: 0 });
  });

  it('is what a tenth fewer pages cost us', () => {
    const { shift } = viewOf(ourEdits);

    // (30 + 40 - 12 - 15) × 0.1 × 24 = 103.20; 2.00 - 103.20.
    expect(shift.lostMargin === null ? null : dollars(shift.lostMargin)).toBe('103.20');
    expect(shift.marginAtLessVolume === null ? null : dollars(shift.marginAtLessVolume)).toBe('-101.20');
  });

  it('is work: calls, visits and hours a month', () => {
    const { work } = viewOf(ourEdits);

    // 6 calls a year: 0.5 a month, × 1.25 visits, × 1 hour.
    expect(
      [work.calls, work.visits, work.serviceHours].map(
        ({ lastMonth }) => lastMonth && toDecimal(lastMonth, 3),
      ),
    ).toEqual([...['0.500', '0.625', '0.625']]);
    expect(work.served).toBe(2);
    expect(work.installations).toMatchObject([{ devices: 1, hours: { n: 2n, d: 1n } }]);
  });

  it('is what the contract asks: its term, what it covers, no rise of prices', () => {
    const [contract] = viewOf(ourEdits).obligations.contracts;

    expect(contract?.devices).toBe(2);
    expect(contract?.duties).toEqual([
      { type: 'term', startsOn: '2027-01-01' },
      { type: 'covers', what: ['supplies', 'service'] },
      { type: 'priceCap', share: '0', covers: [] },
    ]);
  });
});

describe('a contract of another', () => {
  it('brings us nothing and costs us nothing', () => {
    const notOurs = { type: 'ourSide.setContract', terms: { contractId: 'c', isOurs: false } } as const;

    const view = viewOf([...ourEdits, notOurs]);

    expect(view.rows.map(({ row }) => row)).toEqual(['hardware', 'oneOffs', 'delivery', 'installation']);
    expect(view.work.served).toBe(0);
  });
});

it('is refused for another proposal or an option that is not there', () => {
  const proposal = clientProposal();
  const comparison = compare(proposal);
  const of = { proposal, comparison, lessVolume: comparison };

  expect(ourSide({ ...of, optionId: 'o' }, newOurSide('another'))).toMatchObject({ ok: false });
  expect(ourSide({ ...of, optionId: 'x' }, newOurSide(proposal.id))).toMatchObject({ ok: false });
});
