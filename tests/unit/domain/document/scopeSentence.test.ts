import { describe, expect, it } from 'vitest';
import { scopeSentence, taxSentence } from '../../../../shared/domain/document/scopeSentence';
import type { Settings } from '../../../../shared/domain/proposal/proposal';
import { formattersFor } from '../../../../shared/format/formatters';

const plain: Settings = {
  currency: 'USD',
  locale: 'en-US',
  paper: 'letter',
  termMonths: 60,
  startsOn: '2027-01-01',
};
const vat = { name: 'VAT', share: { value: '0.19', grade: 'told' } } as const;
const us = formattersFor('en-US', 'USD');

describe('the sentence on the scope', () => {
  it('says of a bare proposal that all is before tax and what neither side includes', () => {
    expect(scopeSentence(plain, us)).toBe(
      'All amounts are before tax. Neither side includes energy, paper, soft costs, and a reserve for replacing devices.',
    );
  });

  it('names a tax that is known and left out', () => {
    expect(taxSentence({ ...plain, tax: vat }, us)).toBe('All amounts are before VAT (19%).');
  });

  it('names a tax that is in the totals, and what is exempt', () => {
    const counted = { ...plain, counts: { tax: true }, tax: { ...vat, exempt: ['energy'] } } as const;

    expect(taxSentence({ ...counted, tax: vat }, us)).toBe(
      'All totals include 19% VAT; it stands in a row of its own.',
    );
    expect(taxSentence(counted, us)).toBe(
      'All totals include 19% VAT, but for energy; it stands in a row of its own.',
    );
  });

  it('does not speak of a tax that counts but has no rate', () => {
    expect(taxSentence({ ...plain, counts: { tax: true } }, us)).toBe('All amounts are before tax.');
  });

  it('says what both sides include and ends with the note of the proposal', () => {
    const full: Settings = {
      ...plain,
      counts: { paper: true, soft: true, reserve: true },
      energyPrice: { value: '0.15', grade: 'invoice' },
      scopeNote: ' Postage is out ',
    };

    expect(scopeSentence(full, us)).toBe(
      'All amounts are before tax. Both sides include energy, paper, soft costs, and a reserve for replacing devices. Postage is out.',
    );
    expect(scopeSentence({ ...full, counts: { paper: true } }, us)).toContain(
      'Both sides include energy and paper; neither side includes soft costs and a reserve for replacing devices.',
    );
  });

  it('writes the rate as it was typed, in the marks of the locale', () => {
    const swiss = { ...plain, tax: { name: 'MWST', share: { value: '0.081', grade: 'told' } } } as const;

    expect(taxSentence(swiss, formattersFor('de-CH', 'CHF'))).toBe('All amounts are before MWST (8.1%).');
    expect(taxSentence(swiss, formattersFor('de-DE', 'EUR'))).toBe(
      'All amounts are before MWST (8,1\u00a0%).',
    );
  });
});
