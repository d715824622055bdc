import { describe, expect, it } from 'vitest';
import { openText } from '../../../shared/files/openText';
import { saved, sha256, soundDevice, soundProposal, soundText } from './soundProposal';

const source = {
  ...{ id: '0123456789abcdef', fileName: 'invoices.csv', importedAt: '2026-11-22T10:00:00Z', rows: 2 },
  ...{ headerRow: 1, columns: [], issues: [] },
};
const bill = {
  ...{ contract: null, supplier: 'Print Co', currency: 'USD', invoices: 0, from: null, to: null },
  ...{ months: 1.5, devices: 2, base: '20.00', extras: '0.00', credits: '-1.50', unexplained: '0.00' },
  meters: [{ meter: 'level 2', usage: '120', included: null, overage: null, rate: '0.059', charge: '7.08' }],
  ...{ total: '25.58', stated: null, gap: null, tax: '2.10', monthly: '17.05' },
};

describe('the file of a proposal', () => {
  it('keeps what invoices say, and the contract that a list names for a device', () => {
    const proposal = soundProposal({
      devices: [soundDevice('sn-1', { contractName: 'K-1' })],
      ...{ options: [], contracts: [], sources: [{ ...source, bills: [bill] }] },
    });
    // The recommended option went with the options.
    const { recommendedOptionId: _gone, ...rest } = proposal;

    expect(openText(soundText({ proposal: rest }), sha256)).toEqual({
      type: 'opened',
      file: saved({ proposal: rest }),
    });
  });
});
