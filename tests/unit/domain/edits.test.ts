import { describe, expect, it } from 'vitest';
import type { Device } from '../../../shared/domain/fleet/device';
import { mergeDevices } from '../../../shared/domain/fleet/mergeDevices';
import { applyEdit, applyEdits } from '../../../shared/domain/proposal/applyEdit';
import type { Edit } from '../../../shared/domain/proposal/edit';
import { brokenRules } from '../../../shared/files/rules';
import { newProposal } from '../../../shared/domain/proposal/newProposal';
import { exampleEdits, exampleProposal } from '../../factories/exampleProposal';

const lifetime = (on: string, mono: string): Device['volume'] => ({
  basis: 'lifetime',
  mono,
  colour: '0',
  total: mono,
  on,
  grade: 'measured',
});

describe('edits', () => {
  it('leave the proposal that they change as it was', () => {
    const before = exampleProposal('11-3');
    const copy = structuredClone(before);

    for (const edit of exampleEdits('11-3')) applyEdit(before, edit);

    expect(before).toEqual(copy);
  });

  it('that change nothing return the same proposal', () => {
    const proposal = exampleProposal('11-3');
    const name = proposal.client.name;

    const same: readonly Edit[] = [
      { type: 'client.describe', changes: { name } },
      { type: 'device.change', deviceIds: ['D1'], changes: { kind: 'colourMfp' } },
      { type: 'option.describe', optionId: 'future', changes: { name: 'Future' } },
    ];

    for (const edit of same) {
      const played = applyEdit(proposal, edit);
      expect(played.ok && played.value === proposal, edit.type).toBe(true);
    }
  });

  it('take a member away where its change is null', () => {
    const played = applyEdit(exampleProposal('11-3'), {
      type: 'settings.change',
      changes: { energyPrice: null },
    });

    expect(played.ok && 'energyPrice' in played.value.settings).toBe(false);
  });

  it.each<Edit>([
    { type: 'device.change', deviceIds: ['nobody'], changes: { note: 'x' } },
    { type: 'device.remove', deviceIds: ['nobody'] },
    { type: 'option.setFate', optionId: 'future', deviceIds: ['nobody'], fate: { type: 'keep' } },
    { type: 'option.remove', optionId: 'nobody' },
    { type: 'contract.remove', contractId: 'nobody' },
    { type: 'promise.remove', promiseId: 'nobody' },
  ])('$type names the thing that is not there', (edit) => {
    const played = applyEdits(exampleProposal('11-3'), [edit]);

    expect(played).toMatchObject({ ok: false, problem: { code: 'missing' } });
    expect(!played.ok && played.problem.message).toMatch(/^Edit 1 \(.*"nobody"/);
  });

  it('refuse a second device or option of the same id', () => {
    const again = exampleEdits('11-3').filter(
      (edit) => edit.type === 'device.add' || edit.type === 'option.add',
    );

    for (const edit of again) expect(applyEdit(exampleProposal('11-3'), edit)).toMatchObject({ ok: false });
  });

  it('that remove a device also remove it from contracts and options', () => {
    const played = applyEdit(exampleProposal('11-3'), { type: 'device.remove', deviceIds: ['D6'] });
    const text = played.ok ? JSON.stringify(played.value) : '';

    expect(text).not.toContain('"D6"');
  });

  it('do not remove a new device that a fate still names', () => {
    const edit: Edit = { type: 'option.removeDevice', optionId: 'future', deviceId: 'N1' };

    expect(applyEdit(exampleProposal('11-3'), edit)).toMatchObject({
      ok: false,
      problem: { code: 'in-use' },
    });
  });

  it('leave nothing behind that names what they removed', () => {
    const removals: readonly Edit[] = [
      { type: 'contract.remove', contractId: 'today' },
      { type: 'device.remove', deviceIds: ['D1'] },
      { type: 'option.setFate', optionId: 'future', deviceIds: ['D2', 'D3'], fate: { type: 'keep' } },
      { type: 'option.removePolicy', optionId: 'future', policyId: 'release' },
      { type: 'option.removeDevice', optionId: 'future', deviceId: 'N1' },
    ];

    for (let count = 1; count <= removals.length; count += 1) {
      expect(
        brokenRules(exampleProposal('11-3', ...removals.slice(0, count))),
        removals[count - 1]?.type,
      ).toEqual([]);
    }
  });

  it('do not remove a place that still holds devices', () => {
    expect(applyEdit(exampleProposal('11-3'), { type: 'place.remove', placeId: 'office' })).toMatchObject({
      ok: false,
      problem: { code: 'in-use' },
    });
  });
});

describe('importing into a fleet', () => {
  const known: Device = { id: 'a', kind: 'unknown', serial: 'XY-00 17', note: 'by the window' };

  it('extends a device met again by its serial, whatever its spelling, and keeps what it had', () => {
    const found: Device = { id: 'b', kind: 'monoMfp', serial: 'xy0017', model: 'M1' };

    expect(mergeDevices([known], [found])).toEqual([
      { id: 'a', kind: 'monoMfp', serial: 'XY-00 17', model: 'M1', note: 'by the window' },
    ]);
  });

  it('makes a volume of two odometer readings a month or more apart', () => {
    const [merged] = mergeDevices(
      [{ ...known, ...volume(lifetime('2026-09-01', '1000')) }],
      [{ ...known, ...volume(lifetime('2026-10-13', '4000')) }],
    );

    expect(merged?.volume).toMatchObject({
      basis: 'meters',
      start: { on: '2026-09-01', mono: '1000' },
      end: { on: '2026-10-13', mono: '4000' },
    });
  });

  it('does not put a lifetime total in place of a known volume', () => {
    const average = { basis: 'average', mono: '100', colour: null, grade: 'told' } as const;

    const [merged] = mergeDevices(
      [{ ...known, volume: average }],
      [{ ...known, ...volume(lifetime('2026-10-13', '4000')) }],
    );

    expect(merged?.volume).toEqual(average);
  });

  it('keeps devices apart that share nothing but their model', () => {
    const twin: Device = { id: 'b', kind: 'unknown', model: 'M1' };

    expect(mergeDevices([{ id: 'a', kind: 'unknown', model: 'M1' }], [twin])).toHaveLength(2);
  });

  const source = {
    ...{ id: '0123456789abcdef', fileName: 'list.csv', importedAt: '2026-11-22T10:00:00Z', rows: 1 },
    ...{ headerRow: 1, columns: [], issues: [] },
  };

  it('lets those meet that the user confirmed, and takes the place of a newer file', () => {
    const start = exampleProposal('11-3', { type: 'device.add', device: { ...known, placeId: 'office' } });
    const found: Device = { id: 'b', kind: 'unknown', asset: 'A-77', placeId: 'attic' };
    const places = [{ id: 'attic', name: 'Attic', kind: 'room' as const }];
    const edit: Edit = { type: 'fleet.import', source, devices: [found], places };
    const met = [{ found: 'b', device: 'a' }];

    const deviceAfter = (more: Partial<typeof edit>) => {
      const done = applyEdit(start, { ...edit, ...more });
      return done.ok ? done.value.devices.find(({ id }) => id === 'a') : done.problem;
    };

    expect(deviceAfter({})).toEqual({ ...known, placeId: 'office' });
    expect(deviceAfter({ met })).toEqual({ ...known, asset: 'A-77', placeId: 'office' });
    expect(deviceAfter({ met, update: true })).toEqual({ ...known, asset: 'A-77', placeId: 'attic' });
    expect(deviceAfter({ met, update: true, kept: [{ device: 'a', members: ['placeId'] }] })).toEqual({
      ...known,
      asset: 'A-77',
      placeId: 'office',
    });
  });

  it('names a device that is to meet and is not there', () => {
    const edit: Edit = { type: 'fleet.import', source, devices: [{ ...known, id: 'b' }], places: [] };
    const start = exampleProposal('11-3');

    for (const met of [[{ found: 'b', device: 'nobody' }], [{ found: 'nobody', device: 'D1' }]]) {
      expect(applyEdit(start, { ...edit, met })).toMatchObject({
        ok: false,
        problem: { code: 'missing', message: expect.stringContaining('"nobody"') as string },
      });
    }
  });

  it('of the same table twice leaves the fleet as it is', () => {
    const edit: Edit = {
      type: 'fleet.import',
      source,
      devices: [{ id: 'row-2', kind: 'unknown', model: 'M1' }],
      places: [],
    };

    const once = exampleProposal('11-3', edit);

    expect(exampleProposal('11-3', edit, edit)).toEqual(once);
    expect(once.devices.at(-1)?.id).toBe('row-2');
  });

  function volume(input: Device['volume']): Pick<Device, 'volume'> {
    return input === undefined ? {} : { volume: input };
  }
});

describe('a new proposal', () => {
  it('starts next month, in US dollars, over 60 months, with nothing in it', () => {
    const { settings, devices } = newProposal('College', { id: 'x', at: '2026-12-31T23:00:00Z' });

    expect(settings).toMatchObject({ currency: 'USD', termMonths: 60, startsOn: '2027-01-01' });
    expect(devices).toEqual([]);
  });
});
