import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

const minuteMs = 60_000;
const pathOf = (id: string) => join(room.data, 'ourSide', `${id}.json`);

function onDisk(id: string): string {
  return readFileSync(pathOf(id), 'utf8');
}

async function open(id: string): Promise<unknown> {
  const reply = await room.get('ourSide.open', { id });
  if (reply.type === 'refused') throw new Error(reply.message);
  return JSON.parse(reply.figures);
}

async function save(id: string, state: number): Promise<void> {
  await room.get('ourSide.save', { id, state, figures: withCost(id, String(state)) });
}

/** Figures of states 1 and 2, of which the first is backed up, then damaged. */
async function damagedFigures(): Promise<string> {
  const { id } = await openSample(room);
  await open(id);
  await save(id, 1);
  await save(id, 2);
  writeFileSync(pathOf(id), onDisk(id).replace('"value":"2"', '"value":"3"'));
  return id;
}

const backupsOf = (id: string) =>
  room
    .names(`data/ourSide/backups/${id}`)
    .map((name) => /-(r\d+(?:-event)?)\.json\.gz$/.exec(name)?.[1])
    .sort();

describe('the internal figures of a proposal', () => {
  it('begin empty, are saved beside the proposals, and open again', async () => {
    const { id } = await openSample(room);
    expect(await open(id)).toEqual(emptyOf(id));

    await room.get('ourSide.save', { id, state: 1, figures: withCost(id, '700') });

    expect(onDisk(id)).toContain('"value":"700"');
    expect(await open(id)).toEqual(JSON.parse(withCost(id, '700')));
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

    expect(await room.get('ourSide.open', { id })).toEqual({
      type: 'refused',
      message: expect.stringContaining('9.0') as string,
      restorePoints: [],
      mayReplace: false,
    });
    expect(await room.call('ourSide.save', { id, state: 1, figures: withCost(id, '7') })).toMatchObject({
      ok: false,
    });
    expect(await room.get('ourSide.restore', { id, name: null })).toMatchObject({ type: 'refused' });
    expect(onDisk(id)).toBe(newer);
  });
});

describe('earlier states of the internal figures', () => {
  it('are kept as those of proposals: before the first change, then every five minutes', async () => {
    const { id } = await openSample(room);
    await open(id);
    for (let state = 1; state <= 12; state += 1) {
      await save(id, state);
      room.clock.pass(minuteMs);
    }
    await open(id);
    await save(id, 13);

    // Saved at minutes 0 to 11: 1 is the first, at minutes 5 and 10 the disk holds 5 and 10; 12 is what was opened again.
    expect(backupsOf(id)).toEqual(['r1', 'r10', 'r12', 'r5']);
    expect(room.names(`backups/${id}`)).toEqual([]);
  });

  it('are offered, the newest first, when the figures are damaged; the damaged file is kept twice', async () => {
    const id = await damagedFigures();
    const damaged = onDisk(id);

    const reply = await room.get('ourSide.open', { id });

    expect(reply).toMatchObject({
      type: 'refused',
      message: expect.stringContaining('damaged') as string,
      restorePoints: [{ revision: 1, figures: 1 }],
      mayReplace: true,
    });
    expect(onDisk(id)).toBe(damaged);
    const copies = room.names('data/ourSide/quarantine');
    expect(copies.map((name) => name.replace(/^.*Z/, ''))).toEqual(['.json', '.why.txt']);
    expect(readFileSync(join(room.data, 'ourSide', 'quarantine', copies[0] ?? ''), 'utf8')).toBe(damaged);
    expect(room.names('data/quarantine')).toEqual([]);
  });

  it('take the place of damaged figures, and count as newer than every copy', async () => {
    const id = await damagedFigures();
    const refused = await room.get('ourSide.open', { id });
    const name = refused.type === 'refused' ? (refused.restorePoints[0]?.name ?? '') : '';

    const reply = await room.get('ourSide.restore', { id, name });

    expect(reply).toMatchObject({ type: 'opened', figures: withCost(id, '1') });
    expect(JSON.parse(onDisk(id))).toMatchObject({ revision: 2 });
    await save(id, 1);
    expect(JSON.parse(onDisk(id))).toMatchObject({ revision: 3 });
  });

  it('are offered when the file is missing; without any it begins empty', async () => {
    const { id } = await openSample(room);
    await open(id);
    await save(id, 1);
    rmSync(pathOf(id));

    expect(await room.get('ourSide.open', { id })).toMatchObject({
      type: 'refused',
      message: expect.stringContaining('missing') as string,
      restorePoints: [{ revision: 1 }],
    });
    rmSync(join(room.data, 'ourSide', 'backups'), { recursive: true });
    expect(await open(id)).toEqual(emptyOf(id));
  });

  it('that a killed process left take the place of a missing file at once', async () => {
    const { id } = await openSample(room);
    await open(id);
    await save(id, 1);
    renameSync(pathOf(id), join(room.data, 'ourSide', `.${id}.json.4194311.00000001.tmp`));

    expect(await room.get('ourSide.open', { id })).toMatchObject({
      type: 'opened',
      figures: withCost(id, '1'),
      notice: expect.stringContaining('recovered') as string,
    });
  });

  it('are not needed to go on: the figures begin empty where the user wants that', async () => {
    const id = await damagedFigures();
    await room.get('ourSide.open', { id });

    const reply = await room.get('ourSide.restore', { id, name: null });

    expect(reply).toMatchObject({ type: 'opened', notice: expect.stringContaining('anew') as string });
    expect(await open(id)).toEqual(emptyOf(id));
    expect(room.names('data/ourSide/quarantine')).toHaveLength(2);
    expect(backupsOf(id)).toContain('r1');
  });

  it('can be read by their owner only, as the figures themselves', async () => {
    const id = await damagedFigures();
    await room.get('ourSide.open', { id });
    const files = readdirSync(join(room.data, 'ourSide'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));

    // The figures, a backup, the damaged copy and the note why.
    expect(files).toHaveLength(4);
    expect(files.map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600, 0o600, 0o600]);
  });

  it('over whole figures back those up first, so that it can be undone', async () => {
    const { id } = await openSample(room);
    await open(id);
    await save(id, 1);
    await save(id, 2);
    const [first = ''] = room.names(`data/ourSide/backups/${id}`);

    await room.get('ourSide.restore', { id, name: first });
    expect(await open(id)).toEqual(JSON.parse(withCost(id, '1')));

    const event = room.names(`data/ourSide/backups/${id}`).find((name) => name.includes('-r2-event'));
    await room.get('ourSide.restore', { id, name: event ?? '' });
    expect(await open(id)).toEqual(JSON.parse(withCost(id, '2')));
  });

  it('that cannot be made do not keep figures from being saved, and the user is told', async () => {
    const { id } = await openSample(room);
    await open(id);
    writeFileSync(join(room.data, 'ourSide', 'backups'), 'a file where the folder should be');

    const reply = await room.get('ourSide.save', { id, state: 1, figures: withCost(id, '1') });

    expect(reply.notice).toMatch(/^No backup could be made\./);
    expect(await open(id)).toEqual(JSON.parse(withCost(id, '1')));
  });

  it('of another proposal, outside the folder, or gone are refused', async () => {
    const id = await damagedFigures();
    for (const name of ['gone.json.gz', '../../etc/passwd', '2026-11-22T10.31.00Z-r9.json.gz']) {
      expect(await room.call('ourSide.restore', { id, name })).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      });
    }
  });

  it('are only looked at while another program holds the data folder', async () => {
    const id = await damagedFigures();
    const second = await newHandlersRoom(undefined, room.folder);
    const before = onDisk(id);

    expect(await second.get('ourSide.open', { id })).toMatchObject({ type: 'refused', mayReplace: false });
    expect(await second.call('ourSide.restore', { id, name: null })).toMatchObject({ ok: false });
    expect(onDisk(id)).toBe(before);
    expect(room.names('data/ourSide/quarantine')).toEqual([]);
    await second.done();
  });
});
