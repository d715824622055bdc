import { describe, expect, it } from 'vitest';
import type { DeskChoices, DeskWatch } from '../../../../electron/services/jobs/fleetFileDesk';
import { type DeskProcess, promptDesk } from '../../../../electron/services/jobs/promptDesk';
import { type Result, ok } from '../../../../shared/domain/result';

/** What a process was asked, with the way to answer it. */
interface Asked {
  readonly process: number;
  readonly name: string;
  readonly ask: unknown;
  readonly answer: (value: unknown) => void;
}

interface Room {
  readonly asked: Asked[];
  readonly ended: number[];
  /** Lets the moment pass that a former understanding has. */
  pass: () => void;
  state: string;
}

const watch: DeskWatch = { signal: new AbortController().signal, progress: () => undefined };
const file = { fileName: 'fleet.csv', path: '/fleet.csv', choices: {} };

function newRoom() {
  const room: Room = { asked: [], ended: [], pass: () => undefined, state: 'as it was' };
  let started = 0;
  const desk = promptDesk({
    start: () => fakeProcess(room, ++started),
    grace: () =>
      new Promise((resolve) => {
        room.pass = resolve;
      }),
    stateOf: () => Promise.resolve(room.state),
  });
  return { room, desk };
}

/** Reads at once; all else is answered by the test. */
function fakeProcess({ asked, ended }: Room, process: number): DeskProcess {
  let endedWith: Result<never> | undefined;
  const waiting: ((result: Result<never>) => void)[] = [];
  return {
    call: <T>(name: string, ask: unknown) =>
      new Promise<Result<T>>((resolve) => {
        if (endedWith !== undefined) {
          resolve(endedWith);
          return;
        }
        waiting.push(resolve);
        const answer = (value: unknown): void => {
          resolve(ok(value as T));
        };
        asked.push({ process, name, ask, answer });
        if (name === 'read') answer({ sheets: [''] });
      }),
    end: (reason) => {
      if (endedWith !== undefined) return;
      endedWith = reason;
      ended.push(process);
      for (const tell of waiting) tell(reason);
    },
  };
}

function choices(currency: string, fleet?: string): DeskChoices {
  return { currency, ...(fleet === undefined ? {} : { fleet }) } as DeskChoices;
}

/** Lets everything go on that waits for nothing but its turn. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

function callsOf({ asked }: Room): readonly string[] {
  return asked.map(({ process, name }) => `${String(process)} ${name}`);
}

describe('a desk that heeds the newest wish', () => {
  it('ends a long understanding for a newer one and reads the file again for it', async () => {
    const { room, desk } = newRoom();
    await desk.read(file, watch);
    const first = desk.understand(choices('USD', '{"devices":[]}'));
    await settled();
    const second = desk.understand(choices('EUR'));
    await settled();

    expect(room.ended).toEqual([]);
    room.pass();
    await settled();

    expect(room.ended).toEqual([1]);
    expect(callsOf(room)).toEqual(['1 read', '1 understand', '2 read', '2 understand']);
    expect(room.asked[3]?.ask).toEqual({ currency: 'EUR', fleet: '{"devices":[]}' });
    room.asked[3]?.answer('understood in euros');
    expect(await second).toEqual(ok('understood in euros'));
    expect(await first).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  });

  it('lets an understanding that is done in a moment end by itself', async () => {
    const { room, desk } = newRoom();
    await desk.read(file, watch);
    void desk.understand(choices('USD'));
    await settled();
    const second = desk.understand(choices('EUR'));
    await settled();
    room.asked[1]?.answer('in dollars');
    await settled();

    expect(room.ended).toEqual([]);
    expect(callsOf(room)).toEqual(['1 read', '1 understand', '1 understand']);
    room.asked[2]?.answer('in euros');
    expect(await second).toEqual(ok('in euros'));
  });

  it('understands by the newest of several wishes alone', async () => {
    const { room, desk } = newRoom();
    await desk.read(file, watch);
    void desk.understand(choices('USD'));
    await settled();
    const second = desk.understand(choices('EUR'));
    const third = desk.understand(choices('GBP'));
    room.pass();
    await settled();

    expect(callsOf(room)).toEqual(['1 read', '1 understand', '2 read', '2 understand']);
    expect(room.asked[3]?.ask).toEqual({ currency: 'GBP' });
    expect(await second).toMatchObject({ ok: false });
    room.asked[3]?.answer('in pounds');
    expect(await third).toEqual(ok('in pounds'));
  });

  it('stops at once, and starts another process when it is next asked something', async () => {
    const { room, desk } = newRoom();
    await desk.read(file, watch);
    const first = desk.understand(choices('USD'));
    await settled();
    desk.stop();

    expect(room.ended).toEqual([1]);
    expect(await first).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(callsOf(room)).toEqual(['1 read', '1 understand']);
    const rows = desk.rows({ rows: [1] });
    await settled();
    expect(callsOf(room)).toEqual(['1 read', '1 understand', '2 read', '2 rows']);
    room.asked[3]?.answer('row 1');
    expect(await rows).toEqual(ok('row 1'));
  });

  it('leaves a process that understands nothing alone when it is told to stop', async () => {
    const { room, desk } = newRoom();
    await desk.read(file, watch);
    desk.stop();

    expect(room.ended).toEqual([]);
  });

  it('asks for rows again that waited when the process was ended', async () => {
    const { room, desk } = newRoom();
    await desk.read(file, watch);
    void desk.understand(choices('USD'));
    await settled();
    const rows = desk.rows({ rows: [7] });
    await settled();
    desk.stop();
    await settled();

    expect(callsOf(room)).toEqual(['1 read', '1 understand', '1 rows', '2 read', '2 rows']);
    room.asked[4]?.answer('row 7');
    expect(await rows).toEqual(ok('row 7'));
  });

  it('refuses to go on with a file that was changed meanwhile', async () => {
    const { room, desk } = newRoom();
    await desk.read(file, watch);
    void desk.understand(choices('USD'));
    await settled();
    desk.stop();
    room.state = 'changed';

    expect(await desk.rows({ rows: [1] })).toMatchObject({
      ok: false,
      problem: {
        message:
          '"fleet.csv" was changed while it was looked at. Close this import and choose the file again.',
      },
    });
    expect(callsOf(room)).toEqual(['1 read', '1 understand']);
  });

  it('starts nothing any more once it is closed', async () => {
    const { room, desk } = newRoom();
    await desk.read(file, watch);
    const waiting = desk.understand(choices('USD'));
    await settled();
    desk.close();

    expect(await waiting).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(await desk.rows({ rows: [1] })).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(room.ended).toEqual([1]);
    expect(callsOf(room)).toEqual(['1 read', '1 understand']);
  });
});
