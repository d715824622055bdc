/** The encodings that fleet files come in. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'Windows-1250';

/** A text file's characters and the encoding that it turned out to have. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Bytes that no encoding explains; each shows as U+FFFD. */
  readonly unreadable: number;
}

// TextDecoder('windows-1252') is wrong in Node 20.20 and part of 22 to 24, so the 32 special places are here.
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

// The upper half of Windows-1250, which Hungarian, Polish and Czech Excel writes; `\u0000` where it is as in 1252.
const windows1250 =
  '\u20ac\u0081\u201a\u0083\u201e\u2026\u2020\u2021\u0088\u2030\u0160\u2039\u015a\u0164\u017d\u0179' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u0098\u2122\u0161\u203a\u015b\u0165\u017e\u017a' +
  '\u00a0\u02c7\u02d8\u0141\u00a4\u0104\u00a6\u00a7\u00a8\u00a9\u015e\u00ab\u00ac\u00ad\u00ae\u017b' +
  '\u00b0\u00b1\u02db\u0142\u00b4\u00b5\u00b6\u00b7\u00b8\u0105\u015f\u00bb\u013d\u02dd\u013e\u017c' +
  '\u0154\u00c1\u00c2\u0102\u00c4\u0139\u0106\u00c7\u010c\u00c9\u0118\u00cb\u011a\u00cd\u00ce\u010e' +
  '\u0110\u0143\u0147\u00d3\u00d4\u0150\u00d6\u00d7\u0158\u016e\u00da\u0170\u00dc\u00dd\u0162\u00df' +
  '\u0155\u00e1\u00e2\u0103\u00e4\u013a\u0107\u00e7\u010d\u00e9\u0119\u00eb\u011b\u00ed\u00ee\u010f' +
  '\u0111\u0144\u0148\u00f3\u00f4\u0151\u00f6\u00f7\u0159\u016f\u00fa\u0171\u00fc\u00fd\u0163\u02d9';

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

/** Words of fleet files that only Windows-1250 spells: read as 1252 they would be no words at all. */
const centralWords =
  /ször|színes|gyártó|gyári|szám|összesen|épület|eszköz|készülék|leolvas|nyomtató|drukark|urządze|seryjny|miesi|łącz|czarno|położ|wydział|piętro|bud[yż]n|tiskárn|výrob|celkem|umíst|zařízen|černob|měsí|ő|ű|ł|ą|ę|ř|ů/i;
const westernLetters = /[õûêñãçèàùëïøåæ]/i;

function isCentralEuropean(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 100_000);
  const central = decodeAs(start, 'Windows-1250').text;
  const western = decodeAs(start, 'Windows-1252').text;
  const words = central.match(new RegExp(centralWords, 'gi'))?.length ?? 0;
  // A letter such as ł stands where Windows-1252 has ³: no word of a western language holds that.
  const marks = western.match(/\p{L}[³¹ê¿œŸ³\u008f]\p{L}|[õû]\b|\p{L}[õû]\p{L}/gu)?.length ?? 0;
  const westernShare = western.match(new RegExp(westernLetters, 'gi'))?.length ?? 0;
  return words > 0 && marks > 0 && words + marks > westernShare;
}

function count(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0;
}
