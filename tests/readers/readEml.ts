import PostalMime from 'postal-mime';

/** A message as a mail program reads it. */
export interface ReadEml {
  /** Names in lower case, in the order of the file. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly subject: string;
  readonly to: readonly string[];
  readonly from: string | undefined;
  readonly date: string | undefined;
  readonly messageId: string | undefined;
  readonly text: string;
  readonly attachments: readonly {
    readonly fileName: string | null;
    readonly type: string;
    readonly disposition: string | null;
    readonly bytes: Buffer;
  }[];
}

/** Reads an .eml file back with a parser that is not the one it was written by. */
export async function readEml(bytes: Uint8Array): Promise<ReadEml> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  return {
    headers: mail.headers.map(({ key, value }) => ({ name: key, value })),
    subject: mail.subject ?? '',
    to: (mail.to ?? []).flatMap(({ address }) => (address === undefined ? [] : [address])),
    from: mail.from?.address,
    date: mail.date,
    messageId: mail.messageId,
    text: mail.text ?? '',
    attachments: mail.attachments.map(({ filename, mimeType, disposition, content }) => ({
      fileName: filename,
      type: mimeType,
      disposition,
      bytes: contentBytes(content),
    })),
  };
}

function contentBytes(content: unknown): Buffer {
  if (content instanceof ArrayBuffer) return Buffer.from(content);
  if (content instanceof Uint8Array) return Buffer.from(content);
  throw new Error('an attachment was read as text');
}
