import { describe, expect, it } from 'vitest';
import type { CostCategory } from '../../../../shared/domain/cost/costLine';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import { checksOf } from '../../../factories/checksOf';
import { oneDevice } from '../../../factories/oneDevice';

const invoice = (isBase: boolean, ...categories: readonly CostCategory[]): Edit => ({
  type: 'invoice.set',
  invoice: {
    ...{ id: 'i', label: 'Fall', months: '1', devices: 'all', isBase, categories },
    amount: { value: '40', grade: 'invoice' },
  },
});
const said = (edit: Edit): readonly string[] =>
  checksOf(oneDevice(edit))
    .filter(({ code }) => code === 'invoice-not-recurring')
    .map(({ message }) => message);

describe('a base invoice for what does not come back every month', () => {
  it.each<readonly [CostCategory, string]>([
    ['oneOff', 'Other one-off costs'],
    ['tax', 'Tax'],
    ['purchase', 'Purchases'],
    ['buyout', 'Lease buyouts'],
    ['endOfLease', 'End of leases and contracts'],
  ])('is told to count for nothing: %s', (category, name) => {
    expect(said(invoice(true, category))).toEqual([
      `The invoice "Fall" is to be the base of today's cost, but it is for what does not come back every month (${name}) and counts for nothing. Name the recurring costs that it is for, or do not take it as the base.`,
    ]);
  });

  it('is told to count as the recurring costs that it names beside it', () => {
    expect(said(invoice(true, 'pages', 'tax', 'oneOff'))).toEqual([
      'The invoice "Fall" is also for what does not come back every month (Tax, Other one-off costs); its whole amount counts as the recurring costs it names. Take that out of its amount and its costs.',
    ]);
  });

  it('is nothing to tell of one for recurring costs, or that is only compared', () => {
    expect(said(invoice(true, 'pages', 'lease'))).toEqual([]);
    expect(said(invoice(false, 'oneOff'))).toEqual([]);
  });
});
