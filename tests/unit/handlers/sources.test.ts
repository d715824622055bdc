import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HandlersRoom, newHandlersRoom, resources } from './handlersRoom';

let room: HandlersRoom;
beforeEach(async () => {
  room = await newHandlersRoom();
});
afterEach(() => room.done());

async function importedId(): Promise<string> {
  room.outside.open.push(join(resources, 'samples', 'college', 'device-list.xlsx'));
  const file = await room.get('import.choose', {});
  const token = file?.token ?? '';
  await room.get('import.read', { token, jobId: 'j', choices: {} });
  const sent = await room.get('import.take', {
    ...{ token, id: '3f0c6f6e-1c1b-4d0e-9a53-6f0b5f6f0a01', currency: 'USD', decisions: {}, pairs: [] },
  });
  const edit = JSON.parse(sent.edit) as { readonly source: { readonly id: string } };
  return edit.source.id;
}

describe('the rows behind a figure', () => {
  it('are shown as they stood in the imported file', async () => {
    const sourceId = await importedId();

    const shown = await room.get('source.rows', { sourceId, rows: [6] });

    expect(shown).toMatchObject({ fileName: 'device-list.xlsx', sheet: 'Device List' });
    expect(shown.rows[0]?.row).toBe(6);
    expect(shown.rows[0]?.cells.slice(0, 2)).toEqual(['Manufacturer', 'Model']);
  });

  it('are said to be missing where their file is gone', async () => {
    const reply = await room.call('source.rows', { sourceId: '0123456789abcdef', rows: [1] });

    expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('are never looked for under a name that is none', async () => {
    expect(await room.raw('source.rows', { sourceId: '../../etc/passwd', rows: [1] })).toMatchObject({
      ok: false,
    });
  });
});
