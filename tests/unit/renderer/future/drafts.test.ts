import { describe, expect, it } from 'vitest';
import { policyWords } from '../../../../shared/domain/document/policyWords';
import type { OneOff, PageTransfer, PrintPolicy, SoftChange } from '../../../../shared/domain/future/option';
import { newId } from '../../../../renderer/components/form/newId';
import { oneOffDraft, oneOffOf, oneOffProblems } from '../../../../renderer/views/Future/oneOffDraft';
import { policyDraft, policyOf, policyProblems } from '../../../../renderer/views/Future/policyDraft';

import { softChangeOf, softDraft, softProblem } from '../../../../renderer/views/Future/softDraft';
import { transferDraft, transferOf, transferProblems } from '../../../../renderer/views/Future/transferDraft';
import { formattersFor } from '../../../../shared/format/formatters';

const published = { grade: 'published', note: 'Price book, line 1' } as const;
const estimated = { grade: 'estimate', note: 'Hours counted' } as const;

describe('the form of a one-off cost', () => {
  const removal: OneOff = {
    id: 'one-off-1',
    label: 'Removal',
    kind: 'removal',
    amount: { value: '60.00', ...published },
    count: 2,
    month: 1,
  };

  it('changes nothing when nothing is changed', () => {
    expect(oneOffOf(oneOffDraft(removal), removal.id, removal)).toEqual(removal);
  });

  it('names months outside the term, and a buyout of no device', () => {
    const draft = { ...oneOffDraft(removal), kind: 'buyout' as const, month: '61' };

    expect(oneOffProblems(draft, 60)).toEqual({
      month: 'Write a month from 1 to 60.',
      device: 'Say which device is bought out.',
    });
  });
});

describe('the form of a print policy', () => {
  const policy: PrintPolicy = {
    id: 'policy-1',
    name: 'Release by badge',
    at: ['new-1'],
    removes: { type: 'share', mono: '0.04', colour: '0.04', ...estimated },
    promisedBy: 'IT',
  };

  it('shows shares in per cent and changes nothing when nothing is changed', () => {
    const draft = policyDraft(policy);

    expect(draft.mono).toBe('4');
    expect(policyOf(draft, policy.id, policy)).toEqual(policy);
  });

  it('names a share above 100% and a policy without devices', () => {
    expect(Object.keys(policyProblems({ ...policyDraft(policy), mono: '120', at: [] }))).toEqual([
      'mono',
      'at',
    ]);
  });
});

describe('the other kinds of print policies', () => {
  it.each([
    { type: 'colourToMono', share: '0.25', ...estimated },
    { type: 'duplex', share: '0.6', ...estimated },
    { type: 'pages', mono: '1200', colour: '0', ...estimated },
  ] as const)('$type changes nothing when nothing is changed', (removes) => {
    const policy: PrintPolicy = { id: 'policy-2', name: 'Two-sided', at: 'all', removes, phaseId: 'phase-1' };

    expect(policyOf(policyDraft(policy), policy.id, policy)).toEqual(policy);
  });

  it('need their share', () => {
    const draft = { ...policyDraft(undefined), name: 'Two-sided', type: 'duplex' as const };

    expect(Object.keys(policyProblems(draft))).toEqual(['share']);
    expect(policyOf({ ...draft, share: '55' }, 'policy-3').removes).toEqual({
      type: 'duplex',
      share: '0.55',
      grade: 'estimate',
    });
  });

  it('say what they do', () => {
    const format = formattersFor('en-US', 'USD');
    const says = (removes: PrintPolicy['removes']): string =>
      policyWords({ id: 'p', name: 'P', at: 'all', removes }, format);

    expect(says({ type: 'share', mono: '0.05', colour: '0', ...estimated })).toBe(
      'Removes 5.0% of mono pages',
    );
    expect(says({ type: 'pages', mono: '1200', colour: '80', ...estimated })).toBe(
      'Removes 1,200 mono and 80 color pages a month',
    );
    expect(says({ type: 'colourToMono', share: '0.25', ...estimated })).toBe(
      'Prints 25.0% of color pages in mono',
    );
    expect(says({ type: 'duplex', share: '0.6', ...estimated })).toBe(
      'Brings two-sided printing to 60.0% of impressions',
    );
  });
});

describe('the form of a page transfer', () => {
  const transfer: PageTransfer = { from: 'D1', to: 'N1', mono: '0', colour: '350', phaseId: 'phase-1' };

  it('changes nothing when nothing is changed', () => {
    expect(transferProblems(transferDraft(transfer))).toEqual({});
    expect(transferOf(transferDraft(transfer))).toEqual(transfer);
  });

  it('needs two devices and some pages', () => {
    expect(Object.keys(transferProblems(transferDraft(undefined)))).toEqual(['from', 'to', 'mono']);
    expect(transferProblems({ ...transferDraft(transfer), to: 'D1' })).toEqual({
      to: 'Choose another device.',
    });
  });
});

describe('the form of a promised soft cost', () => {
  it('changes nothing when nothing is changed, and takes 0 for none', () => {
    const change: SoftChange = {
      softCostId: 'tickets',
      quantity: { value: '12', ...estimated },
      promisedBy: 'IT',
    };

    expect(softChangeOf(softDraft(change), 'tickets', change)).toEqual(change);
    expect(softProblem({ ...softDraft(change), quantity: '0' })).toBeNull();
    expect(softProblem({ ...softDraft(change), quantity: '' })).not.toBeNull();
  });
});

describe('newId', () => {
  it('takes the first free number', () => {
    expect(newId('new', ['new-1', 'new-3'])).toBe('new-2');
  });
});
