import { type CellObject, type WorkBook, type WorkSheet, read } from '@e965/xlsx';
import type { Result } from '../../../shared/domain/result';
import { fail, ok } from '../../../shared/domain/result';
import type { Merge, Sheet, Table, TableFormat } from '../../../shared/domain/table/table';
import type { CellText } from './cellText';
import { moneySignOf, numberCell } from './cellText';
import { withoutInvisible } from './invisible';
import { limits } from './limits';
import type { SheetFacts } from './sheetFacts';
import type { Noticed } from './workbookIssues';
import { workbookIssues } from './workbookIssues';

const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** A workbook whose limits were checked, with what its parts say beside the parser. */
export interface WorkbookFile {
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly format: TableFormat;
  /** By sheet; absent for the kinds of file of which the parser tells all. */
  readonly facts?: readonly SheetFacts[];
  /** What the workbook holds beside cells: "macros", "links to other files". */
  readonly leftAside: readonly string[];
}

/** Reads a workbook's values: numbers exact, dates as ISO text, formulas by their stored value and never evaluated. */
export function readWorkbook(file: WorkbookFile): Result<Table> {
  const { fileName, format, facts } = file;
  const opened = openWorkbook(file);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const notices: Noticed[] = [];
  const lost: string[] = [];
  const sheets: Sheet[] = [];
  for (const [at, name] of workbook.SheetNames.entries()) {
    const worksheet = workbook.Sheets[name];
    const fact = facts?.[at];
    if (worksheet === undefined || fact?.isChart === true) {
      if (fact?.isChart !== true) lost.push(name);
      continue;
    }
    const noticed: Noticed = {
      errors: [],
      withoutValue: [...(fact?.withoutValue ?? [])],
      cut: [],
      invisible: [],
    };
    const hidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0 || fact?.hidden === true;
    const sheet = readSheet(worksheet, {
      name,
      hidden,
      is1904,
      noticed,
      moneySigns: new Set(),
      hiddenRows: fact?.hiddenRows,
    });
    if (sheet.rows.length > limits.rows) return tooManyRows(fileName, name);
    if (sheet.rows.some((row) => row.length > limits.columns)) return tooManyColumns(fileName, name);
    sheets.push(sheet);
    if (!hidden) notices.push(noticed);
  }
  if (sheets.length === 0) return broken(fileName);
  return ok({ format, sheets, issues: workbookIssues({ notices, sheets, lost, leftAside: file.leftAside }) });
}

function openWorkbook({ bytes, fileName, facts }: WorkbookFile): Result<WorkBook> {
  try {
    // The formulas of an xlsx are looked at in its parts: the parser takes time for them and says 0 for no value.
    const cellFormula = facts === undefined;
    const options = { dense: true, cellFormula, cellHTML: false, cellText: false, cellNF: true };
    return ok(read(bytes, { ...options, type: 'buffer', sheetRows: limits.rows + 2 }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(reason)) {
      return fail(
        'password',
        `"${fileName}" is protected by a password. Remove the password in Excel first, save it, and import it again.`,
      );
    }
    return broken(fileName);
  }
}

function broken(fileName: string) {
  return fail(
    'broken',
    `"${fileName}" is damaged and cannot be read. Open it in Excel, save it as a new workbook, and import that copy.`,
  );
}

/** The problem of a sheet with more rows than are read. */
export function tooManyRows(fileName: string, sheet: string) {
  return fail(
    'too-many-rows',
    `The sheet "${sheet}" of "${fileName}" has more than ${limits.rows.toLocaleString('en-US')} rows, which is the limit. Split it and import the parts.`,
  );
}

/** The problem of a sheet with more columns than are read. */
export function tooManyColumns(fileName: string, sheet: string) {
  return fail(
    'too-many-columns',
    `The sheet "${sheet}" of "${fileName}" has more than ${String(limits.columns)} columns, which is the limit. Delete the columns that are not needed.`,
  );
}

interface SheetRequest {
  readonly name: string;
  readonly hidden: boolean;
  readonly is1904: boolean;
  readonly noticed: Noticed;
  /** Signs of money that are met in formats of numbers. */
  readonly moneySigns: Set<string>;
  /** Absent where the parser tells them. */
  readonly hiddenRows: readonly number[] | undefined;
}

function readSheet(worksheet: WorkSheet, request: SheetRequest): Sheet {
  const cells = (worksheet['!data'] ?? []) as (readonly (CellObject | undefined)[] | undefined)[];
  const rows: string[][] = [];
  const kinds: string[] = [];
  for (let at = 0; at < cells.length; at++) {
    const { texts, letters } = readRow(cells[at] ?? [], at + 1, request);
    rows.push(texts);
    // The parser's cells take several times the room of their texts: each row is let go once it is read.
    cells[at] = undefined;
    // Rows of one table are mostly of one kind: one string serves them all.
    kinds.push(letters === kinds[at - 1] ? (kinds[at - 1] ?? letters) : letters);
  }
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  const merges = (worksheet['!merges'] ?? []).map((range): Merge => ({
    firstRow: range.s.r,
    lastRow: range.e.r,
    firstColumn: range.s.c,
    lastColumn: range.e.c,
  }));
  const { name, hidden } = request;
  const hiddenRows = (request.hiddenRows ?? hiddenRowsOf(worksheet)).filter((row) => row <= rows.length);
  const signs = [...request.moneySigns];
  const ofMoney = signs.length === 0 ? {} : { moneySigns: signs };
  const sheet = { name, hidden, rows, kinds: kinds.slice(0, rows.length), merges, ...ofMoney };
  return hiddenRows.length === 0 ? sheet : { ...sheet, hiddenRows };
}

function hiddenRowsOf(worksheet: WorkSheet): readonly number[] {
  const infos = (worksheet['!rows'] ?? []) as readonly ({ readonly hidden?: boolean } | undefined)[];
  const rows: number[] = [];
  infos.forEach((info, at) => {
    if (info?.hidden === true) rows.push(at + 1);
  });
  return rows;
}

function readRow(
  cells: readonly (CellObject | undefined)[],
  row: number,
  request: SheetRequest,
): { readonly texts: string[]; readonly letters: string } {
  const texts: string[] = [];
  let letters = '';
  let filled = 0;
  // A single cell far to the right must not fill memory with empty ones.
  const width = Math.min(cells.length, limits.columns + 1);
  for (let column = 0; column < width; column++) {
    const cell = cells[column];
    const { text, letter } = cell === undefined ? empty : readCell(cell, row, request);
    texts.push(text);
    letters += letter;
    if (text !== '') filled = column + 1;
  }
  if (
    cells.length > width &&
    cells.some((cell, at) => at > limits.columns && cell !== undefined && cell.t !== 'z')
  ) {
    return { texts: [...texts, ' '], letters: `${letters}t` };
  }
  texts.length = filled;
  return { texts, letters: letters.slice(0, filled) };
}

const empty: CellText = { text: '', letter: 't' };

function readCell(cell: CellObject, row: number, { is1904, noticed, moneySigns }: SheetRequest): CellText {
  if (cell.f !== undefined && (cell.v ?? undefined) === undefined) {
    noticed.withoutValue.push(row);
    return empty;
  }
  switch (cell.t) {
    case 'n': {
      const sign = typeof cell.z === 'string' ? moneySignOf(cell.z) : '';
      if (sign !== '') moneySigns.add(sign);
      return numberCell(cell, is1904);
    }
    case 's':
      return readTextCell(cell, row, noticed);
    case 'b':
      return { text: cell.v === true ? 'TRUE' : 'FALSE', letter: 't' };
    case 'd':
      return cell.v instanceof Date ? { text: cell.v.toISOString().slice(0, 19), letter: 'd' } : empty;
    case 'e':
      noticed.errors.push({ row, text: errorTexts[Number(cell.v)] ?? '#N/A' });
      return empty;
    default:
      return empty;
  }
}

function readTextCell(cell: CellObject, row: number, noticed: Noticed): CellText {
  const stored = typeof cell.v === 'string' ? cell.v : '';
  const { text: visible, removed } = withoutInvisible(stored);
  for (let n = 0; n < removed; n++) noticed.invisible.push(row);
  const text = visible.includes('\r') ? visible.replace(/\r\n?/g, '\n') : visible;
  if (text.length <= limits.cellCharacters) return { text: text.trim(), letter: 't' };
  noticed.cut.push(row);
  return { text: text.slice(0, limits.cellCharacters), letter: 't' };
}
