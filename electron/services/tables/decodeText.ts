/** A text file's characters and the encoding that it turned out to have. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  /** Bytes that no encoding explains; each shows as U+FFFD. */
  readonly unreadable: number;
}

// TextDecoder('windows-1252') is wrong in Node 20.20 and part of 22 to 24, so the 32 special places are here.
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Decodes a text file: byte order mark, UTF-16 by its zeros, strict UTF-8, else Windows-1252. */
export function decodeText(bytes: Buffer): DecodedText {
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
  const older = bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => windows1252[letter.charCodeAt(0) - 0x80] ?? letter);
  return { text: older, encoding: 'Windows-1252', unreadable: 0 };
}

function count(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0;
}
