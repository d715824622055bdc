import { describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/domain/proposal/edit';
import type { Invoice } from '../../shared/domain/proposal/proposal';
import { contractEdit, detailOf, deviceEdit, optionEdit, rowsOf, told } from './detailOf';

const mono = (rate: string) => ({ meter: 'mono', rate: told(rate) }) as const;
const invoiceEdit = (amount: string, more: Partial<Invoice>): Edit => ({
  type: 'invoice.set',
  invoice: {
    ...{ id: 'i', label: 'Invoice', months: '1', amount: { value: amount, grade: 'invoice' } },
    ...{ categories: ['base', 'pages'], devices: 'all', isBase: true, ...more },
  },
});

describe.concurrent('base invoices', () => {
  const fleet = [
    deviceEdit('a', [1000, 0]),
    deviceEdit('b', [1000, 0]),
    contractEdit(['a'], { meters: [mono('0.01')], base: { amount: told('10'), per: 'month' } }),
    contractEdit(['b'], {
      ...{ id: 'other', name: 'Other', meters: [mono('0.02')] },
      base: { amount: told('30'), per: 'month' },
    }),
  ];

  it('of one contract leave the other contracts as they are modelled', async () => {
    // Modelled at 20 a month, invoiced at 40: twice 10 and 10; the other contract stays at 30 + 20.
    const { today } = await detailOf(12, ...fleet, invoiceEdit('40', { contractId: 'c' }));

    expect(rowsOf(today.doNothing)).toEqual({ base: ['600.00'], pages: ['480.00'] });
  });

  it('of the same cost count once, as the warning says', async () => {
    const months = ['40', '44', '42'].map((amount, at) =>
      invoiceEdit(amount, { id: `i${String(at)}`, label: `Month ${String(at + 1)}`, contractId: 'c' }),
    );
    const { today } = await detailOf(12, ...fleet, ...months, optionEdit());

    expect(rowsOf(today.doNothing)).toEqual({ base: ['600.00'], pages: ['480.00'] });
  });

  it('of the same cost count once where nothing is modelled for it', async () => {
    // 30 a month, and not 30 + 36 + 33.
    const months = ['30', '36', '33'].map((amount, at) =>
      invoiceEdit(amount, { id: `i${String(at)}`, label: `Month ${String(at + 1)}`, categories: ['extras'] }),
    );
    const { today } = await detailOf(12, deviceEdit('a', [0, 0]), ...months);

    expect(rowsOf(today.doNothing)).toEqual({ extras: ['360.00'] });
  });

  it('that nothing is modelled for end with their contract', async () => {
    // The comparison starts in January 2027; the contract ends with February: two months.
    const { today } = await detailOf(
      24,
      deviceEdit('a', [0, 0]),
      contractEdit(['a'], { endsOn: '2027-02-28', renewal: { after: 'ends' } }),
      invoiceEdit('50', { categories: ['extras'], contractId: 'c' }),
    );

    expect(rowsOf(today.doNothing)).toEqual({ extras: ['100.00', '0.00'] });
  });

  it('that nothing is modelled for rise with their contract', async () => {
    // 400 a month, from May 2027 on (contract year 2) × 1.06, from May 2028 on × 1.06².
    const { today } = await detailOf(
      24,
      deviceEdit('a', [9000, 700]),
      contractEdit(['a'], {
        startsOn: '2026-05-01',
        escalator: { share: told('0.06'), covers: ['base', 'rates'] },
      }),
      invoiceEdit('1200', { months: '3', categories: ['pages'], contractId: 'c' }),
    );

    expect(rowsOf(today.doNothing)).toEqual({ pages: ['4992.00', '5291.52'] });
  });
});
