const words = new Set([
  ...['', '-', '--', '---', '–', '—', '?', '??', '.', '*', 'x'],
  ...[
    'n/a',
    'na',
    'n.a.',
    'n.a',
    '#n/a',
    '#na',
    '#null!',
    '#ref!',
    '#value!',
    '#div/0!',
    '#name?',
    '#num!',
    'nan',
  ],
  ...[
    'null',
    '(null)',
    'nil',
    'none',
    '(none)',
    'unknown',
    '(unknown)',
    'undefined',
    'tbd',
    'tbc',
    '(blank)',
    'blank',
  ],
  ...[
    'not supported',
    '<not supported>',
    'not available',
    '<not available>',
    'not applicable',
    'unsupported',
  ],
  ...[
    'no data',
    '<no data>',
    'not reported',
    'not set',
    '<none>',
    '<unknown>',
    '<unspecified>',
    'unspecified',
  ],
  ...[
    'unbekannt',
    'k.a.',
    'k. a.',
    'keine angabe',
    'inconnu',
    's/o',
    'desconocido',
    'desconhecido',
    'sconosciuto',
  ],
  ...[
    'n.d.',
    'n/d',
    'nd',
    'nincs',
    'nincs adat',
    'ismeretlen',
    'onbekend',
    'nvt',
    'n.v.t.',
    'n. v.',
    'n.v.',
    'brak',
    'okänd',
  ],
  ...[
    'timeout',
    'timed out',
    'no response',
    'nosuchinstance',
    'nosuchobject',
    'no such instance',
    'no such object',
  ],
  ...[
    'nicht unterstützt',
    'nicht verfügbar',
    'keine antwort',
    'non disponible',
    'no disponible',
    'non pris en charge',
  ],
  ...[
    'b.d.',
    'b. d.',
    'brak danych',
    'nd.',
    'nie dotyczy',
    'n.c.',
    'nc',
    'sans objet',
    'non connu',
    's/l',
    's/d',
    'sin dato',
  ],
  ...[
    'sin datos',
    'sin lectura',
    'no aplica',
    'n. d.',
    'não se aplica',
    'não aplicável',
    'sem dados',
    'non disponibile',
  ],
  ...[
    'non applicabile',
    'n.a',
    'n. a.',
    'k.a',
    'entfällt',
    'nicht bekannt',
    'nem ismert',
    'nem elérhető',
    'n.v.t',
    'geen',
  ],
  ...[
    'niet bekend',
    'niet van toepassing',
    'uppgift saknas',
    'saknas',
    'ukendt',
    'ukjent',
    'ikke oplyst',
    'neznámo',
    'není',
  ],
]);

const noValue = /^(?:<[^<>\d]{3,40}>|no ?such ?(?:instance|object|name)\b.{0,60})$/i;
const longest = Math.max(...[...words].map((word) => word.length));
/** Lengths of the words by their first character, as bits: most texts are told from them by these two alone. */
const lengths = new Map<number, number>();
for (const word of words) {
  const first = word.charCodeAt(0);
  lengths.set(first, (lengths.get(first) ?? 0) | (1 << word.length));
}

/** Whether a text without space at its ends may be one of the words, by its first character and length. */
function mayBeWord(text: string, first: number): boolean {
  const lower = first >= 65 && first <= 90 ? first + 32 : first;
  return ((lengths.get(lower) ?? 0) & (1 << text.length)) !== 0;
}

/** Whether a cell says "not known" (`N/A`, `-`, `#N/A`, `<Not supported>`, nothing at all); never a zero. */
export function isUnknownText(text: string): boolean {
  if (text === '') return true;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return false;
  // An agent's answer that it has no such value, and phrases in angle brackets in any language.
  if (first === 60 || first === 78 || first === 110) if (noValue.test(text)) return true;
  if (text.length > longest + 4) return text.trim() === '';
  const isBare = first > 32 && first < 128 && text.charCodeAt(text.length - 1) > 32;
  if (isBare && text.charCodeAt(text.length - 1) < 128 && !mayBeWord(text, first)) return false;
  return words.has(text.trim().toLowerCase());
}

// Marks of copied cells that nobody sees. Joiners stay: families of emoji and words of some scripts need them.
const unseen = /[\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g;
const unseenAtEnds = /^[\u00ad\u200c\u200d]+|[\u00ad\u200c\u200d]+$/g;

/** Whether a text has only plain characters and no space at its ends, so that nothing is to be taken away. */
function isBarePlain(text: string): boolean {
  const last = text.length - 1;
  for (let at = 0; at <= last; at++) if (text.charCodeAt(at) >= 160) return false;
  return text.charCodeAt(0) > 32 && text.charCodeAt(last) > 32;
}

/**
 * A cell's text without surrounding space and marks that nobody sees, else as it was typed: what is compared is
 * made alike where it is compared. `''` where it says "not known".
 */
export function knownText(text: string): string {
  if (isUnknownText(text)) return '';
  if (isBarePlain(text)) return text;
  const trimmed = text.replace(unseen, '').replace(unseenAtEnds, '').trim();
  return trimmed !== text && isUnknownText(trimmed) ? '' : trimmed;
}
