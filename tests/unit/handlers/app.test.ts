import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realFileIo } from '../../../electron/services/storage/fileIo';
import { type HandlersRoom, newHandlersRoom } from './handlersRoom';

let room: HandlersRoom;
beforeEach(async () => {
  room = await newHandlersRoom();
});
afterEach(() => room.done());

describe('the start', () => {
  it('tells version, settings, and that everything can be saved', async () => {
    expect(await room.get('app.start', {})).toEqual({
      version: '0.1.0',
      settings: { theme: 'system' },
      readOnly: null,
      notice: null,
    });
  });

  it.each(['', 'null', '{"theme":"dark"}', '{"format":"crawlerway-settings","schemaVersion":2}'])(
    'has fresh settings when their file holds %j',
    async (content) => {
      await room.workspace.release();
      writeFileSync(join(room.data, 'settings.json'), content);
      const again = await newHandlersRoom(realFileIo, room.folder);

      expect(await again.get('app.start', {})).toMatchObject({ settings: { theme: 'system' } });
      await again.done();
    },
  );

  it('says why a data folder on a read-only disk can only be read', async () => {
    const other = await newHandlersRoom({
      ...realFileIo,
      open: (path, flags, mode) =>
        flags === 'wx'
          ? Promise.reject(Object.assign(new Error('EROFS'), { code: 'EROFS', syscall: 'open' }))
          : realFileIo.open(path, flags, mode),
    });

    const { readOnly } = await other.get('app.start', {});

    expect(readOnly).toContain('read-only disk');
    expect(await other.call('home.create', { clientName: 'Zig' })).toMatchObject({ ok: false });
    await other.done();
  });
});

describe('settings', () => {
  it('are shown at once and kept for the next start', async () => {
    await room.get('settings.change', { theme: 'dark' });
    await room.workspace.release();
    const again = await newHandlersRoom(realFileIo, room.folder);

    expect(room.outside.told).toEqual([{ name: 'theme', payload: 'dark' }]);
    expect(await again.get('app.start', {})).toMatchObject({ settings: { theme: 'dark' } });
    expect(JSON.parse(readFileSync(join(room.data, 'settings.json'), 'utf8'))).toMatchObject({
      format: 'crawlerway-settings',
    });
    await again.done();
  });

  it('that cannot be kept are shown all the same, and the user is told', async () => {
    mkdirSync(join(room.data, 'settings.json'));

    expect(await room.call('settings.change', { theme: 'dark' })).toMatchObject({ ok: false });
    expect(room.outside.told).toEqual([{ name: 'theme', payload: 'dark' }]);
  });
});

describe('the end', () => {
  it('comes when the window has saved everything', async () => {
    await room.get('app.flushed', {});

    expect(room.outside.told).toEqual([{ name: 'flushed', payload: null }]);
  });

  it('of a job that has ended by itself is left alone', async () => {
    expect(await room.call('job.cancel', { jobId: 'long ago' })).toEqual({ ok: true, value: null });
  });
});
