import { describe, expect, it } from 'vitest';
import type { Option } from '../../../../shared/domain/future/option';
import { applyEdits } from '../../../../shared/domain/proposal/applyEdit';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { stayingChoices } from '../../../../renderer/views/Future/deviceChoices';
import { neededBy } from '../../../../renderer/views/Future/deviceUsers';
import { buyoutEdits, leasedAmong } from '../../../../renderer/views/Future/buyouts';
import { newContract, removeContractEdits } from '../../../../renderer/views/Future/contractEdits';
import {
  fateEdit,
  keepEdits,
  moveEdits,
  phaseEdits,
  stayEdits,
} from '../../../../renderer/views/Future/fateEdits';
import { emptyOption, trimmedCopy } from '../../../../renderer/views/Future/optionEdits';
import { pagesDraft, pagesToOf } from '../../../../renderer/views/Future/pagesDraft';
import { phaseUse } from '../../../../shared/domain/document/phaseUse';
import { monthOfPhase } from '../../../../shared/domain/future/phaseMonth';
import { filterRows, everything } from '../../../../renderer/views/Future/rowFilter';
import { futureRows } from '../../../../renderer/views/Future/futureRows';
import { resultsOf } from '../../../../renderer/state/results';
import { brokenRules } from '../../../../shared/files/rules';
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
    const bought = play(kept, buyoutEdits({ proposal: kept, option: optionOf(kept) }, leased, null));

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

    expect(edits).toEqual([
      {
        type: 'option.setFates',
        optionId: optionOf(example).id,
        fates: [
          { deviceId: 'D4', fate: { type: 'move', toPlaceId: 'library', pagesTo: 'D4' } },
          { deviceId: 'D5', fate: { type: 'move', toPlaceId: 'library', pagesTo: 'D5' } },
        ],
      },
    ]);
  });

  it('is one edit where the pages stay behind', () => {
    const what = { toPlaceId: 'library', pagesTo: 'N1', reason: '' };

    expect(moveEdits(optionOf(example), ['D4', 'D5'], what)).toHaveLength(1);
  });
});

describe('a device that was to leave and stays after all', () => {
  it('loses the buyout that was made for its leaving, whatever it is to do now', () => {
    const option = optionOf(example);
    const contractId = option.contracts[0]?.id ?? 'none';
    for (const fate of [
      { type: 'takeOver', contractId } as const,
      { type: 'redeploy', toPlaceId: 'library', pagesTo: 'N1' } as const,
    ]) {
      const staying = play(example, stayEdits(option, ['D1'], { fate, reason: '' }));

      expect(optionOf(staying).oneOffs.some(({ kind }) => kind === 'buyout')).toBe(false);
      expect(optionOf(staying).fates.find(({ deviceId }) => deviceId === 'D1')?.fate).toEqual(fate);
    }
  });
});

describe('where pages go', () => {
  it('is a device, a rule over chosen devices or over the place, or nobody yet', () => {
    const draft = pagesDraft('device');

    expect(pagesToOf(draft)).toBeUndefined();
    expect(pagesToOf({ ...draft, deviceId: 'N1' })).toBe('N1');
    expect(pagesToOf({ ...draft, way: 'later' })).toBeNull();
    expect(pagesToOf({ ...draft, way: 'own' })).toBe('own');
    expect(pagesToOf({ ...draft, way: 'list' })).toBeUndefined();
    expect(pagesToOf({ ...draft, way: 'list', over: ['N1', 'D5'], share: 'byRecommended' })).toEqual({
      over: ['N1', 'D5'],
      share: 'byRecommended',
    });
    expect(pagesToOf({ ...draft, way: 'place' })).toEqual({ over: 'place', share: 'equally' });
  });
});

describe('phases', () => {
  const optionId = optionOf(example).id;
  const { startsOn } = example.settings;
  const later = {
    id: 'phase-1',
    name: 'Library',
    startsOn: `${startsOn.slice(0, 4)}-12-31`,
    overlapMonths: 2,
  };
  const phased = play(example, [
    { type: 'option.setPhase', optionId, phase: later },
    ...phaseEdits(optionOf(example), ['D1', 'D5'], 'phase-1'),
  ]);

  it('date only what happens, and nothing else of it changes', () => {
    const [before, after] = [optionOf(example), optionOf(phased)].map(({ fates }) =>
      fates.find(({ deviceId }) => deviceId === 'D1'),
    );

    expect(after).toEqual({ ...before, phaseId: 'phase-1' });
    // D5 is kept: there is nothing to date.
    expect(optionOf(phased).fates.filter(({ phaseId }) => phaseId !== undefined)).toHaveLength(1);
    expect(phaseEdits(optionOf(phased), ['D5'], 'phase-1')).toEqual([]);
    const back = play(phased, phaseEdits(optionOf(phased), ['D1'], null));
    expect(optionOf(back).fates.find(({ deviceId }) => deviceId === 'D1')).toEqual(before);
  });

  it('say what happens with them', () => {
    const { format } = resultsOf(example);

    expect(phaseUse(optionOf(phased), 'phase-1', format)).toBe('1 device is replaced');
    expect(phaseUse(optionOf(phased), 'phase-2', format)).toBe('');
    expect(phaseUse(optionOf(phased), undefined, format)).not.toContain('replaced');
  });

  it('begin in month 1 at the earliest, and count whole months', () => {
    const settings = { ...example.settings, startsOn: '2027-01-15' };

    // From January 15 to April 15 three whole months pass: month 4; a day less and it is month 3.
    expect(monthOfPhase({ startsOn: '2027-04-15' }, settings)).toBe(4);
    expect(monthOfPhase({ startsOn: '2027-04-14' }, settings)).toBe(3);
    expect(monthOfPhase({ startsOn: '2026-06-01' }, settings)).toBe(1);
  });
});

describe('options', () => {
  it('are added empty, the first one recommended', () => {
    const [only] = example.options;
    const none = play(example, [{ type: 'option.remove', optionId: only?.id ?? '' }]);
    const first = play(none, emptyOption(none).edits);
    const second = play(first, emptyOption(first).edits);

    expect(first.options.map(({ name }) => name)).toEqual(['Proposed']);
    expect(first.recommendedOptionId).toBe(first.options[0]?.id);
    expect(second.options.map(({ name }) => name)).toEqual(['Proposed', 'Option 2']);
    expect(second.recommendedOptionId).toBe(first.recommendedOptionId);
  });

  it('are copied under names and ids of their own, as often as one likes', () => {
    const { id, name } = optionOf(example);
    const once = play(example, trimmedCopy(example, id).edits);
    const twice = play(once, trimmedCopy(once, id).edits);

    expect(twice.options.map((option) => option.name)).toEqual([
      name,
      `${name}, trimmed`,
      `${name}, trimmed 2`,
    ]);
    expect(brokenRules(twice)).toEqual([]);
  });
});

describe('removing a contract of the option', () => {
  it('keeps the devices that it took over', () => {
    const option = optionOf(example);
    const contract = newContract(option, 'contract-9', 'Kept devices');
    const taken = play(example, [
      { type: 'option.setContract', optionId: option.id, contract },
      ...stayEdits(option, ['D5'], { fate: { type: 'takeOver', contractId: 'contract-9' }, reason: '' }),
    ]);
    expect(brokenRules(taken)).toEqual([]);

    const without = play(taken, removeContractEdits(optionOf(taken), 'contract-9'));

    expect(brokenRules(without)).toEqual([]);
    expect(optionOf(without)).toEqual(option);
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
