import { categoryNames } from '../../charts/theme';
import type { CostTable } from '../../cost/costTable';
import type { Money } from '../../money';
import { addMoney, noMoney } from '../../money';
import type { Grade } from '../../sourced';
import type { TableBlock, TableColumn, TableRow } from '../block';
import type { Telling } from '../telling';
import { counted, termWords } from '../telling';

/** What readers call each grade, with the mark that stands beside figures. */
export const gradeNames: Readonly<Record<Grade, string>> = {
  invoice: '● invoice',
  measured: '◐ measured',
  told: '○ told',
  published: '□ published',
  estimate: '◇ estimate',
};

/** Columns of a table over the years: what, each year, the term, and where the figures come from. */
export function yearColumns(telling: Telling, first: string, hasSource: boolean): readonly TableColumn[] {
  const years = telling.comparison.monthsOfYears.map((months, year) => ({
    header:
      months === 12
        ? `Year ${String(year + 1)}`
        : `Year ${String(year + 1)} (${counted(telling.format, months, 'month')})`,
    align: 'right' as const,
    width: 1.15,
  }));
  return [
    { header: first, align: 'left', width: 2.1 },
    ...years,
    { header: 'Term', align: 'right', width: 1.25 },
    ...(hasSource ? [{ header: 'Source', align: 'left' as const, width: 1.5 }] : []),
  ];
}

/** What every money table says about its scope: what both sides hold, and what neither does. */
export function scopeWords({ proposal, comparison, format }: Telling): string {
  const { energyPrice, counts, tax } = proposal.settings;
  const parts: readonly (readonly [string, boolean])[] = [
    [tax?.name ?? 'tax', counts?.tax === true],
    ['paper', counts?.paper === true],
    ['soft costs', counts?.soft === true],
  ];
  const listed = (isCounted: boolean): readonly string[] =>
    parts.filter(([, isHeld]) => isHeld === isCounted).map(([name]) => name);
  const held = [...(energyPrice === undefined ? [] : ['energy']), ...listed(true)];
  const left = listed(false);
  const scope = [
    comparison.currency,
    ...(energyPrice === undefined ? ['without energy'] : []),
    ...(held.length === 0 ? [] : [`with ${format.list(held)}`]),
  ].join(', ');
  if (left.length === 0) return scope;
  const isOne = left.length === 1 && counts?.soft === true;
  return `${scope}; ${format.list(left)} ${isOne ? 'is' : 'are'} in neither side`;
}

/** The currency of amounts that stand as they were entered, before tax. */
export function beforeTax({ proposal, comparison }: Telling): string {
  return `${comparison.currency}, ${proposal.settings.tax?.name ?? 'tax'} not included`;
}

/** Says how many devices a total holds for, where it leaves some out; else nothing. */
export function coverageWords(telling: Telling, table: CostTable): string {
  const { known, of } = table.devices;
  if (known === of) return '';
  const { chosen, format } = telling;
  const leaving = table === chosen?.cost && of > chosen.state.devices.length;
  const devices = `${format.count(known)} of ${format.count(of)} devices${leaving ? ' (those that leave in a later phase are among them)' : ''}`;
  return ` Holds the full page cost of ${devices}; of the others only what is known.`;
}

/** The cost of a state by category and year; foots across and down. */
export function costByYear(telling: Telling, table: CostTable, name: string): TableBlock {
  const { format } = telling;
  const line = (
    label: string,
    of: { annual: readonly Money[]; term: Money },
    source: string,
  ): readonly string[] => [label, ...of.annual.map(format.cell), format.cell(of.term), source];
  return {
    type: 'table',
    caption: `${name}: cost by year over ${termWords(telling.comparison.termMonths)} (${scopeWords(telling)})`,
    columns: yearColumns(telling, 'What it is spent on', true),
    rows: [
      ...table.rows.map((row): TableRow => ({
        kind: 'body',
        cells: line(categoryNames[row.category], row, gradeNames[row.grade]),
      })),
      { kind: 'total', cells: line('Total', table, '') },
    ],
    source: `Source: each row carries the weakest grade among its figures.${coverageWords(telling, table)}`,
  };
}

/** One row of a table over the years without a source. */
export interface YearRow {
  readonly label: string;
  readonly annual: readonly Money[];
  /** Absent where a term figure makes no sense, as for a running total. */
  readonly term?: Money;
  readonly kind: TableRow['kind'];
}

/** Rows over the years, such as two totals and their difference. */
export function rowsByYear(
  telling: Telling,
  text: { caption: string; source: string },
  rows: readonly YearRow[],
): TableBlock {
  const { format } = telling;
  return {
    type: 'table',
    caption: `${text.caption} (${scopeWords(telling)})`,
    columns: yearColumns(telling, '', false),
    rows: rows.map((row) => ({
      kind: row.kind,
      cells: [row.label, ...row.annual.map(format.cell), row.term === undefined ? '' : format.cell(row.term)],
    })),
    source: text.source,
  };
}

/** The running total of a list of amounts. */
export function cumulate(amounts: readonly Money[]): readonly Money[] {
  let total = noMoney;
  return amounts.map((amount) => (total = addMoney(total, amount)));
}
