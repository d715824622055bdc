import { describe, expect, it } from 'vitest';
import { compare } from '../../shared/domain/comparison/compare';
import type { TableBlock } from '../../shared/domain/document/block';
import { buildDocument } from '../../shared/domain/document/buildDocument';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import type { BilledContract } from '../../shared/domain/table/billedContract';
import { formattersFor } from '../../shared/format/formatters';
import { exampleProposal } from '../factories/exampleProposal';

const bill: BilledContract = {
  ...{ contract: 'K-5', currency: 'USD', invoices: 12, from: '2026-01-01', to: '2026-12-31', months: 12 },
  ...{ devices: 2, base: '1200.00', meters: [], extras: '0.00', credits: '0.00', unexplained: '0.00' },
  ...{ total: '1200.00', stated: '1200.07', gap: '0.07', tax: '0.00', monthly: '100.00' },
};
const loose: BilledContract = {
  ...bill,
  ...{ contract: null, from: null, to: null, months: null, stated: null, gap: null, monthly: '30.00' },
};

function withBills(bills: readonly BilledContract[]): Proposal {
  const proposal = exampleProposal('11-3');
  const source = {
    ...{ id: '0123456789abcdef', fileName: 'invoices.csv', importedAt: '2026-11-22T10:00:00Z', rows: 2 },
    ...{ headerRow: 1, columns: [], issues: [] },
  };
  return { ...proposal, sources: [bills.length === 0 ? source : { ...source, bills }] };
}

function invoiceTables(proposal: Proposal): readonly TableBlock[] {
  const made = { at: '2026-11-22T10:00:00Z', format: formattersFor('en-US', 'USD') };
  return buildDocument(proposal, compare(proposal), made).blocks.filter(
    (block): block is TableBlock =>
      block.type === 'table' && block.caption.startsWith('What the invoices say'),
  );
}

describe('what the invoices say, in the document', () => {
  it('stands contract by contract with the amount a month, the period, the own total and the gap', () => {
    const [table] = invoiceTables(withBills([bill, loose]));

    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['invoices.csv', '', '', '', '', ''],
      [
        'K-5',
        'January 1, 2026 to December 31, 2026, 2 devices',
        '$1,200.00',
        '$100.00',
        '$1,200.07',
        '$0.07',
      ],
      ['No contract named', 'taken as a month, 2 devices', '$1,200.00', '$30.00', '—', '—'],
      ['Total a month', '', '', '$130.00', '', ''],
    ]);
  });

  it('prints another currency with its code, and adds no unlike amounts', () => {
    const [table] = invoiceTables(withBills([bill, { ...bill, currency: 'EUR' }]));

    expect(table?.rows.at(-1)?.cells[3]).toBe('100.00 EUR');
  });

  it('is left out where there are no invoices', () => {
    expect(invoiceTables(withBills([]))).toEqual([]);
  });
});
