import type { Column } from './column';
import { correctedSheet } from './corrected';
import type { Decisions } from './decisions';
import type { Filled } from './fillDown';
import { fillDevices, fillGroups, fillMerges, findGrouping } from './fillDown';
import type { Header } from './findHeader';
import { headerAt, titlesAbove } from './findHeader';
import type { Findings } from './findings';
import type { GuessOptions } from './guessColumns';
import { guessColumns } from './guessColumns';
import type { FoundTable } from './layoutFindings';
import {
  sayAboveHeader,
  sayFilled,
  sayHiddenRows,
  sayMergedFigures,
  sayOtherTables,
  sayTotals,
} from './layoutFindings';
import type { RowKinds } from './rowKinds';
import { sortRows } from './rowKinds';
import type { Section } from './sectionTitles';
import { findSections, placeSections } from './sectionTitles';
import type { Sheet } from './table';
import type { Block } from './tablesOnSheet';
import { bestTable, tablesOnSheet } from './tablesOnSheet';
import { tableView } from './tableView';

/** Where everything stands on a sheet: the table that is read, its header, columns and rows. */
export interface Layout {
  /** The table alone, as it stands in the sheet. */
  readonly shown: Sheet;
  /** The same with corrections, merged cells and places filled in: what is read. */
  readonly sheet: Sheet;
  readonly header: Header;
  readonly columns: readonly Column[];
  /** Columns that stand nowhere in the sheet: places from titles between the rows. */
  readonly added: readonly Column[];
  readonly kinds: RowKinds;
  readonly tables: readonly FoundTable[];
}

/** Lays a sheet out by what it shows and what the user decided; whatever is not plain is said in findings. */
export function layOut(read: Sheet, decisions: GuessOptions, findings: Findings): Layout {
  const whole = correctedSheet(read, decisions.corrections ?? [], findings);
  const blocks = tablesOnSheet(whole);
  const chosen = chosenTable(blocks, decisions);
  const block = blocks[chosen] ?? blocks[0];
  const shown = tableView(whole, block);
  const header = headerOf(whole, { shown, blocks, block, decisions });
  const columns = columnsOf(shown, header, decisions);
  const sorted = sortTable(shown, { header, columns, decisions, findings });
  const filled = fillPlaces(sorted.sheet, { header, columns, kinds: sorted.kinds, decisions, findings });
  sayFilled(findings, {
    fillDown: decisions.fillDown,
    merged: sorted.merged,
    ...{ groups: filled.groups, sections: filled.sections, isSure: filled.isSure },
  });
  sayAboveHeader(findings, shown, header);
  const tables = blocks.map((table, at) =>
    foundTable(whole, table, at === chosen ? { header, rows: filled.kinds.data.length } : undefined),
  );
  sayOtherTables(findings, tables);
  return {
    ...{ shown, header, columns, tables },
    ...{ sheet: filled.sheet, added: filled.added, kinds: filled.kinds },
  };
}

/** The table that the user chose, by number or by its header row, else the surest list of devices. */
function chosenTable(blocks: readonly Block[], { table, headerRow }: Decisions): number {
  if (table !== undefined && blocks[table] !== undefined) return table;
  if (headerRow === undefined || headerRow === null) return bestTable(blocks);
  const exact = blocks.findIndex((block) => block.headerRow === headerRow);
  if (exact >= 0) return exact;
  const around = blocks.findIndex((block) => holds(block, headerRow - 1));
  return around >= 0 ? around : bestTable(blocks);
}

function holds({ parts }: Block, row: number): boolean {
  return parts.some(([first, last]) => first <= row && row <= last);
}

interface HeaderPlace {
  readonly shown: Sheet;
  readonly blocks: readonly Block[];
  readonly block: Block;
  readonly decisions: Decisions;
}

function headerOf(whole: Sheet, { shown, blocks, block, decisions }: HeaderPlace): Header {
  const { headerRow, table } = decisions;
  // A header row of another table was decided before the table was.
  const isOwn = headerRow === null || (headerRow !== undefined && holds(block, headerRow - 1));
  const row = headerRow !== undefined && (isOwn || table === undefined) ? headerRow : block.headerRow;
  const header = headerAt(shown, row);
  if (blocks.length === 1 || row === null) return header;
  const others = blocks.filter((other) => other !== block);
  const rows = whole.rows
    .slice(0, row - 1)
    .filter((_, at) => !others.some((other) => other.firstRow <= at && at <= other.lastRow));
  return { ...header, titles: titlesAbove({ ...whole, rows }, rows.length) };
}

function columnsOf(sheet: Sheet, header: Header, decisions: GuessOptions): readonly Column[] {
  return guessColumns(sheet, header, decisions);
}

interface Sorting {
  readonly header: Header;
  readonly columns: readonly Column[];
  readonly decisions: Decisions;
  readonly findings: Findings;
}

interface Sorted {
  readonly sheet: Sheet;
  readonly kinds: RowKinds;
  readonly merged: Filled['filled'];
}

function sortTable(shown: Sheet, { header, columns, decisions, findings }: Sorting): Sorted {
  const merged = fillMerges(shown, header, columns);
  const sheet = decisions.fillDown === false ? shown : merged.sheet;
  sayMergedFigures(findings, { sheet: shown, header, columns });
  const all = sortRows(sheet, header, columns);
  sayTotals(findings, { sheet, rows: all.totals, decision: decisions.totalRows });
  const isTaken = decisions.totalRows === 'take' && all.totals.length > 0;
  const data = isTaken ? [...all.data, ...all.totals].sort((a, b) => a - b) : all.data;
  const hidden = new Set(sheet.hiddenRows ?? []);
  const unseen = hidden.size === 0 ? [] : data.filter((row) => hidden.has(row + 1));
  sayHiddenRows(findings, { sheet, rows: unseen, decision: decisions.hiddenRows });
  const isLeft = decisions.hiddenRows === 'leave' && unseen.length > 0;
  return {
    sheet,
    kinds: {
      ...all,
      totals: isTaken ? [] : all.totals,
      data: isLeft ? data.filter((row) => !hidden.has(row + 1)) : data,
    },
    merged: merged.filled,
  };
}

interface Placing {
  readonly header: Header;
  readonly columns: readonly Column[];
  readonly kinds: RowKinds;
  readonly decisions: Decisions;
  readonly findings: Findings;
}

interface PlacesFilled {
  readonly sheet: Sheet;
  readonly added: readonly Column[];
  readonly kinds: RowKinds;
  readonly groups: Filled['filled'];
  readonly sections: readonly Section[];
  /** Whether blank cells are filled without a word of the user. */
  readonly isSure: boolean;
}

/** Blank cells below a place take it, and titles between the rows are the place of the rows below them. */
function fillPlaces(sheet: Sheet, { header, columns, kinds, decisions }: Placing): PlacesFilled {
  const devices = fillDevices(sheet, kinds.data, columns);
  const grouping = findGrouping(sheet, kinds.data, columns);
  const sure = grouping.filter((column) => column.isSure);
  const sections = findSections({ sheet, header, columns, kinds });
  const isSure = sure.length > 0 || sections.length > 0 || devices.filled.length > 0;
  // One answer holds for all: what only may be meant is asked where nothing is sure.
  const may = isSure ? sure : grouping;
  const groups = fillGroups(
    devices.sheet,
    kinds.data,
    may.map((group) => group.column),
  );
  const found = { groups: [...devices.filled, ...groups.filled], sections, isSure };
  if (decisions.fillDown === false) return { ...found, sheet, added: [], kinds };
  const isFilled = sure.length > 0 || decisions.fillDown === true;
  const below = isFilled ? groups.sheet : devices.sheet;
  const titles = new Set(sections.map((section) => section.row));
  const placed = placeSections({ sheet: below, header, columns, kinds }, sections);
  const notes = kinds.notes.filter((row) => !titles.has(row));
  return { ...found, ...placed, kinds: { ...kinds, notes } };
}

function foundTable(
  sheet: Sheet,
  block: Block,
  chosen: { readonly header: Header; readonly rows: number } | undefined,
): FoundTable {
  const { firstColumn, lastColumn } = block;
  const at = { firstRow: block.firstRow + 1, lastRow: block.lastRow + 1, firstColumn, lastColumn };
  const named = (header: Header) => header.cells.filter((cell) => cell !== '');
  if (chosen !== undefined) {
    const { header, rows } = chosen;
    const firstRow = header.row === null ? at.firstRow : Math.max(1, header.row - header.lines.length + 1);
    return { ...at, firstRow, headerRow: header.row, rows, columns: named(header), chosen: true };
  }
  const view = tableView(sheet, block);
  const header = headerAt(view, block.headerRow);
  const rows = sortRows(view, header, guessColumns(view, header)).data.length;
  return { ...at, headerRow: header.row, rows, columns: named(header), chosen: false };
}
