import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PriceBook } from '../../../shared/domain/models/priceBook';
import type { Understanding } from '../../../shared/ipc/contract';
import { receiveEdit } from '../../../shared/ipc/sentEdit';
import { type HandlersRoom, newHandlersRoom } from './handlersRoom';

let room: HandlersRoom;
beforeEach(async () => {
  room = await newHandlersRoom();
});
afterEach(() => room.done());

const id = '3f0c6f6e-1c1b-4d0e-9a53-6f0b5f6f0a01';
const fleet = 'Make,Model,Serial Number\nHalden,Scribe 402,HAA1001\nRicoh,IM C3000,RIC1002\n';
const northwind: PriceBook = {
  ...{ id: 'northwind', name: 'Northwind', version: '2020', validFrom: '2020-01-01', currency: 'USD' },
  models: [{ make: 'Halden', model: 'Scribe 402', kind: 'colourMfp' }],
};

async function chosen(): Promise<string> {
  const path = join(room.folder, 'fleet.csv');
  writeFileSync(path, fleet);
  room.outside.open.push(path);
  const token = (await room.get('import.choose', {}))?.token ?? '';
  await room.get('import.read', { token, jobId: 'j', choices: {} });
  return token;
}

const asGuessed = (token: string) => ({ token, currency: 'USD', decisions: {}, pairs: [] });

async function understood(): Promise<Understanding> {
  return room.get('import.understand', asGuessed(await chosen()));
}

const booksOf = ({ models }: Understanding): readonly unknown[] =>
  models.map(({ model, match }) => [model, match?.book.name ?? null, match?.book.isOwn ?? null]);

const shippedName = 'Sample price book (invented prices)';

describe('an import in the window', () => {
  it('tells models by the price books of the library, then by the one that comes with the program', async () => {
    await room.workspace.library.addPriceBook(northwind);

    expect(booksOf(await understood())).toEqual([
      ['Scribe 402', 'Northwind', true],
      ['IM C3000', shippedName, false],
    ]);
  });

  it('knows a book that was added after the file was read, and forgets one that was removed', async () => {
    const token = await chosen();
    const before = await room.get('import.understand', asGuessed(token));
    await room.workspace.library.addPriceBook(northwind);
    const added = await room.get('import.understand', asGuessed(token));
    await room.workspace.library.removePriceBook(northwind);
    const removed = await room.get('import.understand', asGuessed(token));

    expect(booksOf(before)).toContainEqual(['Scribe 402', null, null]);
    expect(booksOf(added)).toContainEqual(['Scribe 402', 'Northwind', true]);
    expect(booksOf(removed)).toEqual(booksOf(before));
  });

  it('brings the kind that the own book says, with the book named in the finding that is kept', async () => {
    await room.workspace.library.addPriceBook(northwind);
    const input = { ...asGuessed(await chosen()), id };
    const edit = await receiveEdit(await room.get('import.take', input), () => Promise.resolve());

    expect(edit.devices.map(({ kind }) => kind)).toEqual(['colourMfp', 'colourMfp']);
    expect(edit.source.issues.find(({ code }) => code === 'kinds-from-books')?.message).toContain(
      'Halden Scribe 402 (1 device): color MFP by "Northwind" 2020',
    );
  });

  it('says which book has expired, and imports all the same', async () => {
    await room.workspace.library.addPriceBook({ ...northwind, validUntil: '2020-12-31' });
    const found = await understood();

    expect(booksOf(found)).toContainEqual(['Scribe 402', null, null]);
    expect(found.issues.find(({ code }) => code === 'stale-price-book')?.message).toContain(
      'Version 2020 of the price book "Northwind" expired after 2020-12-31',
    );
    expect(found.devices).toBe(2);
  });

  it('goes on with the book of the program where the library is broken, which is said at the start', async () => {
    await room.workspace.library.addPriceBook(northwind);
    await room.workspace.release();
    const path = join(room.data, 'library.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Scribe 402', 'Scribe 403'));
    room = await newHandlersRoom(undefined, room.folder);

    expect(room.workspace.notice).toContain('The library is damaged');
    expect(booksOf(await understood())).toContainEqual(['IM C3000', shippedName, false]);
  });
});
