import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../../../electron/services/storage/library';
import { sha256 } from '../../../../electron/services/storage/storageTools';
import type { PriceBook } from '../../../../shared/domain/models/priceBook';
import type { ImportProfile } from '../../../../shared/domain/table/importProfile';
import { openLibrary } from '../../../../shared/files/library/libraryText';
import { type Room, newRoom } from '../../../faults/storageRoom';

let room: Room;
let path: string;

beforeEach(() => {
  room = newRoom();
  path = join(room.folder, 'library.json');
});

afterEach(() => {
  room.done();
});

function profile(name: string, usedAt = '2026-11-22T10:00:00Z'): ImportProfile {
  return {
    ...{ name, signature: ['serial', 'model'], usedAt, decimal: ',' },
    meanings: { model: 'model' },
    units: { cost: { per: 'thousand' } },
  };
}

async function opened(isReadOnly = false) {
  const library = new Library(room.tools, room.folder, isReadOnly);
  return { library, state: await library.open() };
}

function quarantined(): readonly string[] {
  return readdirSync(join(room.folder, 'quarantine')).sort();
}

describe('the library', () => {
  it('is empty before something was put into it, and writes nothing by being opened', async () => {
    const { library, state } = await opened();

    expect(state).toEqual({ type: 'opened' });
    expect(library.profiles).toEqual([]);
    expect(room.names()).toEqual([]);
  });

  it('keeps import profiles between starts, the last used first', async () => {
    const { library } = await opened();
    await library.putProfile(profile('Print Tracker'));
    await library.putProfile(profile('Own list', '2026-11-23T10:00:00Z'));

    const again = await opened();

    expect(again.library.profiles).toEqual([
      profile('Own list', '2026-11-23T10:00:00Z'),
      profile('Print Tracker'),
    ]);
  });

  it('replaces a profile of the same name and removes one', async () => {
    const { library } = await opened();
    await Promise.all([
      library.putProfile(profile('A')),
      library.putProfile(profile('B')),
      library.putProfile({ ...profile('A'), windowDays: 30 }),
      library.removeProfile('B'),
    ]);

    expect((await opened()).library.profiles).toEqual(
      [profile('A')].map((one) => ({ ...one, windowDays: 30 })),
    );
  });

  it('says that there is no profile of a name', async () => {
    const { library } = await opened();

    expect(await library.removeProfile('nobody')).toMatchObject({
      ok: false,
      problem: { code: 'not-found', message: 'There is no import profile "nobody".' },
    });
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -9)],
    ['empty', () => ''],
    ['with a changed letter', (text: string) => text.replace('Own', 'Old')],
    ['of another format', () => '{"format":"fleet-proposal"}'],
    ['of zeros', (text: string) => '\u0000'.repeat(text.length)],
    ['null', () => 'null'],
  ])('%s is kept in quarantine, said, and begun anew', async (_story, damage) => {
    const { library } = await opened();
    await library.putProfile(profile('Own list'));
    const bad = damage(readFileSync(path, 'utf8'));
    writeFileSync(path, bad);

    const { library: fresh, state } = await opened();
    const put = await fresh.putProfile(profile('Second'));

    expect(state).toMatchObject({
      type: 'quarantined',
      message: expect.stringContaining('start anew') as string,
    });
    const [kept = '', why] = quarantined();
    expect(readFileSync(join(room.folder, 'quarantine', kept), 'utf8')).toBe(bad);
    expect(why).toMatch(/\.why\.txt$/);
    expect(put.ok).toBe(true);
    expect((await opened()).library.profiles).toEqual([profile('Second')]);
  });

  it('of a newer program is not touched, and the version that it needs is said', async () => {
    const body = {
      format: 'crawlerway-library',
      schemaVersion: 2,
      appVersion: '3.1.0',
      data: { profiles: 7 },
    };
    const text = JSON.stringify(body);
    const newer = `${text.slice(0, -1)},"sha256":"${sha256(text)}"}`;
    writeFileSync(path, newer);

    const { library, state } = await opened();
    const put = await library.putProfile(profile('A'));

    expect(state).toMatchObject({ type: 'closed', message: expect.stringContaining('3.1.0') as string });
    expect(put).toMatchObject({ ok: false, problem: { code: 'closed' } });
    expect(readFileSync(path, 'utf8')).toBe(newer);
  });

  it('is not written while another program holds the folder', async () => {
    const { library } = await opened(true);

    expect(await library.putProfile(profile('A'))).toMatchObject({
      ok: false,
      problem: { code: 'read-only' },
    });
    expect(room.names()).toEqual([]);
  });

  it('does not overwrite what another program wrote, and goes on with what is there', async () => {
    const { library } = await opened();
    await library.putProfile(profile('A'));
    writeFileSync(path, 'mine');

    expect(await library.putProfile(profile('B'))).toMatchObject({
      ok: false,
      problem: { code: 'changed-outside' },
    });
    expect(library.profiles).toEqual([profile('A')]);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('keeps members of its data that this version does not know', async () => {
    const text = JSON.stringify({
      ...{ format: 'crawlerway-library', schemaVersion: 1, appVersion: '0.1.0' },
      data: { profiles: [], shelf: ['a'] },
    });
    writeFileSync(path, `${text.slice(0, -1)},"sha256":"${sha256(text)}"}`);

    const { library } = await opened();
    await library.putProfile(profile('A'));

    expect(openLibrary(readFileSync(path, 'utf8'), sha256)).toMatchObject({
      type: 'opened',
      data: { shelf: ['a'] },
    });
  });
});

describe('price books in the library', () => {
  const book = (version: string): PriceBook => ({
    ...{ id: 'northwind', name: 'Northwind', version, currency: 'USD', validFrom: `${version}-01` },
    models: [{ make: 'HP', model: 'M404dn', kind: 'monoPrinter', price: '300.00' }],
  });

  it('are kept between starts with all their versions, beside the import profiles', async () => {
    const { library } = await opened();
    await library.putProfile(profile('Print Tracker'));
    await library.addPriceBook(book('2026-03'));
    await library.addPriceBook(book('2026-09'));

    const again = await opened();

    expect(again.library.priceBooks).toEqual([book('2026-03'), book('2026-09')]);
    expect(again.library.profiles).toEqual([profile('Print Tracker')]);
  });

  it('are never overwritten: a version that is there already is refused', async () => {
    const { library } = await opened();
    await library.addPriceBook(book('2026-09'));

    const again = await library.addPriceBook({ ...book('2026-09'), models: [] });

    expect(again).toMatchObject({ ok: false, problem: { code: 'exists' } });
    expect(library.priceBooks).toEqual([book('2026-09')]);
  });

  it('are removed version by version', async () => {
    const { library } = await opened();
    await library.addPriceBook(book('2026-03'));
    await library.addPriceBook(book('2026-09'));

    expect(await library.removePriceBook({ id: 'northwind', version: '2026-03' })).toMatchObject({
      ok: true,
    });
    expect(await library.removePriceBook({ id: 'northwind', version: '2026-03' })).toMatchObject({
      ok: false,
    });
    expect((await opened()).library.priceBooks).toEqual([book('2026-09')]);
  });
});
