import type { WeighedColumn } from './columnDraft';
import { counterOf, withMeaning } from './columnDraft';
import { medianOf } from './columnFigures';
import { saysCents } from './rateUnits';

const billable =
  /\b(?:billable|billed|chargeable|charged|invoiced|net pages|berechnet\w*|berechnungs\w*|abrechenbar\w*|facturable?s?|facturees?|facturad[ao]s?|faturad[ao]s?|faturave(?:l|is)|fatturabil[ei]|fatturat[ei]|gefactureerd\w*|factureerbaar|szamlazando|szamlazott|rozliczan\w*|fakturowan\w*|debiterbar\w*)\b/;
const clicks =
  /\b(?:clicks?|klicks?|klik\w*|clics?|cliques?|klikniec\w*|kattintas\w*|pages?|seiten?|paginas?|copies|copias?)\b/;
const baseWords =
  /\b(?:base|basis|grund\w*|minimum|flat|fixed|fixe|fijo|fija|fixo|fixa|fisso|fissa|monthly|contract|equipment|service)\b/;

/** Settles what words of bills say only in the light of their figures and of the columns beside them. */
export function settleBilled(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const totals = columns.filter(({ meaning }) => meaning === 'totalCost');
  return columns.map((column) => {
    if (isBillable(column, columns))
      return withMeaning(column, {
        meaning: 'overage',
        reason: 'what is billed of the pages beside it, after the included ones',
      });
    const rate = rateOfClicks(column);
    if (rate !== undefined) return rate;
    if (isChargeOfMeter(column, columns))
      return withMeaning(column, {
        meaning: 'monoCost',
        reason: 'the charge for the pages of the meter that the row names',
      });
    if (isBaseAmount(column))
      return withMeaning(column, {
        meaning: 'baseCharge',
        reason: 'a charge, too large for a price of a page',
      });
    if (totals.length > 1 && totals.includes(column) && isChargeOfPages(column))
      return withMeaning(column, {
        meaning: 'monoCost',
        reason: 'the charge for the pages, beside the total of the row',
      });
    return column;
  });
}

const overageWords = /\b(?:overage|excess|over|mehrseiten\w*|depassement|excedente?s?|eccedenza)\b/;

/** "Overage charge" in a row for each meter, beside a base charge of its own, is what the row's pages cost. */
function isChargeOfMeter(column: WeighedColumn, columns: readonly WeighedColumn[]): boolean {
  if (column.meaning !== 'baseCharge' || !overageWords.test(column.draft.plain)) return false;
  return columns.some(({ meaning }) => meaning === 'meter');
}

/** Pages that are billed, beside all pages of the same kind and those that the contract includes. */
function isBillable(column: WeighedColumn, columns: readonly WeighedColumn[]): boolean {
  const counter = counterOf(column);
  if (counter?.role !== 'usage' && counter?.role !== 'average') return false;
  if (!billable.test(column.draft.plain)) return false;
  const isBeside = (other: WeighedColumn) =>
    other !== column && other.meaning === column.meaning && !billable.test(other.draft.plain);
  return columns.some(({ meaning }) => meaning === 'included') && columns.some(isBeside);
}

/** "Black Click" over 0.42p is what a click costs: nobody prints parts of pages. */
function rateOfClicks(column: WeighedColumn): WeighedColumn | undefined {
  const counter = counterOf(column);
  const { draft } = column;
  if (counter === undefined || counter.role === 'rate' || counter.role === 'cost') return undefined;
  if (!clicks.test(draft.plain) || column.period !== undefined) return undefined;
  const figures = draft.figures().filter((figure) => figure !== undefined && figure > 0) as readonly number[];
  const most = draft.look.samples.some(saysCents) ? 50 : 0.5;
  if (figures.length === 0 || figures.some((figure) => figure >= most)) return undefined;
  const meaning = rateMeanings[counter.channel];
  return withMeaning(column, {
    meaning,
    score: 0.8,
    reason: 'figures too small for pages are what a page costs',
  });
}

const rateMeanings = {
  mono: 'monoRate',
  colour: 'colourRate',
  level: 'colourLevelRate',
  total: 'monoRate',
} as const;

/** "Base Rate" over tens of dollars is paid a month and not a page. */
function isBaseAmount(column: WeighedColumn): boolean {
  const { draft, meaning, cents, per } = column;
  if (meaning !== 'monoRate' || cents === true || per === 'thousand') return false;
  if (!baseWords.test(draft.plain) || clicks.test(draft.plain)) return false;
  return medianOf(draft.figures()) >= 2 && !draft.look.samples.some(saysCents);
}

/** "Clicks charge": money for the pages of all meters. */
function isChargeOfPages(column: WeighedColumn): boolean {
  const { plain } = column.draft;
  return clicks.test(plain) && !/\b(?:total|totals|sum|gesamt\w*|summe|net|netto)\b/.test(plain);
}
