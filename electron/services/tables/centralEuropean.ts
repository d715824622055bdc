import { byteOf, windows1250, windows1252 } from './codePages';

/** The letters beyond ASCII of languages that Windows-1252 writes; Turkish by the places that its own page gives them. */
const western = [
  'äöüß',
  'éèêëàâçùûîïôœ',
  'ñáéíóúü',
  'ãõçáéíóúâêôàü',
  'àèéìòù',
  'åäöé',
  'æøåé',
  'áðéíóúýþæö',
  'ëïéèöü',
  'çöüðýþÝ',
].map((letters) => bytesOf(letters, windows1252));

/** The same of Hungarian, Polish, Czech, Slovak, South Slavic languages and Romanian in Windows-1250. */
const central = ['áéíóöőúüű', 'ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'čćđšž', 'ăâîşţ'].map(
  (letters) => bytesOf(letters, windows1250),
);

function bytesOf(letters: string, page: string): ReadonlySet<number> {
  return new Set(Array.from(letters + letters.toUpperCase(), (letter) => byteOf(letter, page)));
}

/** Whether a byte is a letter in both pages: ASCII, or of the upper quarter without the two signs × and ÷. */
function isLetter(byte: number): boolean {
  const small = byte | 0x20;
  return (small >= 97 && small <= 122) || (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7);
}

/** Letters of Windows-1250 where Windows-1252 has a sign such as £ ¥ ¹ ³ ¼ ¾ º: a letter follows no such sign. */
const signs: ReadonlySet<number> = new Set([0xa3, 0xa5, 0xaf, 0xb3, 0xb9, 0xba, 0xbc, 0xbe]);
/** Letters of Windows-1250 where Windows-1252 has nothing. */
const gaps: ReadonlySet<number> = new Set([0x8d, 0x8f, 0x9d]);
const inverted = 0xbf;

/** Whether a byte can be nothing but a letter of Windows-1250 where it stands. */
function isProof(before: number, byte: number, after: number): boolean {
  if (gaps.has(byte)) return isLetter(before) || isLetter(after);
  // Ż, ł and ą before a letter; an inverted question mark stands before words, not in them.
  if (signs.has(byte)) return isLetter(after) && byte !== 0xba;
  if (byte === inverted) return isLetter(before);
  const next = String.fromCharCode(after | 0x20);
  // Portuguese writes õ before e alone, French œ before u, i and e.
  if (byte === 0xf5 || byte === 0xd5) return isLetter(before) && next !== 'e';
  if (byte === 0x9c || byte === 0x8c) return isLetter(after) && !'uie'.includes(next);
  return byte === 0x9f && isLetter(before) && !isLetter(after);
}

/**
 * Whether the text is rather Windows-1250 than Windows-1252: one central European language explains more of
 * its letters than any western one, and something proves it. Where nothing does, 1252 is far more common.
 */
export function isCentralEuropean(bytes: Buffer): boolean {
  const seen = new Map<number, number>();
  let proofs = 0;
  const length = Math.min(bytes.length, 200_000);
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const [before, after] = [bytes[at - 1] ?? 32, bytes[at + 1] ?? 32];
    const proves = isProof(before, byte, after);
    if (proves) proofs++;
    // A sign that no letter follows is that sign: m³, £ 5, Nº.
    if (proves || !(signs.has(byte) || byte === inverted) || isLetter(after))
      seen.set(byte, (seen.get(byte) ?? 0) + 1);
  }
  const explained = (letters: ReadonlySet<number>) =>
    [...seen].reduce((sum, [byte, count]) => (letters.has(byte) ? sum + count : sum), 0);
  const [ofCentral, ofWestern] = [Math.max(...central.map(explained)), Math.max(...western.map(explained))];
  return proofs > 0 ? ofCentral + proofs > ofWestern : ofCentral >= ofWestern + 2;
}
