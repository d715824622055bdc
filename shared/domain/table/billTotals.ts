import type { Decimal } from '../rate';
import type { BillColumns } from './billColumns';
import type { BilledRow } from './billLine';
import { addDecimals, compareDecimals, subtractDecimals } from './exactDecimal';
import type { RowReader } from './rowReader';
import type { Sheet } from './table';
import { cellText } from './table';
import { knownText } from './unknown';

interface Asked {
  readonly rows: readonly BilledRow[];
  readonly totals: readonly number[];
  readonly columns: BillColumns;
  readonly sheet: Sheet;
}

/**
 * The file's own total of each contract by name: from total rows that name it or stand below its rows alone,
 * else from the totals that its invoices repeat in each row. Contracts without one are missing.
 */
export function contractTotals(reader: RowReader, asked: Asked): ReadonlyMap<string, Decimal> {
  const byRows = fromTotalRows(reader, asked);
  for (const [contract, total] of fromInvoices(reader, asked))
    if (!byRows.has(contract)) byRows.set(contract, total);
  return byRows;
}

function fromTotalRows(reader: RowReader, { rows, totals, columns, sheet }: Asked): Map<string, Decimal> {
  const found = new Map<string, Decimal>();
  const covered = new Map<string, number>();
  const names = new Set(rows.map(({ contract }) => contract));
  const [only] = names.size === 1 ? names : [];
  let next = 0;
  for (const total of totals) {
    const stated = columns.total === undefined ? undefined : reader.plainNumber(columns.total, total);
    const span: BilledRow[] = [];
    for (; (rows[next]?.row ?? Infinity) < total; next++) span.push(...rows.slice(next, next + 1));
    if (stated === undefined) continue;
    const named =
      columns.contract === undefined ? '' : knownText(cellText(sheet, total, columns.contract.index));
    const inSpan = new Set(span.map(({ contract }) => contract));
    const contract =
      names.has(named) && named !== '' ? named : inSpan.size === 1 ? [...inSpan][0] : undefined;
    if (contract !== undefined && span.length > 0) {
      const soFar = rows.slice(0, next).filter((row) => row.contract === contract);
      const before = found.get(contract);
      const isAgain = before !== undefined && isNearer(stated, soFar, span);
      const added = isAgain ? withoutTax(stated, soFar) : withoutTax(stated, span);
      found.set(contract, before === undefined || isAgain ? added : addDecimals(before, added));
      covered.set(contract, (covered.get(contract) ?? 0) + span.length);
    } else if (only !== undefined && covered.get(only) !== rows.length) {
      found.set(only, withoutTax(stated, rows));
      covered.set(only, rows.length);
    }
  }
  for (const contract of found.keys()) {
    const all = rows.filter((row) => row.contract === contract).length;
    if (covered.get(contract) !== all) found.delete(contract);
  }
  return found;
}

/** Below freight or tax a total says the one above it again, with them: it is near all rows so far, not those since. */
function isNearer(stated: Decimal, soFar: readonly BilledRow[], since: readonly BilledRow[]): boolean {
  const gap = (rows: readonly BilledRow[]) => Math.abs(Number(stated) - Number(sumOf(rows)));
  return gap(soFar) < gap(since);
}

function sumOf(rows: readonly BilledRow[]): Decimal {
  return rows.reduce((all, { amount }) => addDecimals(all, amount ?? '0'), '0');
}

/** A total with tax is compared before it. */
function withoutTax(stated: Decimal, span: readonly BilledRow[]): Decimal {
  const sum = sumOf(span);
  const tax = span.reduce((all, { line }) => addDecimals(all, line.tax), '0');
  return compareDecimals(stated, addDecimals(sum, tax)) === 0 ? subtractDecimals(stated, tax) : stated;
}

/** What each invoice says that it comes to, where its rows repeat it. */
export function invoiceTotals(
  reader: RowReader,
  rows: readonly BilledRow[],
  column: BillColumns['invoiceTotal'],
): ReadonlyMap<string, { readonly stated: Decimal; readonly rows: readonly BilledRow[] }> {
  const found = new Map<string, { stated: Decimal; rows: BilledRow[] }>();
  if (column === undefined) return found;
  for (const billed of rows) {
    if (billed.invoice === '') return new Map();
    const stated = reader.plainNumber(column, billed.row);
    const before = found.get(billed.invoice);
    if (before === undefined && stated !== undefined) found.set(billed.invoice, { stated, rows: [billed] });
    if (before === undefined) continue;
    if (stated !== undefined && compareDecimals(stated, before.stated) !== 0) return new Map();
    before.rows.push(billed);
  }
  return found;
}

function fromInvoices(reader: RowReader, { rows, columns }: Asked): ReadonlyMap<string, Decimal> {
  const sums = new Map<string, Decimal>();
  const counted = new Map<string, number>();
  for (const { stated, rows: own } of invoiceTotals(reader, rows, columns.invoiceTotal).values()) {
    const [contract, ...others] = new Set(own.map((billed) => billed.contract));
    if (contract === undefined || others.length > 0) continue;
    sums.set(contract, addDecimals(sums.get(contract) ?? '0', withoutTax(stated, own)));
    counted.set(contract, (counted.get(contract) ?? 0) + own.length);
  }
  for (const contract of sums.keys())
    if (counted.get(contract) !== rows.filter((billed) => billed.contract === contract).length)
      sums.delete(contract);
  return sums;
}
