import { plainHeader } from './plainHeader';
import type { RowReader } from './rowReader';

const billTitle =
  /\b(?:invoices?|billing|bill|\w*rechnung\w*|factur\w*|facturation|\w*factuur\w*|fattura\w*|fatura\w*|\w*faktur\w*|\w*szamla\w*)\b/;

/**
 * Whether a table is a bill: it has amounts of money, and an invoice, included pages or overage, or a contract
 * with periods, or a title that says so. Its totals are then what the client really pays.
 */
export function isBill(reader: RowReader, titles: readonly string[]): boolean {
  const { has } = reader;
  const parts = (['monoCost', 'colourCost', 'colourLevelCost', 'baseCharge', 'leaseCost'] as const).some(has);
  if (!parts && !has('totalCost') && !has('grossCost')) return false;
  if (has('invoice') || has('overage') || has('included')) return true;
  const hasPeriod = (has('startDate') && has('endDate')) || has('month');
  if (has('contract') && hasPeriod) return true;
  return billTitle.test(plainHeader(titles.join(' ').slice(0, 200)));
}

const invoiceTitle =
  /\b(?:invoices?|bill|\w*rechnung\w*|factures?|facturas?|facturen|\w*factuur\w*|fatture|fattura|faturas?|\w*faktur\w*|\w*szamla\w*)\b/;
const dayWords = /\b(?:date|day|datum|tag|fecha|data|dato|datuma|kelte|dnia)\b/;

/** Whether a bill is an invoice: it numbers its invoices, or its title calls it one. A list of charges that does neither is what somebody says. */
export function isInvoice(reader: RowReader, rows: readonly number[], titles: readonly string[]): boolean {
  if (invoiceTitle.test(plainHeader(titles.join(' ').slice(0, 200)))) return true;
  return reader
    .columnsOf('invoice')
    .filter(({ header }) => !dayWords.test(plainHeader(header)))
    .some((column) => rows.some((row) => /\d/.test(reader.textOf(column, row))));
}
