import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HandlersRoom, newHandlersRoom, openSample } from '../handlers/handlersRoom';

let room: HandlersRoom;
beforeEach(async () => {
  room = await newHandlersRoom();
});
afterEach(() => room.done());

const emptyOf = (id: string) => ({
  ...{ proposalId: id, devices: [], pages: [], contracts: [], oneOffs: [], calls: [] },
  ...{ work: {}, stock: [], funding: {}, sales: {} },
});

function withCost(id: string, value: string): string {
  const devices = [{ of: { model: 'X3' }, cost: { value, grade: 'estimate' } }];
  return JSON.stringify({ ...emptyOf(id), devices });
}

function onDisk(id: string): string {
  return readFileSync(join(room.data, 'ourSide', `${id}.json`), 'utf8');
}

describe('the internal figures of a proposal', () => {
  it('begin empty, are saved beside the proposals, and open again', async () => {
    const { id } = await openSample(room);
    const first = await room.get('ourSide.open', { id });
    expect(JSON.parse(first.figures)).toEqual(emptyOf(id));

    await room.get('ourSide.save', { id, state: 1, figures: withCost(id, '700') });

    expect(onDisk(id)).toContain('"value":"700"');
    expect((await room.get('ourSide.open', { id })).figures).toBe(withCost(id, '700'));
    expect(room.names('data/proposals').filter((name) => !name.startsWith('.'))).toEqual([`${id}.json`]);
  });

  it('stay as they are when an older state comes late, or what comes is not theirs', async () => {
    const { id } = await openSample(room);
    await room.get('ourSide.open', { id });
    await room.get('ourSide.save', { id, state: 2, figures: withCost(id, '2') });
    const before = onDisk(id);
    const other = '00000000-0000-4000-8000-999999999999';

    for (const figures of [withCost(id, '1'), withCost(other, '3'), '{"a":', withCost(id, '-5')]) {
      expect(
        await room.call('ourSide.save', { id, state: figures === withCost(id, '1') ? 1 : 3, figures }),
      ).toMatchObject({
        ok: false,
      });
    }
    expect(onDisk(id)).toBe(before);
  });

  it('are put in quarantine when they are damaged, and start anew', async () => {
    const { id } = await openSample(room);
    mkdirSync(join(room.data, 'ourSide'), { recursive: true });
    writeFileSync(join(room.data, 'ourSide', `${id}.json`), '{"format":"crawlerway-our-side"');

    const opened = await room.get('ourSide.open', { id });

    expect(opened.notice).toContain('kept in');
    expect(readdirSync(join(room.data, 'quarantine')).some((name) => name.startsWith(id))).toBe(true);
    expect(await room.call('ourSide.save', { id, state: 1, figures: withCost(id, '7') })).toMatchObject({
      ok: true,
    });
  });

  it('of a newer program are not opened and not overwritten', async () => {
    const { id } = await openSample(room);
    mkdirSync(join(room.data, 'ourSide'), { recursive: true });
    const newer = JSON.stringify({
      format: 'crawlerway-our-side',
      schemaVersion: 9,
      appVersion: '9.0',
      data: {},
    });
    writeFileSync(join(room.data, 'ourSide', `${id}.json`), newer);

    expect(await room.call('ourSide.open', { id })).toMatchObject({ ok: false });
    expect(await room.call('ourSide.save', { id, state: 1, figures: withCost(id, '7') })).toMatchObject({
      ok: false,
    });
    expect(onDisk(id)).toBe(newer);
  });
});
