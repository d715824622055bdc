import { describe, expect, it } from 'vitest';
import { resultsOf } from '../../../../renderer/state/results';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { Comparison } from '../../../../shared/domain/comparison/comparison';
import { applyEdits } from '../../../../shared/domain/proposal/applyEdit';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { exampleProposal } from '../../../factories/exampleProposal';

function after(proposal: Proposal, ...edits: readonly Edit[]): Proposal {
  const edited = applyEdits(proposal, edits);
  if (!edited.ok) throw new Error(edited.problem.message);
  return edited.value;
}

/** The results of a proposal that was not looked at before, so that its comparison is the last one made. */
function justShown(): { readonly proposal: Proposal; readonly comparison: Comparison } {
  const proposal = { ...counting };
  return { proposal, comparison: resultsOf(proposal).comparison };
}

const told = (value: string) => ({ value, grade: 'told' as const });
const counting = exampleProposal('11-3', {
  type: 'settings.change',
  changes: { counts: { soft: true } },
});

/** One change of each part of a proposal that figures depend on, alone. */
const changes: Readonly<Record<string, Edit>> = {
  softCosts: {
    type: 'softCost.set',
    softCost: { id: 'help', label: 'Help desk', kind: 'tickets', quantity: told('10'), cost: told('20') },
  },
  invoices: {
    type: 'invoice.set',
    invoice: {
      id: 'toner',
      label: 'Toner 2026',
      months: '12',
      amount: { value: '9000', grade: 'invoice' },
      categories: ['pages'],
      devices: 'all',
      isBase: true,
    },
  },
  settings: { type: 'settings.change', changes: { termMonths: 48 } },
  devices: {
    type: 'device.change',
    deviceIds: ['D3'],
    changes: { hardware: { type: 'rental', monthly: told('75') } },
  },
};

describe('the results of a proposal', () => {
  it.each(Object.entries(changes))('are compared anew when only its %s change', (_, edit) => {
    const shown = justShown();
    const before = shown.comparison.today.doNothing.term;
    const changed = after(shown.proposal, edit);

    const { comparison } = resultsOf(changed);

    expect(comparison.today.doNothing.term).toBe(compare(changed).today.doNothing.term);
    expect(comparison.today.doNothing.term).not.toBe(before);
  });

  it('are compared anew when only its places change, by which pages find their way', () => {
    const { proposal, comparison } = justShown();
    const moved = after(proposal, {
      type: 'place.set',
      place: { id: 'annex', name: 'Annex', kind: 'building' },
    });

    expect(resultsOf(moved).comparison).not.toBe(comparison);
  });

  it('keep the comparison while only words of the document change', () => {
    const { proposal, comparison } = justShown();
    const worded = after(proposal, { type: 'board.describe', changes: { risk: 'Toner may run short.' } });

    expect(resultsOf(worded).comparison).toBe(comparison);
  });
});
