import type { Column } from './column';
import { isCounterMeaning, isMoneyMeaning } from './column';
import type { Header } from './findHeader';
import type { ColumnMeaning } from './meaning';
import { newRowEdits } from './rowEdits';
import type { Merge, Sheet } from './table';
import { cellKind, cellText } from './table';
import { isUnknownText } from './unknown';

/** A column whose blank cells take the value above them, with the rows (from 1) where they did or would. */
export interface FilledColumn {
  readonly header: string;
  readonly rows: readonly number[];
}

/** A sheet after filling down, and what was filled. */
export interface Filled {
  readonly sheet: Sheet;
  readonly filled: readonly FilledColumn[];
}

/**
 * Gives each row of a merged cell the text of its top: one site beside ten devices stands beside each of
 * them. Figures are never spread, since one sum for several devices would count several times.
 */
export function fillMerges(sheet: Sheet, header: Header, columns: readonly Column[]): Filled {
  const edits = newRowEdits(sheet);
  const filled: FilledColumn[] = [];
  if (!sheet.merges.some((merge) => merge.lastRow > merge.firstRow)) return { sheet, filled };
  for (const column of columns) {
    if (isCounterMeaning(column.meaning) || isMoneyMeaning(column.meaning)) continue;
    const rows = sheet.merges.flatMap((merge) => blankBelow(sheet, merge, { header, column }));
    for (const { row, top } of rows)
      edits.set(
        { row, column: column.index },
        cellText(sheet, top, column.index),
        cellKind(sheet, top, column.index),
      );
    if (rows.length > 0) filled.push({ header: column.header, rows: rows.map(({ row }) => row + 1) });
  }
  return { sheet: edits.sheet(), filled };
}

function blankBelow(
  sheet: Sheet,
  merge: Merge,
  { header, column }: { readonly header: Header; readonly column: Column },
): readonly { readonly row: number; readonly top: number }[] {
  if (merge.firstColumn !== column.index || merge.firstRow < header.firstDataRow) return [];
  if (cellText(sheet, merge.firstRow, column.index).trim() === '') return [];
  const rows: { row: number; top: number }[] = [];
  for (let row = merge.firstRow + 1; row <= Math.min(merge.lastRow, sheet.rows.length - 1); row++)
    if (cellText(sheet, row, column.index) === '') rows.push({ row, top: merge.firstRow });
  return rows;
}

/** Columns whose values can stand once for a group of rows, from the outside in, and the blanks that show it. */
const groupShares: Partial<Readonly<Record<ColumnMeaning, number>>> = {
  ...{ client: 0.4, contract: 0.4, site: 0.4, building: 0.4, floor: 0.4, department: 0.4 },
  ...{ place: 0.5, make: 0.5 },
};
const order = Object.keys(groupShares);
const fewBlanks = 0.15;

interface Grouping {
  readonly column: Column;
  readonly isSure: boolean;
}

/** Columns that show a value once for a group of rows: sure ones, and those that only may. */
export function findGrouping(
  sheet: Sheet,
  rows: readonly number[],
  columns: readonly Column[],
): readonly Grouping[] {
  return columns.flatMap((column) => {
    const share = groupShares[column.meaning];
    if (share === undefined || rows.length < 3) return [];
    const blanks = blankShare(sheet, rows, column.index);
    if (blanks === undefined || blanks < fewBlanks) return [];
    return [{ column, isSure: blanks >= share }];
  });
}

/** The share of blank cells, 0 to 1; `undefined` where the first is blank or a value stands below itself. */
function blankShare(sheet: Sheet, rows: readonly number[], column: number): number | undefined {
  let [blanks, above] = [0, ''];
  for (const [at, row] of rows.entries()) {
    const text = cellText(sheet, row, column).trim();
    const isBlank = text === '' || isDitto(text);
    if (at === 0 && isBlank) return undefined;
    if (!isBlank && (text === above || isUnknownText(text))) return undefined;
    if (isBlank) blanks++;
    above = isBlank ? '' : text;
  }
  return blanks / rows.length;
}

/** Marks that mean "as above". */
function isDitto(text: string): boolean {
  return /^(?:"|''|„|”|〃|ditto|dito|idem|id\.)$/i.test(text);
}

/**
 * Fills blank cells of grouping columns from above, row by row in the order of the sheet. A new outer value
 * ends the inner one: the floor of the building before is not the floor of the next.
 */
export function fillGroups(sheet: Sheet, rows: readonly number[], columns: readonly Column[]): Filled {
  const edits = newRowEdits(sheet);
  const ordered = [...columns].sort((a, b) => order.indexOf(a.meaning) - order.indexOf(b.meaning));
  const above = ordered.map(() => '');
  const filled = ordered.map((column) => ({ header: column.header, rows: [] as number[] }));
  for (const row of rows) {
    let isNew = false;
    for (const [at, column] of ordered.entries()) {
      const text = cellText(sheet, row, column.index).trim();
      const own = isDitto(text) ? '' : text;
      const isPlace = column.meaning !== 'make';
      const value = own !== '' || (isNew && isPlace) ? own : (above[at] ?? '');
      isNew ||= own !== '' && isPlace;
      above[at] = value;
      if (own !== '' || value === '') continue;
      edits.set({ row, column: column.index }, value);
      filled[at]?.rows.push(row + 1);
    }
  }
  return { sheet: edits.sheet(), filled: filled.filter((column) => column.rows.length > 0) };
}

const identities: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  ...(['serial', 'asset', 'mac', 'ip', 'model', 'makeAndModel', 'name', 'make', 'kind'] as const),
]);

/**
 * Rows per supply or per meter that name their device only once: rows without any word about a device are
 * of the device above them.
 */
export function fillDevices(sheet: Sheet, rows: readonly number[], columns: readonly Column[]): Filled {
  const perPart = columns.filter(({ meaning }) => meaning === 'supply' || meaning === 'meter');
  const named = columns.filter(({ meaning }) => identities.has(meaning));
  const text = (row: number, column: Column) => cellText(sheet, row, column.index).trim();
  const filled: number[] = [];
  if (perPart.length === 0 || named.length === 0) return { sheet, filled: [] };
  const edits = newRowEdits(sheet);
  let above: number | undefined;
  for (const row of rows) {
    if (named.some((column) => text(row, column) !== '')) above = row;
    else if (above !== undefined && perPart.some((column) => text(row, column) !== '')) {
      for (const { index } of named)
        edits.set({ row, column: index }, cellText(sheet, above, index), cellKind(sheet, above, index));
      filled.push(row + 1);
    }
  }
  const header = named[0]?.header ?? '';
  return { sheet: edits.sheet(), filled: filled.length === 0 ? [] : [{ header, rows: filled }] };
}
