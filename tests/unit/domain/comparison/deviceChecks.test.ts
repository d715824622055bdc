import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { Comparison } from '../../../../shared/domain/comparison/comparison';
import type { Device } from '../../../../shared/domain/fleet/device';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import { checksOf } from '../../../factories/checksOf';
import { proposalOf } from '../../../factories/exampleProposal';

const told = (value: string): { value: string; grade: 'told' } => ({ value, grade: 'told' });
const add = (device: Device): Edit => ({ type: 'device.add', device });
const mono: Device = {
  id: 'M',
  kind: 'monoMfp',
  service: { perPage: told('0.004') },
  volume: { basis: 'average', mono: '1000', colour: null, grade: 'measured' },
};
const colour: Device = {
  id: 'C',
  kind: 'colourMfp',
  pageRates: { mono: told('0.01'), colour: told('0.08') },
  volume: { basis: 'average', mono: '500', colour: '200', grade: 'measured' },
};
const option: Edit = { type: 'option.add', option: { id: 'o', name: 'Option' } };

const compared = (...edits: readonly Edit[]): Comparison => compare(proposalOf(edits));

describe('a device', () => {
  it('of which only service is priced is not known in full: its toner is not', () => {
    expect(compared(add(mono)).today.flat.devices).toEqual({ known: 0, of: 1 });
  });

  it('that prints no color cannot take the color pages of another', () => {
    const proposal = proposalOf([
      add(mono),
      add(colour),
      option,
      {
        type: 'option.setFate',
        optionId: 'o',
        deviceIds: ['C'],
        fate: { type: 'retire', pagesTo: 'M' },
      },
    ]);

    const found = checksOf(proposal).find(({ code }) => code === 'color-on-mono');
    expect(found?.severity).toBe('block');
    expect(found?.message).toContain('prints no color, but 200 color pages a month go to it');
  });

  it('under two contracts of today is billed by both, and a warning says so', () => {
    const contract = (id: string, name: string): Edit => ({
      type: 'contract.set',
      contract: {
        id,
        name,
        meters: [{ meter: 'mono', rate: told('0.01') }],
        inclusion: 'pooled',
        devices: [{ deviceId: 'M' }],
      },
    });
    const { options } = compared(add(mono), contract('a', 'Copies'), contract('b', 'Service'), option);

    expect(options[0]?.checks.map(({ code }) => code)).toContain('two-contracts');
  });
});
