import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepTable, readTable } from '../../../../electron/services/storage/sources';
import { type Room, newRoom } from '../../../faults/storageRoom';

const id = '0123456789abcdef';
const table = {
  fileName: 'fleet.csv',
  sheet: 'Fleet',
  rows: [
    ['Serial', 'Mono'],
    ['007', '1,234'],
  ],
};

let room: Room;
beforeEach(() => {
  room = newRoom();
});
afterEach(() => {
  room.done();
});

describe('an imported table', () => {
  it('comes back cell by cell', async () => {
    await keepTable(room.tools, room.folder, { id, table });

    expect(await readTable(room.tools, room.folder, id)).toEqual({ ok: true, value: table });
  });

  it('is never changed once it is kept', async () => {
    await keepTable(room.tools, room.folder, { id, table });
    const before = readFileSync(join(room.folder, `${id}.json.gz`));

    const same = await keepTable(room.tools, room.folder, { id, table });
    const other = await keepTable(room.tools, room.folder, { id, table: { ...table, rows: [] } });

    expect(same.ok).toBe(true);
    expect(other).toMatchObject({ ok: false, problem: { code: 'changed-outside' } });
    expect(readFileSync(join(room.folder, `${id}.json.gz`)).equals(before)).toBe(true);
  });

  it('that is missing is named', async () => {
    const read = await readTable(room.tools, room.folder, id);

    expect(read).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });

  it.each([Buffer.from('no gzip'), Buffer.alloc(0)])('that is damaged is named: %#', async (content) => {
    writeFileSync(join(room.folder, `${id}.json.gz`), content);

    expect(await readTable(room.tools, room.folder, id)).toMatchObject({
      ok: false,
      problem: { code: 'disk-trouble' },
    });
  });

  it('never leads out of its folder', async () => {
    await expect(keepTable(room.tools, room.folder, { id: '../../../evil', table })).rejects.toThrow(
      'names no',
    );
    expect(readdirSync(room.folder)).toEqual([]);
  });
});
