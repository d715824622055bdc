import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleSavingProcess, startSaving } from './savingBundle';
import { type Room, created, newRoom, numberIn, numbered } from './storageRoom';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const diskBytes = 3 * 1024 * 1024;

let room: Room;
beforeEach(() => {
  room = newRoom();
});
afterEach(() => {
  spawnSync('umount', [join(room.folder, 'disk')]);
  room.done();
});

/** A disk of 3 MB of its own; `undefined` where the system does not allow one. */
function smallDisk(): string | undefined {
  const disk = join(room.folder, 'disk');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(diskBytes)}`, 'tmpfs', disk]);
  return mounted.status === 0 ? disk : undefined;
}

describe('D-10: the disk is really full', () => {
  it('the old file stays, the disk and the bytes are named, and saving goes on when there is room', async (context) => {
    const disk = smallDisk();
    if (disk === undefined) return context.skip('not run: mounting a small disk needs root');
    const path = join(disk, 'one.fleetproposal');
    const file = await created(room.tools, path);
    const before = readFileSync(path);
    fill(join(disk, 'filler'));
    const big = numbered(2, { board: { changes: [], risk: 'x'.repeat(200_000) } });

    const refused = await file.save({ proposal: big });
    const after = readFileSync(path);
    const names = spawnSync('ls', ['-A', disk], { encoding: 'utf8' }).stdout.trim().split('\n');
    rmSync(join(disk, 'filler'));
    const resumed = await file.save({ proposal: big });

    expect(refused).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
    const message = refused.ok ? '' : refused.problem.message;
    expect(message).toContain(disk);
    expect(Number(/needs (\d+) bytes/.exec(message)?.[1])).toBeGreaterThan(200_000);
    expect(after.equals(before)).toBe(true);
    expect(names.sort()).toEqual(['filler', 'one.fleetproposal']);
    expect(resumed.ok).toBe(true);
    expect(await numberIn(room.tools, path)).toBe(2);
  });
});

/** Fills a disk but for some kilobytes, so that a save begins and then finds it full. */
function fill(path: string): void {
  for (let bytes = diskBytes; bytes > 0; bytes -= 64 * 1024) {
    try {
      writeFileSync(path, Buffer.alloc(bytes));
      return;
    } catch {
      rmSync(path, { force: true });
    }
  }
}

describe('D-12: the place cannot be written', () => {
  it('a folder that the user may only read: a clear message, the old file stays', async () => {
    await created(room.tools, room.path);
    const program = await bundleSavingProcess();
    chmodSync(room.path, 0o444);
    chmodSync(room.folder, 0o555);

    // Root may write everywhere, so an ordinary user has to try.
    const who = isRoot ? { uid: nobody, gid: nobody } : {};
    const { lines, errors } = await startSaving([process.execPath, program, room.path, '1'], who).ended;
    chmodSync(room.folder, 0o755);

    expect(errors).toBe('');
    expect(lines[0]).toBe('no-permission');
    expect(lines[1]).toContain(`you may not write in ${room.folder}`);
    expect(await numberIn(room.tools, room.path)).toBe(1);
    expect(room.names()).toEqual(['one.fleetproposal']);
  });

  it('a disk that is mounted read-only: a clear message, and saving goes on when it can be written', async (context) => {
    const disk = smallDisk();
    if (disk === undefined) return context.skip('not run: mounting a disk needs root');
    const path = join(disk, 'one.fleetproposal');
    const file = await created(room.tools, path);

    spawnSync('mount', ['-o', 'remount,ro', disk]);
    const refused = await file.save({ proposal: numbered(2) });
    spawnSync('mount', ['-o', 'remount,rw', disk]);
    const resumed = await file.save({ proposal: file.proposal });

    expect(refused).toMatchObject({ ok: false, problem: { code: 'read-only' } });
    expect(resumed.ok).toBe(true);
    expect(await numberIn(room.tools, path)).toBe(2);
  });

  it('a folder that is gone: a clear message, and the state stays in memory', async () => {
    const folder = join(room.folder, 'stick');
    mkdirSync(folder);
    const file = await created(room.tools, join(folder, 'one.fleetproposal'));
    rmSync(folder, { recursive: true });

    const refused = await file.save({ proposal: numbered(2) });
    mkdirSync(folder);
    const resumed = await file.save({ proposal: file.proposal });

    expect(refused).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(file.proposal.cover.title).toBe('State 2');
    expect(resumed).toMatchObject({ ok: true, value: { wasMissing: true } });
  });
});
