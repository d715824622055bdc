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
  ...['n.d.', 'n/d', 'nd', 'nincs', 'nincs adat', 'ismeretlen', 'onbekend', 'nvt', 'n.v.t.', 'brak', 'okänd'],
]);

const longest = Math.max(...[...words].map((word) => word.length));

/** Whether a cell says "not known" (`N/A`, `-`, `#N/A`, `<Not supported>`, nothing at all); never a zero. */
export function isUnknownText(text: string): boolean {
  if (text === '') return true;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return false;
  if (text.length > longest + 4) return text.trim() === '';
  return words.has(text.trim().toLowerCase());
}

// Spaces that do not break, zero-width marks, byte order marks and soft hyphens hide in copied cells.
const invisible = /[\u00a0\u00ad\u2000-\u200f\u202a-\u202f\u2060\ufeff]/;
const invisibleAll = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const wideSpaces = /[\u00a0\u2000-\u200a\u202f]/g;

/** A cell's text without surrounding space and invisible marks; `''` where it says "not known". */
export function knownText(text: string): string {
  if (isUnknownText(text)) return '';
  const seen = invisible.test(text) ? text.replace(invisibleAll, '').replace(wideSpaces, ' ') : text;
  const trimmed = seen.trim();
  return trimmed !== text && isUnknownText(trimmed) ? '' : trimmed;
}
