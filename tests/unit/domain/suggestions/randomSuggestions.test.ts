import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import { applyEdit } from '../../../../shared/domain/proposal/applyEdit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { compareRates, sum } from '../../../../shared/domain/rate';
import type { Rate } from '../../../../shared/domain/rate';
import type { Suggestion } from '../../../../shared/domain/suggestions/suggestion';
import { suggestions } from '../../../../shared/domain/suggestions/suggestions';
import { formattersFor } from '../../../../shared/format/formatters';
import { randomFleet } from './randomFleet';

const format = formattersFor('en-US', 'USD');
const listed = (proposal: Proposal): readonly Suggestion[] =>
  suggestions(proposal, compare(proposal), { optionId: 'option', format });

function unassigned(proposal: Proposal): { readonly mono: Rate; readonly colour: Rate } {
  const pages = (compare(proposal).options[0]?.flow.unassigned ?? []).map((entry) => entry.pages);
  return { mono: sum(pages.map(({ mono }) => mono)), colour: sum(pages.map(({ colour }) => colour)) };
}

const blocking = (proposal: Proposal): number =>
  (compare(proposal).options[0]?.checks ?? []).filter(({ severity }) => severity === 'block').length;

describe('suggestions for any fleet', () => {
  it('apply without a problem, change the option, and leave the proposal before them as it was', () => {
    fc.assert(
      fc.property(randomFleet, (proposal) => {
        const before = structuredClone(proposal);
        for (const { edit } of listed(proposal)) {
          const edited = applyEdit(proposal, edit);

          expect(edited.ok && edited.value).not.toBe(proposal);
          expect(edited.ok).toBe(true);
        }
        expect(proposal).toEqual(before);
      }),
    );
  });

  it('leave no page without a device that had one, and block nothing that was not blocked', () => {
    fc.assert(
      fc.property(randomFleet, (proposal) => {
        const before = unassigned(proposal);
        for (const { edit } of listed(proposal)) {
          const edited = applyEdit(proposal, edit);
          if (!edited.ok) throw new Error(edited.problem.message);
          const after = unassigned(edited.value);

          expect(compareRates(after.mono, before.mono)).toBeLessThanOrEqual(0);
          expect(compareRates(after.colour, before.colour)).toBeLessThanOrEqual(0);
          expect(blocking(edited.value)).toBeLessThanOrEqual(blocking(proposal));
        }
      }),
    );
  });

  it('are the same when they are listed again, each with an id of its own', () => {
    fc.assert(
      fc.property(randomFleet, (proposal) => {
        const first = listed(proposal);

        expect(listed(proposal)).toEqual(first);
        expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
      }),
    );
  });

  it('do not come again once their edit is in force', () => {
    fc.assert(
      fc.property(randomFleet, (proposal) => {
        for (const { edit } of listed(proposal)) {
          const edited = applyEdit(proposal, edit);
          if (!edited.ok) throw new Error(edited.problem.message);

          expect(listed(edited.value).map((again) => again.edit)).not.toContainEqual(edit);
        }
      }),
    );
  });
});
