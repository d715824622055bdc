import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { realFileIo } from '../../electron/services/storage/fileIo';
import { openProposalFile } from '../../electron/services/storage/proposalFile';
import { type Room, created, newRoom, numberIn, numbered, opened } from './storageRoom';
import { type IoCall, ioError, shortWritingIo, watchedIo } from './watchedIo';

const rooms: Room[] = [];
function room(...args: Parameters<typeof newRoom>): Room {
  const made = newRoom(...args);
  rooms.push(made);
  return made;
}
afterEach(() => {
  for (const made of rooms.splice(0)) made.done();
});

const codes = [
  'EIO',
  'ENOSPC',
  'EDQUOT',
  'EACCES',
  'EPERM',
  'EBUSY',
  'EMFILE',
  'EROFS',
  'ENOENT',
  'ETIMEDOUT',
];

/** Saves once with the Nth call failing, once more with none; answers what came of both. */
async function savedWithFault(nth: number, code: string) {
  let [count, isArmed] = [0, false];
  const io = watchedIo(realFileIo, () => {
    if (!isArmed) return;
    count += 1;
    if (count === nth) throw ioError(code);
  });
  const { tools, path, names } = room(io);
  const file = await created(tools, path);
  isArmed = true;
  const saved = await file.save({ proposal: numbered(2) });
  isArmed = false;
  const after = await numberIn(tools, path);
  const again = await file.save({ proposal: numbered(3) });
  return { saved, after, again, last: await numberIn(tools, path), names: names(), wasHit: count >= nth };
}

describe('D-08: the Nth call of the file system fails', () => {
  it.each(codes)(
    'with %s: the file is old or new and whole, no false success, the next save works',
    async (code) => {
      let nth = 1;
      for (; ; nth += 1) {
        const run = await savedWithFault(nth, code);
        if (!run.wasHit) break;
        const where = `call ${String(nth)} fails with ${code}`;
        expect([1, 2], where).toContain(run.after);
        if (run.saved.ok) expect(run.after, where).toBe(2);
        else expect(run.saved.problem.message, where).toMatch(/could not be saved|is full/);
        expect(run.again.ok, where).toBe(true);
        expect(run.last, where).toBe(3);
        const mayLeaveTemp = run.names.filter((name) => name !== 'one.fleetproposal');
        expect(mayLeaveTemp, where).toEqual([]);
      }
      expect(nth).toBeGreaterThan(9);
    },
  );

  it.each(codes)('with %s while opening: the file is opened or named as unreadable', async (code) => {
    const quiet = room();
    await created(quiet.tools, quiet.path);
    for (let nth = 1; nth <= 4; nth += 1) {
      let count = 0;
      const io = watchedIo(realFileIo, () => {
        count += 1;
        if (count === nth) throw ioError(code);
      });
      const outcome = await openProposalFile({ ...quiet.tools, io }, quiet.path);
      expect(['unreadable'], `call ${String(nth)}`).toContain(outcome.type);
    }
  });
});

describe('D-09: the disk takes fewer bytes than it was given', () => {
  it.each([1, 2, 7, 100, 1_000, 3_000])('at most %i a write: the file is identical', async (most) => {
    const { tools, path } = room(shortWritingIo(realFileIo, most));
    const whole = room();

    await created(tools, path);
    await created(whole.tools, whole.path);

    expect(readFileSync(path)).toEqual(readFileSync(whole.path));
  });

  it('none at all: an error, and the old file stays', async () => {
    const { tools, path, names } = room();
    const file = await created(tools, path);
    const stuck = opened(await openProposalFile({ ...tools, io: shortWritingIo(realFileIo, 0) }, path));

    const saved = await stuck.save({ proposal: numbered(2) });

    expect(saved).toMatchObject({ ok: false, problem: { code: 'disk-trouble' } });
    expect(await numberIn(tools, path)).toBe(1);
    expect(names()).toEqual(['one.fleetproposal']);
    expect(file.revision).toBe(1);
  });
});

describe('D-13: a flush to the disk fails', () => {
  function withFailingSync(isHit: (call: IoCall) => boolean, calls: IoCall[]) {
    return watchedIo(realFileIo, (call) => {
      calls.push(call);
      if (call.name === 'fsync' && isHit(call)) throw ioError('EIO');
    });
  }

  it('of the file: never saved, the old file stays, and the next try writes a fresh temp', async () => {
    const { tools, path } = room();
    await created(tools, path);
    const calls: IoCall[] = [];
    let fails = 1;
    const io = withFailingSync(() => fails-- > 0, calls);
    const file = opened(await openProposalFile({ ...tools, io }, path));

    const first = await file.save({ proposal: numbered(2) });
    const after = await numberIn(tools, path);
    const second = await file.save({ proposal: numbered(2) });

    expect(first).toMatchObject({ ok: false, problem: { code: 'disk-trouble' } });
    expect(after).toBe(1);
    expect(second.ok).toBe(true);
    const temps = calls.filter(({ name }) => name === 'open wx').map((call) => call.path);
    expect(new Set(temps).size).toBe(2);
  });

  it('of the folder: never saved although the new file is in place, and our own file is not taken for another', async () => {
    const { tools, path, folder } = room();
    await created(tools, path);
    let fails = 1;
    const io = withFailingSync((call) => call.path === folder && fails-- > 0, []);
    const file = opened(await openProposalFile({ ...tools, io }, path));

    const first = await file.save({ proposal: numbered(2) });
    const second = await file.save({ proposal: numbered(3) });

    expect(first.ok).toBe(false);
    expect(second).toMatchObject({ ok: true, value: { revision: 3 } });
    expect(await numberIn(tools, path)).toBe(3);
  });
});

describe('D-11: another program holds the file', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])(
    'for five seconds (%s): the save waits and succeeds',
    async (code) => {
      const quiet = room();
      await created(quiet.tools, quiet.path);
      const start = quiet.clock.now().getTime();
      const io = watchedIo(realFileIo, ({ name }) => {
        if (name === 'rename' && quiet.clock.now().getTime() - start < 5_000) throw ioError(code);
      });
      const file = opened(await openProposalFile({ ...quiet.tools, io }, quiet.path));

      const saved = await file.save({ proposal: numbered(2) });

      expect(saved.ok).toBe(true);
      expect(quiet.clock.waitedMs()).toBeLessThan(5_300);
    },
  );

  it('for longer than ten seconds: the save says so and leaves the old file', async () => {
    const quiet = room();
    await created(quiet.tools, quiet.path);
    const io = watchedIo(realFileIo, ({ name }) => {
      if (name === 'rename') throw ioError('EBUSY');
    });
    const file = opened(await openProposalFile({ ...quiet.tools, io }, quiet.path));

    const saved = await file.save({ proposal: numbered(2) });

    expect(saved).toMatchObject({ ok: false, problem: { code: 'in-use' } });
    expect(quiet.clock.waitedMs()).toBeGreaterThanOrEqual(10_000);
    expect(await numberIn(quiet.tools, quiet.path)).toBe(1);
    expect(quiet.names()).toEqual(['one.fleetproposal']);
  });
});
