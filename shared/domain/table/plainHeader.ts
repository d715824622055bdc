const pairs: readonly (readonly [RegExp, string])[] = [
  [/\bblack\s*(?:and|&|n|\/)\s*white\b/g, ' bw '],
  [/\bb\s*(?:[/&+.]|and)\s*w\b/g, ' bw '],
  [/\bs\s*[/.]\s*n\b/g, ' sn '],
  [/\bs\s*\/\s*w\b/g, ' sw '],
  [/\bn\s*[/&]\s*b\b/g, ' nb '],
  [/\bb\s*[/&]\s*n\b/g, ' bn '],
  [/\bp\s*[/&]\s*b\b/g, ' pb '],
  [/\bf\s*[/&]\s*f\b/g, ' ff '],
  [/\bs\s*\/\s*h\b/g, ' sort hvid '],
  [/\/\s*s\.(?=\s|$|\))/g, ' per seite '],
  [/\bp\s*\/\s*(?=mnd|maand|m\b|afdr|pag|pgn|klik|stuk)/g, ' per '],
  [/\bo\s*\/\s*w\b/g, ' of which '],
  // In Hungarian `old.` is short for "pages".
  [/(?<=(?:^|\s)(?:osszes|szines|szin|ff|fekete|havi|eves|negyedeves)[\s.].*)\bold\b/g, ' oldal '],
  [/[ºª]/g, ' '],
  [/#|№/g, ' number '],
  [/%/g, ' percent '],
  [/¢/g, ' cents '],
  [/(?<=\b(?:clicks?|prices?|costs?|charges?|rates?|pages?)\b.*)\(\s*p\.?\s*\)/g, ' pence '],
  [/\$/g, ' usd '],
  [/€/g, ' eur '],
  [/£/g, ' gbp '],
  [/1[.,' ]?000\b/g, ' thousand '],
  [
    /\/\s*(?=(?:months?|mth|mo|years?|yr|quarters?|days?|pages?|pgs?|clicks?|copy|copie|copia|impressions?|images?|klicks?|thousand|monat|jahr|tag|seiten?|mois|an|page|mes|ano|mese|anno|maand|jaar|pagina|pag|oldal|ho|ev|k|sida|sidan|side|str|strone|strona|stranu|strana|stran|nyomat|klik|kliknuti|afdruk|impr|pags|pagine|mnd|mnth|mies|man|maned|manad|md|mdr|mens|trim|qrt|qtr|kw|kwart)\b)/g,
    ' per ',
  ],
];

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * A header as plain words for comparing: without case, accents and punctuation, camelCase taken apart
 * (`MonoColor1-Beg` becomes `mono color 1 beg`), a few pairs made one word (`B/W`, `S/N`).
 */
export function plainHeader(text: string): string {
  if (text.length > 200) return '';
  let plain = text
    // Without its ring the Swedish short form of "floor" would be the Dutch "from".
    .replace(/^\s*v\u00e5n\.?\s*$/iu, 'vaning')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßøłđæœı]/g, (letter) => letters[letter] ?? letter);
  for (const [pattern, replacement] of pairs) plain = plain.replace(pattern, replacement);
  return plain
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
