import { categoryNames } from '../../domain/charts/theme';
import { isAnythingKnown } from '../../domain/comparison/comparisonJson';
import type { CostCategory } from '../../domain/cost/costLine';
import type { CostRow, CostRows } from '../../domain/cost/costTable';
import type { Money } from '../../domain/money';
import { currencyPlaces, roundToMoney } from '../../domain/money';
import { noisePlaces } from './decimals';
import { cellOf } from './formula';
import { moneyFormat } from './numberFormats';
import type { Cell, SheetWriter } from './sheet';
import { columnName, text } from './sheet';
import type { SheetsAt } from './sheetsAt';
import { headCells, notKnown } from './sheetsAt';
import type { NodesByCategory, StateShown } from './states';
import type { Look } from './styles';

/** Where a state's figures stand on the front sheet. */
export interface StateRows {
  readonly shown: StateShown;
  /** Only what counts in the totals. */
  readonly byCategory: ReadonlyMap<CostCategory, number>;
  /** `undefined` where nothing is known of its cost. */
  readonly total: number | undefined;
  /** The cell of what an option costs once, where its payback is known. */
  readonly oneOffCell?: string;
}

/** What the tables of the front sheet are written with. */
export interface FrontAt {
  readonly at: SheetsAt;
  readonly sheet: SheetWriter;
  /** The cell with the months of the term. */
  readonly termCell: string;
}

/** Columns of the years, counted from 0 in the sheet, and the one of the term behind them. */
export function yearColumns({ comparison }: SheetsAt): {
  readonly years: readonly string[];
  readonly term: string;
} {
  const count = comparison.monthsOfYears.length;
  const years = Array.from({ length: count }, (_, year) => columnName(year + 1));
  return { years, term: columnName(count + 1) };
}

/** The header of a table over the years. */
export function yearHeads(first: string, { comparison }: SheetsAt): readonly Cell[] {
  const years = comparison.monthsOfYears.map((months, year) => {
    const name = `Year ${String(year + 1)}`;
    if (months === 12) return name;
    return `${name} (${months === 1 ? '1 month' : `${String(months)} months`})`;
  });
  const heads = [first, ...years, 'Whole term'];
  return headCells(
    heads,
    heads.map((_, at) => at).filter((at) => at > 0),
  );
}

/** A cell with an amount that is calculated from other cells. */
export function moneyCell(at: SheetsAt, formula: string, of: { amount: Money; look: Look }): Cell {
  const style = { look: of.look, format: moneyFormat(at.currency) };
  return { type: 'formula', formula, cached: at.format.number(of.amount), style };
}

/** A state's table: categories by years, each cell from the calculation, with totals over the cells of this sheet. */
export function addStateTable(front: FrontAt, shown: StateShown): StateRows {
  const { at, sheet } = front;
  const { table, words } = shown;
  sheet.add();
  sheet.add(text(words, { look: 'section' }));
  sheet.add(...yearHeads(`Cost in ${at.currency}`, at));
  const byCategory = new Map<CostCategory, number>();
  for (const row of table.rows) byCategory.set(row.category, addCategory(front, shown.years, row));
  if (!isAnythingKnown(table)) {
    const { monthsOfYears } = at.comparison;
    sheet.add(text('Total', { look: 'total' }), ...monthsOfYears.map(notKnown), notKnown());
    addApart(front, shown);
    return { shown, byCategory, total: undefined };
  }
  const total = addTotal(front, { rows: table, words: 'Total' }, [...byCategory.values()]);
  const { term } = yearColumns(at);
  const places = currencyPlaces(at.currency);
  const noise = String(noisePlaces(table.monthly, places));
  const monthly = `ROUND(ROUND(${term}${String(total)}/${front.termCell},${noise}),${String(places)})`;
  const amount = roundToMoney(table.monthly, at.currency);
  sheet.add(
    text('Average a month'),
    ...at.comparison.monthsOfYears.map(() => text('')),
    moneyCell(at, monthly, { amount, look: 'plain' }),
  );
  addApart(front, shown);
  return { shown, byCategory, total };
}

function addApart(front: FrontAt, { table, years }: StateShown): void {
  if (table.apart.length === 0) return;
  front.sheet.add(text('Known, but in no total:', { look: 'note' }));
  for (const row of table.apart) addCategory(front, years, row);
}

/** A category by years and over the term; answers its row. */
export function addCategory(
  { at, sheet }: Pick<FrontAt, 'at' | 'sheet'>,
  nodes: NodesByCategory,
  row: CostRow,
): number {
  const { category } = row;
  const { years } = yearColumns(at);
  const own = String(sheet.nextRow);
  const cells = row.annual.map((amount, year) => {
    const node = nodes.get(category)?.[year];
    const formula = node === undefined ? '0' : cellOf(at, node, 'elsewhere');
    return moneyCell(at, formula, { amount, look: 'plain' });
  });
  const sum = `SUM(${years[0] ?? 'B'}${own}:${years.at(-1) ?? 'B'}${own})`;
  return sheet.add(
    text(categoryNames[category]),
    ...cells,
    moneyCell(at, sum, { amount: row.term, look: 'plain' }),
  );
}

/** What some rows add up to; answers its row. */
export function addTotal(
  { at, sheet }: Pick<FrontAt, 'at' | 'sheet'>,
  { rows: table, words }: { readonly rows: CostRows; readonly words: string },
  rows: readonly number[],
): number {
  const { years, term } = yearColumns(at);
  const [from, to] = [rows[0], rows.at(-1)];
  const sum = (column: string): string =>
    from === undefined || to === undefined ? '0' : `SUM(${column}${String(from)}:${column}${String(to)})`;
  return sheet.add(
    text(words, { look: 'total' }),
    ...years.map((column, year) =>
      moneyCell(at, sum(column), { amount: table.annual[year] ?? table.term, look: 'total' }),
    ),
    moneyCell(at, sum(term), { amount: table.term, look: 'total' }),
  );
}
