import type { IsoDate } from '../calendar';
import { readDate } from './dates';
import type { ColumnMeaning } from './meaning';
import { plainHeader } from './plainHeader';
import { synonymMeaning, vagueMeaning } from './synonyms';

/** Which pages a counter or cost column is about. */
export type Channel = 'mono' | 'colour' | 'level' | 'total';
/** What a counter column counts; `plain` has only a channel, `volume` says pages but not in which time. */
export type CounterRole =
  'average' | 'usage' | 'start' | 'end' | 'lifetime' | 'adjustment' | 'volume' | 'plain' | 'rate' | 'cost';

/** What a header says by its words alone; `meaning` is settled later for counters. */
export interface HeaderReading {
  readonly meaning?: ColumnMeaning;
  readonly channel?: Channel;
  readonly role?: CounterRole;
  /** The day that stands in the header itself, such as `Meter 1 Jan 2026`. */
  readonly on?: IsoDate;
  /** Pages or months that one figure of the column is for. */
  readonly per?: 'thousand' | 'year' | 'quarter' | 'month' | 'day';
  readonly cents?: boolean;
  readonly score: number;
  readonly reason: string;
}

const word = (list: string) => new RegExp(` (?:${list.replace(/\n\s*/g, '')}) `);
const monoWords =
  word(`mono|monochrome?|black|bw|blk|gr[ae]yscale|gr[ae]y|schwarz\\w*|sw|noir|nb|negro|bn|byn|preto|pb|nero|
  zwart\\w*|zw|fekete\\w*|ff|czarn\\w*|svart|svartvit|total black|swseiten|monocromo|monocromatico|\\w*schwarz\\w*`);
const colourWords =
  word(`colou?rs?|clr|col|farb\\w*|couleurs?|cor|cores|colorido|colore|colori|kleur\\w*|szines|kolor\\w*|
  farg|farge|farve|\\w*farbe|\\w*farbig`);
const totalWords = word(
  `totals?|all|gesamt\\w*|summe|totale|totaux|totaal|osszes\\w*|insgesamt|overall|razem|totais|totales|sum`,
);
const pageWords =
  word(`pages?|pgs?|impressions?|prints?|printed|clicks?|\\w*seiten\\w*|drucke|ausdrucke|klicks?|paginas?|pagine|pag|
  impressoes|impresiones|impresso|oldal\\w*|nyomat\\w*|stron\\w*|sidor|sider|afdrukken|volumes?|\\w*volumen|vol|count|counts|
  meters?|reads?|readings?|copies|counters?|\\w*zahler\\w*|\\w*zaehler\\w*|compteurs?|contador\\w*|contatore|teller\\w*|\\w*szamlalo\\w*|usage|
  licznik|amv|odometer|releve|lectura|leitura|lettura|stand|output|volumenes|volume`);
const averageWords =
  word(`amv|avg|average|monthly|per month|a month|monatlich\\w*|monats\\w*|pro monat|im monat|mensuel\\w*|par mois|
  mensual\\w*|al mes|por mes|mensal|mensais|ao mes|mensile|mensili|al mese|maandelijks\\w*|per maand|havi\\w*|havonta|
  miesieczn\\w*|durchschnitt\\w*|moyen\\w*|promedio|per mo|per mth|mo|mth|pm|monthly average|per mes|per mese|per mois`);
const yearWords =
  word(`annual|annually|yearly|per year|a year|jahres\\w*|pro jahr|jahrlich\\w*|annuel\\w*|par an|anual\\w*|
  por ano|al ano|annuo|annua|annuale|all anno|jaarlijks\\w*|per jaar|eves|evente|per yr|per an|per anno|per ano`);
const quarterWords = word(`quarterly|per quarter|quartals\\w*|pro quartal|trimestriel\\w*|trimestral`);
const dayWords = word(`daily|per day|taglich\\w*|pro tag|per tag|par jour|por dia`);
const usageWords = word(
  `usage|used|verbrauch|consommation|consumo|printed|difference|differenz|diff|gedruckt|delta|uso|hasznalat`,
);
const volumeWords = word(`volumes?|vol|\\w*volumen|volumenes|output`);
const startWords =
  word(`beg|begin|beginning|begins|start|starting|first|previous|prior|opening|anfangs?\\w*|beginn|debut|
  inicio|inicial|iniziale|initial|nyito|kezdo|old|alt|vorher\\w*|prev|precedent|anterior|precedente|from`);
const endWords =
  word(`end|ending|last|latest|current|closing|ende?|end\\w*stand|fin|final|finale|zaro|aktuell\\w*|neu|new|cur|
  actuel|actual|attuale|recent|to`);
const lifeWords =
  word(`life|lifetime|odometer|life count|\\w*zahlerstand\\w*|\\w*zaehlerstand\\w*|\\w*zahler|compteurs?|contador\\w*|
  contatore|tellerstand\\w*|szamlalo\\w*|meters?|readings?|counters?|since new|since installation|licznik|lifecount|stand|
  osszesen|to date|ever`);
const rateWords =
  word(`cpp|cpc|cpi|cost per (?:page|copy|click|print|impression)s?|price per (?:page|copy|click|print|impression)s?|
  (?:per|pro|par|por|a) (?:page|copy|click|print|impression|seite|klick|pagina|pag|thousand|oldal)s?|click (?:rate|charge|price|cost)|
  \\w*klickpreis|\\w*seitenpreis|prix page|(?:page|overage|excess) rate|rate|oldalar|prix clic|precio clic`);
const costWords =
  word(`costs?|charges?|amount|price|spend|fees?|billed|\\w*kosten|betrag|\\w*preis\\w*|couts?|montant|prix|costos?|coste|
  importe|precio|custo|valor|preco|prezzo|koltseg\\w*|dij|koszt|usd|eur|gbp|chf|huf|payment|bill|expense|rechnungsbetrag|cents|rent`);
const leaseWords = word(`lease\\w*|leasing\\w*|rental|miete|loyer|alquiler|aluguel|canone|rent|lizing\\w*`);
const otherCounters: readonly (readonly [RegExp, ColumnMeaning, string])[] = [
  [word(`engine|engine cycles?|cycles?`), 'engineCycles', 'engine cycles are no pages'],
  [word(`equiv|equivalents?`), 'equivalents', 'equivalents are weighted by paper size, not pages'],
  [
    word(`sheets?|blatt|feuilles?|hojas|folhas|fogli|simplex|duplex|duplexed`),
    'sheets',
    'sheets or duplex, not all pages',
  ],
  [word(`coverage|deckung|couverture|cobertura`), 'coverage', 'coverage'],
  [word(`scans?|send|sent|sends|fax|faxes`), 'scans', 'scans and faxes are no prints'],
  [word(`copy|copies|kopien|copias|kopie`), 'copies', 'copies are part of the total'],
  [word(`jobs?`), 'ignored', 'jobs are no pages'],
  [
    word(`supplies|toner|toners|cartridge|drum|remaining|yield|depletion|ink`),
    'supplyDetail',
    'a supply, not the device',
  ],
];

function channelOf(padded: string): Channel | undefined {
  const [mono, colour] = [monoWords.test(padded), colourWords.test(padded)];
  if (/ (?:colou?r|mono colou?r) (?:level )?[1-5] /.test(padded)) return 'level';
  if (mono && colour) return 'total';
  if (mono) return 'mono';
  if (colour) return 'colour';
  return totalWords.test(padded) ? 'total' : undefined;
}

function periodOf(padded: string): 'year' | 'quarter' | 'day' | undefined {
  if (yearWords.test(padded)) return 'year';
  if (quarterWords.test(padded)) return 'quarter';
  return dayWords.test(padded) ? 'day' : undefined;
}

const datePart =
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}\.?\s*\p{L}{3,10}\.?\s*\d{4}|\p{L}{3,10}\.?\s+\d{1,2},?\s+\d{4}/u;

function dateIn(header: string): IsoDate | undefined {
  const found = datePart.exec(header)?.[0];
  return found === undefined ? undefined : readDate(found.replace(/\s+/g, ' '), 'monthFirst');
}

function counterRole(padded: string, dated: boolean): CounterRole {
  if (/ (?:adj|adjustment|korrektur) /.test(padded)) return 'adjustment';
  // HP calls its odometers "Print Usage Counters".
  if (/ usage counters? /.test(padded)) return 'lifetime';
  if (averageWords.test(padded) || periodOf(padded) !== undefined) return 'average';
  if (dated) return 'end';
  if (usageWords.test(padded)) return 'usage';
  if (startWords.test(padded)) return 'start';
  if (/ meters? 1 /.test(padded)) return 'start';
  if (/ meters? 2 /.test(padded)) return 'end';
  if (endWords.test(padded)) return 'end';
  if (volumeWords.test(padded)) return 'volume';
  if (lifeWords.test(padded)) return 'lifetime';
  return 'plain';
}

function readMoney(padded: string): HeaderReading | undefined {
  const channel = channelOf(padded);
  const cents = / (?:cents?|ct|cts) /.test(padded);
  const units = { ...(cents ? { cents } : {}) };
  if (rateWords.test(padded)) {
    const thousand = / (?:thousand|k) /.test(padded);
    const per = thousand ? { per: 'thousand' as const } : {};
    const reason = 'a price for a page';
    return { channel: channel ?? 'total', role: 'rate', ...units, ...per, score: 0.9, reason };
  }
  const period = periodOf(padded) ?? (averageWords.test(padded) ? ('month' as const) : undefined);
  const per = period === undefined ? {} : { per: period };
  if (leaseWords.test(padded))
    return { meaning: 'leaseCost', ...per, ...units, score: 0.8, reason: 'a lease payment' };
  const beside = / (?:base|entitlement|grund\w*|basis\w*|minimum) /.test(padded);
  if (beside || (costWords.test(padded) && / (?:other|service|fixed|maintenance|wartung\w*) /.test(padded))) {
    return { meaning: 'baseCharge', ...per, ...units, score: 0.8, reason: 'a charge beside the pages' };
  }
  if (!costWords.test(padded)) return undefined;
  return {
    channel: channel ?? 'total',
    role: 'cost',
    ...per,
    ...units,
    score: 0.8,
    reason: 'an amount of money',
  };
}

function readCounter(header: string, padded: string): HeaderReading | undefined {
  const channel = channelOf(padded);
  const isCounter = pageWords.test(padded);
  if (channel === undefined && !isCounter) return undefined;
  const on = dateIn(header);
  const period = periodOf(padded);
  const per = period === undefined ? {} : { per: period };
  const day = on === undefined ? {} : { on };
  const role = counterRole(padded, on !== undefined);
  const score = isCounter ? 0.9 : 0.6;
  return { channel: channel ?? 'total', role, ...per, ...day, score, reason: 'counts pages' };
}

/** What a header says; `undefined` for words that nobody taught us. */
export function readHeader(header: string): HeaderReading | undefined {
  const plain = plainHeader(header);
  if (plain === '') return undefined;
  if (/^(?:copy|print|scan|fax) (?:cost|price) /.test(plain) || header.includes('-cost:')) {
    return {
      meaning: 'chargeBack',
      score: 1,
      reason: 'a charge-back price is what users pay, not what pages cost',
    };
  }
  const known = synonymMeaning(plain);
  if (known !== undefined) return { meaning: known, score: 1, reason: `"${plain}" is a known header` };
  const vague = vagueMeaning(plain);
  if (vague !== undefined) return { meaning: vague, score: 0.5, reason: `"${plain}" often means this` };
  const padded = ` ${plain} `;
  if (/ (?:include|included|includes|allowance|inklusiv\w*|inklusive|freiseiten|inclus\w*) /.test(padded)) {
    return { meaning: 'included', score: 0.8, reason: 'pages that a contract includes' };
  }
  if (/ (?:overage|excess|mehrseiten) /.test(padded) && !rateWords.test(padded)) {
    return { meaning: 'overage', score: 0.8, reason: 'what went beyond the included pages' };
  }
  for (const [pattern, meaning, reason] of otherCounters) {
    // "Mono copies" and "Color copies" are what many call their pages.
    const isPages =
      meaning === 'copies' && / copies /.test(padded) && /mono|colour/.test(channelOf(padded) ?? '');
    if (!isPages && pattern.test(padded)) return { meaning, score: 0.8, reason };
  }
  if (/ (?:date|datum|fecha|timestamp) /.test(padded)) return readDateHeader(padded);
  return readMoney(padded) ?? readCounter(header, padded);
}

function readDateHeader(padded: string): HeaderReading {
  const meter = pageWords.test(padded);
  const start = startWords.test(padded) || (meter && / 1 /.test(padded));
  const end = endWords.test(padded) || (meter && / 2 /.test(padded));
  const meaning = start ? 'startDate' : end ? 'endDate' : meter ? 'readingDate' : 'ignored';
  return { meaning, score: 0.7, reason: 'a date' };
}
