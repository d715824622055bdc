import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Figure } from '../../../../shared/domain/sourced';
import { checksOf } from '../../../factories/checksOf';
import { oneDevice } from '../../../factories/oneDevice';

const told = (value: string): Figure => ({ value, grade: 'told' });
const said = (...edits: readonly Edit[]): readonly string[] =>
  checksOf(oneDevice(...edits)).map(({ message }) => message);
const phase: Edit = {
  type: 'option.setPhase',
  optionId: 'o',
  phase: { id: 'p', name: 'Late', startsOn: '2028-01-01' },
};
const oneOff = (month: number, phaseId?: string): Edit => ({
  type: 'option.setOneOff',
  optionId: 'o',
  oneOff: {
    ...{ id: 'x', label: 'Freight', kind: 'removal', amount: told('100'), month },
    ...(phaseId === undefined ? {} : { phaseId }),
  },
});
const invoice = (id: string, categories: readonly ['pages' | 'energy']): Edit => ({
  type: 'invoice.set',
  invoice: {
    ...{ id, label: id, months: '1', devices: 'all', isBase: true },
    amount: told('40'),
    categories,
  },
});

describe('what counts for nothing', () => {
  it('is said of a phase after the term, and once for all that happens in it', () => {
    // The term is the year 2027.
    expect(said(phase, oneOff(1, 'p'))).toEqual([
      'The phase "Late" begins on January 1, 2028, after the term of 12 months; what happens in it counts for nothing.',
    ]);
  });

  it('is said of a one-off cost after the term, not of one in its last month', () => {
    expect(said(oneOff(12))).toEqual([]);
    expect(said(oneOff(13))).toEqual([
      'The one-off cost "Freight" falls in month 13, after the term of 12 months; it is in no total.',
    ]);
  });

  it('is said of paper and tax that are to be counted without a price', () => {
    expect(said({ type: 'settings.change', changes: { counts: { paper: true, tax: true } } })).toEqual([
      'Paper is to be counted, but a sheet has no price; no total holds any paper.',
      'Tax is to be counted, but none is named; the totals are before tax.',
    ]);
  });

  it('is said of an invoice for what another is the base of already', () => {
    expect(said(invoice('Clicks', ['pages']), invoice('Power', ['energy']))).toEqual([]);
    expect(said(invoice('Clicks', ['pages']), invoice('More clicks', ['pages']))).toEqual([
      'The invoices "Clicks" and "More clicks" are both the base of the same cost; where both fit, only the first counts. Enter one invoice over all their months.',
    ]);
  });
});

describe('a residual value above the price', () => {
  const owned = (residual: string): Edit => ({
    type: 'device.change',
    deviceIds: ['d'],
    changes: {
      hardware: {
        ...{ type: 'owned', price: told('100'), residual: told(residual) },
        ...{ usefulMonths: 36, monthsInUse: 0 },
      },
    },
  });

  it('is warned of, and one that equals it is not', () => {
    expect(said(owned('100'))).toEqual([]);
    expect(said(owned('100.01'))).toEqual([
      'The residual value of d is above its price, so that its hardware cost is too low. Correct one of them.',
    ]);
  });
});
