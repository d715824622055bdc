import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realFileIo } from '../../electron/services/storage/fileIo';
import { bundleSavingProcess, startSaving } from './savingBundle';
import { type Room, created, newRoom, numbered } from './storageRoom';
import { watchedIo } from './watchedIo';

let room: Room;
beforeEach(() => {
  room = newRoom();
});
afterEach(() => {
  room.done();
});

describe('D-05: the order of calls of a save', () => {
  it('is write, flush, close, look, rename, flush the folder, acknowledge', async () => {
    const calls: string[] = [];
    const io = watchedIo(realFileIo, ({ name, path }) => {
      const what = path === room.folder ? 'folder' : path === room.path ? 'file' : 'temp';
      calls.push(`${name} ${what}`);
    });
    const file = await created({ ...room.tools, io }, room.path);
    calls.length = 0;

    await file.save({ proposal: numbered(2) }).then(() => calls.push('acknowledged'));

    expect(calls).toEqual([
      ...['open wx temp', 'write temp', 'fstat temp', 'fsync temp', 'close temp'],
      ...['stat file', 'rename file', 'open r folder', 'fsync folder', 'close folder', 'acknowledged'],
    ]);
  });

  it('holds for the system calls of 100 saves, seen by strace', async (context) => {
    if (spawnSync('strace', ['-V']).error) context.skip('not run: there is no strace here');
    await created(room.tools, room.path);
    const log = join(room.folder, 'strace.log');
    const program = await bundleSavingProcess();
    const traced = 'trace=fsync,fdatasync,rename,renameat,renameat2,write';
    const strace = ['strace', '-f', '-y', '-s', '40', '-e', traced, '-o', log] as const;

    const { lines, errors } = await startSaving([...strace, process.execPath, program, room.path, '100'])
      .ended;

    if (/ptrace|Operation not permitted/.test(errors))
      context.skip(`not run: strace may not look (${errors.slice(0, 80)})`);
    expect(lines.filter((line) => line.startsWith('saved '))).toHaveLength(100);
    const expected = Array.from({ length: 100 }, () => [
      'flush temp',
      'rename',
      'flush folder',
      'acknowledged',
    ]).flat();
    expect(stepsOf(readFileSync(log, 'utf8'))).toEqual(expected);
  });
});

/** The steps of all saves: flushes and renames when they are done, acknowledgements when they begin. */
function stepsOf(log: string): readonly string[] {
  const begun = new Map<string, string>();
  return log.split('\n').flatMap((line) => {
    const [, thread = '', call = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (call.startsWith('write(')) return call.includes('"saved ') ? ['acknowledged'] : [];
    if (call.endsWith('<unfinished ...>')) {
      begun.set(thread, call);
      return [];
    }
    const whole = call.startsWith('<...') ? `${begun.get(thread) ?? ''}${call}` : call;
    return stepOf(whole);
  });
}

function stepOf(call: string): readonly string[] {
  if (!/= 0$/.test(call)) return [];
  if (/^rename/.test(call)) return call.includes(basename(room.path)) ? ['rename'] : [];
  if (!/^f(data)?sync/.test(call)) return [];
  return [call.includes('.tmp>') ? 'flush temp' : 'flush folder'];
}
