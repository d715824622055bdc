import { categoryNames } from '../../domain/charts/theme';
import type { CostCategory } from '../../domain/cost/costLine';
import type { CostRow, CostTable } from '../../domain/cost/costTable';
import type { FigureName } from '../../domain/explain/figureNames';
import { figureId } from '../../domain/explain/figureNames';
import type { Money } from '../../domain/money';
import { currencyPlaces, roundToMoney } from '../../domain/money';
import { noisePlaces } from './decimals';
import { cellOf } from './formula';
import { moneyFormat } from './numberFormats';
import type { Cell, SheetWriter } from './sheet';
import { columnName, text } from './sheet';
import type { SheetsAt } from './sheetsAt';
import { headCells } from './sheetsAt';
import type { Look } from './styles';

/** A state of the comparison as it stands on the front sheet. */
export interface StateShown {
  readonly state: FigureName['state'];
  readonly words: string;
  readonly table: CostTable;
}

/** Where a state's figures stand on the front sheet. */
export interface StateRows {
  readonly shown: StateShown;
  /** Only what counts in the totals. */
  readonly byCategory: ReadonlyMap<CostCategory, number>;
  readonly total: number;
}

/** What the tables of the front sheet are written with. */
export interface FrontAt {
  readonly at: SheetsAt;
  readonly sheet: SheetWriter;
  /** The place in the graph of a figure by its name. */
  readonly nodeOf: ReadonlyMap<string, number>;
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
  for (const row of table.rows) byCategory.set(row.category, addCategory(front, shown, row));
  const total = addTotal(front, table, [...byCategory.values()]);
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
  if (table.apart.length > 0) {
    sheet.add(text('Known, but in no total:', { look: 'note' }));
    for (const row of table.apart) addCategory(front, shown, row);
  }
  return { shown, byCategory, total };
}

function addCategory(front: FrontAt, { state }: StateShown, row: CostRow): number {
  const { at, sheet, nodeOf } = front;
  const { category } = row;
  const { years } = yearColumns(at);
  const own = String(sheet.nextRow);
  const cells = row.annual.map((amount, year) => {
    const node = nodeOf.get(figureId({ state, kind: 'category', category, year: year + 1 }));
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

function addTotal({ at, sheet }: FrontAt, table: CostTable, rows: readonly number[]): number {
  const { years, term } = yearColumns(at);
  const [from, to] = [rows[0], rows.at(-1)];
  const sum = (column: string): string =>
    from === undefined || to === undefined ? '0' : `SUM(${column}${String(from)}:${column}${String(to)})`;
  return sheet.add(
    text('Total', { look: 'total' }),
    ...years.map((column, year) =>
      moneyCell(at, sum(column), { amount: table.annual[year] ?? table.term, look: 'total' }),
    ),
    moneyCell(at, sum(term), { amount: table.term, look: 'total' }),
  );
}
