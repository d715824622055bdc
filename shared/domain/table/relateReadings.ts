import type { WeighedColumn } from './columnDraft';
import type { ColumnMeaning } from './meaning';
import { readMeterName } from './meterName';

/**
 * Days and meters that only their neighbours explain: first and last reports beside first and last counters are the
 * days of the readings; a current counter without an earlier one is an odometer; a column of meter groups names no meter.
 */
export function relateReadings(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  return withLoneEnds(withReportDays(withMeterGroups(withoutYearSums(withoutPurchases(columns)))));
}

const bareAmount =
  /^(?:unit )?(?:cost|price|value|amount|kosten|preis|wert|betrag|prix|cout|valeur|montant|precio|costo|coste|valor|importe|preco|custo|prezzo|valore|importo|prijs|waarde|bedrag|ar|ertek|osszeg|cena|koszt|wartosc|kwota|pris|kostnad|belopp|varde|belob|castka)(?: (?:usd|eur|gbp|chf|huf|pln|sek|dkk|nok|czk|brl))?$/;
const purchaseDay =
  /\b(?:purchase\w*|acquired|acquisition|bought|kauf\w*|anschaff\w*|beschaff\w*|achat|compra|acquist\w*|aankoop\w*|aanschaf\w*|vasarl\w*|beszerz\w*|zakup\w*|inkop\w*|kob\w*)\b/;

/** A bare cost beside the day of purchase is what was paid then. */
function withoutPurchases(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const isBought = columns.some(
    ({ meaning, draft }) => meaning === 'installedOn' && purchaseDay.test(draft.plain),
  );
  if (!isBought || columns.some(({ meaning }) => meaning === 'invoice')) return columns;
  return columns.map((column): WeighedColumn => {
    if (column.isChosen === true || column.meaning !== 'totalCost' || !bareAmount.test(column.draft.plain))
      return column;
    return {
      ...column,
      meaning: 'ignored',
      score: 0.2,
      reason: 'beside the day of purchase it is what was paid once',
    };
  });
}

const yearSum = /\b(?:ytd|year to date|since january|seit jahresbeginn|depuis janvier)\b/;

/** Pages since the year began give way to those of the period beside them. */
function withoutYearSums(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const isSum = ({ draft }: WeighedColumn) => yearSum.test(draft.plain);
  const pages = /(?:Usage|Average)$/;
  return columns.map((column): WeighedColumn => {
    if (column.isChosen === true || !pages.test(column.meaning) || !isSum(column)) return column;
    const stem = column.meaning.replace(pages, '');
    const hasOther = columns.some(
      (other) => !isSum(other) && pages.test(other.meaning) && other.meaning.replace(pages, '') === stem,
    );
    const reason = 'pages since the year began, beside those of the period';
    return hasOther ? { ...column, meaning: 'ignored', score: 0.2, reason } : column;
  });
}

function withMeterGroups(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const hasOwn = columns.some((column) =>
    /^(?:mono|colour)(?:Average|Usage|Start|End|Lifetime)$/.test(column.meaning),
  );
  return columns.map((column): WeighedColumn => {
    if (column.meaning !== 'meter' || column.isChosen === true || !hasOwn) return column;
    const { samples } = column.draft.look;
    const named = samples.filter((text) => readMeterName(text).channel !== 'none');
    if (samples.length === 0 || named.length * 2 > samples.length) return column;
    return {
      ...column,
      meaning: 'ignored',
      score: 0.2,
      reason: 'its cells name no meter, and the counters have columns of their own',
    };
  });
}

const sides = { Start: ['firstSeen', 'startDate'], End: ['lastSeen', 'endDate'] } as const;

function withReportDays(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const of = (meaning: ColumnMeaning) => columns.find((column) => column.meaning === meaning);
  if (of('startDate') !== undefined || of('endDate') !== undefined) return columns;
  const days = (['Start', 'End'] as const).map((side) => {
    const day = of(sides[side][0]);
    const counters = columns.filter((column) => column.meaning.endsWith(side));
    const word = day?.draft.plain.split(' ')[0];
    // "First Report" and "First Total Pages": the same word says that they belong together.
    const isTheirs =
      counters.length > 0 &&
      counters.every(({ draft, on }) => on === undefined && draft.plain.split(' ').includes(word ?? ''));
    return day !== undefined && isTheirs ? ([day, sides[side][1]] as const) : undefined;
  });
  if (days.some((day) => day === undefined)) return columns;
  const meanings = new Map(days.flatMap((day) => (day === undefined ? [] : [day])));
  return columns.map((column): WeighedColumn => {
    const meaning = meanings.get(column);
    if (meaning === undefined || column.isChosen === true) return column;
    return { ...column, meaning, reason: 'the day of the counters that begin with the same word' };
  });
}

function withLoneEnds(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const hasOther = columns.some(
    (column) =>
      /(?:Start|Usage|Average|Adjustment|Cost|Rate)$/.test(column.meaning) ||
      (column.isChosen === true && column.meaning.endsWith('End')),
  );
  if (hasOther || columns.some(({ meaning }) => meaning === 'startDate' || meaning === 'invoice'))
    return columns;
  return columns.map((column): WeighedColumn => {
    if (!/^(?:mono|colour|total)End$/.test(column.meaning)) return column;
    const meaning = column.meaning.replace(/End$/, 'Lifetime') as ColumnMeaning;
    return { ...column, meaning, reason: 'a counter read once' };
  });
}
