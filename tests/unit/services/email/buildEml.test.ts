import { describe, expect, it } from 'vitest';
import { buildEml, type EmlDraft } from '../../../../electron/services/email/buildEml';
import { readEml } from '../../../readers/readEml';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const bytes = Uint8Array.from({ length: 5000 }, (_, at) => (at * 31 + (at >> 3)) % 256);

function draft(changes: Partial<EmlDraft> = {}): EmlDraft {
  return {
    subject: 'A print plan',
    text: 'Good day,\n\nSaving: $5,055.24\n',
    to: 'board@example.org',
    attachment: { fileName: 'A print plan.docx', bytes },
    at: '2026-11-22T10:00:00Z',
    ...changes,
  };
}

async function built(changes: Partial<EmlDraft> = {}) {
  const { bytes: eml, warnings } = await buildEml(draft(changes));
  return { eml, warnings, read: await readEml(eml), lines: eml.toString('latin1').split('\r\n') };
}

const headerNames = ['content-type', 'date', 'message-id', 'mime-version', 'subject', 'to', 'x-unsent'];

describe('an e-mail draft', () => {
  it('opens as unsent, with subject, recipient, text and the Word file as they were given', async () => {
    const { read } = await built();

    expect(read.headers.find(({ name }) => name === 'x-unsent')?.value).toBe('1');
    expect(read).toMatchObject({ subject: 'A print plan', to: ['board@example.org'], from: undefined });
    expect(read.date).toBe('2026-11-22T10:00:00.000Z');
    expect(read.text.trimEnd()).toBe('Good day,\n\nSaving: $5,055.24');
    expect(read.attachments).toEqual([
      { fileName: 'A print plan.docx', type: word, disposition: 'attachment', bytes: Buffer.from(bytes) },
    ]);
  });

  it('leaves the recipient to the sender when the proposal names none', async () => {
    const { read } = await built({ to: null });

    expect(read.to).toEqual([]);
    expect(read.headers.map(({ name }) => name)).not.toContain('to');
  });

  it.each([
    ['Ümlaut – Schule & “Söhne”', 'Angebot für die Högskola – Teil 2.docx'],
    ['提案書：複合機の更新', '提案書 2026年度.docx'],
    ['عرض خدمات الطباعة', 'عرض.docx'],
    ['🖨️ Fewer printers 👨‍👩‍👧', '🖨️ plan.docx'],
    ['A'.repeat(300), `${'ä'.repeat(100)}.docx`],
    ['It\'s "quoted" \\ (really); a=b', 'It\'s "quoted" \\ (really); a=b.docx'],
    ['=?utf-8?Q?not=20encoded?=', 'plain.docx'],
  ])('keeps the subject %j and the file name %j', async (subject, fileName) => {
    const { read } = await built({ subject, attachment: { fileName, bytes } });

    expect(read.subject).toBe(subject);
    expect(read.attachments.map((attachment) => attachment.fileName)).toEqual([fileName]);
  });

  it('has CRLF at the end of every line and no encoded line longer than 76 characters', async () => {
    const { eml, lines } = await built({
      subject: `Ünïcode ${'lang '.repeat(60)}`,
      text: `Zeile äöü ${'wort '.repeat(80)}\n`.repeat(20),
    });

    expect(eml.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => line.length > 76 && !line.includes('boundary='))).toEqual([]);
  });

  it('is the same to the byte when made twice, and another when anything in it differs', async () => {
    const same = await Promise.all([built(), built()]);
    const other = await built({ text: 'Other text' });

    expect(same[0].eml.equals(same[1].eml)).toBe(true);
    expect(other.eml.equals(same[0].eml)).toBe(false);
    expect(other.read.messageId).not.toBe(same[0].read.messageId);
  });

  it('warns when it is larger than most mail servers take', async () => {
    const large = new Uint8Array(16 * 1024 * 1024);

    const { warnings } = await buildEml(draft({ attachment: { fileName: 'a.docx', bytes: large } }));

    expect(warnings).toEqual([
      'The e-mail is 21.9 MB large. Many mail servers refuse more than 20 MB; send the Word file another way.',
    ]);
    expect((await buildEml(draft())).warnings).toEqual([]);
  });
});

describe('a hostile name in an e-mail draft', () => {
  const attacks = [
    'Client\r\nBcc: all@example.org',
    'Client\nBcc: all@example.org\n\nNew body',
    'Client\rBcc: all@example.org',
    'Client\u0085Bcc: all@example.org',
    'Client\u2028Bcc: all@example.org',
    'Client\u000bBcc: all@example.org',
    'Client\u0000\r\n.\r\nMAIL FROM:<x@example.org>',
    '"; filename="evil.exe',
    'x"\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>',
    'Client\ud800\ufffe\u202eexe.docx',
    '\r\n\r\n--_NmP\r\n',
  ];

  it.each(attacks)('%j as subject adds no header', async (subject) => {
    const { read, lines } = await built({ subject });

    expect(read.headers.map(({ name }) => name).sort()).toEqual(headerNames);
    expect(lines.filter((line) => /^(bcc|mail from)/i.test(line))).toEqual([]);
    expect(read.attachments).toHaveLength(1);
  });

  it.each(attacks)('%j as file name adds no header and stays one attachment', async (fileName) => {
    const { read, lines } = await built({ attachment: { fileName, bytes } });

    expect(read.headers.map(({ name }) => name).sort()).toEqual(headerNames);
    expect(lines.filter((line) => /^(bcc|mail from)/i.test(line))).toEqual([]);
    expect(read.attachments).toHaveLength(1);
    expect(read.attachments[0]?.type).toBe(word);
  });

  it('takes the address out of "Name <address>" and drops the name', async () => {
    const { read, warnings } = await built({ to: 'Ann Øst,\r\nBcc: x <ann@example.org>' });

    expect(read.to).toEqual(['ann@example.org']);
    expect(read.headers.map(({ name }) => name).sort()).toEqual(headerNames);
    expect(warnings).toEqual([]);
  });

  const noAddresses = [
    'a@example.org, b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'group: a@b.c;',
  ];

  it.each([...attacks.filter((attack) => !attack.endsWith('>')), ...noAddresses])(
    '%j as recipient is refused with a warning',
    async (to) => {
      const { read, warnings, lines } = await built({ to });

      expect(read.headers.map(({ name }) => name).sort()).toEqual(
        headerNames.filter((name) => name !== 'to'),
      );
      expect(lines.filter((line) => /^(to|bcc):/i.test(line))).toEqual([]);
      expect(warnings).toHaveLength(1);
    },
  );

  it.each(attacks)('%j in the text stays text', async (text) => {
    const { read } = await built({ text });

    expect(read.headers.map(({ name }) => name).sort()).toEqual(headerNames);
    expect(read.attachments).toHaveLength(1);
    expect(read.text).not.toMatch(/[\u0000\u202e\ufffe]/);
  });
});
