import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CopiedProgram, asOrdinaryUser, copyProgram, ordinaryUser } from '../../app/program';
import { type Room, makeRoom } from '../../app/room';
import { type RunningApp, startApp } from '../../app/startApp';
import { isHomeShown } from '../../app/pages/home';

const isRoot = process.getuid?.() === 0;

/** Root has no sandbox, so root starts the program in the name of an ordinary user, from a folder that this one can read. */
describe.runIf(process.platform === 'linux')('S-04 with the sandbox of the system', () => {
  let copy: CopiedProgram;
  let room: Room;
  let app: RunningApp;

  beforeAll(async () => {
    copy = await copyProgram();
    room = makeRoom(isRoot ? ordinaryUser : undefined);
    app = await startApp(room, { program: isRoot ? asOrdinaryUser(copy) : copy, sandbox: true });
  });

  afterAll(async () => {
    await app.close();
    room.remove();
    copy.remove();
  });

  test('the program starts as an ordinary user and shows Home', async () => {
    expect(await app.electron.evaluate(() => [process.getuid?.() === 0, process.argv.join(' ')])).toEqual([
      false,
      expect.not.stringContaining('--no-sandbox'),
    ]);
    await isHomeShown(app);
  });

  test('the process of the page has no system call to spare and none of the user’s files', async () => {
    const pid = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    // 2: a filter of system calls; and the rights to gain none.
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(status).toMatch(/^CapEff:\s+0+$/m);
  });

  test('a call still answers from inside the sandbox', async () => {
    expect(
      await app.page.evaluate(async () => {
        const { api } = window as unknown as {
          api: Record<string, (input: object) => Promise<{ ok: boolean }>>;
        };
        return (await api['home.list']?.({}))?.ok;
      }),
    ).toBe(true);
  });
});
