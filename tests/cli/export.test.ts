import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEml } from '../readers/readEml';
import { inFolder, makeExample, names, now, run, runJson } from './runProgram';

function exported(folder: string, proposal: string, out: string): ReturnType<typeof run> {
  return run(folder, 'export', proposal, '--out', out, '--now', now);
}

describe.concurrent('export', () => {
  it.each(['docx', 'eml', 'xlsx'])(
    'writes the same %s to the byte when asked twice with the same --now',
    async (ending) => {
      await inFolder(async (folder) => {
        const path = await makeExample(folder, '11-3');

        const runs = [
          await exported(folder, path, `a.${ending}`),
          await exported(folder, path, `b.${ending}`),
        ];

        const [a, b] = [`a.${ending}`, `b.${ending}`].map((name) => readFileSync(join(folder, name)));
        expect(runs.map(({ code, err }) => [code, err])).toEqual([
          [0, ''],
          [0, ''],
        ]);
        expect(b !== undefined && a?.equals(b)).toBe(true);
      });
    },
  );

  it('attaches to the e-mail exactly the Word file that it would write', async () => {
    await inFolder(async (folder) => {
      const path = await makeExample(folder, '11-3');
      await exported(folder, path, 'a.docx');
      await exported(folder, path, 'a.eml');

      const mail = await readEml(readFileSync(join(folder, 'a.eml')));

      expect(mail.attachments.map(({ fileName }) => fileName)).toEqual([
        'Six devices, 60 months, today against future.docx',
      ]);
      expect(mail.attachments[0]?.bytes.equals(readFileSync(join(folder, 'a.docx')))).toBe(true);
      expect(mail.subject).toBe('Six devices, 60 months, today against future (version 1)');
      expect(mail.text).toContain('$5,055.24');
      expect(mail.text).toContain('Year 1 costs $454.54 more');
    });
  });

  it('takes an ending in capitals and replaces the file of an earlier export', async () => {
    await inFolder(async (folder) => {
      const path = await makeExample(folder, '11-3');
      writeFileSync(join(folder, 'OLD.DOCX'), 'old');

      const told = (await runJson(folder, 'export', path, '--out', 'OLD.DOCX', '--now', now)) as object;

      const bytes = readFileSync(join(folder, 'OLD.DOCX'));
      expect(told).toEqual({
        written: join(folder, 'OLD.DOCX'),
        bytes: bytes.length,
        checks: [],
        warnings: [],
      });
      expect(bytes.subarray(0, 2).toString()).toBe('PK');
    });
  });

  it('lets no name of a proposal add a header to the e-mail', async () => {
    const attack = 'Évil "School"\r\nBcc: all@example.org\r\n\r\n<script>\u202e';
    const edits = [
      { type: 'client.describe', changes: { name: attack, contact: `${attack} <a@b.example>` } },
      { type: 'provider.describe', changes: { company: attack, rep: attack, email: attack } },
      { type: 'cover.describe', changes: { title: attack, preparedFor: attack, version: attack } },
      { type: 'board.describe', changes: { nextStep: attack } },
    ];

    const mail = await inFolder(async (folder) => {
      const path = await makeExample(folder, '11-3');
      writeFileSync(join(folder, 'edits.json'), JSON.stringify(edits));
      await run(folder, 'edit', path, '--edits', 'edits.json');
      await exported(folder, path, 'a.eml');
      return readEml(readFileSync(join(folder, 'a.eml')));
    });

    const allowed = ['content-type', 'date', 'message-id', 'mime-version', 'subject', 'to', 'x-unsent'];
    expect(mail.headers.map(({ name }) => name).filter((name) => !allowed.includes(name))).toEqual([]);
    expect(mail.attachments.map(({ fileName }) => fileName)).toEqual([
      'Évil -School- Bcc - all@example.org -script.docx',
    ]);
  });
});

describe.concurrent('an export that cannot be written', () => {
  it.each([
    ['missing/folder/a.docx', /^.*there is no folder .*missing\/folder\.\n$/],
    [
      `${'x'.repeat(251)}.docx`,
      /^The name x+\.docx is too long for the folder .*\. Choose a shorter one\.\n$/,
    ],
  ])('to %s says why and leaves nothing behind', async (out, sentence) => {
    await inFolder(async (folder) => {
      const path = await makeExample(folder, '11-3');

      const ended = await exported(folder, path, out);

      expect([ended.code, ended.out]).toEqual([1, '']);
      expect(ended.err).toMatch(sentence);
      expect(names(folder)).toEqual(['11-3.fleetproposal']);
    });
  });

  it('onto a folder says that it is one', async () => {
    const ended = await inFolder(async (folder) => {
      const path = await makeExample(folder, '11-3');
      mkdirSync(join(folder, 'a.docx'));
      return exported(folder, path, 'a.docx');
    });

    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/a\.docx is a folder\. Name the file that is to be written\.\n$/);
  });
});
