import type { Column } from './column';
import type { ColumnMeaning } from './meaning';
import { plainHeader } from './plainHeader';

/** The columns of one meter of a bill. */
export interface MeterColumns {
  readonly meter: string;
  readonly start?: Column;
  readonly end?: Column;
  readonly adjustment?: Column;
  readonly usage?: Column;
  readonly included?: Column;
  readonly overage?: Column;
  readonly rate?: Column;
  readonly charge?: Column;
}

/** The columns of a bill by what they charge. */
export interface BillColumns {
  readonly meters: readonly MeterColumns[];
  readonly base: readonly Column[];
  readonly extras: readonly Column[];
  readonly credits: readonly Column[];
  readonly taxes: readonly Column[];
  readonly total?: Column;
  /** The row's total holds its tax, by its header. */
  readonly isGross?: boolean;
  /** The invoice's total, repeated in each of its rows. */
  readonly invoiceTotal?: Column;
  readonly contract?: Column;
  readonly supplier?: Column;
  /** Names the meter of each row, whose columns then are those of `all`. */
  readonly rowMeter?: Column;
}

type MeterPart = Exclude<keyof MeterColumns, 'meter'>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const taxWords =
  /\b(?:tax(?:es)?|vat|gst|hst|pst|qst|mwst|mw st|ust|u st|mehrwertsteuer|umsatzsteuer|steuer|tva|iva|btw|afa|moms|taxe|impuesto|imposto|imposta|podatek)\b/;
const taxOnTop =
  /\b(?:total|incl\w*|excl\w*|before|without|ohne|inkl\w*|zzgl|net|netto|brutto|gross|hors|sin|sem|pre|after|property|exempt|id|number|rate|percent)\b/;
const creditWords =
  /\b(?:credits?|credit memo|discounts?|rebates?|gutschrift\w*|rabatte?|skonto|nachlass|avoirs?|remises?|creditos?|abonos?|descuentos?|descontos?|notas? de credito|sconto|sconti|accredito|korting\w*|creditering|jovairas|kedvezmeny|rabat)\b/;
const extraWords =
  /\b(?:freight|shipping|postage|delivery|fuel|surcharges?|staples?|other|misc\w*|extras?|fees?|late|insurance|property|handling|install\w*|fracht\w*|versand\w*|porto|lieferung|transport\w*|frais|port|livraison|envio|flete|portes|frete|spedizione|trasporto|verzend\w*|szallitas\w*|dostawa|supplies freight|sonstige\w*|autres|otros|outros|altri|overige|egyeb)\b/;
const amountWords =
  /\b(?:charges?|costs?|amount|total|usd|eur|gbp|chf|huf|betrag|kosten|montant|cout|importe|coste|valor|custo|importo|costo|bedrag|osszeg|dij|kwota)\b/;
const invoiceTotalWords =
  /\b(?:invoice|bill|rechnungs?|facture|factura|fatura|fattura|factuur|szamla)\s*(?:grand )?(?:total|amount|summe|gesamt\w*|betrag|montant|importe)\b|\b(?:total|amount|montant|importe|importo|summe)\s*(?:of |de |de la |della |der )?(?:invoice|bill|rechnung|facture|factura|fatura|fattura|factuur)\b|\brechnungs(?:betrag|summe)\b/;
const contractDetail =
  /\b(?:type|typ|tipo|soort|art|end|ende|fin|start|begin|beginn|date|datum|fecha|term|laufzeit|status|expir\w*|scadenza|debut|duree|until|bis|value|price)\b/;
const supplierWords =
  /^(?:supplier|supplier name|dealer|lessor|leasing company|lieferant|anbieter|dienstleister|fournisseur|prestataire|proveedor|fornecedor|fornitore|leverancier|szallito|beszallito|dostawca|service provider|provider|billed by|vendor name)$/;

/** Whether words of a row or header name a tax. */
export function saysTax(plain: string): boolean {
  return taxWords.test(plain) && !/\bproperty\b/.test(plain);
}

/** Whether a header names the total of an invoice. */
export function saysInvoiceTotal(plain: string): boolean {
  return invoiceTotalWords.test(plain);
}

/** Whether words of a row or header name money that comes back. */
export function saysCredit(plain: string): boolean {
  return creditWords.test(plain);
}

const partOf: Partial<Readonly<Record<ColumnMeaning, MeterPart>>> = {
  ...{ monoStart: 'start', colourStart: 'start', totalStart: 'start', colourLevelStart: 'start' },
  ...{ monoEnd: 'end', colourEnd: 'end', totalEnd: 'end', colourLevelEnd: 'end' },
  ...{ monoAdjustment: 'adjustment', colourAdjustment: 'adjustment' },
  ...{ monoUsage: 'usage', colourUsage: 'usage', totalUsage: 'usage', colourLevelUsage: 'usage' },
  ...{ monoAverage: 'usage', colourAverage: 'usage', totalAverage: 'usage' },
  ...{ monoRate: 'rate', colourRate: 'rate', colourLevelRate: 'rate' },
  ...{ monoCost: 'charge', colourCost: 'charge', colourLevelCost: 'charge' },
  ...{ included: 'included', overage: 'overage' },
};

const monoWords =
  /\b(?:mono(?:chrom\w*)?|monocrom\w*|black|bw|sw|nb|bn|pb|ff|zw|schwarz\w*|noir\w*|negro|preto|nero|zwart\w*|fekete\w*|czarn\w*|svart\w*|gr[ae]y\w*|grau\w*|gris)\b/;
const colourWords =
  /\b(?:colou?rs?|clr|\w*farb\w*|couleurs?|cor|cores|colore|colori|kleur\w*|szines\w*|kolor\w*|farge?)\b/;

/** The meter that a header or cell names: `level 2`, `mono`, `colour`; `all` where it names none. */
export function meterOf(text: string): string {
  const plain = plainHeader(text);
  const level = /\bcolou?r (?:level )?([1-5])\b/.exec(plain)?.[1];
  if (level !== undefined) return `level ${level}`;
  const [mono, colour] = [monoWords.test(plain), colourWords.test(plain)];
  if (mono === colour) return 'all';
  return mono ? 'mono' : 'colour';
}

/** The contract column that names contracts, not their type or end; `undefined` without one. */
export function contractColumn(columns: readonly Column[]): Column | undefined {
  return columns.find(
    ({ meaning, header }) => meaning === 'contract' && !contractDetail.test(plainHeader(header)),
  );
}

interface Draft {
  readonly meters: Map<string, Mutable<MeterColumns>>;
  readonly lists: Record<'base' | 'extras' | 'credits' | 'taxes', Column[]>;
}

/** Sorts the columns of a bill; a meaning that the user chose holds over the words of the header. */
export function billColumns(columns: readonly Column[]): BillColumns {
  const draft: Draft = { meters: new Map(), lists: { base: [], extras: [], credits: [], taxes: [] } };
  const found: Mutable<BillColumns> = { ...draft.lists, meters: [] };
  let gross: Column | undefined;
  for (const column of columns) {
    const plain = plainHeader(column.header);
    const mayBeTotal = ['totalCost', 'ignored', 'invoice'].includes(column.meaning);
    if (mayBeTotal && invoiceTotalWords.test(plain)) found.invoiceTotal ??= column;
    if (sortCharge(draft, column, plain)) continue;
    if (column.meaning === 'totalCost') found.total = column;
    else if (column.meaning === 'grossCost') gross ??= column;
    else if (column.meaning === 'meter') found.rowMeter ??= column;
    else if (column.meaning === 'ignored' && supplierWords.test(plain)) found.supplier ??= column;
    else setMeter(draft, column, plain);
  }
  // Where only the amount with tax is stated, it is the total.
  if (found.total === undefined && gross !== undefined) [found.total, found.isGross] = [gross, true];
  const contract = contractColumn(columns);
  if (contract !== undefined) found.contract = contract;
  return { ...found, meters: [...draft.meters.values()] };
}

const ownList: Partial<Record<ColumnMeaning, 'base' | 'taxes'>> = {
  ...{ baseCharge: 'base', leaseCost: 'base', tax: 'taxes' },
};

/** Puts a charge beside the pages where it belongs; `false` for any other column. */
function sortCharge({ lists }: Draft, column: Column, plain: string): boolean {
  const { meaning } = column;
  const list = ownList[meaning];
  const isChosen = column.reason === 'chosen by the user';
  const isCharge = list !== undefined || meaning === 'ignored' || meaning === 'totalCost';
  if (!isCharge || (isChosen && list === undefined)) return false;
  const named = isChosen || list === 'taxes' ? undefined : chargeOf(plain, meaning);
  const to = named ?? list;
  if (to !== undefined) lists[to].push(column);
  return to !== undefined;
}

function chargeOf(plain: string, meaning: ColumnMeaning): 'extras' | 'credits' | 'taxes' | undefined {
  if (saysTax(plain) && !taxOnTop.test(plain)) return 'taxes';
  if (creditWords.test(plain) && !/\b(?:net|total|limit)\b/.test(plain)) return 'credits';
  const isExtra = extraWords.test(plain) && (meaning === 'baseCharge' || !/\btotal\b/.test(plain));
  return isExtra && meaning !== 'leaseCost' ? 'extras' : undefined;
}

function setMeter({ meters }: Draft, column: Column, plain: string): void {
  const part = partOf[column.meaning];
  if (part === undefined) return;
  const meter = meterOf(column.header);
  const columnsOf = meters.get(meter) ?? { meter };
  meters.set(meter, columnsOf);
  // "Overage charge" is the money, "Overage" the pages.
  const isCharge = part === 'overage' && amountWords.test(plain);
  columnsOf[isCharge ? 'charge' : part] ??= column;
}
