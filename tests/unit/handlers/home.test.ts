import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HandlersRoom, newHandlersRoom, openSample, opened } from './handlersRoom';

let room: HandlersRoom;
beforeEach(async () => {
  room = await newHandlersRoom();
});
afterEach(() => room.done());

const dayMs = 24 * 60 * 60 * 1000;
const titles = async () => (await room.get('home.list', {})).proposals.map(({ title }) => title);

describe('Home', () => {
  it('is empty at first', async () => {
    expect(await room.get('home.list', {})).toEqual({ proposals: [], trash: [] });
  });

  it('lists a new proposal for a client', async () => {
    const { id } = await room.get('home.create', { clientName: ' Zig College ' });

    const { proposals } = await room.get('home.list', {});

    expect(proposals).toMatchObject([{ id, client: 'Zig College', devices: 0, mark: null }]);
  });

  it('makes the sample with the devices, places and tables of its files', async () => {
    const proposal = await openSample(room);

    expect(proposal.devices).toHaveLength(92);
    expect(room.names('data/sources')).toHaveLength(3);
  });

  it('makes a second sample beside the first, which may have been edited', async () => {
    await room.get('home.createSample', {});
    await room.get('home.createSample', {});

    expect(await titles()).toHaveLength(2);
  });

  it('duplicates a proposal under an id of its own', async () => {
    const proposal = await openSample(room);

    const { id } = await room.get('home.duplicate', { id: proposal.id });

    const copy = opened(await room.get('proposal.open', { id }));
    expect(copy.cover.title).toBe(`${proposal.cover.title} (copy)`);
    expect(copy.devices).toEqual(proposal.devices);
  });

  it('marks a proposal that cannot be read by the title that it had', async () => {
    const { id } = await room.get('home.create', { clientName: 'Zig' });
    await room.get('home.list', {});
    writeFileSync(join(room.data, 'proposals', `${id}.json`), '');

    const { proposals } = await room.get('home.list', {});

    expect(proposals).toMatchObject([
      { id, client: 'Zig', mark: expect.stringContaining('empty') as string },
    ]);
  });

  it('does not duplicate what cannot be read', async () => {
    const { id } = await room.get('home.create', { clientName: 'Zig' });
    writeFileSync(join(room.data, 'proposals', `${id}.json`), 'no JSON');

    expect(await room.call('home.duplicate', { id })).toMatchObject({ ok: false });
  });
});

describe('the trash', () => {
  it('takes a proposal from Home and gives it back', async () => {
    const { id } = await room.get('home.create', { clientName: 'Zig' });
    await room.get('home.list', {});

    await room.get('home.trash', { id });
    const { proposals, trash } = await room.get('home.list', {});
    await room.get('home.untrash', { id });

    expect(proposals).toEqual([]);
    expect(trash).toMatchObject([{ id, client: 'Zig' }]);
    expect(await room.get('home.list', {})).toMatchObject({ proposals: [{ id }], trash: [] });
  });

  it('keeps what is in it for 30 days', async () => {
    const { id } = await room.get('home.create', { clientName: 'Zig' });
    await room.get('home.trash', { id });

    room.clock.pass(30 * dayMs);
    await room.workspace.trash.empty();
    expect(await room.workspace.trash.list()).toHaveLength(1);
    room.clock.pass(1000);
    await room.workspace.trash.empty();

    expect(await room.workspace.trash.list()).toEqual([]);
  });

  it('says so when something is not there', async () => {
    const id = '3f0c6f6e-1c1b-4d0e-9a53-6f0b5f6f0a01';

    expect(await room.call('home.trash', { id })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await room.call('home.untrash', { id })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});

describe('a file that was sent', () => {
  const copyOf = async (): Promise<string> => {
    const proposal = await openSample(room);
    const path = join(room.folder, 'sent.fleetproposal');
    room.outside.save.push(path);
    await room.get('proposal.saveCopy', { id: proposal.id, proposal: JSON.stringify(proposal) });
    return path;
  };

  it('is taken into another data folder with its id and its tables', async () => {
    const path = await copyOf();
    const other = await newHandlersRoom();
    other.outside.open.push(path);

    const taken = await other.get('home.openFile', {});

    const [entry] = (await room.get('home.list', {})).proposals;
    expect(taken).toEqual({ id: entry?.id });
    expect(other.names('data/sources')).toHaveLength(3);
    await other.done();
  });

  it('stands beside the proposal that is there already', async () => {
    room.outside.open.push(await copyOf());

    await room.get('home.openFile', {});

    expect(await titles()).toHaveLength(2);
  });

  it('that is none of ours is refused by name', async () => {
    const path = join(room.folder, 'other.fleetproposal');
    writeFileSync(path, '{"format":"other"}');
    room.outside.open.push(path);

    expect(await room.call('home.openFile', {})).toMatchObject({ ok: false, error: { code: 'not-ours' } });
  });

  it('is nothing when the user cancels', async () => {
    expect(await room.call('home.openFile', {})).toEqual({ ok: true, value: null });
  });
});

describe('a data folder that another program holds', () => {
  it('can be read, and every change says why it cannot be made', async () => {
    const { id } = await room.get('home.create', { clientName: 'Zig' });
    await room.get('home.list', {});
    const second = await newHandlersRoom(undefined, room.folder);

    const { readOnly } = await second.get('app.start', {});
    const changes = [
      await second.call('home.create', { clientName: 'Zag' }),
      await second.call('home.createSample', {}),
      await second.call('home.duplicate', { id }),
      await second.call('home.trash', { id }),
      await second.call('home.untrash', { id }),
      await second.call('proposal.save', { id, state: 1, proposal: '{}', backUpFirst: false }),
      await second.call('proposal.restore', { id, name: 'x' }),
    ];

    expect(readOnly).toMatch(/^Another program/);
    expect(new Set(changes.map((reply) => (reply.ok ? '' : reply.error.message)))).toEqual(
      new Set([readOnly]),
    );
    expect(await second.get('proposal.open', { id })).toMatchObject({ type: 'opened', readOnly });
    expect((await second.get('home.list', {})).proposals).toHaveLength(1);
    await second.done();
  });
});
