import { describe, expect, it } from 'vitest';
import type { Device } from '../../../../shared/domain/fleet/device';
import { planImport } from '../../../../shared/domain/fleet/planImport';
import { applyEdit } from '../../../../shared/domain/proposal/applyEdit';
import type { FleetEdit } from '../../../../shared/domain/proposal/edit';
import { newProposal } from '../../../../shared/domain/proposal/newProposal';
import type { Proposal, Source } from '../../../../shared/domain/proposal/proposal';
import { editSchema } from '../../../../shared/files/edit/editSchema';

type Import = Extract<FleetEdit, { type: 'fleet.import' }>;

const places = ['north', 'south', 'west'].map((id) => ({ id, name: id, kind: 'building' as const }));
const empty = newProposal('Larch College', { id: 'x', at: '2026-11-22T10:00:00Z' });

function device(serial: string, members: Partial<Device> = {}): Device {
  return { id: `sn-${serial.toLowerCase()}`, kind: 'unknown', serial, ...members };
}

function importOf(sign: string, fileName: string, devices: readonly Device[]): Import {
  const source: Source = {
    ...{ id: sign.repeat(16), fileName, importedAt: '2026-11-22T10:00:00Z', rows: devices.length },
    ...{ headerRow: 1, columns: [{ header: 'Serial', meaning: 'serial' }], issues: [] },
  };
  return { type: 'fleet.import', source, devices, places };
}

function after(proposal: Proposal, edit: Import): Proposal {
  const done = applyEdit(proposal, edit);
  if (!done.ok) throw new Error(done.problem.message);
  return done.value;
}

const start = after(
  empty,
  importOf('a', 'list.csv', [
    device('S1', { ip: '10.0.0.5', placeId: 'north' }),
    device('S2', { ip: '10.0.0.6', placeId: 'north', model: 'M612' }),
  ]),
);

describe('planning an import', () => {
  it('shows what the edit then does', () => {
    const plan = planImport(
      start,
      importOf('b', 'list.csv', [device('S1', { placeId: 'south' }), device('S3')]),
    );

    expect(plan.older?.id).toBe('a'.repeat(16));
    expect(plan.comparison.changed).toEqual([
      { device: 'sn-s1', changes: [{ member: 'placeId', from: 'north', to: 'south' }] },
    ]);
    expect(plan.comparison.added.map(({ id }) => id)).toEqual(['sn-s3']);
    expect(plan.comparison.absent.map(({ id }) => id)).toEqual(['sn-s2']);
    expect(plan.edit.update).toBe(true);
    expect(after(start, plan.edit).devices.map(({ id, placeId }) => [id, placeId])).toEqual([
      ['sn-s1', 'south'],
      ['sn-s2', 'north'],
      ['sn-s3', undefined],
    ]);
  });

  it('leaves a place alone that was changed since the older file', () => {
    const moved = applyEdit(start, {
      type: 'device.change',
      deviceIds: ['sn-s1'],
      changes: { placeId: 'west' },
    });
    const proposal = moved.ok ? moved.value : start;
    const before = start.devices;

    const plan = planImport(proposal, importOf('b', 'list.csv', [device('S1', { placeId: 'south' })]), {
      before,
    });

    expect(plan.comparison.kept).toEqual([{ device: 'sn-s1', members: ['placeId'] }]);
    expect(after(proposal, plan.edit).devices[0]?.placeId).toBe('west');
  });

  it('lists a likely pair without merging it, and merges it on the word of the user', () => {
    const edit = importOf('c', 'queues.csv', [
      { id: 'row-2', kind: 'unknown', ip: '10.0.0.6', model: 'LaserJet M612', name: 'LIB-01' },
    ]);

    const plan = planImport(start, edit);
    const confirmed = planImport(start, edit, { met: [{ found: 'row-2', device: 'sn-s2' }] });

    expect(plan.pairs).toMatchObject([{ found: 'row-2', known: 'sn-s2', confidence: 'likely' }]);
    expect(after(start, plan.edit).devices).toHaveLength(3);
    expect(after(start, confirmed.edit).devices[1]).toMatchObject({ id: 'sn-s2', name: 'LIB-01' });
    expect(confirmed.comparison.added).toEqual([]);
  });

  it('says that a device was replaced, and keeps both', () => {
    const plan = planImport(start, importOf('c', 'other.csv', [device('T9', { ip: '10.0.0.5' })]));

    expect(plan.edit.source.issues).toMatchObject([
      { code: 'replaced-device', message: expect.stringContaining('10.0.0.5') as string },
    ]);
    expect(after(start, plan.edit).devices).toHaveLength(3);
  });

  it('makes an edit that can be read from a file of edits', () => {
    const plan = planImport(start, importOf('b', 'list.csv', [device('S1', { placeId: 'south' })]), {
      met: [{ found: 'sn-s1', device: 'sn-s1' }],
    });

    expect(editSchema.parse(JSON.parse(JSON.stringify(plan.edit)))).toEqual(plan.edit);
  });
});
