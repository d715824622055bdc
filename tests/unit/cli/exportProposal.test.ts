import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportProposal } from '../../../electron/services/export/exportProposal';
import { placeFile } from '../../../electron/services/export/placeFile';
import { type FileIo, realFileIo } from '../../../electron/services/storage/fileIo';
import { realClock } from '../../../electron/services/storage/storageTools';
import { fail, ok } from '../../../shared/domain/result';
import { exampleProposal, proposalOf } from '../../factories/exampleProposal';
import { readEml } from '../../readers/readEml';

const now = '2026-11-22T10:00:00Z';
const both = [
  { path: 'a.docx', ending: '.docx' },
  { path: 'a.eml', ending: '.eml' },
] as const;

describe('an export', () => {
  it('hands over the Word file and the e-mail that carries it, with the parts of the document', async () => {
    const files = new Map<string, Uint8Array>();

    const outcome = await exportProposal(exampleProposal('11-3'), both, {
      now,
      write: (path, bytes) => {
        files.set(path, bytes);
        return Promise.resolve(ok(bytes.length));
      },
    });

    const mail = await readEml(files.get('a.eml') ?? new Uint8Array());
    expect(outcome.type === 'written' && outcome.parts.map(({ name }) => name)).toContain(
      'word/document.xml',
    );
    expect(mail.attachments[0]?.bytes.equals(files.get('a.docx') ?? new Uint8Array())).toBe(true);
  });

  it('gives the same parts, byte for byte, for the same proposal and moment', async () => {
    const parts = async () => {
      const outcome = await exportProposal(exampleProposal('11-3'), [], { now, write: never });
      return outcome.type === 'written' ? outcome.parts : [];
    };

    expect(await parts()).toEqual(await parts());
  });

  it('that a check blocks writes nothing', async () => {
    const outcome = await exportProposal(proposalOf([]), both, { now, write: never });

    expect(outcome.type).toBe('blocked');
    expect(outcome.checks.map(({ code }) => code)).toContain('no-devices');
  });

  it('stops at the first file that cannot be written and names those that are in place', async () => {
    const outcome = await exportProposal(exampleProposal('11-3'), both, {
      now,
      write: (path, bytes) =>
        Promise.resolve(path === 'a.docx' ? ok(bytes.length) : fail('not-written', 'The disk is full.')),
    });

    expect(outcome).toMatchObject({
      type: 'failed',
      written: [{ path: 'a.docx' }],
      problem: { message: 'The disk is full.' },
    });
  });
});

function never(): never {
  throw new Error('nothing is to be written');
}

describe('placing a document', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crawlerway-place-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const clock = { ...realClock, wait: () => Promise.resolve() };
  const error = (code: string, syscall: string) => Object.assign(new Error(code), { code, syscall });

  function failing(name: 'open' | 'rename', code: string): FileIo {
    return { ...realFileIo, [name]: () => Promise.reject(error(code, name)) };
  }

  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'that is open in another program (%s) says so and keeps the old file',
    async (code) => {
      const path = join(folder, 'a.docx');
      writeFileSync(path, 'old');

      const placed = await placeFile({ io: failing('rename', code), clock }, path, Buffer.from('new'));

      expect(placed).toMatchObject({
        ok: false,
        problem: { message: expect.stringMatching(/^a\.docx is open in another program/) as string },
      });
      expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.docx']]);
    },
  );

  it.each([
    ['ENOSPC', /is full\. Saving needs 3 bytes/],
    ['EROFS', /is on a read-only disk/],
    ['EACCES', /you may not write in/],
    ['ENOENT', /there is no folder/],
    ['EIO', /the disk reports an error/],
    ['ENAMETOOLONG', /is too long for the folder/],
  ])('that cannot be begun (%s) names the folder', async (code, sentence) => {
    const placed = await placeFile(
      { io: failing('open', code), clock },
      join(folder, 'a.docx'),
      Buffer.from('new'),
    );

    expect(placed.ok ? '' : placed.problem.message).toMatch(sentence);
    expect(placed.ok ? '' : placed.problem.message).toContain(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['022', '644'],
    ['002', '664'],
    ['077', '600'],
  ])(
    'gives it the mode that files of this user have (mask %s: %s), a new file and a replaced one',
    async (mask, mode) => {
      const path = join(folder, 'a.docx');
      const before = process.umask(parseInt(mask, 8));
      try {
        for (const content of ['first', 'second']) {
          await placeFile({ io: realFileIo, clock }, path, Buffer.from(content));
          expect([readFileSync(path, 'utf8'), (statSync(path).mode & 0o777).toString(8)]).toEqual([
            content,
            mode,
          ]);
        }
      } finally {
        process.umask(before);
      }
    },
  );

  it('waits for a program that lets go after a while', async () => {
    const path = join(folder, 'a.docx');
    let attempts = 0;
    const io: FileIo = {
      ...realFileIo,
      rename: (from, to) => {
        attempts += 1;
        return attempts < 5 ? Promise.reject(error('EBUSY', 'rename')) : realFileIo.rename(from, to);
      },
    };

    const placed = await placeFile({ io, clock }, path, Buffer.from('new'));

    expect(placed).toEqual(ok(3));
    expect(readFileSync(path, 'utf8')).toBe('new');
  });
});
