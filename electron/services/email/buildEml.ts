import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { encodeWord } from 'nodemailer/lib/mime-funcs';
import type { IsoDateTime } from '../../../shared/domain/calendar';
import { cleanText } from '../../../shared/format/cleanText';

/** Many mail servers refuse more; base64 makes an attachment a third larger. */
const warnAboveBytes = 20 * 1024 * 1024;
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a draft of a message is made of; `at` becomes its date. */
export interface EmlDraft {
  readonly subject: string;
  readonly text: string;
  /** One address, bare or as "Name <address>"; `null` leaves it to the person who sends. */
  readonly to: string | null;
  readonly attachment: { readonly fileName: string; readonly bytes: Uint8Array };
  readonly at: IsoDateTime;
}

/** A draft as bytes, and what its sender should know. */
export interface BuiltEml {
  readonly bytes: Buffer;
  readonly warnings: readonly string[];
}

/**
 * A message with the Word file attached that mail programs open as an unsent draft: without a sender, which
 * the program fills in. The same draft gives the same bytes. No text of it can add a header.
 */
export async function buildEml(draft: EmlDraft): Promise<BuiltEml> {
  const { address, warnings } = recipient(draft.to);
  const fingerprint = fingerprintOf(draft);
  const message = new MailComposer({
    headers: { 'X-Unsent': '1', Subject: subjectHeader(oneLine(draft.subject)) },
    ...(address === null ? {} : { to: { name: '', address } }),
    text: bodyText(draft.text),
    attachments: [
      {
        filename: oneLine(draft.attachment.fileName),
        contentType: wordType,
        content: Buffer.from(draft.attachment.bytes),
      },
    ],
    date: new Date(draft.at),
    messageId: `<${fingerprint}@crawlerway.invalid>`,
    baseBoundary: fingerprint,
    newline: 'windows',
    disableUrlAccess: true,
    disableFileAccess: true,
  });
  const bytes = await message.compile().build();
  return { bytes, warnings: [...warnings, ...sizeWarning(bytes.length)] };
}

/** A header is one line: what would break it becomes a space. */
function oneLine(text: string): string {
  return cleanText(text)
    .replace(/[\t\n]+/g, ' ')
    .trim();
}

/** Text that looks encoded already would be decoded by the reader, so it is encoded once more. */
function subjectHeader(
  subject: string,
): string | { readonly prepared: true; readonly foldLines: true; readonly value: string } {
  return subject.includes('=?')
    ? { prepared: true, foldLines: true, value: encodeWord(subject, 'B', 52) }
    : subject;
}

/** Ends with a line break, as a text does; the composer makes every line break CRLF. */
function bodyText(text: string): string {
  return `${cleanText(text).trimEnd()}\n`;
}

interface Recipient {
  readonly address: string | null;
  readonly warnings: readonly string[];
}

function recipient(to: string | null): Recipient {
  const plain = to === null ? '' : oneLine(to);
  if (plain === '') return { address: null, warnings: [] };
  const address = /<([^<>]*)>$/.exec(plain)?.[1] ?? plain;
  if (/^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/.test(address)) return { address, warnings: [] };
  const warning = `"${plain}" is not one e-mail address, so the draft has no recipient. Enter it in your mail program.`;
  return { address: null, warnings: [warning] };
}

function sizeWarning(bytes: number): readonly string[] {
  if (bytes <= warnAboveBytes) return [];
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  return [
    `The e-mail is ${megabytes} MB large. Many mail servers refuse more than 20 MB; send the Word file another way.`,
  ];
}

/** Stands where a composer draws a random number, so that a draft made twice is the same file. */
function fingerprintOf({ subject, text, to, attachment, at }: EmlDraft): string {
  return createHash('sha256')
    .update(JSON.stringify([subject, text, to, attachment.fileName, at]))
    .update(attachment.bytes)
    .digest('hex')
    .slice(0, 32);
}
