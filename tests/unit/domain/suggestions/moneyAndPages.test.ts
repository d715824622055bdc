import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { effectJson, suggestionsJson } from '../../../../shared/domain/suggestions/suggestionsJson';
import type { SuggestionEffectJson } from '../../../../shared/domain/suggestions/suggestionsJson';
import { suggestionEffect } from '../../../../shared/domain/suggestions/effect';
import { rightSize } from '../../../../shared/domain/suggestions/rightSize';
import type { Suggestion } from '../../../../shared/domain/suggestions/suggestion';
import { optionEdit, told } from '../ratios/twoBuildings';
import { applied, device, fleetOf, format, listed, listedBy } from './suggestionsOf';

function effectOf(proposal: Proposal, suggestion: Suggestion | undefined): SuggestionEffectJson {
  if (suggestion === undefined) throw new Error('no suggestion');
  const effect = suggestionEffect(proposal, compare(proposal), suggestion);
  if (!effect.ok) throw new Error(effect.problem.message);
  return effectJson(effect.value);
}

const perPage = (mono: string, colour = '0.1'): object => ({
  supplies: { type: 'perPage', mono: told(mono), colour: told(colour) },
});

describe('devices that are used too much', () => {
  it('give away what is above their recommended volume, to those with most room first', () => {
    const proposal = fleetOf(
      device('busy', 'roomA', { mono: '1500', of: '1000' }),
      device('some', 'roomB', { mono: '700', of: '1000' }),
      device('more', 'floor', { mono: '600', of: '1000' }),
      optionEdit(),
    );
    const [found] = listedBy(proposal, 'overUsed');

    // 500 too many: 400 to "more", which has most room, 100 to "some".
    expect(found?.edit).toMatchObject({
      type: 'option.setTransfers',
      transfers: [
        { from: 'busy', to: 'more', mono: '400', colour: '0' },
        { from: 'busy', to: 'some', mono: '100', colour: '0' },
      ],
    });
    expect(listedBy(applied(proposal, found), 'overUsed')).toEqual([]);
  });

  it('stay as they are where the building has not room for all of it', () => {
    const proposal = fleetOf(
      device('busy', 'roomA', { mono: '1500', of: '1000' }),
      device('some', 'roomB', { mono: '700', of: '1000' }),
      device('far', 'south', { mono: '0', of: '9000' }),
      optionEdit(),
    );

    expect(listedBy(proposal, 'overUsed')).toEqual([]);
  });

  it('keep the transfers that the option has', () => {
    const before = { from: 'some', to: 'busy', mono: '10', colour: '0' };
    const proposal = fleetOf(
      device('busy', 'roomA', { mono: '1500', of: '1000' }),
      device('some', 'roomB', { mono: '100', of: '1000' }),
      optionEdit({ transfers: [before] }),
    );

    // 1,510 - 1,000
    expect(listedBy(proposal, 'overUsed')[0]?.edit).toMatchObject({
      transfers: [before, { from: 'busy', to: 'some', mono: '510' }],
    });
  });
});

describe('colour where nobody needs it', () => {
  const hardly = device('h', 'roomA', {
    kind: 'colourMfp',
    mono: '960',
    colour: '40',
    more: { ...perPage('0.02', '0.1') },
  });

  it('is printed in mono by one policy a building, which saves the difference of the prices', () => {
    const proposal = fleetOf(hardly, optionEdit());
    const [found] = listedBy(proposal, 'colourUnneeded');

    expect(found?.reason).toBe('1 device in North prints 40 color pages a month, 4.0% of all they print.');
    expect(found?.edit).toMatchObject({
      type: 'option.setPolicy',
      policy: { id: 'colour-to-mono-north', at: ['h'], removes: { type: 'colourToMono', share: '1' } },
    });
    // 40 × (0.02 - 0.10)
    expect(effectOf(proposal, found)).toEqual({
      monthly: { value: '-3.2000', known: 1, of: 1 },
      pages: { mono: 40, colour: -40 },
      devices: 0,
      unassigned: { mono: 0, colour: 0 },
    });
    expect(listedBy(applied(proposal, found), 'colourUnneeded')).toEqual([]);
  });

  it('leaves room for what another policy removes', () => {
    const policy = {
      id: 'release',
      name: 'Release',
      at: 'all' as const,
      removes: { type: 'share' as const, mono: '0.1', colour: '0.1', grade: 'estimate' as const },
    };
    const [found] = listedBy(fleetOf(hardly, optionEdit({ policies: [policy] })), 'colourUnneeded');

    expect(found?.edit).toMatchObject({ policy: { removes: { share: '0.9' } } });
  });

  it('is colour below the threshold only', () => {
    const some = device('s', 'roomA', { kind: 'colourMfp', mono: '950', colour: '50' });

    expect(listedBy(fleetOf(some, optionEdit()), 'colourUnneeded')).toEqual([]);
  });
});

describe('devices that are cheaper to keep', () => {
  const old = device('old', 'roomA', {
    mono: '1000',
    more: { ...perPage('0.01'), hardware: { type: 'paidOff' } },
  });
  const dear = device('dear', 'roomB', {
    mono: '3000',
    more: { ...perPage('0.03'), hardware: { type: 'paidOff' } },
  });
  const gone = { deviceId: 'old', fate: { type: 'retire' as const, pagesTo: 'dear' } };
  const removal = {
    id: 'r',
    label: 'Removal',
    kind: 'removal' as const,
    amount: told('60'),
    month: 1,
    deviceId: 'old',
  };

  it('are kept after all, with what must then be taken out', () => {
    const proposal = fleetOf(old, dear, optionEdit({ fates: [gone], oneOffs: [removal] }));
    const [found] = listedBy(proposal, 'cheaperToKeep');

    // Kept 1,000 × 0.01 = 10.00; gone 1,000 × 0.03 + 60 / 60 months = 31.00.
    expect(found?.reason).toContain('it costs about $10.00 a month');
    expect(found?.reason).toContain('cost about $31.00');
    expect(found?.needs.join(' ')).toContain('Removal');
    expect(applied(proposal, found).options[0]?.fates).toEqual([]);
    // The one-off is none of the monthly cost.
    expect(effectOf(proposal, found)).toMatchObject({ monthly: { value: '-20.0000' }, devices: 1 });
  });

  it('are not named where keeping saves less than the threshold, or their contract ends', () => {
    const option = optionEdit({ fates: [gone], endedContracts: ['k'] });
    const contract = {
      type: 'contract.set' as const,
      contract: {
        id: 'k',
        name: 'K',
        meters: [],
        inclusion: 'pooled' as const,
        covers: [],
        devices: [{ deviceId: 'old' }],
      },
    };
    const high = { type: 'settings.change' as const, changes: { suggestionRules: { cheaperToKeep: '20' } } };

    expect(listedBy(fleetOf(old, dear, contract, option), 'cheaperToKeep')).toEqual([]);
    expect(listedBy(fleetOf(old, dear, high, optionEdit({ fates: [gone] })), 'cheaperToKeep')).toEqual([]);
  });
});

describe('right-sizing a building', () => {
  const users = (value: string): Edit => ({
    type: 'place.set',
    place: { id: 'north', name: 'North', kind: 'building', users: told(value) },
  });
  const fleet = [
    device('new', 'roomA', {
      mono: '900',
      of: '3000',
      more: { installedOn: '2025-12-01', ...perPage('0.01') },
    }),
    device('old', 'roomA', {
      mono: '300',
      of: '3000',
      more: { installedOn: '2015-12-01', ...perPage('0.05') },
    }),
    device('mid', 'roomB', {
      mono: '600',
      of: '3000',
      more: { installedOn: '2020-12-01', ...perPage('0.02') },
    }),
    device('far', 'south', { mono: '1', of: '3000', more: { installedOn: '2005-12-01' } }),
  ];
  const sized = (proposal: Proposal, usersPerDevice: string): ReturnType<typeof rightSize> =>
    rightSize(proposal, compare(proposal), { optionId: 'o', placeId: 'north', usersPerDevice, format });

  it('retires the least suited by age, use and price until the ratio is reached', () => {
    // 20 users / 12 a device: 2 devices; "old" is oldest, least used and dearest.
    const proposal = fleetOf(users('20'), ...fleet, optionEdit());
    const found = sized(proposal, '12');
    if (!found.ok) throw new Error(found.problem.message);

    expect(found.value.deviceIds).toEqual(['old']);
    expect(found.value.reason).toContain('20 users and 3 devices, 6.7 users a device');
    expect(found.value.reason).toContain('comes to 10.0');
    // 300 × (0.01 - 0.05): its room has only "new".
    expect(effectOf(proposal, found.value)).toMatchObject({
      monthly: { value: '-12.0000' },
      pages: { mono: 0, colour: 0 },
      devices: -1,
      unassigned: { mono: 0, colour: 0 },
    });
  });

  it('leaves at least one device', () => {
    const found = sized(fleetOf(users('5'), ...fleet, optionEdit()), '100');

    expect(found.ok && found.value.deviceIds).toEqual(['old', 'mid']);
  });

  it('says how many more would have to go where people have decided on the others', () => {
    const keep = { deviceId: 'old', fate: { type: 'keep' as const }, reason: 'Needed.' };
    const found = sized(fleetOf(users('5'), ...fleet, optionEdit({ fates: [keep] })), '100');

    expect(found.ok && found.value.deviceIds).toEqual(['mid', 'new']);
    const fewer = sized(
      fleetOf(users('5'), ...fleet, optionEdit({ fates: [keep, { ...keep, deviceId: 'mid' }] })),
      '100',
    );
    expect(fewer.ok && fewer.value.needs[0]).toContain('1 device more would have to go');
  });

  it.each([
    ['users that are not known', undefined, '12', 'users-unknown'],
    ['a ratio of zero', '20', '0', 'ratio'],
    ['no device too many', '20', '2', 'no-surplus'],
  ])('comes back with a problem for %s', (...[, count, ratio, code]) => {
    const found = sized(
      fleetOf(...(count === undefined ? [] : [users(count)]), ...fleet, optionEdit()),
      ratio,
    );

    expect(found.ok ? 'ok' : found.problem.code).toBe(code);
  });
});

describe('suggestions for programs', () => {
  it('stand beside their rules, with an effect where it was asked for', () => {
    const proposal = fleetOf(
      device('idle', 'roomA', { mono: '40', of: '1000', more: perPage('0.05') }),
      device('busy', 'roomB', { mono: '2000', of: '4000', more: perPage('0.01') }),
      optionEdit(),
    );
    const comparison = compare(proposal);
    const json = suggestionsJson(proposal.settings, listed(proposal), (one) => {
      const effect = suggestionEffect(proposal, comparison, one);
      return effect.ok ? effect.value : undefined;
    });

    // 40 × (0.01 - 0.05)
    expect(json.suggestions.map(({ id, effect }) => [id, effect?.monthly.value])).toEqual([
      ['underUsed:o:north', '-1.6000'],
    ]);
    expect(json.rules.find(({ code }) => code === 'underUsed')).toMatchObject({
      value: '0.1',
      isChanged: false,
    });
    expect(suggestionsJson(proposal.settings, listed(proposal)).suggestions[0]?.effect).toBeNull();
  });
});
