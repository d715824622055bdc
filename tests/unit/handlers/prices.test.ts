import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BookChoices } from '../../../shared/ipc/priceBooks';
import { type HandlersRoom, newHandlersRoom } from './handlersRoom';

let room: HandlersRoom;
beforeEach(async () => {
  room = await newHandlersRoom();
});
afterEach(() => room.done());

const lines = ['Make,Model,Price', 'HP,M404dn,310.00', 'HP,M428fdn,ask us'];
const details = {
  ...{ name: 'Northwind', version: '2026-09', currency: 'USD' },
  ...{ validFrom: '2026-09-01', validUntil: '2027-02-28' },
};

async function chosen(rows: readonly string[] = lines): Promise<string> {
  const path = join(room.folder, 'prices.csv');
  writeFileSync(path, rows.join('\n'));
  room.outside.open.push(path);
  return (await room.get('prices.choose', {}))?.token ?? '';
}

const asked = (token: string, more: Partial<BookChoices> = {}): BookChoices => ({
  ...{ token, details, isInvented: false },
  ...more,
});

describe('the price books', () => {
  it('hold the one that comes with the program before any is added, and it cannot be removed', async () => {
    const { books, today } = await room.get('prices.list', {});
    expect(today).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(
      books.map(({ name, models, isShipped, isInvented }) => [name, models, isShipped, isInvented]),
    ).toEqual([['Sample price book (invented prices)', 66, true, true]]);
    const [{ id, version } = { id: '', version: '' }] = books;
    expect((await room.get('prices.book', { id, version })).models).toHaveLength(66);
    expect(await room.call('prices.remove', { id, version })).toMatchObject({ ok: false });
  });

  it('get one from a file after a preview with its problems, which stays after a new start and can be removed', async () => {
    const token = await chosen();
    const preview = await room.get('prices.read', asked(token));
    expect(preview).toMatchObject({ fileName: 'prices.csv', headerRow: 1, modelCount: 2, isSound: true });
    expect(preview.problems).toEqual([
      {
        ...{ row: 3, column: 'C "Price"', severity: 'warning' },
        message: '"ask us" is no number; it was left unknown.',
      },
    ]);
    expect(await room.get('prices.add', asked(token))).toEqual({ id: 'northwind', version: '2026-09' });

    await room.workspace.release();
    room = await newHandlersRoom(undefined, room.folder);
    const book = await room.get('prices.book', { id: 'northwind', version: '2026-09' });
    expect(book).toMatchObject({ ...details, source: 'prices.csv' });
    expect(book.models.map(({ model, price }) => [model, price])).toEqual([
      ['M404dn', '310.00'],
      ['M428fdn', undefined],
    ]);
    await room.get('prices.remove', { id: 'northwind', version: '2026-09' });
    expect((await room.get('prices.list', {})).books).toHaveLength(1);
  });

  it('get a further version, and none is overwritten', async () => {
    await room.get('prices.add', asked(await chosen()));
    const again = await room.call('prices.add', asked(await chosen()));
    const next = { ...details, version: '2026-11', validFrom: '2026-11-01' };
    await room.get('prices.add', asked(await chosen(), { details: next, isInvented: true }));

    expect(again).toMatchObject({ ok: false, error: { code: 'exists' } });
    const { books } = await room.get('prices.list', {});
    expect(books.filter(({ id }) => id === 'northwind').map(({ version }) => version)).toEqual([
      '2026-11',
      '2026-09',
    ]);
    expect((await room.get('prices.book', { id: 'northwind', version: '2026-11' })).isInvented).toBe(true);
  });

  it('refuse a file with errors, and tell why beforehand', async () => {
    const token = await chosen(['Make,Model,Price', 'HP,M404dn,310.00', 'HP,M404dn,320.00']);
    const preview = await room.get('prices.read', asked(token));
    expect(preview.isSound).toBe(false);
    expect(preview.problems.map(({ row, severity }) => [row, severity])).toEqual([[3, 'error']]);
    expect(await room.call('prices.add', asked(token))).toMatchObject({
      ok: false,
      error: { code: 'bad-book' },
    });
  });

  it('forget a file once its window is closed, and choose nothing when the user cancels', async () => {
    const token = await chosen();
    await room.get('prices.end', { token });
    expect(await room.call('prices.read', asked(token))).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await room.get('prices.choose', {})).toBeNull();
  });

  it.each([
    ['prices.book', { id: '', version: '1' }],
    ['prices.remove', { id: 'x' }],
    ['prices.read', { token: 'x', details: { name: 1 }, isInvented: false }],
    ['prices.add', { token: 'x', details: {}, isInvented: false, path: '/etc/passwd' }],
  ] as const)('refuse what no window of ours sends to %s', async (name, input) => {
    expect(await room.raw(name, input)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });
});
