import { headerWords } from './headerWords';
import { plainHeader } from './plainHeader';

/** A sign or word that several countries have for their money. */
type SharedSign = '$' | 'kr' | 'peso';

const dollars = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'] as const;
const pesos = ['MXN', 'COP', 'ARS', 'CLP', 'UYU', 'DOP', 'PHP'] as const;
const crowns = ['SEK', 'NOK', 'DKK', 'ISK'] as const;
const sharedBy: Readonly<Record<SharedSign, readonly string[]>> = {
  $: [...dollars, ...pesos],
  kr: crowns,
  peso: pesos,
};

/** Units of a currency that buy about as much as one euro, one dollar or one pound; for where prices lie, never for converting. */
const unitsOfOne: Readonly<Record<string, number>> = {
  ...{ HUF: 400, CZK: 24, PLN: 4.2, RON: 5, BGN: 2, SEK: 11, NOK: 11, DKK: 7.5, ISK: 145, UAH: 45, RUB: 90 },
  ...{ MXN: 19, COP: 4300, ARS: 1200, CLP: 950, UYU: 42, DOP: 62, PHP: 58, BRL: 5.5, PEN: 3.8 },
  ...{ JPY: 155, INR: 88, TRY: 40, ZAR: 19, ILS: 3.7, KRW: 1400, CNY: 7.5, RSD: 117, THB: 36 },
};

const isoCodes = new Set([...dollars, ...pesos, ...crowns, 'EUR', 'GBP', 'CHF', ...Object.keys(unitsOfOne)]);
const anyCase = /^(?:usd|eur|gbp|chf|huf|pln|sek|nok|dkk|czk|cad|aud|brl|mxn|inr|jpy)$/i;

const signs: readonly (readonly [RegExp, string])[] = [
  [/US\s?\$|\$\s?US\b/, 'USD'],
  [/R\$/, 'BRL'],
  [/\bCA?\$/, 'CAD'],
  [/\bAU?\$/, 'AUD'],
  [/\bNZ\$/, 'NZD'],
  [/\bM[XN]X?\$|\bMex\$/, 'MXN'],
  [/\bCOL\$/, 'COP'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/¥/, 'JPY'],
  [/₹|\bRs\.?(?=\s*\d|$)/, 'INR'],
  [/₺/, 'TRY'],
  [/(?<!\p{L})Ft(?!\p{L})/u, 'HUF'],
  [/(?<!\p{L})z[łl](?!\p{L})/iu, 'PLN'],
  [/(?<!\p{L})Kč(?!\p{L})/iu, 'CZK'],
  [/(?<!\p{L})kr(?!\p{L})/iu, 'kr'],
  [/(?<![A-Z])\$(?!\s?US)|¢/, '$'],
];

const words: readonly (readonly [RegExp, string])[] = [
  [/\beuro(?:s|cents?)?(?!\p{L})|\beur[oó](?:ban|cent)/iu, 'EUR'],
  [/\bforint|(?<!\p{L})fillér/iu, 'HUF'],
  [/\bz[łl]ot|\bgrosz|(?<!\p{L})gr(?=\.?\)|\.?$)/iu, 'PLN'],
  [/(?<!\p{L})öre(?!\p{L})/iu, 'SEK'],
  [/(?<!\p{L})øre(?!\p{L})|\bkron(?:or|er|e)\b/iu, 'kr'],
  [/\bpence\b|\bsterling\b|\(p\)|\dp$/iu, 'GBP'],
  [/\bkorun|\bhal[ée]ř/iu, 'CZK'],
  [/\bfranken\b|\bfrancs suisses\b|\bfranchi\b|\brappen\b/iu, 'CHF'],
  [/\breais\b/iu, 'BRL'],
  [/\bpesos\b/iu, 'peso'],
  [/\bd[oó]ll?are?s?\b/iu, '$'],
];

/**
 * The currencies that a text names by code, sign or word: `$`, `kr` and `peso` where several countries share what it
 * says. Prose counts by its words only where it speaks of prices: a company may be called Euro Print.
 */
export function moneyNamesIn(text: string, kind: 'header' | 'cell' | 'prose'): readonly string[] {
  const codes = (text.match(/(?<!\p{L})\p{L}{3}(?!\p{L})/gu) ?? []).filter(
    (word) => isoCodes.has(word) || (kind !== 'prose' && anyCase.test(word)),
  );
  const signed = signs.filter(([pattern]) => pattern.test(text));
  const named =
    kind === 'prose' && !speaksOfMoney(text) ? [] : words.filter(([pattern]) => pattern.test(text));
  return [...codes.map((code) => code.toUpperCase()), ...[...signed, ...named].map(([, name]) => name)];
}

function speaksOfMoney(text: string): boolean {
  const { tags, isPerPage } = headerWords(plainHeader(text));
  return (
    isPerPage ||
    (['price', 'cost', 'rate', 'net', 'gross', 'tax', 'cents'] as const).some((tag) => tags.has(tag))
  );
}

function isShared(name: string): name is SharedSign {
  return name === '$' || name === 'kr' || name === 'peso';
}

/** What a shared sign is decided by. */
export interface MoneyContext {
  /** The proposal's currency. */
  readonly expected: string | undefined;
  /** All that headers and prose name. */
  readonly named: readonly string[];
  /** Texts in the language of the file. */
  readonly headers: readonly string[];
}

/** The code of a name: that of a shared sign by the codes that the file has, the proposal, the language; `undefined` where nothing decides. */
export function currencyOf(name: string, { expected, named, headers }: MoneyContext): string | undefined {
  if (!isShared(name)) return name;
  const own = sharedBy[name];
  const told =
    named.find((code) => own.includes(code)) ?? (named.includes('peso') && name === '$' ? 'peso' : undefined);
  if (told === 'peso') return currencyOf('peso', { expected, named, headers });
  if (told !== undefined) return told;
  if (expected !== undefined && own.includes(expected)) return expected;
  if (name === '$') return 'USD';
  return name === 'kr' ? crownsOf(headers) : undefined;
}

/** Swedish, Danish and Norwegian are told by a few words that only one of them has. */
function crownsOf(headers: readonly string[]): string | undefined {
  const text = headers.join(' ').toLowerCase();
  const [swedish, danish, norwegian] = [
    /[äö]|skrivare|svartvit|färg/.test(text),
    /farve|udgift|omkostning|beløb|sort[/ -]?hvid|\bpr\. måned/.test(text),
    /farge|utgift|kostnad|beløp|svart[/ -]?hvit|skriver\b/.test(text) && !/färg/.test(text),
  ];
  if ([swedish, danish, norwegian].filter(Boolean).length !== 1) return undefined;
  return swedish ? 'SEK' : danish ? 'DKK' : 'NOK';
}

/** How many units of a currency stand for about one euro, to tell where its prices lie; 1 for one that nobody taught us. */
export function scaleOf(code: string | undefined): number {
  return unitsOfOne[code ?? ''] ?? 1;
}

/** The one currency that texts name; `undefined` where they name none or several. */
export function soleCurrency(names: readonly string[], context: MoneyContext): string | undefined {
  const codes = new Set(names.map((name) => currencyOf(name, context)));
  const [only] = codes;
  return codes.size === 1 ? only : undefined;
}
