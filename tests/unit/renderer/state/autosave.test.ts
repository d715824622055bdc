import { describe, expect, it } from 'vitest';
import { Autosave, type SaveStatus } from '../../../../renderer/state/autosave';
import { fakeTimers, settled } from './fakeTimers';

/** An autosave of numbers, on a disk that answers when the test says so. */
function onFakeDisk() {
  const timers = fakeTimers();
  const statuses: SaveStatus[] = [];
  const saves: {
    readonly state: number;
    readonly succeed: () => void;
    readonly fail: (why: string) => void;
  }[] = [];
  const autosave = new Autosave<number>({
    save: (state) =>
      new Promise((resolve, reject) => {
        saves.push({
          state,
          succeed: () => {
            resolve(`2026-11-22T10:00:0${String(state)}Z`);
          },
          fail: (why) => {
            reject(new Error(why));
          },
        });
      }),
    after: timers.after,
    whyOf: (error) => (error instanceof Error ? error.message : String(error)),
    report: (status) => {
      statuses.push(status);
    },
  });
  const answer = async (what: 'succeed' | { readonly fail: string }): Promise<void> => {
    const save = saves.at(-1);
    if (save === undefined) throw new Error('nothing is being saved');
    if (what === 'succeed') save.succeed();
    else save.fail(what.fail);
    await settled();
  };
  return {
    autosave,
    timers,
    answer,
    saved: () => saves.map(({ state }) => state),
    last: () => statuses.at(-1),
    types: () => statuses.map(({ type }) => type),
  };
}

describe('the timer', () => {
  it('saves 300 ms after the first edit, and later edits do not put that off', async () => {
    const { autosave, timers, saved } = onFakeDisk();

    autosave.changed(1);
    await timers.pass(200);
    autosave.changed(2);
    await timers.pass(99);
    const before = saved();
    await timers.pass(1);

    expect(before).toEqual([]);
    expect(saved()).toEqual([2]);
  });

  it('saves one state at a time, and then the newest', async () => {
    const { autosave, timers, saved, answer } = onFakeDisk();

    autosave.changed(1);
    await timers.pass(300);
    autosave.changed(2);
    autosave.changed(3);
    await timers.pass(1000);
    const during = saved();
    await answer('succeed');

    expect(during).toEqual([1]);
    expect(saved()).toEqual([1, 3]);
  });

  it('counts the 300 ms of an edit made during a save from the edit, not from the end of the save', async () => {
    const { autosave, timers, saved, answer } = onFakeDisk();

    autosave.changed(1);
    await timers.pass(300);
    autosave.changed(2);
    await timers.pass(200);
    await answer('succeed');
    await timers.pass(99);
    const before = saved();
    await timers.pass(1);

    expect(before).toEqual([1]);
    expect(saved()).toEqual([1, 2]);
  });
});

describe('the status', () => {
  it('goes from unsaved over saving to saved with the time of the disk', async () => {
    const { autosave, timers, answer, types, last } = onFakeDisk();

    autosave.changed(1);
    await timers.pass(300);
    await answer('succeed');

    expect(types()).toEqual(['unsaved', 'saving', 'saved']);
    expect(last()).toEqual({ type: 'saved', at: '2026-11-22T10:00:01Z' });
  });

  it('never says saved while an edit is outstanding', async () => {
    const { autosave, timers, answer, types } = onFakeDisk();

    autosave.changed(1);
    await timers.pass(300);
    autosave.changed(2);
    await answer('succeed');

    expect(types()).toEqual(['unsaved', 'saving', 'unsaved']);
  });

  it('says after 2 seconds that the disk takes long', async () => {
    const { autosave, timers, last } = onFakeDisk();

    autosave.changed(1);
    await timers.pass(300 + 2000);

    expect(last()).toEqual({ type: 'saving', isSlow: true });
  });
});

describe('a save that fails', () => {
  it('is tried again after 1, 2, 5, 10 and 30 seconds and then every 30', async () => {
    const { autosave, timers, saved, answer } = onFakeDisk();
    const waits: number[] = [];

    autosave.changed(1);
    await timers.pass(300);
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      await answer({ fail: 'The disk is full.' });
      let waited = 0;
      while (saved().length === attempt) {
        await timers.pass(500);
        waited += 0.5;
      }
      waits.push(waited);
    }

    expect(waits).toEqual([1, 2, 5, 10, 30, 30, 30]);
  });

  it('keeps its reason in view while it is tried again by itself', async () => {
    const { autosave, timers, answer, types, last } = onFakeDisk();

    autosave.changed(1);
    await timers.pass(300);
    await answer({ fail: 'The disk is full.' });
    await timers.pass(1000);

    expect(types()).toEqual(['unsaved', 'saving', 'failed']);
    expect(last()).toEqual({ type: 'failed', reason: 'The disk is full.', attempts: 1 });
  });

  it('takes the newest state with the next attempt, and an edit does not hasten it', async () => {
    const { autosave, timers, saved, answer } = onFakeDisk();

    autosave.changed(1);
    await timers.pass(300);
    await answer({ fail: 'The folder is gone.' });
    autosave.changed(2);
    await timers.pass(999);
    const before = saved();
    await timers.pass(1);

    expect(before).toEqual([1]);
    expect(saved()).toEqual([1, 2]);
  });

  it('is forgotten once a later one succeeds', async () => {
    const { autosave, timers, answer, last } = onFakeDisk();

    autosave.changed(1);
    await timers.pass(300);
    await answer({ fail: 'The folder is gone.' });
    await timers.pass(1000);
    await answer('succeed');

    expect(last()?.type).toBe('saved');
    expect(autosave.hasUnsaved()).toBe(false);
  });

  it('leaves an edit made during a later, successful attempt a timer of its own', async () => {
    const { autosave, timers, saved, answer } = onFakeDisk();

    autosave.changed(1);
    await timers.pass(300);
    await answer({ fail: 'The folder is gone.' });
    await timers.pass(1000);
    autosave.changed(2);
    await answer('succeed');
    await timers.pass(300);

    expect(saved()).toEqual([1, 1, 2]);
  });
});

describe('flush', () => {
  it('has nothing to do when all is saved', async () => {
    const { autosave, saved } = onFakeDisk();

    const isSaved = await autosave.flush();

    expect(isSaved).toBe(true);
    expect(saved()).toEqual([]);
  });

  it('saves at once and waits for the disk', async () => {
    const { autosave, saved, answer } = onFakeDisk();

    autosave.changed(1);
    const flushed = autosave.flush();
    const before = saved();
    await answer('succeed');

    expect(before).toEqual([1]);
    expect(await flushed).toBe(true);
  });

  it('waits for the save under way and then saves what came after it', async () => {
    const { autosave, timers, saved, answer } = onFakeDisk();

    autosave.changed(1);
    await timers.pass(300);
    autosave.changed(2);
    const flushed = autosave.flush();
    await answer('succeed');
    await answer('succeed');

    expect(await flushed).toBe(true);
    expect(saved()).toEqual([1, 2]);
  });

  it('says that it failed, and the next attempt is still to come', async () => {
    const { autosave, timers, saved, answer } = onFakeDisk();

    autosave.changed(1);
    const flushed = autosave.flush();
    await answer({ fail: 'The disk is full.' });
    const isSaved = await flushed;
    await timers.pass(1000);

    expect(isSaved).toBe(false);
    expect(saved()).toEqual([1, 1]);
  });

  it('tries at once again after a failure, as "Try again" asks', async () => {
    const { autosave, saved, answer, last } = onFakeDisk();

    autosave.changed(1);
    void autosave.flush();
    await answer({ fail: 'The disk is full.' });
    void autosave.flush();

    expect(saved()).toEqual([1, 1]);
    expect(last()?.type).toBe('saving');
  });
});

describe('another document', () => {
  it('is not touched by what a save of the former reports', async () => {
    const { autosave, timers, answer, last } = onFakeDisk();

    autosave.changed(1);
    await timers.pass(300);
    autosave.restart('2026-11-22T09:00:00Z');
    await answer({ fail: 'The disk is full.' });
    await timers.pass(60_000);

    expect(last()).toEqual({ type: 'saved', at: '2026-11-22T09:00:00Z' });
  });
});
