import type { Comparison } from '../../shared/domain/comparison/comparison';
import type { CostTable } from '../../shared/domain/cost/costTable';
import type { Proposal } from '../../shared/domain/proposal/proposal';

/**
 * Every amount of money that a document of this proposal may print, as plain decimals in cents,
 * computed apart from the formatters and sections: totals, rows, savings, running totals, inputs.
 */
export function modelAmounts(proposal: Proposal, comparison: Comparison): ReadonlySet<string> {
  const { today, options } = comparison;
  const found = new Set<string>(['0.00']);
  const put = (...amounts: readonly bigint[]): void => {
    for (const amount of amounts) found.add(centsText(amount < 0n ? -amount : amount));
  };
  const putTable = (table: CostTable): void => {
    put(...table.annual, table.term);
    for (const row of table.rows) put(...row.annual, row.term);
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
  for (const figure of figuresIn(proposal)) found.add(Number(figure).toFixed(2));
  return found;
}

const groups = [
  ['lease', 'rental', 'depreciation'],
  ['base', 'pages', 'minimum', 'extras', 'service'],
  ['supplies', 'wearParts'],
  ['energy'],
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
