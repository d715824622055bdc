import type { Decimal } from '../rate';
import { add, zero } from '../rate';
import type { Rate } from '../rate';
import type { BilledContract } from './billedContract';
import type { BillColumns } from './billColumns';
import { billColumns } from './billColumns';
import { noteInvoices, noteLines, noteTaxes } from './billFindings';
import type { BilledRow, BillLine } from './billLine';
import { chargeLine, chargeOfDevice, readLine } from './billLine';
import { monthsInTitles, paidMonthly, paidOfDevice } from './billPeriods';
import { contractTotals } from './billTotals';
import type { BillRows } from './chargeRows';
import { isPaperNumber } from './chargeRows';
import type { ContractSum } from './contractSum';
import { addRow, contractOf, newContractSum, plainMoney } from './contractSum';
import { addDecimals, compareDecimals, subtractDecimals } from './exactDecimal';
import type { Findings } from './findings';
import type { ColumnMeaning } from './meaning';
import { plainHeader } from './plainHeader';
import type { RowReader } from './rowReader';
import { identityKey } from './serials';
import type { Sheet } from './table';
import type { Window } from './window';

/** What bills are read with. */
export interface BillRequest {
  readonly reader: RowReader;
  readonly sheet: Sheet;
  readonly findings: Findings;
  readonly rows: BillRows;
  readonly titles: readonly string[];
  /** ISO 4217 code of the file's amounts. */
  readonly currency: string;
  /** The days that a row bills; `undefined` where the file does not say. */
  readonly windowOf: (row: number) => Window | undefined;
}

/** What the bills of a file say. */
export interface BillsRead {
  readonly bills: readonly BilledContract[];
  /** What is paid a month for all contracts, exact; `undefined` without any amount. */
  readonly monthly: Rate | undefined;
  /** What the rows of one device come to a month before tax; `undefined` where they name no amount. */
  readonly paidOf: (rows: readonly number[]) => Rate | undefined;
  /** Rows that reduce a total although they stand without a minus. */
  readonly reducing: ReadonlySet<number>;
  /** How much of the bills their parts explain, as a sentence. */
  readonly explained: string;
}

/** Reads a bill: what is paid contract by contract, reconciled with the file's own totals. */
export function readBills(request: BillRequest): BillsRead {
  const { reader, findings } = request;
  const columns = withoutInvoiceTotal(request, billColumns(reader.columns));
  const rows = billedRows(request, columns);
  const sums = new Map<string, ContractSum>();
  const months = monthsInTitles(request.titles);
  const supplierOf = (row: number) =>
    columns.supplier === undefined ? '' : reader.textOf(columns.supplier, row);
  for (const billed of rows) {
    const sum = sums.get(billed.contract) ?? newContractSum();
    sums.set(billed.contract, sum);
    const { row, isCharge } = billed;
    const key = isCharge ? `c ${request.rows.charges.get(row) ?? ''}` : deviceKey(reader, row);
    const window = request.windowOf(row);
    addRow(sum, billed, { key, window, months: months ?? 1, supplier: supplierOf(row) });
  }
  noteLines(findings, rows);
  noteTaxes(findings, rows);
  noteInvoices(findings, reader, { rows, column: columns.invoiceTotal });
  const stated = contractTotals(reader, { rows, totals: request.rows.totals, columns, sheet: request.sheet });
  const { currency } = request;
  const bills = [...sums].map(([name, sum]) => contractOf(name, sum, { stated, months, currency }));
  const amounts = new Map(rows.map(({ row, amount }) => [row, amount]));
  const paid = [...sums.values()].filter((sum) => sum.total.added > 0);
  return {
    bills: paid.length === 0 ? [] : bills,
    monthly:
      paid.length === 0 ? undefined : paid.reduce((all, sum) => add(all, paidMonthly(sum.monthly)), zero),
    paidOf(own) {
      const billed = own.flatMap((row) => {
        const amount = amounts.get(row);
        return amount === undefined ? [] : [{ amount, window: request.windowOf(row), months: months ?? 1 }];
      });
      return billed.length === 0 ? undefined : paidOfDevice(billed);
    },
    reducing: new Set(rows.filter(({ line }) => line.isTurned === true).map(({ row }) => row)),
    explained: explanation(bills),
  };
}

function explanation(bills: readonly BilledContract[]): string {
  const [total, rest] = bills.reduce(
    ([sum, left], bill) => [addDecimals(sum, bill.total), addDecimals(left, bill.unexplained)],
    ['0', '0'],
  );
  return `Base, pages, extras and credits explain ${plainMoney(subtractDecimals(total, rest))} of the rows' ${plainMoney(total)}.`;
}

/** A total that stands in each row of an invoice is the invoice's and no row's; it is left to the check. */
function withoutInvoiceTotal({ reader, rows }: BillRequest, columns: BillColumns): BillColumns {
  const { total, invoiceTotal, ...rest } = columns;
  if (invoiceTotal === undefined) return columns;
  if (total !== undefined && total !== invoiceTotal) return columns;
  const seen = new Map<string, Decimal | undefined>();
  let isRepeated = false;
  for (const row of rows.data) {
    const invoice = reader.text('invoice', row);
    const stated = reader.plainNumber(invoiceTotal, row);
    if (invoice === '') return { ...rest, total: invoiceTotal };
    if (seen.has(invoice) && seen.get(invoice) !== stated) return { ...rest, total: invoiceTotal };
    isRepeated ||= seen.has(invoice);
    seen.set(invoice, stated);
  }
  return isRepeated ? { ...rest, invoiceTotal } : { ...rest, total: invoiceTotal };
}

const describes: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>(['ignored', 'note', 'meter']);

function billedRows(request: BillRequest, columns: BillColumns): readonly BilledRow[] {
  const { reader, rows } = request;
  const describing = reader.columns.filter(({ meaning }) => describes.has(meaning));
  const wordsOf = (row: number) =>
    plainHeader(describing.map((column) => reader.textOf(column, row)).join(' '));
  const lines = [...rows.data, ...rows.charges.keys()]
    .sort((a, b) => a - b)
    .map((row) => {
      const read = readLine(reader, columns, row);
      const words = rows.charges.get(row);
      const line = words === undefined ? chargeOfDevice(read, () => wordsOf(row)) : chargeLine(read, words);
      return { row, isCharge: words !== undefined, line };
    });
  const taxIsIn = columns.isGross ?? hasTaxInTotals(lines.map(({ line }) => line));
  const named = contractNames(request, columns, lines);
  return lines.map(({ row, isCharge, line }, at): BilledRow => {
    const [contract, invoice] = [named[at] ?? '', invoiceOf(reader, row, isCharge)];
    return { row, line, contract, invoice, amount: amountOf(line, taxIsIn), isCharge };
  });
}

/** In the column of invoices a charge may have its words, such as "VAT 20 %". */
function invoiceOf(reader: RowReader, row: number, isCharge: boolean): string {
  const text = reader.text('invoice', row);
  return isCharge && !isPaperNumber(text) ? '' : text;
}

/** The row's total less the tax in it, else the sum of its parts. */
function amountOf({ stated, parts, meters, base, extras, credits, tax }: BillLine, taxIsIn: boolean) {
  if (stated !== undefined) return taxIsIn && tax !== '0' ? subtractDecimals(stated, tax) : stated;
  const hasParts = base !== '0' || extras !== '0' || credits !== '0';
  return hasParts || meters.some(({ charge }) => charge !== undefined) ? parts : undefined;
}

/** Whether the totals of rows hold their tax: in most rows with a tax the total is the parts with it. */
function hasTaxInTotals(lines: readonly BillLine[]): boolean {
  let [within, beside] = [0, 0];
  for (const { stated, parts, tax } of lines) {
    if (tax === '0' || stated === undefined) continue;
    if (compareDecimals(subtractDecimals(stated, tax), parts) === 0) within++;
    else if (compareDecimals(stated, parts) === 0) beside++;
  }
  return within > beside;
}

/** The contract of each line: as named, by its invoice, or the only one of the file. */
function contractNames(
  { reader, titles }: BillRequest,
  { contract }: BillColumns,
  lines: readonly { readonly row: number; readonly isCharge: boolean }[],
): readonly string[] {
  const texts = lines.map(({ row }) => (contract === undefined ? '' : reader.textOf(contract, row)));
  const all = new Set(texts.filter((text, at) => text !== '' && lines[at]?.isCharge !== true));
  const own = texts.map((text, at) =>
    lines[at]?.isCharge === true && !all.has(text) && !isPaperNumber(text) ? '' : text,
  );
  for (const name of own) if (name !== '') all.add(name);
  const only = all.size === 1 ? [...all][0] : undefined;
  if (all.size === 0) return own.map(() => contractInTitles(titles));
  const ofInvoice = new Map<string, string>();
  for (const [at, { row }] of lines.entries()) {
    const [invoice, name = ''] = [reader.text('invoice', row), own[at]];
    if (invoice !== '' && name !== '' && !ofInvoice.has(invoice)) ofInvoice.set(invoice, name);
  }
  return lines.map(({ row, isCharge }, at) => {
    const name = own[at] ?? '';
    if (name !== '' || !isCharge) return name;
    return ofInvoice.get(reader.text('invoice', row)) ?? only ?? '';
  });
}

const contractNumber =
  /\b(?:contract|agreement|vertrag\w*|contrat|contrato|contratto|szerződés\w*|umowa)\b[\s:#.]*(?:(?:no|nr|number|nummer|id|n°|nº|num|szám\w*)[\s:#.]*)?([A-Z0-9][\w./-]*\d[\w./-]*)/iu;

function contractInTitles(titles: readonly string[]): string {
  for (const title of titles) {
    const found = contractNumber.exec(title)?.[1];
    if (found !== undefined) return found;
  }
  return '';
}

function deviceKey(reader: RowReader, row: number): string {
  return identityKey(reader, row) || `r ${String(row)}`;
}
