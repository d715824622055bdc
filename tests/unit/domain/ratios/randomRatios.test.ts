import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import { environment, environmentJson } from '../../../../shared/domain/environment/environment';
import { bandCodes } from '../../../../shared/domain/plausibility/bands';
import { plausibility } from '../../../../shared/domain/plausibility/plausibility';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { ratios } from '../../../../shared/domain/ratios/ratios';
import { ratiosJson } from '../../../../shared/domain/ratios/ratiosJson';
import { formattersFor } from '../../../../shared/format/formatters';
import { randomProposal } from '../../../factories/randomProposal';

const format = formattersFor('en-US', 'USD');

interface Held {
  readonly value: string | null;
  readonly known: number;
  readonly of: number;
}

/** Every figure of a JSON that says of how many it holds. */
function heldIn(json: unknown): readonly Held[] {
  if (typeof json !== 'object' || json === null) return [];
  const own = 'known' in json && 'of' in json && 'grade' in json ? [json as unknown as Held] : [];
  return [...own, ...Object.values(json).flatMap(heldIn)];
}

describe('figures of any proposal', () => {
  it('hold for no more things than there are, and for none where they are unknown', () => {
    fc.assert(
      fc.property(randomProposal, (proposal) => {
        const comparison = compare(proposal);
        const all = heldIn([
          ratiosJson(ratios(proposal, comparison)),
          environmentJson(environment(proposal, comparison)),
        ]);

        expect(all.length).toBeGreaterThan(20);
        for (const { value, known, of } of all) {
          expect(known).toBeLessThanOrEqual(of);
          expect(value === null && known > 0).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are not doubted where every band is open, and every doubt names its evidence', () => {
    fc.assert(
      fc.property(randomProposal, (proposal) => {
        const comparison = compare(proposal);
        const open: Proposal = {
          ...proposal,
          settings: {
            ...proposal.settings,
            bands: Object.fromEntries(bandCodes.map((code) => [code, {}])),
          },
        };

        expect(plausibility(open, comparison, format)).toEqual([]);
        for (const { source, message, severity } of plausibility(proposal, comparison, format)) {
          expect(severity).toBe('warning');
          expect(source).toContain('own estimate');
          expect(message).toContain('plausible is');
        }
      }),
      { numRuns: 60 },
    );
  });
});
