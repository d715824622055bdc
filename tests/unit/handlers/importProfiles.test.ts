import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decisions } from '../../../shared/domain/table/decisions';
import type { Understanding } from '../../../shared/ipc/contract';
import type { ImportChoices } from '../../../shared/ipc/importChoices';
import { type HandlersRoom, newHandlersRoom } from './handlersRoom';

let room: HandlersRoom;
beforeEach(async () => {
  room = await newHandlersRoom();
});
afterEach(() => room.done());

const id = '3f0c6f6e-1c1b-4d0e-9a53-6f0b5f6f0a01';
const september = 'Model,Serial Number,Zone,Black\nLexmark MX622,S100001,North,1200\n';
const october = 'Model,Serial Number,Zone,Black\nLexmark MX622,S100001,North,1300\n';

async function tokenOf(name: string, text: string): Promise<string> {
  const path = join(room.folder, name);
  writeFileSync(path, text);
  room.outside.open.push(path);
  const file = await room.get('import.choose', {});
  const token = file?.token ?? '';
  await room.get('import.read', { token, jobId: 'j', choices: {} });
  return token;
}

const asked = (token: string, decisions: Decisions = {}) => ({
  ...{ token, currency: 'USD', pairs: [] },
  decisions: JSON.parse(JSON.stringify(decisions)) as ImportChoices['decisions'],
});

async function understood(name: string, text: string): Promise<Understanding> {
  return room.get('import.understand', asked(await tokenOf(name, text)));
}

const zoneIsBuilding: Decisions = { meanings: { 2: 'building' } };

describe('what was decided about the files of a source', () => {
  it('holds for its next file, which is said and can be forgotten for once', async () => {
    const token = await tokenOf('report-september.csv', september);
    await room.get('import.take', { ...asked(token, zoneIsBuilding), id });

    const next = await understood('report-october.csv', october);
    const again = await tokenOf('report-october.csv', october);
    const forgotten = await room.get('import.understand', { ...asked(again), forgetProfile: true });

    expect(next).toMatchObject({ profile: 'report-september.csv' });
    expect(next.columns[2]).toMatchObject({ meaning: 'building', reason: 'chosen by the user' });
    expect(forgotten.profile).toBeNull();
    expect(forgotten.columns[2]?.reason).not.toBe('chosen by the user');
  });

  it('is remembered after the program was started again', async () => {
    const token = await tokenOf('report-september.csv', september);
    await room.get('import.take', { ...asked(token, zoneIsBuilding), id });
    await room.workspace.release();
    const { folder } = room;
    room = await newHandlersRoom(undefined, folder);

    expect((await understood('report-october.csv', october)).profile).toBe('report-september.csv');
  });

  it('is not remembered where nothing was decided, nor for a file of another kind', async () => {
    await room.get('import.take', { ...asked(await tokenOf('plain.csv', september)), id });
    expect((await understood('plain-2.csv', october)).profile).toBeNull();

    await room.get('import.take', { ...asked(await tokenOf('a.csv', september), zoneIsBuilding), id });
    const other = 'Hersteller;Modell;Seriennummer;SW Seiten\nHP;LaserJet M404;S2;100\n';
    expect((await understood('other.csv', other)).profile).toBeNull();
  });
});
