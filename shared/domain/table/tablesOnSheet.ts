import { isIp, isMac, isMaker } from './columnLook';
import { headerAt, lowerLine, unknownHeader } from './findHeader';
import type { HeaderRow } from './headerRows';
import { headerRows } from './headerRows';
import type { HeaderWords, Region } from './headerLook';
import { standsAlone } from './besideTables';
import { filledCells, lookAtRow, newHeaderWords, wholeSheet } from './headerLook';
import type { Sheet } from './table';

/** One table of a sheet; rows and columns count from 0 but for `headerRow`, which counts from 1 as in the sheet. */
export interface Block extends Region {
  /** `null` without a header. */
  readonly headerRow: number | null;
  /** The rows that are the table's: from its titles to the next table; several where another stands between. */
  readonly parts: readonly (readonly [first: number, last: number])[];
  /** Rows below the header that hold something. */
  readonly filledRows: number;
  /** How surely this is a list of devices, for comparing tables of one file; 0 for any other table. */
  readonly worth: number;
}

// A file of several sheets is looked through once to choose a sheet and again to read it.
const laidOut = new WeakMap<Sheet, readonly [Block, ...Block[]]>();

/**
 * The tables of a sheet from the top: below each other under headers of their own, or beside each other with
 * blank columns between. Tables under the same header are one. There is always at least one.
 */
export function tablesOnSheet(sheet: Sheet): readonly [Block, ...Block[]] {
  const known = laidOut.get(sheet);
  if (known !== undefined) return known;
  const tables = findTables(sheet, newHeaderWords());
  laidOut.set(sheet, tables);
  return tables;
}

function findTables(sheet: Sheet, words: HeaderWords): readonly [Block, ...Block[]] {
  const whole = wholeSheet(sheet.rows);
  const found = splitColumns(sheet, whole, words)
    .flatMap((part) => stackedTables(sheet, part, words))
    .flatMap((block) => sideTables(sheet, block, words));
  const sorted = [...found].sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
  const [first, ...others] = sorted;
  return first === undefined ? [bareBlock(sheet, whole, words)] : [first, ...others];
}

/** The index of the table that lists devices most surely; the first where none does. */
export function bestTable(tables: readonly Block[]): number {
  let best = 0;
  for (const [at, table] of tables.entries()) if (table.worth > (tables[best]?.worth ?? 0)) best = at;
  return best;
}

/** Tables beside each other need a header with devices in each of them: a blank column alone parts nothing. */
function splitColumns(sheet: Sheet, region: Region, words: HeaderWords): readonly Region[] {
  const parts: Region[] = [];
  const groups = columnGroups(sheet, region);
  if (groups.length < 2) return [region];
  let from = region.firstColumn;
  for (const [at, [first, last]] of groups.entries()) {
    const part = { ...region, firstColumn: first, lastColumn: last };
    const identifies = headerRows(sheet, part, words).some((header) => header.look.identity > 0);
    const beside = parts.at(-1);
    if (!identifies && (beside === undefined || !standsAlone(sheet, { part, beside, words }))) continue;
    const next = parts.at(-1);
    if (next !== undefined) parts[parts.length - 1] = { ...next, lastColumn: groups[at - 1]?.[1] ?? first };
    parts.push({ ...part, firstColumn: parts.length === 0 ? from : first });
    from = last + 1;
  }
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined) return [region];
  return [...parts.slice(0, -1), { ...last, lastColumn: region.lastColumn }];
}

function sideTables(sheet: Sheet, block: Block, words: HeaderWords): readonly Block[] {
  if (block.parts.length > 1 || block.headerRow === null) return [block];
  const parts = splitColumns(sheet, { ...block, firstRow: block.parts[0]?.[0] ?? block.firstRow }, words);
  return parts.length < 2 ? [block] : parts.flatMap((part) => stackedTables(sheet, part, words));
}

const sampledRows = 1500;

/** Runs of columns that hold something, parted by columns that hold nothing. */
function columnGroups(sheet: Sheet, region: Region): readonly (readonly [number, number])[] {
  const used = new Set<number>();
  const step = Math.max(1, Math.floor((region.lastRow - region.firstRow) / sampledRows));
  for (let row = region.firstRow; row <= region.lastRow; row += row < region.firstRow + 300 ? 1 : step) {
    const cells = sheet.rows[row] ?? [];
    // Titles stand over several tables and say nothing about their columns.
    if (filledCells(cells, region, 2) < 2) continue;
    for (const [at, cell] of cells.entries()) if (cell !== '' && cell.trim() !== '') used.add(at);
  }
  const groups: [number, number][] = [];
  for (let column = region.firstColumn; column <= region.lastColumn; column++) {
    if (!used.has(column)) continue;
    const last = groups.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else groups.push([column, column]);
  }
  return groups;
}

interface Start {
  readonly header: number;
  readonly look: HeaderRow['look'];
  readonly key: string;
  /** The first row of the titles above the header. */
  readonly from: number;
}

function stackedTables(sheet: Sheet, region: Region, words: HeaderWords): readonly Block[] {
  const starts = startsOf(sheet, region, words);
  if (starts.length === 0) return [bareBlock(sheet, region, words)];
  const groups = new Map<string, { start: Start; parts: [number, number][] }>();
  let current: string | undefined;
  for (const [at, start] of starts.entries()) {
    const last = (starts[at + 1]?.from ?? region.lastRow + 1) - 1;
    const group = groups.get(start.key);
    if (group === undefined) groups.set(start.key, { start, parts: [[start.from, last]] });
    else if (current === start.key) extend(group.parts, last);
    else group.parts.push([start.from, last]);
    current = start.key;
  }
  return [...groups.values()].map(({ start, parts }) => blockOf(sheet, { region, start, parts }));
}

function extend(parts: [number, number][], last: number): void {
  const part = parts.at(-1);
  if (part !== undefined) part[1] = last;
}

/** The headers that begin tables: two lines are one header, and labels above the first one are its titles. */
function startsOf(sheet: Sheet, region: Region, words: HeaderWords): readonly Start[] {
  const starts: Start[] = [];
  const rows = headerRows(sheet, region, words);
  for (const [at, { row, look }] of rows.entries()) {
    const isUpper = rows[at + 1]?.row === row + 1;
    if (isUpper) continue;
    const header = lowerLine(sheet, row, words);
    const top = rows[at - 1]?.row === row - 1 ? row - 1 : row;
    const before = rows[at - 1];
    const best =
      top < row && before !== undefined && before.look.identity > look.identity ? before.look : look;
    const start = {
      ...{ header, look: best, key: keyOf(sheet, { region, row: header }) },
      from: titlesFrom(sheet, region, { top, above: starts.at(-1)?.header ?? region.firstRow - 1 }),
    };
    if (starts.length > 0 && !hasRowBelow(sheet, region, header)) continue;
    starts.push(start);
  }
  return withoutLabels(sheet, region, starts);
}

function hasRowBelow(sheet: Sheet, region: Region, header: number): boolean {
  for (let row = header + 1; row <= Math.min(header + 3, region.lastRow); row++)
    if (filledCells(sheet.rows[row] ?? [], region, 1) > 0) return true;
  return false;
}

/** Labelled facts at the top (`Client`, `Date`) look like a small header; what follows is the table. */
function withoutLabels(sheet: Sheet, region: Region, starts: readonly Start[]): readonly Start[] {
  const list = starts.findIndex((start) => start.look.identity > 0);
  const dropped = starts.findIndex((start, at) => {
    const rows = (starts[at + 1]?.from ?? region.lastRow + 1) - start.header - 1;
    return at >= list || (rows > 3 && start.look.meanings > 2) || isGrid(sheet, region, start);
  });
  const kept = starts.slice(Math.max(0, dropped));
  const [first, ...others] = kept;
  return first === undefined ? [] : [{ ...first, from: region.firstRow }, ...others];
}

const gridSize = 3;

/** A small table, such as one of contacts: rows that fill the columns of its header, all of them and no others. */
function isGrid(sheet: Sheet, region: Region, { header, look }: Start): boolean {
  if (look.filled < gridSize || look.meanings < 2) return false;
  const filledAt = (row: number) =>
    (sheet.rows[row] ?? [])
      .flatMap((cell, at) =>
        at >= region.firstColumn && at <= region.lastColumn && cell.trim() !== '' ? [at] : [],
      )
      .join();
  const own = filledAt(header);
  return Array.from({ length: gridSize }, (_, at) => header + 1 + at).every((row) => filledAt(row) === own);
}

/** Blank rows and lone titles right above a header are its own. */
function titlesFrom(
  sheet: Sheet,
  region: Region,
  at: { readonly top: number; readonly above: number },
): number {
  let from = at.top;
  while (from - 1 > at.above && filledCells(sheet.rows[from - 1] ?? [], region, 2) < 2) from--;
  return from;
}

function keyOf(sheet: Sheet, at: { readonly region: Region; readonly row: number }): string {
  const { firstColumn, lastColumn } = at.region;
  const cells = (sheet.rows[at.row] ?? []).slice(firstColumn, lastColumn + 1);
  return cells
    .map((cell) => cell.trim().toLowerCase())
    .join('\u0000')
    .replace(/\u0000+$/, '');
}

interface Found {
  readonly region: Region;
  readonly start: Start;
  readonly parts: readonly (readonly [number, number])[];
}

function blockOf(sheet: Sheet, { region, start, parts }: Found): Block {
  let filledRows = 0;
  let lastRow = start.header;
  for (const [first, last] of parts) {
    for (let row = Math.max(first, start.header + 1); row <= last; row++) {
      if (filledCells(sheet.rows[row] ?? [], region, 2) < 2) continue;
      filledRows++;
      lastRow = row;
    }
  }
  const { look } = start;
  return {
    ...{ firstColumn: region.firstColumn, lastColumn: region.lastColumn, headerRow: start.header + 1 },
    ...{ firstRow: start.header, lastRow, parts, filledRows },
    worth: worthOf(look.identity, look.known, filledRows),
  };
}

/** Serials and addresses tell devices apart, models and names hardly; then known words and the number of rows. */
function worthOf(identity: 0 | 1 | 2, known: number, rows: number): number {
  if (identity === 0 || rows === 0) return 0;
  return identity * 10_000 + known * Math.log2(rows + 1);
}

/** A table without a header of known words. */
function bareBlock(sheet: Sheet, region: Region, words: HeaderWords): Block {
  const headerRow = unknownHeader(sheet, region, words);
  const first = headerRow === null ? region.firstRow : headerRow - 1;
  const cells = headerRow === null ? [] : headerAt(sheet, headerRow, words).cells;
  const look = lookAtRow(cells, region, words);
  const filledRows = Math.max(0, region.lastRow - first);
  return {
    ...region,
    ...{ headerRow, firstRow: first, parts: [[region.firstRow, region.lastRow]], filledRows },
    worth: worthOf(look.identity, look.known, filledRows) / 10 + bareWorth(sheet, region),
  };
}

/** Rows with addresses or makers in most of them list devices even without a header. */
function bareWorth(sheet: Sheet, region: Region): number {
  let [rows, devices] = [0, 0];
  for (let row = region.firstRow; row <= Math.min(region.lastRow, region.firstRow + 40); row++) {
    const cells = sheet.rows[row] ?? [];
    if (filledCells(cells, region, 2) < 2) continue;
    rows++;
    if (cells.some((cell) => isIp(cell) || isMac(cell) || isMaker(cell))) devices++;
  }
  return devices > 0 && devices * 2 >= rows ? Math.log2(region.lastRow - region.firstRow + 2) : 0;
}
