import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** Every piece of text that a file holds at any depth, each with its way in: parts of packages, attachments, streams. */
export interface Piece {
  readonly way: string;
  readonly text: string;
}

const mostDepth = 8;

/** Takes a file apart: packages within packages, base64 within text, gzip; each piece as text in three encodings. */
export function explode(way: string, bytes: Uint8Array, depth = 0): readonly Piece[] {
  if (depth > mostDepth || bytes.length === 0) return [];
  const inner = [...parts(way, bytes), ...encoded(way, bytes)];
  return [
    ...textsOf(bytes).map((text) => ({ way, text })),
    ...inner.flatMap(([name, content]) => explode(name, content, depth + 1)),
  ];
}

type Named = readonly [way: string, bytes: Uint8Array];

function parts(way: string, bytes: Uint8Array): readonly Named[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return Object.entries(unzipSync(bytes)).map(([name, content]) => [`${way} › ${name}`, content]);
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [[`${way} › gzip`, gunzipSync(bytes)]];
  return [];
}

/** Base64 of 60 characters or more, also over many lines, as mail writes attachments. */
function encoded(way: string, bytes: Uint8Array): readonly Named[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/(?:[A-Za-z0-9+/]{60,}={0,2}\r?\n?)+(?:[A-Za-z0-9+/]+={0,2})?/g)].map(
    ([found], at) => [`${way} › base64 ${String(at + 1)}`, Buffer.from(found.replace(/\s/g, ''), 'base64')],
  );
}

/** As UTF-8, as UTF-16, and as a mail's quoted text with its soft line breaks taken out. */
function textsOf(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes);
  const plain = buffer.toString('utf8');
  const quoted = plain
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return [plain, plain.replace(/<[^>]*>/g, ''), buffer.toString('utf16le'), quoted];
}
