import { describe, expect, it } from 'vitest';
import type { Option } from '../../../../shared/domain/future/option';
import { applyEdits } from '../../../../shared/domain/proposal/applyEdit';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { stayingChoices } from '../../../../renderer/views/Future/deviceChoices';
import { neededBy } from '../../../../renderer/views/Future/deviceUsers';
import {
  buyoutEdits,
  fateEdit,
  keepEdits,
  leasedAmong,
  moveEdits,
} from '../../../../renderer/views/Future/fateEdits';
import { filterRows, everything } from '../../../../renderer/views/Future/rowFilter';
import { futureRows } from '../../../../renderer/views/Future/futureRows';
import { resultsOf } from '../../../../renderer/state/results';
import { exampleProposal } from '../../../factories/exampleProposal';

const example = exampleProposal('11-3');

function optionOf(proposal: Proposal): Option {
  const [option] = proposal.options;
  if (option === undefined) throw new Error('the example has no option');
  return option;
}

function play(proposal: Proposal, edits: readonly Edit[]): Proposal {
  const played = applyEdits(proposal, edits);
  if (!played.ok) throw new Error(played.problem.message);
  return played.value;
}

/** The example with D1 kept and its buyout gone. */
const kept = play(example, keepEdits(optionOf(example), ['D1']));

describe('keeping devices', () => {
  it('takes back the buyout that was made for their leaving', () => {
    expect(optionOf(example).oneOffs.some(({ kind }) => kind === 'buyout')).toBe(true);
    expect(optionOf(kept).oneOffs.some(({ kind }) => kind === 'buyout')).toBe(false);
    expect(optionOf(kept).fates.some(({ deviceId }) => deviceId === 'D1')).toBe(false);
  });
});

describe('retiring devices', () => {
  it('is one edit for all of them, with a reason only where one is given', () => {
    const fate = { type: 'retire', pagesTo: null } as const;

    expect(fateEdit(optionOf(example), ['D4', 'D5'], { fate, reason: ' ' })).toEqual({
      type: 'option.setFate',
      optionId: optionOf(example).id,
      deviceIds: ['D4', 'D5'],
      fate,
    });
    expect(fateEdit(optionOf(example), ['D4'], { fate, reason: 'Old.' })).toMatchObject({ reason: 'Old.' });
  });
});

describe('a lease that goes on', () => {
  it('is found, and its buyout is what is left to pay', () => {
    const leased = leasedAmong(kept, optionOf(kept), ['D1', 'D2', 'D3']);
    const bought = play(kept, buyoutEdits(kept, optionOf(kept), leased));

    expect(leased.map(({ id }) => id)).toEqual(['D1']);
    expect(optionOf(bought).oneOffs.find(({ kind }) => kind === 'buyout')).toMatchObject({
      deviceId: 'D1',
      amount: { value: '1450.00', grade: 'estimate' },
      month: 1,
    });
    expect(leasedAmong(bought, optionOf(bought), ['D1'])).toEqual([]);
  });
});

describe('moving devices', () => {
  it('gives each its own pages where these move along', () => {
    const edits = moveEdits(optionOf(example), ['D4', 'D5'], {
      toPlaceId: 'library',
      pagesTo: 'own',
      reason: '',
    });

    expect(edits).toMatchObject([
      { deviceIds: ['D4'], fate: { type: 'move', pagesTo: 'D4' } },
      { deviceIds: ['D5'], fate: { type: 'move', pagesTo: 'D5' } },
    ]);
  });

  it('is one edit where the pages stay behind', () => {
    const what = { toPlaceId: 'library', pagesTo: 'N1', reason: '' };

    expect(moveEdits(optionOf(example), ['D4', 'D5'], what)).toHaveLength(1);
  });
});

describe('the choice of who takes the pages', () => {
  it('offers new devices and those that stay, none that leaves or is among the chosen', () => {
    const ids = stayingChoices(example, optionOf(example), ['D4']).map(({ id }) => id);

    expect(new Set(ids)).toEqual(new Set(['N1', 'D2', 'D5', 'D6']));
  });
});

describe('removing a new device', () => {
  it('is refused in words while something needs it', () => {
    const { format } = resultsOf(example);

    expect(neededBy(optionOf(example), 'N1', format)).toMatch(/replaces 1 device/);
    expect(
      neededBy({ ...optionOf(example), fates: [], policies: [], transfers: [] }, 'N1', format),
    ).toBeNull();
  });
});

describe('the list of devices', () => {
  it('says what happens to each in words, and names pages without a device', () => {
    const option = optionOf(example);
    const fate = { type: 'retire', pagesTo: null } as const;
    const open = play(example, [fateEdit(option, ['D4'], { fate, reason: '' })]);

    const rows = futureRows(resultsOf(open), optionOf(open));

    expect(rows.find(({ id }) => id === 'D1')?.fate).toMatch(/^Replace with /);
    expect(rows.find(({ id }) => id === 'D5')?.fate).toBe('Keep');
    expect(filterRows(rows, { ...everything, fate: 'unassigned' }).map(({ id }) => id)).toEqual(['D4']);
    expect(filterRows(rows, { ...everything, fate: 'replace' }).map(({ id }) => id)).toEqual(['D1']);
  });
});
