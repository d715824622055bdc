import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realFileIo } from '../../../../electron/services/storage/fileIo';
import { ProposalFolder } from '../../../../electron/services/storage/proposalFolder';
import { type FolderRoom, newFolderRoom } from '../../../faults/folderRoom';
import { numbered } from '../../../faults/storageRoom';
import { watchedIo } from '../../../faults/watchedIo';
import { soundId } from '../../files/soundProposal';

const reads: string[] = [];
let room: FolderRoom;
beforeEach(async () => {
  const io = watchedIo(realFileIo, ({ name, path }) => {
    if (name === 'read') reads.push(path);
  });
  room = await newFolderRoom(io);
  reads.length = 0;
});
afterEach(() => {
  room.done();
});

const listed = {
  type: 'readable',
  entry: { id: soundId, title: 'State 1', client: 'Océan College — Ωmega', revision: 1, devices: 2 },
};

describe('the list of proposals', () => {
  it('tells title, client, revision and devices', async () => {
    expect(await room.proposals.list()).toMatchObject([listed]);
  });

  it('does not open again what has not changed', async () => {
    await room.proposals.list();
    reads.length = 0;

    await new ProposalFolder(room.tools, room.folder, false).list();

    expect(reads).toEqual([join(room.folder, 'index.json')]);
  });

  it('shows a changed proposal as it is now', async () => {
    await room.proposals.list();
    const outcome = await room.proposals.open(soundId);
    if (outcome.type === 'opened') await outcome.file.save({ proposal: numbered(5) });

    expect(await room.proposals.list()).toMatchObject([{ entry: { title: 'State 5', revision: 2 } }]);
  });

  it.each(['', 'null', '[]', '{"format":"fleet-index","schemaVersion":9}', '{"entries":'])(
    'is made anew when its index holds %j',
    async (content) => {
      writeFileSync(join(room.folder, 'index.json'), content);

      expect(await room.proposals.list()).toMatchObject([listed]);
      expect(readFileSync(join(room.folder, 'index.json'), 'utf8')).toContain('State 1');
    },
  );
});

describe('a name that is no id', () => {
  it.each(['../../etc/passwd', '', 'a', `${soundId}/../x`, `${soundId}\0`])(
    'leads nowhere: %j',
    async (id) => {
      await expect(room.proposals.open(id)).rejects.toThrow('names no proposal');
    },
  );
});
