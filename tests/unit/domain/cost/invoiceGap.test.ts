import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { GapExplained } from '../../../../shared/domain/cost/invoiceGap';
import { explainGap } from '../../../../shared/domain/cost/invoiceGap';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Invoice } from '../../../../shared/domain/proposal/proposal';
import { compareRates, sum, toNumber } from '../../../../shared/domain/rate';
import { oneDevice } from '../../../factories/oneDevice';

/** A quarter's invoice for the device, which is modelled at 1,000 pages × 0.05 = 50 a month. */
function invoiceOf(more: Partial<Invoice> = {}): Edit {
  return {
    type: 'invoice.set',
    invoice: {
      ...{ id: 'i', label: 'Quarter', months: '3', categories: ['pages'], devices: 'all', isBase: false },
      amount: { value: '210', grade: 'invoice' },
      pages: { mono: '3600' },
      ...more,
    },
  };
}

function explained(...edits: readonly Edit[]): GapExplained {
  const comparison = compare(oneDevice(...edits));
  const [first] = comparison.invoices;
  if (first === undefined) throw new Error('there is no invoice');
  return explainGap(first, comparison);
}

const numbers = ({ gap, pages, rest }: GapExplained): readonly unknown[] => [
  toNumber(gap),
  pages.map(({ meter, billed, modelled, price, amount }) => [
    meter,
    ...[billed, modelled, price, amount].map(toNumber),
  ]),
  toNumber(rest),
];

const unknownDevice: Edit = {
  type: 'device.add',
  device: { id: 'u', kind: 'monoPrinter', pageRates: { mono: { value: '0.05', grade: 'invoice' } } },
};

describe('the gap of an invoice', () => {
  it('is parted into what other pages cost and the rest', () => {
    // 210 / 3 = 70 a month, 20 more than 50. 3,600 / 3 = 1,200 pages: 200 more × 0.05 = 10. The rest: 10.
    expect(numbers(explained(invoiceOf()))).toEqual([20, [['mono', 1200, 1000, 0.05, 10]], 10]);
  });

  it('is the same while the invoice is the base, although the costs are then the invoice’s', () => {
    expect(numbers(explained(invoiceOf({ isBase: true })))).toEqual([
      20,
      [['mono', 1200, 1000, 0.05, 10]],
      10,
    ]);
  });

  it('may be less than nothing, when fewer pages were billed', () => {
    // 90 / 3 = 30, 20 less; 1,500 / 3 = 500 pages: 500 fewer × 0.05 = -25; the rest is 5 more.
    const less = { amount: { value: '90', grade: 'invoice' }, pages: { mono: '1500' } } as const;

    expect(numbers(explained(invoiceOf(less)))).toEqual([-20, [['mono', 500, 1000, 0.05, -25]], 5]);
  });

  it('is all rest where the invoice states no pages, or is for what pages do not change', () => {
    const { pages: _pages, ...without } = (invoiceOf() as Extract<Edit, { type: 'invoice.set' }>).invoice;

    expect(numbers(explained({ type: 'invoice.set', invoice: without }))).toEqual([20, [], 20]);
    // No base charge is modelled: 70 a month are unexplained.
    expect(numbers(explained(invoiceOf({ categories: ['base'] })))).toEqual([70, [], 70]);
  });

  it('is all rest once an invoice of nothing is the base, since the price is then gone', () => {
    const nothing = { amount: { value: '0', grade: 'invoice' }, isBase: true } as const;

    expect(numbers(explained(invoiceOf(nothing)))).toEqual([-50, [], -50]);
  });

  it('holds the billed pages against those of devices that pay for them in its categories', () => {
    // Toner for 500 pages a month, which page charges are not for: the pages are those of the first device.
    const toner: Edit = {
      type: 'device.add',
      device: {
        ...{ id: 't', kind: 'monoPrinter' },
        supplies: { type: 'perPage', mono: { value: '0.02', grade: 'told' } },
        volume: { basis: 'average', mono: '500', colour: '0', grade: 'measured' },
      },
    };
    // A contract with 3,000 included pages, which makes its 500 pages pages of the invoice: at 50 / 1,500 each.
    const contract: Edit = {
      type: 'contract.set',
      contract: {
        ...{ id: 'k', name: 'Included', inclusion: 'pooled', devices: [{ deviceId: 't' }] },
        meters: [{ meter: 'mono', rate: { value: '0.01', grade: 'told' }, included: '3000' }],
      },
    };
    const pagesOf = (...edits: readonly Edit[]): unknown =>
      explained(...edits, invoiceOf()).pages.map(({ modelled }) => toNumber(modelled));

    expect([pagesOf(toner), pagesOf(toner, contract)]).toEqual([[1000], [1500]]);
  });

  it('counts the devices of the invoice whose pages or prices are not known', () => {
    expect(explained(invoiceOf()).devices).toEqual({ known: 1, of: 1 });
    expect(explained(unknownDevice, invoiceOf()).devices).toEqual({ known: 1, of: 2 });
    expect(explained(unknownDevice, invoiceOf({ devices: ['u'] })).devices).toEqual({ known: 0, of: 1 });
  });

  it('is its parts added up, whatever was invoiced', () => {
    fc.assert(
      fc.property(
        fc.record({
          cents: fc.nat(1_000_000),
          months: fc.integer({ min: 1, max: 24 }),
          mono: fc.nat(100_000),
          isBase: fc.boolean(),
        }),
        ({ cents, months, mono, isBase }) => {
          const found = explained(
            invoiceOf({
              amount: { value: (cents / 100).toFixed(2), grade: 'invoice' },
              months: String(months),
              pages: { mono: String(mono) },
              isBase,
            }),
          );
          const parts = sum([...found.pages.map(({ amount }) => amount), found.rest]);

          expect(compareRates(parts, found.gap)).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
