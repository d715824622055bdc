import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProgram, patch } from '../../app/program';
import { type Room, makeRoom } from '../../app/room';
import { type RunningApp, startApp } from '../../app/startApp';
import { checks } from './checks';

/** A machine without a camera refuses it for that reason alone. */
const switches = ['--use-fake-device-for-media-stream'];

describe('in the running program', () => {
  let room: Room;
  let app: RunningApp;

  beforeAll(async () => {
    room = makeRoom();
    app = await startApp(room, { switches });
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
describe('the check fails without the protection', () => {
  const disarmed = checks.flatMap(({ id, findHoles, twins = {} }) =>
    Object.entries(twins).map(([name, patches]) => ({ id, name, patches, findHoles })),
  );

  test.each(disarmed)('$id without $name', async ({ patches, findHoles }) => {
    const copy = await copyProgram();
    const room = makeRoom();
    try {
      for (const each of patches) patch(copy, each);
      const app = await startApp(room, { program: copy, switches });
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
