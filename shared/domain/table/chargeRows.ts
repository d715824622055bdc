import { saysCredit, saysTax } from './billColumns';
import type { Column } from './column';
import { isMoneyMeaning } from './column';
import type { ColumnMeaning } from './meaning';
import { plainHeader } from './plainHeader';
import type { RowKinds } from './rowKinds';
import type { RowReader } from './rowReader';
import type { Sheet } from './table';
import { isTotalText } from './totalWords';

/** The rows of a bill: those without a device apart from the file's own totals. */
export interface BillRows extends RowKinds {
  /** What each charge is for, in the words of its row. */
  readonly charges: ReadonlyMap<number, string>;
}

const dueWords =
  /\b(?:amount due|balance|total due|due|payable|to pay|net a payer|a payer|zahlbetrag|zu zahlen|rechnungsbetrag|rechnungssumme|endbetrag|nettobetrag|nettosumme|bruttobetrag|bruttosumme|a pagar|da pagare|te betalen|fizetendo|do zaplaty|att betala|at betale|k uhrade|carried forward|ubertrag|base imponible|base tributavel|base tributaria|imponibile|hors taxes?|ht|ttc|gross|brutto|bruto|lordo)\b|^(?:net|netto|neto|netta)(?: (?:amount|value|betrag|summe|bedrag))?$/;
const chargeWords =
  /\b(?:base|basis|grund\w*|minimum|mindest\w*|flat|monthly|quarterly|annual|yearly|service|maintenance|wartung\w*|lease|leasing|rental|rent|miete|loyer|location|forfait|abonnement|redevance|cuota|canone|alquiler|aluguel|mensualidade|alapdij|berleti|charges?|fees?|freight|shipping|fracht\w*|porto|versand\w*|tax|vat|mwst|ust|tva|iva|btw|afa|credit|discount|rebate|gutschrift|rabatt|avoir|remise|abono|sconto|korting|surcharge|delivery|overage|excess|pool|adjustment|toner|supplies|staples|connect\w*|software|license|licence|lizenz\w*|lines?)\b/;
const withTax =
  /\b(?:incl\w*|inkl\w*|including|inbegriff\w*|comprise|compris|con|com|avec|mit|with|before|after|excl\w*|without|ohne|hors|sin|sem|senza|net|netto|brutto|gross)\b/;
const amountWords =
  /\b(?:amounts?|betrag|montant|importe|importo|valor|bedrag|osszeg|kwota|belopp|belob|castka|price|preis|prix)\b/;

/**
 * Tells charges without a device (a contract's base, freight, tax, credits) from the file's own totals among the
 * rows that name no device: by their words, and by their amount, since only a total is the rows above it added up.
 */
export function billRows(sheet: Sheet, reader: RowReader, found: RowKinds): BillRows {
  const { columns } = reader;
  const kinds = withoutFoot(sheet, reader, found);
  const charges = new Map<number, string>();
  const totals: number[] = [];
  const names = kinds.totals.length === 0 ? [] : namesOf(reader, kinds);
  const money = columns.filter(({ meaning }) => isMoneyMeaning(meaning));
  const amounts = newRunning(reader, kinds.data, money);
  for (const row of kinds.totals) {
    const label = labelOf(sheet.rows[row] ?? [], names);
    const amount = amounts.upTo(row);
    const isNamed = names.some(({ index, isPaper, known }) => {
      const cell = (sheet.rows[row]?.[index] ?? '').trim();
      return isPaper && (known.has(cell) || isPaperNumber(cell));
    });
    const hasMoney = money.some(({ index }) => /\d/.test(sheet.rows[row]?.[index] ?? ''));
    const kind = hasMoney ? kindOf(label, { isSum: amounts.isSum(amount), isNamed }) : 'total';
    if (kind === 'total') totals.push(row);
    else charges.set(row, label.plain);
    amounts.took(kind, amount);
  }
  return { ...kinds, totals, charges };
}

/** A row whose only words are those of a tax, total or charge is no device, though they stand in the column of models. */
function withoutFoot(sheet: Sheet, reader: RowReader, kinds: RowKinds): RowKinds {
  if (!reader.has('serial')) return kinds;
  const foot = kinds.data.filter((row) => {
    if (strong.some((meaning) => reader.text(meaning, row) !== '')) return false;
    const texts = (sheet.rows[row] ?? []).filter((cell) => /\p{L}{2}/u.test(cell));
    const plain = plainHeader(texts.join(' ').slice(0, 200));
    return (
      texts.length === 1 &&
      (saysTax(plain) || saysCredit(plain) || dueWords.test(plain) || chargeWords.test(plain))
    );
  });
  if (foot.length === 0 || foot.length > kinds.data.length / 2) return kinds;
  const out = new Set(foot);
  const totals = [...kinds.totals, ...foot].sort((a, b) => a - b);
  return { ...kinds, data: kinds.data.filter((row) => !out.has(row)), totals };
}

const strong = ['serial', 'asset', 'mac', 'ip'] as const;

interface Label {
  readonly texts: readonly string[];
  readonly plain: string;
}

type Kind = 'total' | 'charge' | 'tax';

function kindOf({ texts, plain }: Label, of: { readonly isSum: boolean; readonly isNamed: boolean }): Kind {
  const isDue = dueWords.test(plain);
  const isTotal = of.isSum || texts.some(isTotalText) || saysTaxedTotal(plain);
  if (!isTotal && saysTax(plain) && (!isDue || /\d/.test(plain))) return 'tax';
  if (isTotal || isDue) return 'total';
  if (chargeWords.test(plain) || saysCredit(plain)) return 'charge';
  return of.isNamed ? 'charge' : 'total';
}

/** "Amount incl. 19 % VAT" is no tax. */
function saysTaxedTotal(plain: string): boolean {
  return saysTax(plain) && withTax.test(plain) && amountWords.test(plain);
}

interface Names {
  readonly index: number;
  /** Of contracts or invoices. */
  readonly isPaper: boolean;
  readonly known: ReadonlySet<string>;
}

const nameMeanings: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  'contract',
  'invoice',
  'client',
  'month',
]);

/** The names of contracts, invoices and clients in the rows of devices; other text in their columns is a label. */
function namesOf(reader: RowReader, kinds: RowKinds): readonly Names[] {
  const columns = reader.columns.filter(({ meaning }) => nameMeanings.has(meaning));
  return columns.map((column) => ({
    index: column.index,
    isPaper: column.meaning === 'contract' || column.meaning === 'invoice',
    known: new Set(kinds.data.map((row) => reader.textOf(column, row)).filter((text) => text !== '')),
  }));
}

function labelOf(cells: readonly string[], names: readonly Names[]): Label {
  const isName = (cell: string, at: number) =>
    names.some(({ index, known }) => index === at && (known.has(cell.trim()) || isPaperNumber(cell)));
  const texts = cells.filter((cell, at) => /\p{L}{2}/u.test(cell) && !isName(cell, at));
  return { texts, plain: plainHeader(texts.join(' ').slice(0, 200)) };
}

/** A number of an invoice or contract that no device has: `RG-7802`, `NF 8851`, `0172/2025`. */
export function isPaperNumber(cell: string): boolean {
  return /^(?:\p{L}{1,5}[\s.-]?)?[\p{L}\d]*\d[\p{L}\d./-]*$/u.test(cell.trim()) && !/%/.test(cell);
}

interface Running {
  /** Adds the rows of devices above a row; its own amount, `undefined` where it has none. */
  readonly upTo: (row: number) => number | undefined;
  readonly isSum: (amount: number | undefined) => boolean;
  readonly took: (kind: Kind, amount: number | undefined) => void;
}

/** The amounts of the rows so far; a comparison, so binary numbers do. */
function newRunning(reader: RowReader, data: readonly number[], money: readonly Column[]): Running {
  const column =
    reader.column('totalCost') ?? reader.column('grossCost') ?? (money.length === 1 ? money[0] : undefined);
  let [all, since, tax, next, rows, rowsSince] = [0, 0, 0, 0, 0, 0];
  const at = (row: number) => {
    const value = column === undefined ? undefined : reader.plainNumber(column, row);
    return value === undefined ? undefined : Number(value);
  };
  const isNear = (a: number, b: number) => Math.abs(a - b) < 0.006;
  return {
    upTo(row) {
      for (; (data[next] ?? Infinity) < row; next++) {
        const value = at(data[next] ?? -1);
        if (value === undefined) continue;
        [all, since, rows, rowsSince] = [all + value, since + value, rows + 1, rowsSince + 1];
      }
      return at(row);
    },
    isSum(amount) {
      if (amount === undefined || amount === 0) return false;
      return (
        (rows > 1 && (isNear(amount, all) || isNear(amount, all + tax))) ||
        (rowsSince > 1 && isNear(amount, since))
      );
    },
    took(kind, amount = 0) {
      if (kind === 'tax') tax += amount;
      else if (kind === 'total') [since, rowsSince] = [0, 0];
      else [all, since, rows, rowsSince] = [all + amount, since + amount, rows + 1, rowsSince + 1];
    },
  };
}
