import { describe, expect, it } from 'vitest';
import type { DeviceFate } from '../../../../shared/domain/future/option';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import type { Suggestion } from '../../../../shared/domain/suggestions/suggestion';
import { optionEdit, told } from '../ratios/twoBuildings';
import { applied, device, fleetOf, listedBy, newDevice } from './suggestionsOf';

function fatesOf(suggestion: Suggestion | undefined): readonly Pick<DeviceFate, 'deviceId' | 'fate'>[] {
  if (suggestion?.edit.type !== 'option.setFates') throw new Error('no fates');
  return suggestion.edit.fates.map(({ deviceId, fate }) => ({ deviceId, fate }));
}

const pagesAround = { type: 'retire', pagesTo: { over: 'place', share: 'byRecommended' } };

describe('devices that are hardly used', () => {
  const idle = device('idle', 'roomA', { mono: '40', of: '1000' });
  const busy = device('busy', 'roomB', { mono: '2000', of: '4000' });

  it('retire in one edit a building, their pages to the devices around', () => {
    const [found, ...others] = listedBy(fleetOf(idle, busy, optionEdit()), 'underUsed');

    expect(others).toEqual([]);
    expect(found).toMatchObject({ id: 'underUsed:o:north', deviceIds: ['idle'] });
    expect(fatesOf(found)).toEqual([{ deviceId: 'idle', fate: pagesAround }]);
    expect(found?.reason).toBe(
      '1 device in North prints less than 10.0% of the recommended volume; idle prints 4.0%. ' +
        '40 pages a month go to the devices around.',
    );
  });

  it('do not come again once they retire, nor where keeping them was decided', () => {
    const proposal = fleetOf(idle, busy, optionEdit());
    const keep = { deviceId: 'idle', fate: { type: 'keep' as const }, reason: 'For the nurse.' };

    expect(listedBy(applied(proposal, listedBy(proposal, 'underUsed')[0]), 'underUsed')).toEqual([]);
    expect(listedBy(fleetOf(idle, busy, optionEdit({ fates: [keep] })), 'underUsed')).toEqual([]);
  });

  it('stay where their pages would find no device, or one without room', () => {
    const alone = device('busy', 'south', { mono: '2000', of: '4000' });
    const full = device('busy', 'roomB', { mono: '3990', of: '4000' });

    expect(listedBy(fleetOf(idle, alone, optionEdit()), 'underUsed')).toEqual([]);
    // 3,990 + 40 pages are more than 4,000.
    expect(listedBy(fleetOf(idle, full, optionEdit()), 'underUsed')).toEqual([]);
  });

  it('stay where they print color and no other device around does', () => {
    const colour = device('idle', 'roomA', { kind: 'colourMfp', mono: '40', colour: '1', of: '1000' });

    expect(listedBy(fleetOf(colour, busy, optionEdit()), 'underUsed')).toEqual([]);
  });

  it('are those below the threshold of the proposal', () => {
    const strict: Proposal = fleetOf(idle, busy, optionEdit(), {
      type: 'settings.change',
      changes: { suggestionRules: { underUsed: '0.03' } },
    });

    expect(listedBy(strict, 'underUsed')).toEqual([]);
  });

  it('do not all go where they are all there is', () => {
    const other = device('other', 'roomB', { mono: '20', of: '1000' });
    const [found] = listedBy(fleetOf(idle, other, optionEdit()), 'underUsed');

    expect(found?.deviceIds).toEqual(['other']);
  });
});

describe('old devices', () => {
  // 2026-12-01 less 2018-12-01: 2,922 days, 8.0 years.
  const old = device('old', 'roomA', { mono: '500', more: { installedOn: '2018-12-01' } });

  it('are replaced by a new device of their building that can do the same', () => {
    const option = optionEdit({
      newDevices: [
        newDevice('far', 'south'),
        newDevice('near', 'floor', { recommendedMonthly: told('600') }),
      ],
    });
    const [found] = listedBy(fleetOf(old, option), 'ageing');

    expect(fatesOf(found)).toEqual([{ deviceId: 'old', fate: { type: 'replace', by: 'near' } }]);
    expect(found?.reason).toContain('old is 8.0 years old');
  });

  it('are not replaced by one that is too small, has no color or no scanner', () => {
    const colour = device('old', 'roomA', { kind: 'colourMfp', more: { installedOn: '2018-12-01' } });
    const other = device('other', 'roomB', { mono: '100', of: '2000' });
    const small = newDevice('near', 'floor', { recommendedMonthly: told('499') });

    expect(fatesOf(listedBy(fleetOf(old, other, optionEdit({ newDevices: [small] })), 'ageing')[0])).toEqual([
      { deviceId: 'old', fate: pagesAround },
    ]);
    expect(
      listedBy(fleetOf(colour, optionEdit({ newDevices: [newDevice('n', 'floor')] })), 'ageing'),
    ).toEqual([]);
    const printer = newDevice('n', 'south', { kind: 'monoPrinter' });
    expect(listedBy(fleetOf(old, optionEdit({ newDevices: [printer] })), 'ageing')).toEqual([]);
  });

  it('stay where nothing could take their place', () => {
    expect(listedBy(fleetOf(old, optionEdit()), 'ageing')).toEqual([]);
  });
});

describe('several devices of a kind in a room', () => {
  it('leave their pages to the one that is used most, if it has room', () => {
    const proposal = fleetOf(
      device('a', 'roomA', { mono: '300', of: '1000' }),
      device('b', 'roomA', { mono: '500', of: '900' }),
      device('c', 'roomA', { mono: '200', of: '1000', kind: 'monoPrinter' }),
      optionEdit(),
    );
    const [found, ...others] = listedBy(proposal, 'duplicates');

    expect(others).toEqual([]);
    expect(fatesOf(found)).toEqual([{ deviceId: 'a', fate: { type: 'retire', pagesTo: 'b' } }]);
    // 300 + 500 = 800 of 900
    expect(found?.reason).toContain('would come to 800, 88.9% of its recommended volume');
  });

  it('stay where it has none, and on a floor they are no duplicates', () => {
    const full = [
      device('a', 'roomA', { mono: '401', of: '1000' }),
      device('b', 'roomA', { mono: '500', of: '900' }),
    ];
    const apart = [device('a', 'floor', { mono: '300' }), device('b', 'floor', { mono: '500' })];

    expect(listedBy(fleetOf(...full, optionEdit()), 'duplicates')).toEqual([]);
    expect(listedBy(fleetOf(...apart, optionEdit()), 'duplicates')).toEqual([]);
  });

  it('stay where a mono device would be given color pages', () => {
    const devices = ['20', '0'].map((colour, at) =>
      device(`m${String(at)}`, 'roomA', {
        kind: 'monoPrinter',
        mono: String(100 + at * 200),
        more: { volume: { basis: 'average', mono: String(100 + at * 200), colour, grade: 'told' } },
      }),
    );

    expect(listedBy(fleetOf(...devices, optionEdit()), 'duplicates')).toEqual([]);
  });
});

describe('personal printers', () => {
  const desk = device('desk', 'roomA', { mono: '80', more: { connection: 'usb' } });

  it('leave their pages to the shared devices of their floor', () => {
    const shared = device('shared', 'roomB', { mono: '900', of: '5000' });
    const [found] = listedBy(fleetOf(desk, shared, optionEdit()), 'personal');

    expect(found?.id).toBe('personal:o:floor');
    expect(fatesOf(found)).toEqual([
      { deviceId: 'desk', fate: { type: 'retire', pagesTo: { over: ['shared'], share: 'byRecommended' } } },
    ]);
  });

  it('stay where a shared device is only in another building, or where much is printed', () => {
    const busyDesk = device('desk', 'roomA', { mono: '501', more: { isPersonal: true } });

    expect(listedBy(fleetOf(desk, device('s', 'south', { mono: '900' }), optionEdit()), 'personal')).toEqual(
      [],
    );
    expect(listedBy(fleetOf(busyDesk, device('s', 'roomB', {}), optionEdit()), 'personal')).toEqual([]);
  });
});
