import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { randomCase } from '../../../factories/randomCase/randomCase';
import { comparedByUs } from '../../oracle/compared';

/** The thing at a place of a list with some members changed, every other left as the very object it is. */
function changedAt<T>(list: readonly T[], at: number, changes: (before: T) => Partial<T>): readonly T[] {
  return list.map((one, place) => (place === at ? { ...one, ...changes(one) } : one));
}

const figure = (value: string) => ({ value, grade: 'told' }) as const;

/** Each changes one thing of a proposal, as an edit does. */
const edits: Readonly<Record<string, (proposal: Proposal, at: number) => Proposal>> = {
  "a device's pages": (proposal, at) => ({
    ...proposal,
    devices: changedAt(proposal.devices, at % proposal.devices.length, () => ({
      volume: { basis: 'average', mono: '4321', colour: '123', grade: 'told' },
    })),
  }),
  "a device's hardware": (proposal, at) => ({
    ...proposal,
    devices: changedAt(proposal.devices, at % proposal.devices.length, () => ({
      hardware: { type: 'rental', monthly: figure('77.70') },
    })),
  }),
  "a contract's increase": (proposal, at) => ({
    ...proposal,
    contracts: changedAt(proposal.contracts, at % Math.max(1, proposal.contracts.length), () => ({
      escalator: { share: figure('0.11'), covers: ['base', 'rates', 'lease'] },
    })),
  }),
  "an option's contract under the same name": (proposal, at) => ({
    ...proposal,
    options: changedAt(proposal.options, at % Math.max(1, proposal.options.length), ({ contracts }) => ({
      contracts: changedAt(contracts, 0, () => ({
        escalator: { share: figure('0.07'), covers: ['base', 'rates'] },
        base: { amount: figure('314.15'), per: 'month' },
      })),
    })),
  }),
  'all fates of an option': (proposal, at) => ({
    ...proposal,
    options: changedAt(proposal.options, at % Math.max(1, proposal.options.length), () => ({ fates: [] })),
  }),
  'the price of energy': (proposal) => ({
    ...proposal,
    settings: { ...proposal.settings, energyPrice: figure('0.9') },
  }),
  'the start of the comparison': (proposal) => ({
    ...proposal,
    settings: { ...proposal.settings, startsOn: '2027-02-01' },
  }),
};

const seeds = Array.from({ length: 10 }, (_, at) => at + 1);

describe('a comparison after an edit', () => {
  it.each(Object.entries(edits))('of %s is that of a proposal opened anew', (_, edit) => {
    for (const seed of seeds) {
      const before = randomCase(seed);
      comparedByUs(before);
      const edited = edit(before, seed);

      const ours = comparedByUs(edited);

      expect([seed, ours]).toEqual([seed, comparedByUs(structuredClone(edited))]);
    }
  });

  it('and back is that of before', () => {
    for (const seed of seeds) {
      const before = randomCase(seed);
      const first = comparedByUs(before);
      for (const edit of Object.values(edits)) comparedByUs(edit(before, seed));

      expect([seed, comparedByUs(before)]).toEqual([seed, first]);
    }
  });
});
