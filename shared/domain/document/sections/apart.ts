import { categoryNames } from '../../charts/theme';
import type { OptionComparison } from '../../comparison/comparison';
import type { CostCategory } from '../../cost/costLine';
import type { CostRow, CostTable } from '../../cost/costTable';
import type { Block, TableBlock, TableRow } from '../block';
import type { Telling } from '../telling';
import { beforeTax, gradeNames, yearColumns } from './costTables';

const soft: readonly CostCategory[] = ['tickets', 'itTime', 'downtime', 'otherSoft'];

/**
 * What is known beside the totals and in none of them: paper, tax and reserve in one table, soft costs in one
 * of their own. Nothing where all that is known is counted.
 */
export function apartBlocks(telling: Telling, chosen: OptionComparison | undefined): readonly Block[] {
  const isSoft = ({ category }: CostRow): boolean => soft.includes(category);
  return [
    ...apartTable(telling, chosen, {
      heading: 'Beside the totals',
      text: 'These costs are known too, but no total in this document holds them.',
      caption: 'Known beside the totals, and in none of them',
      isIn: (row) => !isSoft(row),
    }),
    ...apartTable(telling, chosen, {
      heading: 'Soft costs',
      text: 'Soft costs are the time that people spend. No invoice shows them, and no total in this document holds them.',
      caption: 'Soft costs, in no total',
      isIn: isSoft,
    }),
  ];
}

function apartTable(
  telling: Telling,
  chosen: OptionComparison | undefined,
  of: {
    readonly heading: string;
    readonly text: string;
    readonly caption: string;
    readonly isIn: (row: CostRow) => boolean;
  },
): readonly Block[] {
  const { comparison } = telling;
  const states: readonly (readonly [string, CostTable])[] = [
    ['Today carried on', comparison.today.doNothing],
    ...(chosen === undefined ? [] : [[chosen.option.name, chosen.cost] as const]),
  ];
  const groups = states.map(([name, { apart }]) => ({ name, rows: apart.filter(of.isIn) }));
  if (groups.every(({ rows }) => rows.length === 0)) return [];
  const table: TableBlock = {
    type: 'table',
    caption: `${of.caption} (${telling.proposal.settings.counts?.tax === true ? beforeTax(telling) : comparison.currency})`,
    columns: yearColumns(telling, 'What it is spent on', true),
    rows: groups
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ name, rows }): readonly TableRow[] => [
        { kind: 'group', cells: [name] },
        ...rows.map((row) => bodyRow(telling, row)),
      ]),
    source: 'Source: each row carries the weakest grade among its figures.',
  };
  return [
    { type: 'heading', level: 2, text: of.heading },
    { type: 'paragraph', text: of.text, keepNext: true },
    table,
  ];
}

function bodyRow({ format }: Telling, { category, annual, term, grade }: CostRow): TableRow {
  const cells = [categoryNames[category], ...annual.map(format.cell), format.cell(term), gradeNames[grade]];
  return { kind: 'body', cells };
}
