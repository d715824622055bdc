import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { type HandlersRoom, fileText, newHandlersRoom, openSample, opened } from './handlersRoom';

let room: HandlersRoom;
beforeEach(async () => {
  room = await newHandlersRoom();
});
afterEach(() => room.done());

const minuteMs = 60_000;

function titled(proposal: Proposal, title: string): string {
  return JSON.stringify({ ...proposal, cover: { ...proposal.cover, title } });
}

function save(proposal: Proposal, more: { readonly state: number; readonly backUpFirst?: boolean }) {
  const text = titled(proposal, `State ${String(more.state)}`);
  return room.call('proposal.save', { id: proposal.id, proposal: text, backUpFirst: false, ...more });
}

function damage(id: string): void {
  writeFileSync(
    join(room.data, 'proposals', `${id}.json`),
    fileText(room, id).replace('Larkmere', 'Larkmore'),
  );
}

describe('saving', () => {
  it('puts the newest state on disk and names its revision', async () => {
    const proposal = await openSample(room);

    const reply = await save(proposal, { state: 1 });

    expect(reply).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(fileText(room, proposal.id)).toContain('"State 1"');
  });

  it('refuses a state that is older than one that was saved', async () => {
    const proposal = await openSample(room);
    await save(proposal, { state: 2 });

    expect(await save(proposal, { state: 1 })).toMatchObject({ ok: false, error: { code: 'older-state' } });
    expect(fileText(room, proposal.id)).toContain('"State 2"');
  });

  it('counts states anew after the proposal was opened again', async () => {
    const proposal = await openSample(room);
    await save(proposal, { state: 7 });
    await room.get('proposal.open', { id: proposal.id });

    expect(await save(proposal, { state: 1 })).toMatchObject({ ok: true, value: { revision: 3 } });
  });

  it('refuses a proposal that could not be opened again, and keeps the one on disk', async () => {
    const proposal = await openSample(room);
    const before = fileText(room, proposal.id);
    const broken = JSON.stringify({ ...proposal, settings: { ...proposal.settings, termMonths: -1 } });

    const reply = await room.call('proposal.save', {
      id: proposal.id,
      state: 1,
      proposal: broken,
      backUpFirst: false,
    });

    expect(reply).toMatchObject({ ok: false, error: { code: 'not-valid' } });
    expect(fileText(room, proposal.id)).toBe(before);
  });

  it.each([['{"id":'], ['null'], ['[]'], ['"text"'], ['{"id":"another"}']])(
    'refuses the text %s',
    async (text) => {
      const { id } = await openSample(room);

      const reply = await room.call('proposal.save', { id, state: 1, proposal: text, backUpFirst: false });

      expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    },
  );

  it('refuses a proposal that is not open', async () => {
    const { id } = await room.get('home.create', { clientName: 'Zig' });

    const reply = await room.call('proposal.save', { id, state: 1, proposal: '{}', backUpFirst: false });

    expect(reply).toMatchObject({ ok: false, error: { code: 'not-open' } });
  });

  it('shows the client in the title bar', async () => {
    const proposal = await openSample(room);
    const text = JSON.stringify({ ...proposal, client: { ...proposal.client, name: 'New client' } });

    await room.get('proposal.save', { id: proposal.id, state: 1, proposal: text, backUpFirst: false });

    expect(room.outside.titles).toEqual([proposal.client.name, 'New client']);
  });
});

describe('backups', () => {
  const revisions = (id: string) =>
    room
      .names(`backups/${id}`)
      .map((name) => /-(r\d+(?:-event)?)\.json\.gz$/.exec(name)?.[1])
      .sort();

  it('hold what was opened before its first change, and then a state every five minutes', async () => {
    const proposal = await openSample(room);
    for (let state = 1; state <= 12; state += 1) {
      room.clock.pass(minuteMs);
      await save(proposal, { state });
    }

    expect(revisions(proposal.id)).toEqual(['r1', 'r11', 'r6'].sort());
  });

  it('hold the state before an import or a change of many devices', async () => {
    const proposal = await openSample(room);
    await save(proposal, { state: 1 });

    await save(proposal, { state: 2, backUpFirst: true });

    expect(revisions(proposal.id)).toEqual(['r1', 'r2-event']);
  });

  it('that cannot be made do not keep work from being saved, and the user is told', async () => {
    const proposal = await openSample(room);
    writeFileSync(room.backups, 'a file where the folder should be');

    const reply = await save(proposal, { state: 1 });

    expect(reply).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(reply.ok && reply.value.notice).toMatch(/^No backup could be made\./);
  });
});

describe('opening', () => {
  it('gives the proposal with its revision', async () => {
    const { id } = await room.get('home.create', { clientName: 'Zig' });

    const reply = await room.get('proposal.open', { id });

    expect(reply).toMatchObject({ type: 'opened', revision: 1, readOnly: null, notice: null });
    expect(opened(reply).client.name).toBe('Zig');
  });

  it('of what was never there is refused without anything to restore', async () => {
    const id = '3f0c6f6e-1c1b-4d0e-9a53-6f0b5f6f0a01';

    expect(await room.get('proposal.open', { id })).toMatchObject({ type: 'refused', restorePoints: [] });
  });

  it('of a damaged file is refused, keeps a copy, and offers the backups', async () => {
    const proposal = await openSample(room);
    await save(proposal, { state: 1 });
    damage(proposal.id);

    const reply = await room.get('proposal.open', { id: proposal.id });

    expect(reply).toMatchObject({ type: 'refused', restorePoints: [{ revision: 1, devices: 92 }] });
    expect(room.names('data/quarantine').filter((name) => name.endsWith('.json'))).toHaveLength(1);
  });

  it('of a missing file offers the backups', async () => {
    const proposal = await openSample(room);
    await save(proposal, { state: 1 });
    unlinkSync(join(room.data, 'proposals', `${proposal.id}.json`));

    const reply = await room.get('proposal.open', { id: proposal.id });

    expect(reply).toMatchObject({ type: 'refused', restorePoints: [{ revision: 1 }] });
  });

  it('of a newer file writes nothing', async () => {
    const { id } = await openSample(room);
    const path = join(room.data, 'proposals', `${id}.json`);
    const { sha256, ...body } = JSON.parse(fileText(room, id)) as Record<string, unknown>;
    const compact = JSON.stringify({ ...body, schemaVersion: 99 });
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256').update(compact).digest('hex');
    writeFileSync(path, `${compact.slice(0, -1)},"sha256":"${hash}"}`);
    const before = readFileSync(path, 'utf8');

    const reply = await room.get('proposal.open', { id });

    expect(sha256).not.toBe(hash);
    expect(reply).toMatchObject({ type: 'refused', restorePoints: [] });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

describe('restoring', () => {
  it('puts the chosen state in place of a damaged file, with a higher revision than any copy', async () => {
    const proposal = await openSample(room);
    await save(proposal, { state: 1 });
    damage(proposal.id);
    const refused = await room.get('proposal.open', { id: proposal.id });
    const name = refused.type === 'refused' ? (refused.restorePoints[0]?.name ?? '') : '';

    const reply = await room.get('proposal.restore', { id: proposal.id, name });

    expect(reply).toMatchObject({ type: 'opened', revision: 2 });
    expect(opened(reply)).toEqual(proposal);
    expect(await save(proposal, { state: 1 })).toMatchObject({ ok: true, value: { revision: 3 } });
  });

  it('over a whole file backs that one up first, so that it can be undone', async () => {
    const proposal = await openSample(room);
    await save(proposal, { state: 1 });
    const [first = ''] = room.names(`backups/${proposal.id}`);

    await room.get('proposal.restore', { id: proposal.id, name: first });

    const event = room.names(`backups/${proposal.id}`).find((name) => name.includes('-r2-event'));
    const back = await room.get('proposal.restore', { id: proposal.id, name: event ?? '' });
    expect(opened(back).cover.title).toBe('State 1');
  });

  it.each(['gone.json.gz', '../../etc/passwd', '2026-11-22T10.31.00Z-r9.json.gz'])(
    'refuses %s',
    async (name) => {
      const { id } = await openSample(room);

      expect(await room.call('proposal.restore', { id, name })).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      });
    },
  );
});

describe('a copy elsewhere', () => {
  it('carries the imported tables and opens as the same proposal', async () => {
    const proposal = await openSample(room);
    const path = join(room.folder, 'copy.fleetproposal');
    room.outside.save.push(path);

    const reply = await room.call('proposal.saveCopy', {
      id: proposal.id,
      proposal: JSON.stringify(proposal),
    });

    const file = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly sources: object;
      readonly data: Proposal;
    };
    expect(reply).toEqual({ ok: true, value: { fileName: 'copy.fleetproposal' } });
    expect(Object.keys(file.sources)).toHaveLength(3);
    expect(file.data).toEqual(proposal);
  });

  it('is not written when the user cancels, nor among our own files', async () => {
    const proposal = await openSample(room);
    const input = { id: proposal.id, proposal: JSON.stringify(proposal) };
    const before = fileText(room, proposal.id);

    expect(await room.call('proposal.saveCopy', input)).toEqual({ ok: true, value: null });
    room.outside.save.push(join(room.data, 'proposals', `${proposal.id}.json`));
    expect(await room.call('proposal.saveCopy', input)).toMatchObject({ ok: false });
    expect(fileText(room, proposal.id)).toBe(before);
  });

  it('can be saved while another program holds the data folder', async () => {
    const proposal = await openSample(room);
    const second = await newHandlersRoom(undefined, room.folder);
    second.outside.save.push(join(room.folder, 'copy.fleetproposal'));

    const reply = await second.call('proposal.saveCopy', {
      id: proposal.id,
      proposal: JSON.stringify(proposal),
    });

    expect(second.workspace.readOnly).toMatch(/Another program/);
    expect(reply).toMatchObject({ ok: true });
    await second.done();
  });
});
