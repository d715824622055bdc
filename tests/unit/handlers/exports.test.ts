import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportProposal } from '../../../electron/services/export/exportProposal';
import { newProposal } from '../../../shared/domain/proposal/newProposal';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { fail, ok } from '../../../shared/domain/result';
import { exampleProposal } from '../../factories/exampleProposal';
import { type HandlersRoom, newHandlersRoom } from './handlersRoom';

let room: HandlersRoom;
let proposal: Proposal;
beforeEach(async () => {
  room = await newHandlersRoom();
  proposal = exampleProposal('11-3');
});
afterEach(() => room.done());

const word = (charts: 'native' | 'picture' = 'native') =>
  room.call('export.word', { proposal: JSON.stringify(proposal), charts, jobId: 'j' });

describe('the Word document', () => {
  it('is written where the user says, and shown there', async () => {
    const path = join(room.folder, 'our plan.docx');
    room.outside.save.push(path);

    const reply = await word();

    const written = reply.ok && reply.value.type === 'written' ? reply.value : undefined;
    expect(written).toMatchObject({ fileName: 'our plan.docx' });
    expect(JSON.stringify(reply)).not.toContain(room.folder);
    await room.get('export.show', { token: written?.token ?? '' });
    expect(room.outside.shown).toEqual([path]);
  });

  it('is the one that the command line makes, byte for byte', async () => {
    const path = join(room.folder, 'a.docx');
    room.outside.save.push(path);
    await word();
    const made: Uint8Array[] = [];
    await exportProposal(proposal, [{ path, ending: '.docx' }], {
      now: '2026-11-22T10:31:00Z',
      write: (_to, bytes) => {
        made.push(bytes);
        return Promise.resolve(ok(bytes.length));
      },
    });

    expect(Buffer.compare(readFileSync(path), Buffer.from(made[0] ?? []))).toBe(0);
  });

  it('has a suggested name that every system takes', async () => {
    await word();

    expect(room.outside.suggested).toEqual([`${proposal.cover.title}.docx`]);
  });

  it('can have pictures for charts', async () => {
    const path = join(room.folder, 'a.docx');
    room.outside.save.push(path);

    expect(await word('picture')).toMatchObject({ ok: true, value: { type: 'written' } });
  });

  it('is not made when the user cancels the dialog', async () => {
    expect(await word()).toEqual({ ok: true, value: { type: 'cancelled' } });
  });

  it('leaves nothing behind when the user ends the job', async () => {
    const path = join(room.folder, 'a.docx');
    room.outside.save.push(path);
    room.outside.mayStart = new Promise(() => undefined);

    const exporting = word();
    await room.get('job.cancel', { jobId: 'j' });

    expect(await exporting).toEqual({ ok: true, value: { type: 'cancelled' } });
    expect(existsSync(path)).toBe(false);
  });

  it('is refused while something stands against it, before a place is asked for', async () => {
    proposal = newProposal('Zig', { id: proposal.id, at: proposal.createdAt });

    const reply = await word();

    expect(reply).toMatchObject({ ok: true, value: { type: 'blocked' } });
    expect(room.outside.suggested).toEqual([]);
  });

  it('says why it could not be written', async () => {
    const path = join(room.folder, 'a folder.docx');
    mkdirSync(path);
    room.outside.save.push(path);

    expect(await word()).toMatchObject({ ok: false, error: { code: 'not-written' } });
  });

  it('is shown by no token that was not given', async () => {
    expect(await room.call('export.show', { token: '/etc/passwd' })).toMatchObject({ ok: false });
    expect(room.outside.shown).toEqual([]);
  });
});

describe('the calculation workbook', () => {
  const workbook = () => room.call('export.workbook', { proposal: JSON.stringify(proposal), jobId: 'j' });

  it('is written where the user says, byte for byte as the command line makes it', async () => {
    const path = join(room.folder, 'a.xlsx');
    room.outside.save.push(path);

    const reply = await workbook();

    const made: Uint8Array[] = [];
    await exportProposal(proposal, [{ path, ending: '.xlsx' }], {
      now: '2026-11-22T10:31:00Z',
      write: (_to, bytes) => {
        made.push(bytes);
        return Promise.resolve(ok(bytes.length));
      },
    });
    expect(reply).toMatchObject({ ok: true, value: { type: 'written', fileName: 'a.xlsx' } });
    expect(room.outside.suggested).toEqual([`${proposal.cover.title}.xlsx`]);
    expect(Buffer.compare(readFileSync(path), Buffer.from(made[0] ?? []))).toBe(0);
  });

  it('leaves nothing behind when the user ends the job', async () => {
    const path = join(room.folder, 'a.xlsx');
    room.outside.save.push(path);
    room.outside.mayStart = new Promise(() => undefined);

    const exporting = workbook();
    await room.get('job.cancel', { jobId: 'j' });

    expect(await exporting).toEqual({ ok: true, value: { type: 'cancelled' } });
    expect(existsSync(path)).toBe(false);
  });
});

describe('the e-mail draft', () => {
  const email = () => room.call('export.email', { proposal: JSON.stringify(proposal), jobId: 'j' });

  it('lies in a folder of ours and is opened by the mail program', async () => {
    const reply = await email();

    const [opened = ''] = room.outside.opened;
    expect(reply).toMatchObject({ ok: true, value: { type: 'written', fileName: basename(opened) } });
    expect(readFileSync(opened, 'latin1')).toContain('X-Unsent: 1');
  });

  it('that no mail program opened is told with a warning, and can be shown', async () => {
    room.outside.mailProgram = fail('not-opened', 'There is no mail program.');

    const reply = await email();

    const warnings = reply.ok && reply.value.type === 'written' ? reply.value.warnings : [];
    expect(warnings.at(-1)).toContain('There is no mail program.');
  });
});
