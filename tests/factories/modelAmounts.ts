import type { Comparison } from '../../shared/domain/comparison/comparison';
import type { CostTable } from '../../shared/domain/cost/costTable';
import { cashRows, monthRows } from '../../shared/domain/cost/costTable';
import { explainGap } from '../../shared/domain/cost/invoiceGap';
import type { Sureness } from '../../shared/domain/document/sureness';
import type { Proposal } from '../../shared/domain/proposal/proposal';

/**
 * Every amount of money that a document of this proposal may print, as plain decimals in cents,
 * computed apart from the formatters and sections: totals, rows, savings, running totals, what stands
 * apart, present values, months of the change, invoices with their gaps, ends of ranges, inputs.
 */
export function modelAmounts(
  proposal: Proposal,
  comparison: Comparison,
  sureness?: Sureness,
): ReadonlySet<string> {
  const { today, options } = comparison;
  const found = new Set<string>(['0.00']);
  const put = (...amounts: readonly bigint[]): void => {
    for (const amount of amounts) found.add(centsText(amount < 0n ? -amount : amount));
  };
  const putTable = (table: CostTable): void => {
    put(...table.annual, table.term);
    for (const row of [...table.rows, ...table.apart]) put(...row.annual, row.term);
    putGroups(table, put);
  };
  for (const table of [today.flat, today.doNothing, ...options.map((option) => option.cost)]) putTable(table);
  for (const { saving, oneOff, cost } of options) {
    put(...saving.flat.annual, saving.flat.term, ...saving.doNothing.annual, saving.doNothing.term, oneOff);
    put(oneOff + sumOf(cost, ['endOfLease'], 'term'));
    let running = 0n;
    for (const amount of saving.doNothing.annual) put((running += amount));
    for (const group of groups) put(sumOf(today.doNothing, group, 'term') - sumOf(cost, group, 'term'));
  }
  putPresentValues(proposal, comparison, put);
  for (const { cost, option } of options) {
    if ((option.phases ?? []).length === 0) continue;
    for (const table of [today.doNothing, cost]) put(...monthRows(table, comparison.counting).total);
  }
  if (sureness !== undefined) {
    const { range, effects } = sureness;
    put(range.value, range.low, range.high);
    for (const { low, high } of effects) put(low.saving, high.saving);
  }
  for (const amount of invoiceAmounts(comparison)) found.add(Math.abs(amount).toFixed(2));
  for (const figure of figuresIn(proposal)) found.add(Number(figure).toFixed(2));
  return found;
}

/** Each year's payments / (1 + rate)^year in binary arithmetic, near enough for cents. */
function putPresentValues(
  { settings }: Proposal,
  { today, options, counting }: Comparison,
  put: (...amounts: readonly bigint[]) => void,
): void {
  if (settings.discountRate === undefined) return;
  const factor = 1 + Number(settings.discountRate.value);
  const worth = (table: CostTable): bigint =>
    cashRows(table, counting)
      .annual.map((amount, year) => BigInt(Math.round(Number(amount) / factor ** (year + 1))))
      .reduce((sum, amount) => sum + amount, 0n);
  const doNothing = worth(today.doNothing);
  put(doNothing, ...options.flatMap(({ cost }) => [worth(cost), doNothing - worth(cost)]));
}

/** What is invoiced and modelled a month, and the parts of their gap. */
function invoiceAmounts(comparison: Comparison): readonly number[] {
  const numberOf = ({ n, d }: { readonly n: bigint; readonly d: bigint }): number => Number(n) / Number(d);
  return comparison.invoices.flatMap((entry) => {
    const { amount, months } = entry.invoice;
    const invoiced = Number(amount.value) / Number(months);
    const modelled = numberOf(entry.modelled);
    const pages = explainGap(entry, comparison).pages.map((page) => numberOf(page.amount));
    const rest = pages.reduce((left, part) => left - part, invoiced - modelled);
    return [invoiced, modelled, invoiced - modelled, ...pages, rest];
  });
}

const groups = [
  ['lease', 'rental', 'depreciation'],
  ['base', 'pages', 'minimum', 'extras', 'service'],
  ['supplies', 'wearParts'],
  ['energy'],
  ['paper'],
  ['tax'],
  ['tickets', 'itTime', 'downtime', 'otherSoft'],
  ['reserve'],
  ['buyout', 'oneOff', 'endOfLease'],
];

function putGroups(table: CostTable, put: (...amounts: readonly bigint[]) => void): void {
  for (const group of groups) put(sumOf(table, group, 'term'), sumOf(table, group, 0));
}

function sumOf(table: CostTable, categories: readonly string[], at: number | 'term'): bigint {
  return table.rows
    .filter((row) => categories.includes(row.category))
    .reduce((total, row) => total + (at === 'term' ? row.term : (row.annual[at] ?? 0n)), 0n);
}

function centsText(amount: bigint): string {
  const digits = amount.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Every written figure of the inputs, for a price that the document repeats. */
function figuresIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(figuresIn);
  const own = 'value' in value && typeof value.value === 'string' ? [value.value] : [];
  return [...own, ...Object.values(value).flatMap(figuresIn)];
}
