import { isCentralEuropean } from './centralEuropean';
import { windows1250, windows1252 } from './codePages';

/** The encodings that fleet files come in. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'Windows-1250';

/** A text file's characters and the encoding that it turned out to have. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Bytes that no encoding explains; each shows as U+FFFD. */
  readonly unreadable: number;
}

/**
 * Decodes a text file: as asked, else by byte order mark, UTF-16 by its zeros, strict UTF-8, else
 * Windows-1250 where its words read as Hungarian, Polish or Czech, else Windows-1252.
 */
export function decodeText(bytes: Buffer, asked?: Encoding): DecodedText {
  if (asked !== undefined) return decodeAs(bytes, asked);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
  const zeros = zeroSides(bytes);
  if (zeros !== undefined) return utf16(bytes, zeros);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      encoding: 'UTF-8',
      unreadable: 0,
    };
  } catch {
    return decodeMixed(bytes, hasMark);
  }
}

/** Whether the bytes are UTF-16, by their mark or by their zeros. */
export function isUtf16(bytes: Buffer): boolean {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isMarked || zeroSides(bytes) !== undefined;
}

/** UTF-16 without a mark has a zero in every other byte of plain letters. */
function zeroSides(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 1000) & ~1;
  let [even, odd] = [0, 0];
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (length < 8 || Math.max(even, odd) < length / 5 || Math.min(even, odd) > length / 50) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function utf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding: 'UTF-16', unreadable: count(text) };
}

/** Mostly UTF-8 with a few bad bytes stays UTF-8; otherwise the file is of the older encoding. */
function decodeMixed(bytes: Buffer, hasMark: boolean): DecodedText {
  const text = new TextDecoder('utf-8').decode(bytes);
  const unreadable = count(text);
  const beyondAscii = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  if (hasMark || beyondAscii > unreadable) return { text, encoding: 'UTF-8', unreadable };
  return decodeAs(bytes, isCentralEuropean(bytes) ? 'Windows-1250' : 'Windows-1252');
}

function decodeAs(bytes: Buffer, encoding: Encoding): DecodedText {
  if (encoding === 'UTF-16') {
    const isBig = bytes[0] === 0xfe || zeroSides(bytes) === 'utf-16be';
    return utf16(bytes, isBig ? 'utf-16be' : 'utf-16le');
  }
  if (encoding === 'UTF-8') {
    const text = new TextDecoder('utf-8').decode(bytes);
    return { text, encoding, unreadable: count(text) };
  }
  const special = encoding === 'Windows-1250' ? windows1250 : windows1252;
  const last = encoding === 'Windows-1250' ? /[\u0080-\u00ff]/g : /[\u0080-\u009f]/g;
  const text = bytes
    .toString('latin1')
    .replace(last, (letter) => special[letter.charCodeAt(0) - 0x80] ?? letter);
  return { text, encoding, unreadable: 0 };
}

function count(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0;
}
