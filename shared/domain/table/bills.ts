import type { Decimal } from '../rate';
import { add, toDecimal, zero } from '../rate';
import type { Rate } from '../rate';
import type { BilledContract, BilledMeter } from './billedContract';
import type { BillColumns } from './billColumns';
import { billColumns } from './billColumns';
import { noteInvoices, noteLines, noteTaxes } from './billFindings';
import type { BilledRow, BillLine } from './billLine';
import { chargeLine, readLine } from './billLine';
import type { MonthlySum } from './billPeriods';
import { addPaid, monthsBilled, monthsInTitles, newMonthlySum, paidMonthly } from './billPeriods';
import { contractTotals } from './billTotals';
import type { BillRows } from './chargeRows';
import { wordsOfRow } from './chargeRows';
import { addDecimals, compareDecimals, subtractDecimals } from './exactDecimal';
import type { Findings } from './findings';
import type { RateSum } from './rateSum';
import { addDecimalTo, newRateSum, totalOf } from './rateSum';
import type { RowReader } from './rowReader';
import { identityKey } from './serials';
import type { Sheet } from './table';
import { cellText } from './table';
import { knownText } from './unknown';
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
  /** What a row charges before tax; `undefined` where it names no amount. */
  readonly amountOf: (row: number) => Decimal | undefined;
  /** Months that a bill without days is for; `undefined` where nothing says so. */
  readonly months: number | undefined;
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
  for (const billed of rows) {
    const sum = sums.get(billed.contract) ?? newContractSum();
    sums.set(billed.contract, sum);
    addRow(sum, billed, { request, columns, months: months ?? 1 });
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
    amountOf: (row) => amounts.get(row),
    months,
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

function billedRows(request: BillRequest, columns: BillColumns): readonly BilledRow[] {
  const { reader, sheet, rows } = request;
  const charges = new Set(rows.charges);
  const lines = [...rows.data, ...rows.charges]
    .sort((a, b) => a - b)
    .map((row) => {
      const read = readLine(reader, columns, row);
      const isCharge = charges.has(row);
      return { row, isCharge, line: isCharge ? chargeLine(read, wordsOfRow(sheet, reader, row)) : read };
    });
  const taxIsIn = columns.isGross ?? hasTaxInTotals(lines.map(({ line }) => line));
  const named = contractNames(request, columns, lines);
  return lines.map(({ row, isCharge, line }, at) => ({
    ...{ row, isCharge, line, contract: named[at] ?? '', invoice: reader.text('invoice', row) },
    amount: amountOf(line, taxIsIn),
  }));
}

/** The row's total less the tax in it, else the sum of its parts. */
function amountOf({ stated, parts, meters, base, extras, credits, tax }: BillLine, taxIsIn: boolean) {
  if (stated !== undefined) return taxIsIn && tax !== '0' ? subtractDecimals(stated, tax) : stated;
  const hasParts = [base, extras, credits].some((part) => part !== '0');
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
  { reader, sheet, titles }: BillRequest,
  { contract }: BillColumns,
  lines: readonly { readonly row: number; readonly isCharge: boolean }[],
): readonly string[] {
  const own = lines.map(({ row }) =>
    contract === undefined ? '' : knownText(cellText(sheet, row, contract.index)),
  );
  const all = new Set(own.filter((name) => name !== ''));
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

interface MeterSum {
  readonly usage: RateSum;
  readonly included: RateSum;
  readonly overage: RateSum;
  readonly charge: RateSum;
  /** `null` once two rows differ. */
  rate: Decimal | null | undefined;
}

interface ContractSum {
  readonly invoices: Set<string>;
  readonly devices: Set<string>;
  readonly suppliers: Set<string>;
  readonly meters: Map<string, MeterSum>;
  readonly base: RateSum;
  readonly extras: RateSum;
  readonly credits: RateSum;
  readonly tax: RateSum;
  readonly total: RateSum;
  readonly monthly: MonthlySum;
  from: string | undefined;
  to: string | undefined;
  /** The last window of a device, for charges that name none. */
  window: Window | undefined;
}

function newContractSum(): ContractSum {
  return {
    ...{ invoices: new Set(), devices: new Set(), suppliers: new Set(), meters: new Map() },
    ...{ base: newRateSum(), extras: newRateSum(), credits: newRateSum(), tax: newRateSum() },
    ...{ total: newRateSum(), monthly: newMonthlySum(), from: undefined, to: undefined, window: undefined },
  };
}

interface Adding {
  readonly request: BillRequest;
  readonly columns: BillColumns;
  /** Months that a row without days is for. */
  readonly months: number;
}

function addRow(sum: ContractSum, billed: BilledRow, { request, columns, months }: Adding): void {
  const { row, line, amount, invoice, isCharge } = billed;
  const key = isCharge
    ? `c ${wordsOfRow(request.sheet, request.reader, row)}`
    : deviceKey(request.reader, row);
  const window = request.windowOf(row) ?? (isCharge ? sum.window : undefined);
  if (!isCharge) [sum.window] = [window, sum.devices.add(key)];
  if (invoice !== '') sum.invoices.add(invoice);
  if (columns.supplier !== undefined)
    sum.suppliers.add(knownText(cellText(request.sheet, row, columns.supplier.index)));
  for (const meter of line.meters) addMeter(sum.meters, meter);
  for (const part of ['base', 'extras', 'credits', 'tax'] as const)
    if (line[part] !== '0') addDecimalTo(sum[part], line[part]);
  if (window?.from !== undefined && (sum.from === undefined || window.from < sum.from))
    sum.from = window.from;
  if (window?.to !== undefined && (sum.to === undefined || window.to > sum.to)) sum.to = window.to;
  if (amount === undefined) return;
  addDecimalTo(sum.total, amount);
  addPaid(sum.monthly, amount, {
    key: invoice === '' || window !== undefined ? key : `${key} ${invoice}`,
    window,
    months,
  });
}

function deviceKey(reader: RowReader, row: number): string {
  return identityKey(reader, row) || `r ${String(row)}`;
}

function addMeter(meters: Map<string, MeterSum>, line: BillLine['meters'][number]): void {
  let sum = meters.get(line.meter);
  if (sum === undefined) {
    const [usage, included, overage, charge] = [newRateSum(), newRateSum(), newRateSum(), newRateSum()];
    sum = { usage, included, overage, charge, rate: undefined };
    meters.set(line.meter, sum);
  }
  for (const part of ['usage', 'included', 'overage', 'charge'] as const) {
    const value = line[part];
    if (value !== undefined) addDecimalTo(sum[part], value);
  }
  if (line.rate === undefined || sum.rate === null) return;
  if (sum.rate === undefined) sum.rate = line.rate;
  else if (compareDecimals(sum.rate, line.rate) !== 0) sum.rate = null;
}

function contractOf(
  name: string,
  sum: ContractSum,
  at: {
    readonly stated: ReadonlyMap<string, Decimal>;
    readonly months: number | undefined;
    readonly currency: string;
  },
): BilledContract {
  const meters = [...sum.meters].flatMap(([meter, of]) => meterOfSum(meter, of));
  const total = money(sum.total);
  const [base, extras, credits] = [money(sum.base), money(sum.extras), money(sum.credits)];
  const parts = meters.reduce(
    (all, meter) => addDecimals(all, meter.charge),
    addDecimals(base, addDecimals(extras, credits)),
  );
  const stated = at.stated.get(name);
  const [supplier] = [...sum.suppliers].filter((text) => text !== '');
  return {
    contract: name === '' ? null : name,
    currency: at.currency,
    ...(supplier === undefined ? {} : { supplier }),
    ...{ invoices: sum.invoices.size, from: sum.from ?? null, to: sum.to ?? null },
    ...{ months: monthsBilled(sum.monthly) ?? at.months ?? null, devices: sum.devices.size },
    ...{ base, meters, extras, credits, unexplained: plainMoney(subtractDecimals(total, parts)), total },
    ...{ stated: stated === undefined ? null : plainMoney(stated) },
    gap: stated === undefined ? null : plainMoney(subtractDecimals(stated, total)),
    ...{ tax: money(sum.tax), monthly: toDecimal(paidMonthly(sum.monthly), 2) },
  };
}

/** A meter without pages and charge, such as an unused colour level, is none. */
function meterOfSum(meter: string, sum: MeterSum): readonly BilledMeter[] {
  const [usage, charge] = [pages(sum.usage), money(sum.charge)];
  if ((usage === null || usage === '0') && !/[1-9]/.test(charge)) return [];
  const [included, overage] = [pages(sum.included), pages(sum.overage)];
  return [{ meter, usage, included, overage, rate: sum.rate ?? null, charge }];
}

function pages(sum: RateSum): Decimal | null {
  const exact = totalOf(sum);
  if (exact === undefined) return null;
  return exact.n % exact.d === 0n ? toDecimal(exact, 0) : toDecimal(exact, 2);
}

/** Two places; more only where an amount has them. */
function money(sum: RateSum): Decimal {
  return plainMoney(toDecimal(totalOf(sum) ?? zero, 6));
}

function plainMoney(value: Decimal): Decimal {
  const [whole = '0', part = ''] = value.split('.');
  return `${whole}.${part.replace(/0+$/, '').padEnd(2, '0')}`;
}
