import type { Column } from './column';
import { isMoneyMeaning } from './column';
import type { ColumnMeaning } from './meaning';
import { plainHeader } from './plainHeader';
import type { RowKinds } from './rowKinds';
import type { RowReader } from './rowReader';
import type { Sheet } from './table';
import { isTotalText } from './totalWords';

/** What a row without a device charges: a contract's base, an extra such as freight, money back, or tax. */
export type ChargeKind = 'base' | 'extra' | 'credit' | 'tax';

/** The rows of a bill: those without a device apart from the file's own totals. */
export interface BillRows extends RowKinds {
  readonly charges: readonly number[];
}

const dueWords =
  /\b(?:amount due|balance|total due|due|net a payer|a payer|zahlbetrag|rechnungsbetrag|endbetrag|a pagar|da pagare|te betalen|fizetendo|do zaplaty|carried forward|ubertrag)\b/;
const chargeWords =
  /\b(?:base|basis|grund\w*|minimum|mindest\w*|flat|monthly|quarterly|annual|yearly|service|maintenance|wartung\w*|lease|leasing|rental|rent|miete|loyer|location|forfait|abonnement|redevance|cuota|canone|alquiler|aluguel|mensualidade|alapdij|berleti|charges?|fees?|freight|shipping|fracht\w*|porto|versand\w*|tax|vat|mwst|ust|tva|iva|btw|afa|credit|discount|rebate|gutschrift|rabatt|avoir|remise|abono|sconto|korting|surcharge|delivery|overage|excess|pool|adjustment|toner|supplies|staples|connect\w*|software|license|licence|lizenz\w*|lines?)\b/;

/**
 * Tells charges without a device (a contract's base, freight, tax, credits) from the file's own totals,
 * among the rows that name no device. `rows` stay in the order of the sheet.
 */
export function billRows(sheet: Sheet, columns: readonly Column[], kinds: RowKinds): BillRows {
  const money = columns.filter(({ meaning }) => isMoneyMeaning(meaning)).map(({ index }) => index);
  const names = columns
    .filter(({ meaning }) => meaning === 'contract' || meaning === 'invoice')
    .map(({ index }) => index);
  const charges = kinds.totals.filter((row) => isCharge(sheet.rows[row] ?? [], money, names));
  const own = new Set(charges);
  return { ...kinds, totals: kinds.totals.filter((row) => !own.has(row)), charges };
}

function isCharge(cells: readonly string[], money: readonly number[], names: readonly number[]): boolean {
  if (!money.some((index) => /\d/.test(cells[index] ?? ''))) return false;
  const texts = cells.filter((cell) => /\p{L}{2}/u.test(cell));
  if (texts.some((text) => isTotalText(text) || dueWords.test(plainHeader(text)))) return false;
  if (texts.some((text) => chargeWords.test(plainHeader(text)))) return true;
  return names.some((index) => (cells[index] ?? '').trim() !== '');
}

const noWords: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  'contract',
  'invoice',
  'client',
  'month',
]);

/** The words of a row without a device, outside the columns that name contract, invoice and client. */
export function wordsOfRow(sheet: Sheet, reader: RowReader, row: number): string {
  const skip = new Set(
    reader.columns.filter(({ meaning }) => noWords.has(meaning)).map(({ index }) => index),
  );
  const cells = (sheet.rows[row] ?? []).filter((cell, at) => !skip.has(at) && /\p{L}{2}/u.test(cell));
  return plainHeader(cells.join(' '));
}
