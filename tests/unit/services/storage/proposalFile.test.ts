import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realFileIo } from '../../../../electron/services/storage/fileIo';
import { openProposalFile } from '../../../../electron/services/storage/proposalFile';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { type Room, created, newRoom, numberIn, numbered, opened } from '../../../faults/storageRoom';
import { watchedIo } from '../../../faults/watchedIo';
import { soundText } from '../../files/soundProposal';

let room: Room;
beforeEach(() => {
  room = newRoom();
});
afterEach(() => {
  room.done();
});

describe('a proposal file', () => {
  it('comes back as it was saved, with its revision and the moment', async () => {
    const file = await created(room.tools, room.path);
    room.clock.pass(60_000);

    const saved = await file.save({ proposal: numbered(2) });
    const again = opened(await openProposalFile(room.tools, room.path));

    expect(saved).toEqual({
      ok: true,
      value: { revision: 2, savedAt: '2026-11-22T10:32:00Z', wasMissing: false },
    });
    expect(again.proposal).toEqual(numbered(2));
    expect([again.revision, again.savedAt]).toEqual([2, '2026-11-22T10:32:00Z']);
  });

  it('rises by one revision with each save, whatever the clock says', async () => {
    const file = await created(room.tools, room.path);
    room.clock.pass(-365 * 24 * 60 * 60 * 1000);

    await file.save({ proposal: numbered(2) });
    await file.save({ proposal: numbered(3) });

    expect(opened(await openProposalFile(room.tools, room.path)).revision).toBe(3);
  });

  it('keeps the tables that it carries through a save that does not name them', async () => {
    const sources = { '0123456789abcdef': { fileName: 'fleet.csv', rows: [['007']] } };
    const file = await created(room.tools, room.path);
    await file.save({ proposal: numbered(2), sources });

    const again = opened(await openProposalFile(room.tools, room.path));
    await again.save({ proposal: numbered(3) });

    expect(opened(await openProposalFile(room.tools, room.path)).sources).toEqual(sources);
  });

  it('can be read by its owner alone', async () => {
    await created(room.tools, room.path);

    expect(statSync(room.path).mode & 0o777).toBe(0o600);
  });

  it('is not written when the proposal could not be opened again, and says what is wrong', async () => {
    const file = await created(room.tools, room.path);
    const before = readFileSync(room.path);
    const sound = numbered(2);
    const wrong = { ...sound, settings: { ...sound.settings, termMonths: Number.NaN } } as Proposal;

    const saved = await file.save({ proposal: wrong });

    expect(saved).toMatchObject({ ok: false, problem: { code: 'not-valid' } });
    expect(saved.ok ? '' : saved.problem.message).toContain(
      'The settings term in months must be a whole number',
    );
    expect(readFileSync(room.path).equals(before)).toBe(true);
  });

  it('is checked anew where a device has changed, and not where it has not', async () => {
    const file = await created(room.tools, room.path);
    const { devices, ...rest } = file.proposal;
    const [first, second] = devices;
    if (first === undefined || second === undefined) throw new Error('two devices are needed');

    const wrong = await file.save({
      proposal: { ...rest, devices: [first, { ...second, installedOn: 'soon' }] },
    });
    const sound = await file.save({
      proposal: { ...rest, devices: [first, { ...second, installedOn: '2026-01-31' }] },
    });

    expect(wrong.ok ? '' : wrong.problem.message).toContain(
      'Device sn-2: the installation date must be a real day',
    );
    expect(sound.ok).toBe(true);
  });

  it('is only read when it is opened, whatever it holds', async () => {
    const calls: string[] = [];
    const io = watchedIo(realFileIo, ({ name }) => calls.push(name));
    for (const content of [soundText(), soundText().slice(1), '', '{"format":"fleet-proposal"}']) {
      writeFileSync(room.path, content);
      await openProposalFile({ ...room.tools, io }, room.path);
    }

    expect([...new Set(calls)].sort()).toEqual(['close', 'fstat', 'open r', 'read']);
  });

  it('that is not there is named as not found', async () => {
    expect(await openProposalFile(room.tools, room.path)).toMatchObject({
      ...{ type: 'unreadable', problem: { code: 'not-found' } },
      message: `There is no file ${room.path}.`,
    });
  });

  it('is not read where its folder is a file', async () => {
    await created(room.tools, room.path);

    expect(await openProposalFile(room.tools, `${room.path}/x.json`)).toMatchObject({ type: 'unreadable' });
    expect(await numberIn(room.tools, room.path)).toBe(1);
  });
});
