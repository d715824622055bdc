import type { Decimal } from '../rate';
import type { BilledRow } from './billLine';
import { invoiceTotals } from './billTotals';
import type { Column } from './column';
import { addDecimals, compareDecimals, subtractDecimals, trimDecimal } from './exactDecimal';
import type { Findings } from './findings';
import { rowList } from './findings';
import type { RowReader } from './rowReader';

/** Says which rows do not come to their own figures: overage, charges and device totals. */
export function noteLines(findings: Findings, rows: readonly BilledRow[]): void {
  noteOverage(findings, rows);
  noteCharges(findings, rows);
  noteRowTotals(findings, rows);
}

/** Included pages that a group of devices shares show in no single row, but in the sum of a contract. */
function noteOverage(findings: Findings, rows: readonly BilledRow[]): void {
  const wrong: { readonly row: number; readonly key: string; readonly sample: string }[] = [];
  const pools = new Map<string, { usage: Decimal; included: Decimal; overage: Decimal }>();
  const misfit = rows.some(({ line }) => line.meters.some((meter) => meter.overageByPages !== undefined));
  if (!misfit) return;
  for (const { row, line, contract, invoice } of rows) {
    for (const { meter, usage, included, overage, overageByPages } of line.meters) {
      const key = `${contract}\u0000${invoice}\u0000${meter}`;
      const pool = pools.get(key) ?? { usage: '0', included: '0', overage: '0' };
      pools.set(key, pool);
      pool.usage = addDecimals(pool.usage, usage ?? '0');
      pool.included = addDecimals(pool.included, included ?? '0');
      pool.overage = addDecimals(pool.overage, overage ?? '0');
      if (overageByPages === undefined) continue;
      const sample = `${usage ?? '?'} used, ${included ?? '?'} included, ${overage ?? '?'} billed`;
      wrong.push({ row: row + 1, key, sample });
    }
  }
  const left = wrong.filter(({ key }) => !isPooled(pools.get(key)));
  const [first] = left;
  if (first === undefined) return;
  findings.add({
    code: 'row-disagrees',
    severity: 'warning',
    rows: rowsOf(left),
    message: `${rowList(rowsOf(left))}: the overage is not the usage less the included pages (${first.sample}). What was billed was taken; ask whether included pages are pooled.`,
  });
}

function isPooled(pool: { usage: Decimal; included: Decimal; overage: Decimal } | undefined): boolean {
  if (pool === undefined) return false;
  const due = subtractDecimals(pool.usage, pool.included);
  return compareDecimals(due.startsWith('-') ? '0' : due, pool.overage) === 0;
}

function noteCharges(findings: Findings, rows: readonly BilledRow[]): void {
  const wrong: { readonly row: number; readonly charge: Decimal; readonly expected: Decimal }[] = [];
  for (const { row, line } of rows)
    for (const { charge, expected } of line.meters)
      if (charge !== undefined && expected !== undefined) wrong.push({ row: row + 1, charge, expected });
  const [first] = wrong;
  if (first === undefined) return;
  const gap = wrong.reduce((sum, at) => addDecimals(sum, subtractDecimals(at.charge, at.expected)), '0');
  findings.add({
    code: 'row-disagrees',
    severity: 'warning',
    rows: rowsOf(wrong),
    message: `${rowList(rowsOf(wrong))}: the page charge is not pages times rate (${first.charge}, by pages and rate ${first.expected}); the gap is ${trimDecimal(gap)} in all. What was billed was taken; ask the supplier for the difference.`,
  });
}

function noteRowTotals(findings: Findings, rows: readonly BilledRow[]): void {
  const wrong: { readonly row: number; readonly amount: Decimal; readonly parts: Decimal }[] = [];
  let explained = '0';
  let billed = '0';
  for (const { row, line, amount } of rows) {
    if (amount === undefined) continue;
    billed = addDecimals(billed, amount);
    const { parts, meters, base, extras, credits } = line;
    const hasParts =
      meters.some(({ charge }) => charge !== undefined) || base !== '0' || extras !== '0' || credits !== '0';
    if (hasParts) explained = addDecimals(explained, parts);
    // A row with a total and without any parts is explained by nothing, but contradicts nothing either.
    if (hasParts && !isNearCent(amount, parts)) wrong.push({ row: row + 1, amount, parts });
  }
  const [first] = wrong;
  if (first === undefined) return;
  const gap = wrong.reduce((sum, at) => addDecimals(sum, subtractDecimals(at.amount, at.parts)), '0');
  findings.add({
    code: 'row-disagrees',
    severity: 'warning',
    rows: rowsOf(wrong),
    message: `${rowList(rowsOf(wrong))}: the total of the row is not base, page charges and extras added up (${first.amount}, its parts ${first.parts}); the gap is ${gap} in all. The parts explain ${explained} of ${billed}; the totals were taken. Ask what else they hold.`,
  });
}

/** Each part of a row is rounded to cents, so a total may differ by one. */
function isNearCent(a: Decimal, b: Decimal): boolean {
  return compareDecimals(subtractDecimals(a, b).replace('-', ''), '0.01') < 0 || a === b;
}

function rowsOf(list: readonly { readonly row: number }[]): readonly number[] {
  return [...new Set(list.map(({ row }) => row))];
}

/** Says that taxes were kept apart, and how much they are. */
export function noteTaxes(findings: Findings, rows: readonly BilledRow[]): void {
  const taxed = rows.filter(({ line }) => line.tax !== '0');
  if (taxed.length === 0) return;
  const sum = taxed.reduce((all, { line }) => addDecimals(all, line.tax), '0');
  const at = taxed.map(({ row }) => row + 1);
  findings.add({
    code: 'tax-left-out',
    severity: 'info',
    rows: at,
    message: `${rowList(at)}: taxes of ${sum} were kept apart; no cost of this import holds them.`,
  });
}

/** Says which invoices do not come to the total that their rows repeat. */
export function noteInvoices(
  findings: Findings,
  reader: RowReader,
  at: { readonly rows: readonly BilledRow[]; readonly column: Column | undefined },
): void {
  for (const [invoice, { stated, rows }] of invoiceTotals(reader, at.rows, at.column)) {
    const sum = rows.reduce((all, { amount }) => addDecimals(all, amount ?? '0'), '0');
    const tax = rows.reduce((all, { line }) => addDecimals(all, line.tax), '0');
    if (isNearCent(stated, sum) || isNearCent(stated, addDecimals(sum, tax))) continue;
    const lines = rows.map(({ row }) => row + 1);
    findings.add({
      code: 'total-disagrees',
      severity: 'warning',
      rows: lines,
      message: `Invoice ${invoice}: its own total is ${stated}, its rows add up to ${sum}; the gap is ${subtractDecimals(stated, sum)}. The rows were taken; ask what the total holds.`,
    });
  }
}
