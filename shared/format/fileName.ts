import type { IsoDate } from '../domain/calendar';
import { cleanText } from './cleanText';

/** The longest file name, ending included: what Windows, macOS and Linux all take, also beside a long folder. */
const mostCharacters = 120;
// Linux takes 255; a file that is being written stands beside under a name that is 22 bytes longer.
const mostBytes = 230;

// Where one character as people see it ends is the same in every language.
const anyLocale = 'en';
// Invisible characters, except the two joiners that scripts and emoji need.
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}/gu;
const SPACES = /[\p{Z}\t\n]+/gu;
const COLON = /\s*:\s+/g;
const FORBIDDEN = /[<>:"/\\|?*]+/g;
// A leading dot hides a file, a leading dash is an option to many programs, "~$" is Word's lock file.
const BAD_START = /^(?:[\s.\-\u200c\u200d\p{M}]|~\$?)+/u;
// Windows drops dots and spaces at the end, so that another name would be written than the one asked for.
const BAD_END = /[\s.\-\u200c\u200d]+$/u;
const DEVICE_NAME =
  /^(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\$|conout\$|clock\$|config\$|keybd\$|screen\$)\s*(?:\.|$)/i;

/**
 * A file name made of a title, with its ending (".docx"): one that Windows, macOS and Linux all take, of at
 * most 120 characters and 230 bytes in UTF-8. A title of which nothing is left gives "Proposal <day>".
 */
export function fileNameOf(
  title: string,
  { ending, day }: { readonly ending: string; readonly day: IsoDate },
): string {
  const plain = trimmed(
    cleanText(title)
      .normalize('NFC')
      .replace(INVISIBLE, '')
      .replace(COLON, ' - ')
      .replace(FORBIDDEN, '-')
      .replace(SPACES, ' '),
  );
  const named = DEVICE_NAME.test(plain) ? `Proposal ${plain}` : plain;
  const room = { characters: mostCharacters - ending.length, bytes: mostBytes - utf8Length(ending) };
  const fitting = trimmed(cut(named, room));
  return `${fitting === '' ? `Proposal ${day}` : fitting}${ending}`;
}

function trimmed(text: string): string {
  return text.replace(BAD_START, '').replace(BAD_END, '');
}

/** Cut between characters as people see them, so that no letter loses its accent and no emoji breaks. */
function cut(text: string, room: { readonly characters: number; readonly bytes: number }): string {
  if (text.length <= room.characters && utf8Length(text) <= room.bytes) return text;
  let [end, bytes] = [0, 0];
  for (const { segment } of new Intl.Segmenter(anyLocale, { granularity: 'grapheme' }).segment(text)) {
    bytes += utf8Length(segment);
    if (end + segment.length > room.characters || bytes > room.bytes) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
