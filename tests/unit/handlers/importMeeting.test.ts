import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportChoices } from '../../../shared/ipc/importChoices';
import { type ImportEdit, receiveEdit } from '../../../shared/ipc/sentEdit';
import { type HandlersRoom, newHandlersRoom } from './handlersRoom';

let room: HandlersRoom;
beforeEach(async () => {
  room = await newHandlersRoom();
});
afterEach(() => room.done());

const id = '3f0c6f6e-1c1b-4d0e-9a53-6f0b5f6f0a01';
const asGuessed: Omit<ImportChoices, 'token'> = { currency: 'USD', decisions: {}, pairs: [] };
const list = [
  'Serial\tModel\tIP address\tMono pages a month',
  'HLX1000001\tScribe 402\t10.0.1.4\t1200',
  'HLX1000002\tScribe 402\t10.0.1.5\t800',
].join('\n');

/** The same serial as in the list and one that is new to it; two of the list's are met or missing. */
const fleet = JSON.stringify({
  devices: [
    { id: 'a', serial: 'HLX1000001', model: 'Scribe 402', kind: 'monoPrinter' },
    { id: 'b', serial: 'HLX9999999', model: 'Scribe 640', kind: 'monoPrinter' },
  ],
  places: [],
  sources: [],
});

async function pasted(text = list): Promise<string> {
  const { token } = await room.get('import.paste', { text });
  await room.get('import.read', { token, jobId: 'j', choices: {} });
  return token;
}

async function taken(choices: ImportChoices): Promise<ImportEdit> {
  return receiveEdit(await room.get('import.take', { ...choices, id }), () => Promise.resolve());
}

describe('a file for a proposal with devices', () => {
  it('says which devices meet, which are new and which are missing', async () => {
    const token = await pasted();

    const { meeting } = await room.get('import.understand', { token, ...asGuessed, fleet });

    expect(meeting?.met).toMatchObject([{ device: 'a', by: 'serial', confidence: 'sure', joins: true }]);
    expect(meeting?.added).toEqual({ count: 1, labels: ['Scribe 402 (HLX1000002)'] });
    expect(meeting?.absent).toEqual({ count: 1, labels: ['Scribe 640 (HLX9999999)'] });
    expect(meeting?.changed[0]?.changes).toContain('IP address: 10.0.1.4 (new)');
  });

  it('is compared with the fleet that was given once, and follows what the user refused', async () => {
    const token = await pasted();
    const first = await room.get('import.understand', { token, ...asGuessed, fleet });
    const found = first.meeting?.met[0]?.found ?? '';

    const refused = { token, ...asGuessed, pairs: [[found, null]] as [string, null][] };
    const { meeting } = await room.get('import.understand', refused);

    expect(meeting?.met[0]?.joins).toBe(false);
    expect(meeting?.added.count).toBe(2);
    expect((await taken(refused)).met).toEqual([]);
    expect((await taken({ token, ...asGuessed, pairs: [[found, 'a']] })).met).toEqual([
      { found, device: 'a' },
    ]);
  });

  it('is compared with nothing while the proposal has no devices', async () => {
    const token = await pasted();

    const { meeting } = await room.get('import.understand', { token, ...asGuessed });

    expect(meeting).toBeNull();
  });
});

describe('the places of a file', () => {
  it('tell the networks of devices that stand nowhere', async () => {
    const token = await pasted();

    const understood = await room.get('import.understand', { token, ...asGuessed });

    expect(understood).toMatchObject({
      devicesWithoutPlace: 2,
      networks: [{ subnet: '10.0.1.0/24', devices: 2 }],
    });
  });
});

describe('the findings of a file', () => {
  const doubtful = `${list}\nHLX1000003\tScribe 402\t10.0.1.6\tn/a pages`;

  it('are saved as a sheet where the user says, with their rows', async () => {
    const token = await pasted(doubtful);
    const path = join(room.folder, 'findings.csv');
    room.outside.save.push(path);

    const saved = await room.get('import.saveFindings', { token, ...asGuessed, ending: 'csv' });

    expect(saved).toEqual({ fileName: 'findings.csv' });
    expect(room.outside.suggested.at(-1)).toBe('Pasted cells - findings.csv');
    expect(readFileSync(path, 'utf8')).toContain('HLX1000003');
  });

  it('are not saved when the user cancels, and say why where they cannot be written', async () => {
    const token = await pasted(doubtful);
    const ask = { token, ...asGuessed, ending: 'xlsx' as const };

    expect(await room.get('import.saveFindings', ask)).toBeNull();
    const file = join(room.folder, 'a-file');
    writeFileSync(file, '');
    room.outside.save.push(join(file, 'findings.xlsx'));
    expect(await room.call('import.saveFindings', ask)).toMatchObject({ ok: false });
  });
});
