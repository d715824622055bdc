import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFleetFile, withFleetFile } from '../../../electron/cli/fleetFile';
import { readTableFile } from '../../../electron/services/tables/readTable';
import { applyEdit } from '../../../shared/domain/proposal/applyEdit';
import { newProposal } from '../../../shared/domain/proposal/newProposal';
import type { ImportChoices } from '../../../shared/ipc/importChoices';
import { type ImportEdit, receiveEdit } from '../../../shared/ipc/sentEdit';
import { type HandlersRoom, newHandlersRoom, resources } from './handlersRoom';

let room: HandlersRoom;
beforeEach(async () => {
  room = await newHandlersRoom();
});
afterEach(() => room.done());

const fleetFile = join(resources, 'samples', 'college', 'device-list.xlsx');
const asGuessed: Omit<ImportChoices, 'token'> = { currency: 'USD', decisions: {}, pairs: [] };
const id = '3f0c6f6e-1c1b-4d0e-9a53-6f0b5f6f0a01';

async function chosen(path = fleetFile): Promise<string> {
  room.outside.open.push(path);
  const file = await room.get('import.choose', {});
  return file?.token ?? '';
}

async function read(path?: string): Promise<string> {
  const token = await chosen(path);
  await room.get('import.read', { token, jobId: 'j', choices: {} });
  return token;
}

async function taken(token: string): Promise<ImportEdit> {
  return receiveEdit(await room.get('import.take', { token, id, ...asGuessed }), () => Promise.resolve());
}

describe('choosing a fleet file', () => {
  it('gives a token and a name, and no path', async () => {
    room.outside.open.push(fleetFile);

    const file = await room.get('import.choose', {});

    expect(file?.fileName).toBe('device-list.xlsx');
    expect(JSON.stringify(file)).not.toContain('college');
  });

  it('is nothing when the user cancels', async () => {
    expect(await room.get('import.choose', {})).toBeNull();
  });

  it('works by dropping it on the window', async () => {
    const bytes = new Uint8Array(readFileSync(fleetFile));
    const { token, fileName } = await room.get('import.drop', { fileName: 'some/where/list.xlsx', bytes });

    expect(fileName).toBe('list.xlsx');
    expect(await room.get('import.read', { token, jobId: 'j', choices: {} })).toEqual({
      sheets: ['Device List'],
    });
  });

  it('refuses a dropped file of more than 50 MB', async () => {
    const bytes = new Uint8Array(50 * 1024 * 1024 + 1);

    expect(await room.call('import.drop', { fileName: 'big.csv', bytes })).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    });
  });
});

describe('reading it', () => {
  it('tells its sheets, and how far it is', async () => {
    const token = await chosen();

    expect(await room.get('import.read', { token, jobId: 'j7', choices: {} })).toEqual({
      sheets: ['Device List'],
    });
    expect(room.outside.told[0]).toMatchObject({ name: 'job.progress', payload: { jobId: 'j7' } });
  });

  it('ends when the user cancels', async () => {
    const token = await chosen();
    room.outside.mayStart = new Promise(() => undefined);

    const reading = room.call('import.read', { token, jobId: 'j', choices: {} });
    await room.get('job.cancel', { jobId: 'j' });

    expect(await reading).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('says what is wrong with a file that is no table', async () => {
    const path = join(room.folder, 'picture.xlsx');
    writeFileSync(path, Buffer.from([0xff, 0xd8, 0xff, 0]));
    const token = await chosen(path);

    expect(await room.call('import.read', { token, jobId: 'j', choices: {} })).toMatchObject({
      ok: false,
      error: { code: 'not-a-table' },
    });
  });

  it('knows no token that it did not give', async () => {
    const unknown = { ok: false, error: { code: 'not-found' } };

    expect(await room.call('import.read', { token: '/etc/passwd', jobId: 'j', choices: {} })).toMatchObject(
      unknown,
    );
    expect(await room.call('import.understand', { token: 'x', ...asGuessed })).toMatchObject(unknown);
    expect(await room.call('import.take', { token: 'x', id, ...asGuessed })).toMatchObject(unknown);
  });

  it('comes before understanding it', async () => {
    const token = await chosen();

    expect(await room.call('import.understand', { token, ...asGuessed })).toMatchObject({ ok: false });
  });
});

describe('understanding it', () => {
  it('shows columns with meanings and samples, and the first rows as they are', async () => {
    const token = await read();

    const understood = await room.get('import.understand', { token, ...asGuessed });

    expect(understood).toMatchObject({ headerRow: 6, rows: 80, devices: 79, sheet: 'Device List' });
    expect(understood.columns[0]).toMatchObject({ header: 'Manufacturer', meaning: 'make', score: 1 });
    expect(understood.columns[0]?.samples.length).toBeGreaterThan(1);
    expect(understood.preview).toHaveLength(30);
  });

  it('follows the meanings and the header row that the user chooses', async () => {
    const token = await read();

    const understood = await room.get('import.understand', {
      token,
      ...asGuessed,
      decisions: { meanings: { 0: 'ignored' } },
    });
    const other = await room.get('import.understand', {
      token,
      ...asGuessed,
      decisions: { headerRow: 7 },
    });

    expect(understood.columns[0]).toMatchObject({ meaning: 'ignored', reason: 'chosen by the user' });
    expect(other.headerRow).toBe(7);
  });

  it('shows a sheet without devices too, so that the user can choose', async () => {
    const path = join(room.folder, 'plain.csv');
    writeFileSync(path, 'colour,taste\nred,sweet\ngreen,sour\n');
    const token = await read(path);

    const understood = await room.get('import.understand', { token, ...asGuessed });

    expect(understood).toMatchObject({
      devices: 0,
      preview: [
        ['colour', 'taste'],
        ['red', 'sweet'],
        ['green', 'sour'],
      ],
    });
    expect(understood.issues).toMatchObject([{ code: 'no-devices', severity: 'error' }]);
    expect(await room.call('import.take', { token, id, ...asGuessed })).toMatchObject({ ok: false });
  });

  it('refuses a sheet that the file does not have', async () => {
    const token = await read();

    expect(await room.call('import.understand', { token, ...asGuessed, sheet: 'Other' })).toMatchObject({
      ok: false,
      error: { code: 'no-sheet' },
    });
  });
});

describe('taking it', () => {
  it('keeps the rows as they were and gives the edit that extends the proposal', async () => {
    const token = await read();

    const edit = await taken(token);

    expect(edit.devices).toHaveLength(79);
    expect(room.names('data/sources')).toEqual([`${edit.source.id}.json.gz`]);
  });

  it('makes of the same file what the command line makes of it', async () => {
    const at = '2026-11-22T10:31:00Z';
    const start = newProposal('Zig', { id, at });
    const call = {
      arguments: { files: [], text: () => undefined, isSet: () => false },
      io: { folder: room.folder, out: () => undefined, err: () => undefined },
      services: { storage: room.workspace.tools, newId: () => id, readTable: readTableFile, resources },
    };
    const { proposal: byCommand } = withFleetFile(
      start,
      await readFleetFile(call, { path: fleetFile, currency: 'USD', at }),
    );

    const edit = await taken(await read());

    expect(applyEdit(start, edit)).toEqual({ ok: true, value: byCommand });
  });
});
