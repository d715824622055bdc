import {
  copyFileSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realProcesses } from '../../electron/services/storage/processes';
import { ProposalFolder } from '../../electron/services/storage/proposalFolder';
import { soundId, soundText } from '../unit/files/soundProposal';
import { type FolderRoom, newFolderRoom } from './folderRoom';
import { numbered } from './storageRoom';

let room: FolderRoom;
beforeEach(async () => {
  room = await newFolderRoom();
});
afterEach(() => {
  room.done();
});

function tempPath(pid: number, hex: string): string {
  return join(room.folder, 'proposals', `.${soundId}.json.${String(pid)}.${hex}.tmp`);
}

const goneProcess = 4_194_304 + 7;

describe('D-20: the main file is missing', () => {
  it('with only whole temps: the one of the highest revision takes its place, and its revision goes on', async () => {
    renameSync(room.main, tempPath(goneProcess, '00000001'));
    writeFileSync(tempPath(goneProcess, '00000002'), soundText({ proposal: numbered(9), revision: 12 }));

    const outcome = await room.proposals.open(soundId);

    expect(outcome).toMatchObject({
      type: 'recovered',
      file: { revision: 13, proposal: { cover: { title: 'State 9' } } },
    });
    expect(existsSync(room.main)).toBe(true);
  });

  it('with only a temp that was cut off: not recovered, and the temp stays', async () => {
    rmSync(room.main);
    writeFileSync(tempPath(goneProcess, '00000001'), soundText().slice(0, 300));

    expect((await room.proposals.open(soundId)).type).toBe('unreadable');
    expect(readdirSync(join(room.folder, 'proposals'))).toHaveLength(1);
  });

  it('with nothing left: named in the list by its title, again and again', async () => {
    await room.proposals.list();
    rmSync(room.main);

    const first = await room.proposals.list();
    const second = await room.proposals.list();

    expect(first).toMatchObject([
      {
        type: 'marked',
        id: soundId,
        known: { title: 'State 1', devices: 2, revision: 1 },
        message: 'The file of "State 1" is missing.',
      },
    ]);
    expect(second).toEqual(first);
  });

  it('in a folder that is only read: not a byte is written', async () => {
    renameSync(room.main, tempPath(goneProcess, '00000001'));
    const reader = new ProposalFolder(room.tools, room.folder, true);

    const outcome = await reader.open(soundId);
    await reader.list();

    expect(outcome.type).toBe('unreadable');
    expect(existsSync(room.main)).toBe(false);
    expect(existsSync(join(room.folder, 'index.json'))).toBe(false);
  });
});

describe('a damaged main file', () => {
  it('is replaced by a temp that was left when the user chooses it, and kept in quarantine', async () => {
    copyFileSync(room.main, tempPath(goneProcess, '00000001'));
    writeFileSync(room.main, 'lost');

    const outcome = await room.proposals.open(soundId);
    const [candidate] = outcome.type === 'quarantined' ? outcome.candidates : [];
    const restored = candidate && (await room.proposals.restore(soundId, candidate));

    expect(restored).toMatchObject({ type: 'recovered', file: { revision: 2 } });
    expect((await room.proposals.open(soundId)).type).toBe('opened');
    expect(readdirSync(join(room.folder, 'quarantine'))).toHaveLength(2);
  });
});

describe('D-27: temps that killed processes left', () => {
  it('are removed a day later; those of living processes, of missing files and of strangers stay', async () => {
    const proposals = join(room.folder, 'proposals');
    const old = (path: string) => {
      writeFileSync(path, soundText());
      utimesSync(path, new Date('2026-11-20T00:00:00Z'), new Date('2026-11-20T00:00:00Z'));
    };
    for (let at = 0; at < 200; at += 1) old(tempPath(goneProcess, at.toString(16).padStart(8, '0')));
    old(tempPath(process.pid, 'aaaaaaaa'));
    old(join(proposals, `.11111111-1111-4111-8111-111111111111.json.${String(goneProcess)}.00000000.tmp`));
    old(join(proposals, '.stranger.tmp'));
    old(join(proposals, 'notes.txt'));

    await new ProposalFolder(room.tools, room.folder, false).start();

    expect(realProcesses.isAlive(goneProcess)).toBe(false);
    expect(readdirSync(proposals)).toHaveLength(5);
  });
});
