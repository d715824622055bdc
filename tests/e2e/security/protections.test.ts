import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProgram } from '../../app/program';
import { type Room, makeRoom } from '../../app/room';
import { type RunningApp, startApp } from '../../app/startApp';
import { checks } from './checks';

describe('in the running program', () => {
  let room: Room;
  let app: RunningApp;

  beforeAll(async () => {
    room = makeRoom();
    app = await startApp(room);
  });

  afterAll(async () => {
    await app.close();
    room.remove();
  });

  test.each(checks)('$id $says', async ({ findHoles }) => {
    expect(await findHoles(app)).toEqual([]);
  });
});

/** A check that cannot fail protects nothing: each must notice that its protection is gone. */
describe('without the protection the check fails', () => {
  const twins = checks.flatMap(({ disarm, ...check }) =>
    disarm === undefined ? [] : [{ ...check, disarm }],
  );

  test.each(twins)('$id', async ({ disarm, findHoles }) => {
    const copy = await copyProgram();
    const room = makeRoom();
    try {
      disarm(copy);
      const app = await startApp(room, { program: copy });
      try {
        expect(await findHoles(app)).not.toEqual([]);
      } finally {
        await app.kill();
      }
    } finally {
      room.remove();
      copy.remove();
    }
  });
});
