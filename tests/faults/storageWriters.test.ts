import { readFileSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realFileIo } from '../../electron/services/storage/fileIo';
import { type LockOutcome, forceLock, takeLock } from '../../electron/services/storage/lock';
import type { Processes } from '../../electron/services/storage/processes';
import { openProposalFile } from '../../electron/services/storage/proposalFile';
import { soundText } from '../unit/files/soundProposal';
import { fakeClock } from './fakeClock';
import { seed } from '../config/seed';
import { randomFrom } from './randomFrom';
import { type Room, created, newRoom, numberIn, numbered, opened } from './storageRoom';

let room: Room;
beforeEach(() => {
  room = newRoom();
});
afterEach(() => {
  room.done();
});

describe('D-18: another program changes the file', () => {
  it.each<[string, (path: string) => void]>([
    [
      'other content',
      (path) => {
        writeFileSync(path, soundText({ proposal: numbered(77) }));
      },
    ],
    [
      'nothing at all',
      (path) => {
        writeFileSync(path, '');
      },
    ],
  ])('to %s: theirs stays, ours is beside it, later saves go there too', async (_what, change) => {
    const file = await created(room.tools, room.path);
    change(room.path);
    const theirs = readFileSync(room.path);

    const first = await file.save({ proposal: numbered(2) });
    const second = await file.save({ proposal: numbered(3) });

    const copy = first.ok ? undefined : first.problem.copy;
    expect(first).toMatchObject({ ok: false, problem: { code: 'changed-outside' } });
    expect(second).toEqual(first);
    expect(readFileSync(room.path).equals(theirs)).toBe(true);
    expect(copy).toMatch(/one \(your copy \d{4}-\d\d-\d\d \d\d\.\d\d\)\.fleetproposal$/);
    expect(await numberIn(room.tools, copy ?? '')).toBe(3);
    expect(room.names()).toHaveLength(2);
  });

  it('to one of the same size and time: only its inode tells, and it is not overwritten', async () => {
    await created(room.tools, room.path);
    const time = new Date('2026-11-22T10:00:00Z');
    utimesSync(room.path, time, time);
    const file = opened(await openProposalFile(room.tools, room.path));
    const theirs = readFileSync(room.path, 'utf8').replace('State 1', 'State 8');
    writeFileSync(`${room.path}.new`, theirs);
    utimesSync(`${room.path}.new`, time, time);
    renameSync(`${room.path}.new`, room.path);

    const saved = await file.save({ proposal: numbered(2) });

    expect(saved).toMatchObject({ ok: false, problem: { code: 'changed-outside' } });
    expect(readFileSync(room.path, 'utf8')).toBe(theirs);
  });

  it('to the same content: the save goes on', async () => {
    const file = await created(room.tools, room.path);
    writeFileSync(join(room.folder, 'other'), readFileSync(room.path));
    renameSync(join(room.folder, 'other'), room.path);

    expect(await file.save({ proposal: numbered(2) })).toMatchObject({
      ok: true,
      value: { wasMissing: false },
    });
  });

  it('by deleting it: it is written anew, and the answer says so', async () => {
    const file = await created(room.tools, room.path);
    rmSync(room.path);

    expect(await file.save({ proposal: numbered(2) })).toMatchObject({
      ok: true,
      value: { wasMissing: true },
    });
    expect(await numberIn(room.tools, room.path)).toBe(2);
  });

  it('does not overwrite a file that was there before a new one is made', async () => {
    writeFileSync(room.path, 'theirs');

    await expect(created(room.tools, room.path)).rejects.toThrow('already there');
    expect(readFileSync(room.path, 'utf8')).toBe('theirs');
    expect(room.names()).toHaveLength(1);
  });
});

describe('D-16: two write one file', () => {
  it(`100 interleaved saves (seed ${String(seed)}): no acknowledged state is overwritten unseen`, async () => {
    const random = randomFrom(seed);
    await created(room.tools, room.path);
    const writers = [0, 1].map(() => openProposalFile(room.tools, room.path));
    const files = (await Promise.all(writers)).map(opened);
    let inPlace = 1;
    for (let state = 2; state < 102; state += 1) {
      const at = random() < 0.5 ? 0 : 1;
      const file = files[at];
      const saved = await file?.save({ proposal: numbered(state) });
      if (saved?.ok) inPlace = state;
      else files[at] = opened(await openProposalFile(room.tools, room.path));
      expect(await numberIn(room.tools, room.path)).toBe(inPlace);
    }
    expect(inPlace).toBeGreaterThan(2);
  });

  it('of many saves at once the newest state wins, and all are answered', async () => {
    const file = await created(room.tools, room.path);

    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => file.save({ proposal: numbered(at + 2), state: at })),
    );

    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(await numberIn(room.tools, room.path)).toBe(51);
    expect(file.revision).toBeLessThan(5);
  });

  it('a state that is older than the newest is refused', async () => {
    const file = await created(room.tools, room.path);
    await file.save({ proposal: numbered(5), state: 5 });

    const late = await file.save({ proposal: numbered(4), state: 4 });

    expect(late).toMatchObject({ ok: false, problem: { code: 'older-state' } });
    expect(await numberIn(room.tools, room.path)).toBe(5);
  });
});

const here: Processes = {
  host: 'here',
  ownId: 100,
  isAlive: (pid) => pid === 100,
  startOf: (pid) => `s${String(pid)}`,
};

function lockTools(processes: Partial<Processes> = {}) {
  return { ...room.tools, io: realFileIo, processes: { ...here, ...processes } };
}

function lockOf(outcome: LockOutcome) {
  if (outcome.type !== 'taken') throw new Error(outcome.message);
  return outcome.lock;
}

describe('D-17: the lock of a data folder', () => {
  it('has one holder at a time, and is free again after release', async () => {
    const lock = lockOf(await takeLock(lockTools(), room.folder));
    const second = await takeLock(lockTools(), room.folder);
    await lock.release();
    const third = await takeLock(lockTools(), room.folder);

    expect(second).toMatchObject({ type: 'held', by: { host: 'here', pid: 100 } });
    expect(third.type).toBe('taken');
  });

  it('of many that ask at once one gets it', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => takeLock(lockTools(), room.folder)));

    expect(outcomes.filter(({ type }) => type === 'taken')).toHaveLength(1);
  });

  it.each<[string, Partial<Processes>]>([
    ['whose process is gone', { ownId: 200, isAlive: () => false }],
    [
      'whose process number was given to another',
      { ownId: 200, isAlive: () => true, startOf: () => 'later' },
    ],
  ])('%s is taken over at once', async (_what, now) => {
    await takeLock(lockTools(), room.folder);

    expect((await takeLock(lockTools(now), room.folder)).type).toBe('taken');
    expect(room.names()).toEqual(['.lock']);
  });

  it('of another computer is taken over when it has been silent for a minute, not before', async () => {
    await takeLock({ ...lockTools({ host: 'there' }), clock: fakeClock() }, room.folder);

    room.clock.pass(60_000);
    const early = await takeLock(lockTools(), room.folder);
    room.clock.pass(1_000);
    const late = await takeLock(lockTools(), room.folder);

    expect([early.type, late.type]).toEqual(['held', 'taken']);
  });

  it('of another computer stays held while it beats', async () => {
    const first = lockTools({ host: 'there' });
    await takeLock(first, room.folder);
    for (let minutes = 0; minutes < 3; minutes += 1) {
      const before = readFileSync(join(room.folder, '.lock'), 'utf8');
      room.clock.pass(40_000);
      await expect.poll(() => readFileSync(join(room.folder, '.lock'), 'utf8')).not.toBe(before);
    }

    expect((await takeLock(lockTools(), room.folder)).type).toBe('held');
  });

  it('of a process that lives on this computer is never stale, however long the computer slept', async () => {
    await takeLock({ ...lockTools(), clock: fakeClock() }, room.folder);
    room.clock.pass(8 * 60 * 60 * 1000);

    expect((await takeLock(lockTools(), room.folder)).type).toBe('held');
  });

  it('that was cut off while it was made is taken over after a minute', async () => {
    writeFileSync(join(room.folder, '.lock'), '');
    const madeAt = room.clock.now();
    utimesSync(join(room.folder, '.lock'), madeAt, madeAt);

    const early = await takeLock(lockTools(), room.folder);
    room.clock.pass(61_000);
    const late = await takeLock(lockTools(), room.folder);

    expect([early.type, late.type]).toEqual(['held', 'taken']);
  });

  it('once lost stops its former holder from writing', async () => {
    const lock = lockOf(await takeLock(lockTools(), room.folder));
    const file = await created({ ...room.tools, mayWrite: lock.mayWrite }, room.path);
    await forceLock(lockTools({ ownId: 300 }), room.folder);

    const saved = await file.save({ proposal: numbered(2) });
    await lock.release();

    expect(saved).toMatchObject({ ok: false, problem: { code: 'lost-lock' } });
    expect(await numberIn(room.tools, room.path)).toBe(1);
    expect(readdirSync(room.folder).sort()).toEqual(['.lock', 'one.fleetproposal']);
  });
});
