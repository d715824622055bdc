import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerWith } from '../../../electron/handlers/answer';
import { createHandlers } from '../../../electron/handlers/createHandlers';
import type { Ports } from '../../../electron/handlers/ports';
import { calls } from '../../../shared/ipc/contract';
import { callNames } from '../../../shared/ipc/names';
import { type HandlersRoom, newHandlersRoom } from './handlersRoom';

let room: HandlersRoom;
beforeEach(async () => {
  room = await newHandlersRoom();
});
afterEach(() => room.done());

describe('every call', () => {
  it('has a schema and a handler of its name', () => {
    const handlers = createHandlers(room.workspace, {} as Ports);

    expect(Object.keys(calls).sort()).toEqual([...callNames].sort());
    expect(Object.keys(handlers).sort()).toEqual([...callNames].sort());
  });

  it.each(callNames)('%s refuses what it must not be asked', async (name) => {
    const hostile = [undefined, null, 0, 'x', [], { __proto__: null, id: {} }, { extra: 1 }, { id: '../x' }];

    for (const input of hostile) {
      expect(await room.raw(name, input)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
  });
});

describe('a bug in a handler', () => {
  it('becomes a plain sentence, and the log holds where it was and no words of a client', async () => {
    const log: string[] = [];
    const broken = createHandlers(room.workspace, {
      ...({} as Ports),
      window: {
        tell: () => undefined,
        applySettings: () => undefined,
        flushed: () => {
          throw new Error('Zig College pays $ 900');
        },
        showClient: () => undefined,
      },
    });

    const reply = await answerWith(broken, (line) => log.push(line))('app.flushed', {});

    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify([reply, log])).not.toMatch(/Zig|900/);
    expect(log[0]).toContain('answer.test.ts');
  });
});
