import { describe, expect, it } from 'vitest';
import { hasGap } from '../../../../renderer/views/Import/billGaps';
import {
  billedTime,
  contractWords,
  gapSentences,
  meterWords,
} from '../../../../renderer/views/Import/billWords';
import type { BilledContract } from '../../../../shared/domain/table/billedContract';
import { formattersFor } from '../../../../shared/format/formatters';
import { bill } from './understood';

const format = formattersFor('en-US', 'USD');

function contract(changes: Partial<BilledContract>): BilledContract {
  return { ...bill, ...changes };
}

describe('what is said of a bill', () => {
  it('names its time, its invoices and its devices', () => {
    expect(billedTime(bill, format)).toBe('May 1, 2026 to May 31, 2026 · 1 month · 1 invoice · 8 devices');
    expect(billedTime(contract({ from: null, to: null, months: null, invoices: 0 }), format)).toBe(
      'the file does not say for how long: a month was taken · 8 devices',
    );
  });

  it('shows a gap as a gap, whichever side is more', () => {
    expect(gapSentences(bill, format)).toEqual([]);
    expect(hasGap(bill)).toBe(false);
    expect(gapSentences(contract({ gap: '35.10' }), format)).toEqual([
      'The file’s own total is $35.10 more than its rows. The rows are taken; compare them with the invoice.',
    ]);
    expect(gapSentences(contract({ gap: '-0.01' }), format)[0]).toContain('is $0.01 less than its rows');
    expect(gapSentences(contract({ unexplained: '34.75' }), format)).toEqual([
      '$34.75 is charged that no base, meter, extra or credit explains.',
    ]);
    expect(gapSentences(contract({ unexplained: '-12.00' }), format)).toEqual([
      'Base, meters and the rest come to $12.00 more than the rows charge.',
    ]);
    expect(hasGap(contract({ unexplained: '-12.00' }))).toBe(true);
  });

  it('names a total that the file does not state no gap', () => {
    expect(hasGap(contract({ stated: null, gap: null }))).toBe(false);
  });

  it('calls meters and contracts what people call them', () => {
    expect(['mono', 'colour', 'level 2'].map((meter) => meterWords({ meter }))).toEqual([
      'Mono pages',
      'Color pages',
      'Color pages of level 2',
    ]);
    expect(contractWords({ contract: '72011', supplier: 'Halden' })).toBe('Contract 72011 · Halden');
    expect(contractWords({ contract: null })).toBe('Rows that name no contract');
  });
});
