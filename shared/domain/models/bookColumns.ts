import { plainHeader } from '../table/plainHeader';

/** What a column of a price book file holds for its model, or for one part of it. */
export type BookMeaning =
  | 'make'
  | 'model'
  | 'kind'
  | 'pagesPerMinute'
  | 'recommendedMonthly'
  | 'dutyCycle'
  | 'price'
  | 'monoPerPage'
  | 'colourPerPage'
  | 'servicePerPage'
  | 'tec'
  | 'tecVersion'
  | 'currency'
  | 'part'
  | 'partUsedBy'
  | 'partPrice'
  | 'partYield'
  | 'partCoverage';

/** A figure of a part that has columns of its own, such as "Black toner yield". */
export type PartRole = 'price' | 'yield' | 'coverage';

/** A column of a price book file as it is understood. */
export interface BookColumn {
  /** Counted from 0. */
  readonly index: number;
  readonly header: string;
  readonly meaning: BookMeaning | 'ownPart' | 'unknown';
  /** The part that a column is for, where it names one. */
  readonly part?: { readonly name: string; readonly role: PartRole };
  /** What the figures are divided by: 100 for cents, 1000 for a price of a thousand pages. */
  readonly dividedBy?: 'cents' | 'thousand';
}

const plainMeanings: readonly (readonly [RegExp, BookMeaning])[] = [
  [
    /^(?:make|maker|brand|manufacturer|vendor|hersteller|marke|fabricant|marque|constructeur)(?: name)?$/,
    'make',
  ],
  [
    /^(?:(?:device|printer|machine|gerate?|appareil) )?(?:model|modell|modele)(?: name| number| no)?$|^(?:device|gerat|geratename|appareil|make and model|hersteller und modell|marque et modele)$/,
    'model',
  ],
  [
    /^(?:kind|type|device type|device kind|category|class|typ|art|gerateart|geratetyp|kategorie|categorie|genre)$/,
    'kind',
  ],
  [/^(?:currency|wahrung|devise|monnaie)$/, 'currency'],
  [
    /\b(?:ppm|spm|ipm|speed|geschwindigkeit|vitesse)\b|\b(?:pages|seiten) (?:per|a|pro|par|je)? ?min/,
    'pagesPerMinute',
  ],
  [/\b(?:rmv|rmpv|recommended|empfohlen\w*|recommandee?s?)\b/, 'recommendedMonthly'],
  [/\bduty\b|\bmax(?:imum|imal\w*)?\b.*\b(?:volume|pages|seiten|volumen|auslastung)\b/, 'dutyCycle'],
  [
    /\btec\b.*\b(?:version|test|standard|prufung|norme)\b|^(?:test version|energy star(?: version)?)$/,
    'tecVersion',
  ],
  [/\btec\b|\bkwh\b/, 'tec'],
];

const partWords =
  /\b(?:toner|ink|tinte|encre|cartridge|patrone|kartusche|cartouche|drum|trommel|tambour|fuser|fixier\w*|four|fusion|kit|waste|resttoner\w*|developer|entwickler|developpeur|belt|transfer\w*|black|cyan|magenta|yellow|schwarz|gelb|noir|jaune|imaging unit|bildeinheit)\b/;
/** Words for any part at all, which leave open which one. */
const anyPart =
  /\b(?:part|parts|supply|supplies|consumables?|item|verbrauchs\w*|artikel|teil|consommables?|piece|article)\b/;
const yieldWords = /\b(?:yield|reichweite|ergiebigkeit|rendement|autonomie|capacity|kapazitat)\b/;
const coverageWords = /\b(?:coverage|deckung|abdeckung|couverture)\b/;
const priceWords = /\b(?:price|cost|preis\w*|kosten|prix|cout|tarif|msrp|uvp|\w+preis|rate|satz)\b/;
const usedByWords = /\b(?:used (?:by|for)|verwendet (?:von|fur)|utilise par|pages that use)\b/;
const serviceWords = /\b(?:service|maintenance|wartung\w*|entretien)\b/;
const perPageWords =
  /\bper (?:\w+ )?page\b|\ba page\b|\bcpp\b|\bpage cost\b|\bpro (?:\w+ )?seite\b|\bje (?:\w+ )?seite\b|\bper seite\b|\bseitenpreis\b|\bpar page\b|\bla page\b|\bcost page\b|\bclick\b|\bklick\w*\b/;
const colourWords = /\b(?:colou?r|farb\w*|couleur)\b/;
const monoWords = /\b(?:mono\w*|bw|sw|nb|black|schwarz\w*|noir)\b/;
const partName =
  /^(?:(?:part|supply|supplies|consumables?|item|cartridge|toner|verbrauchsmaterial|artikel|teil|consommables?|piece|article)(?: ?(?:name|description|type|bezeichnung))?|bezeichnung|designation)$/;

/** What each header of a price book file says; headers that say nothing known are `unknown`. */
export function readBookColumns(headers: readonly string[]): readonly BookColumn[] {
  const columns = headers.map((header, index): BookColumn => {
    const plain = plainHeader(header);
    const scale = scaleOf(plain);
    return { index, header: header.trim(), ...meaningOf(plain, header), ...scale };
  });
  if (!columns.some(({ meaning }) => meaning === 'part')) return columns;
  const named = columns.map(ofNamedPart);
  if (named.some(({ meaning }) => meaning === 'partPrice')) return named;
  // One price in a list with one row for each part: the price is that of the part.
  return named.map((column) =>
    column.meaning === 'price' && !deviceWords.test(plainHeader(column.header))
      ? { ...column, meaning: 'partPrice' }
      : column,
  );
}

const deviceWords = /\b(?:device|gerate?\w*|appareil|hardware|machine)\b/;

/** Beside a column that names the part, "Toner price" is the price of that part. */
function ofNamedPart(column: BookColumn): BookColumn {
  const { part, ...rest } = column;
  if (part === undefined || !partName.test(plainHeader(part.name))) return column;
  const meanings = { price: 'partPrice', yield: 'partYield', coverage: 'partCoverage' } as const;
  return { ...rest, meaning: meanings[part.role] };
}

function scaleOf(plain: string): Pick<BookColumn, 'dividedBy'> {
  if (/\bthousand\b/.test(plain)) return { dividedBy: 'thousand' };
  return /\b(?:cents?|ct|pence|rappen)\b/.test(plain) ? { dividedBy: 'cents' } : {};
}

function meaningOf(plain: string, header: string): Pick<BookColumn, 'meaning' | 'part'> {
  if (plain === '') return { meaning: 'unknown' };
  const known = plainMeanings.find(([pattern]) => pattern.test(plain));
  if (known !== undefined) return { meaning: known[1] };
  if (usedByWords.test(plain)) return { meaning: 'partUsedBy' };
  const isPerPage = perPageWords.test(plain) || /\bthousand\b/.test(plain);
  if (serviceWords.test(plain))
    return { meaning: isPerPage || priceWords.test(plain) ? 'servicePerPage' : 'unknown' };
  if (isPerPage && !yieldWords.test(plain)) {
    if (colourWords.test(plain)) return { meaning: 'colourPerPage' };
    return { meaning: monoWords.test(plain) ? 'monoPerPage' : 'unknown' };
  }
  const role = roleOf(plain);
  if (partName.test(plain)) return { meaning: 'part' };
  if (role === undefined) return { meaning: 'unknown' };
  if (partWords.test(plain)) return { meaning: 'ownPart', part: { name: nameOfPart(header), role } };
  if (role === 'yield') return { meaning: 'partYield' };
  if (role === 'coverage') return { meaning: 'partCoverage' };
  return { meaning: anyPart.test(plain) ? 'partPrice' : 'price' };
}

function roleOf(plain: string): PartRole | undefined {
  if (yieldWords.test(plain)) return 'yield';
  if (coverageWords.test(plain)) return 'coverage';
  return priceWords.test(plain) ? 'price' : undefined;
}

const roleWords =
  /[-–:,]?\s*(?:\b(?:list|net|unit)\s+)?\b(?:price|cost|yield|coverage|preis|kosten|reichweite|ergiebigkeit|deckung|abdeckung|prix|co[uû]t|rendement|couverture)\b(?:\s+(?:of|de|du|der|des|von)\b)?/giu;

/** "Black toner price (USD)" without what it says of the figure: "Black toner". */
function nameOfPart(header: string): string {
  const name = header
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .replace(roleWords, ' ')
    .replace(/(\p{L}{3,}?)(?:preis|reichweite)(?!\p{L})/giu, '$1')
    .replace(/[\s_]+/g, ' ')
    .replace(/^[\s\-–:,]+|[\s\-–:,]+$/g, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Whether a part of this name holds toner or ink, whose use follows the coverage of a page. */
export function isToner(name: string): boolean {
  const plain = plainHeader(name);
  if (/\b(?:waste|rest\w*|collector|recuperat\w*|drum|trommel|tambour|fuser|kit|belt)\b/.test(plain))
    return false;
  return /\b(?:toner|ink|tinte|encre|cartridge|patrone|kartusche|cartouche|black|cyan|magenta|yellow|schwarz|gelb|noir|jaune)\b/.test(
    plain,
  );
}

/** The pages that use a part, by its name: those in color for a colour other than black. */
export function usedByName(name: string): 'colour' | 'all' {
  return /\b(?:cyan|magenta|yellow|gelb|jaune|colou?r|farb\w*|couleur)\b/.test(plainHeader(name))
    ? 'colour'
    : 'all';
}

/** The pages that a cell names; `undefined` for a text that names none. */
export function usedByText(text: string): 'mono' | 'colour' | 'all' | undefined {
  const plain = plainHeader(text);
  if (/^(?:all|both|any|mono (?:and|und|et) colou?r|alle|beide|tous|toutes|les deux)\b/.test(plain))
    return 'all';
  if (colourWords.test(plain)) return 'colour';
  return monoWords.test(plain) ? 'mono' : undefined;
}
