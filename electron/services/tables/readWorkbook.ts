import { type CellObject, type WorkBook, type WorkSheet, SSF, read } from '@e965/xlsx';
import type { ImportIssue } from '../../../shared/domain/proposal/proposal';
import type { Result } from '../../../shared/domain/result';
import { fail, ok } from '../../../shared/domain/result';
import type { Merge, Sheet, Table, TableFormat } from '../../../shared/domain/table/table';
import { limits } from './limits';

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

/** The library leaves its number formats untyped. */
const isDateFormat = (SSF as { readonly is_date: (format: string) => boolean }).is_date;

/** Rows (from 1) where reading had to leave something out, by sheet. */
interface Noticed {
  readonly errors: { row: number; text: string }[];
  readonly withoutValue: number[];
  readonly cut: number[];
}

/** Reads a workbook's values: numbers exact, dates as ISO text, formulas by their stored value and never evaluated. */
export function readWorkbook(bytes: Buffer, fileName: string, format: TableFormat): Result<Table> {
  const opened = openWorkbook(bytes, fileName);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const issues: ImportIssue[] = [];
  const sheets: Sheet[] = [];
  for (const [at, name] of workbook.SheetNames.entries()) {
    const worksheet = workbook.Sheets[name];
    if (worksheet === undefined) continue;
    const noticed: Noticed = { errors: [], withoutValue: [], cut: [] };
    const hidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    const sheet = readSheet(worksheet, { name, hidden, is1904, noticed });
    if (sheet.rows.length > limits.rows) return tooManyRows(fileName, name);
    if (sheet.rows.some((row) => row.length > limits.columns)) return tooManyColumns(fileName, name);
    sheets.push(sheet);
    if (!hidden) issues.push(...sheetIssues(noticed));
  }
  return ok({ format, sheets, issues: [...issues, ...hiddenIssues(sheets)] });
}

function openWorkbook(bytes: Buffer, fileName: string): Result<WorkBook> {
  try {
    const options = {
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      sheetStubs: true,
    };
    return ok(read(bytes, { ...options, type: 'buffer', sheetRows: limits.rows + 2 }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(reason)) {
      return fail(
        'password',
        `"${fileName}" is protected by a password. Remove the password in Excel first, save it, and import it again.`,
      );
    }
    return fail(
      'broken',
      `"${fileName}" is damaged and cannot be read. Open it in Excel, save it as a new workbook, and import that copy.`,
    );
  }
}

function tooManyRows(fileName: string, sheet: string) {
  return fail(
    'too-many-rows',
    `The sheet "${sheet}" of "${fileName}" has more than ${limits.rows.toLocaleString('en-US')} rows, which is the limit. Split it and import the parts.`,
  );
}

function tooManyColumns(fileName: string, sheet: string) {
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
}

function readSheet(worksheet: WorkSheet, request: SheetRequest): Sheet {
  const cells = (worksheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const rows: string[][] = [];
  const kinds: string[] = [];
  for (let at = 0; at < cells.length; at++) {
    const { texts, letters } = readRow(cells[at] ?? [], at + 1, request);
    rows.push(texts);
    kinds.push(letters);
  }
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  const merges = (worksheet['!merges'] ?? []).map((range): Merge => ({
    firstRow: range.s.r,
    lastRow: range.e.r,
    firstColumn: range.s.c,
    lastColumn: range.e.c,
  }));
  return { name: request.name, hidden: request.hidden, rows, kinds: kinds.slice(0, rows.length), merges };
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

interface CellText {
  readonly text: string;
  readonly letter: string;
}

const empty: CellText = { text: '', letter: 't' };

function readCell(cell: CellObject, row: number, { is1904, noticed }: SheetRequest): CellText {
  if (cell.v === undefined && cell.f !== undefined) {
    noticed.withoutValue.push(row);
    return empty;
  }
  switch (cell.t) {
    case 'n':
      return readNumberCell(cell, is1904);
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
  const text = typeof cell.v === 'string' ? cell.v : '';
  if (text.length <= limits.cellCharacters) return { text: text.trim(), letter: 't' };
  noticed.cut.push(row);
  return { text: text.slice(0, limits.cellCharacters), letter: 't' };
}

function readNumberCell(cell: CellObject, is1904: boolean): CellText {
  if (typeof cell.v !== 'number' || !Number.isFinite(cell.v)) return empty;
  const shape = typeof cell.z === 'string' ? cell.z : 'General';
  if (shape !== 'General' && isDateFormat(shape)) {
    const text = dateText(cell.v + (is1904 ? 1462 : 0));
    if (text !== undefined) return { text, letter: 'd' };
  }
  const text = plainNumber(cell.v);
  // 007 is stored as 7 with the format 000: a person sees the zeros.
  return { text: /^0{2,}$/.test(shape) ? text.padStart(shape.length, '0') : text, letter: 'n' };
}

/** Excel's day number as ISO text, reckoned without any time zone; `undefined` for a mere time or a day out of reach. */
function dateText(serial: number): string | undefined {
  const days = Math.floor(serial + 1e-9);
  if (days < 61 || days > 2_958_465) return undefined;
  const seconds = Math.min(86_399, Math.max(0, Math.round((serial - days) * 86_400)));
  const iso = new Date((days - 25_569) * 86_400_000 + seconds * 1000).toISOString();
  return seconds === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** A stored number as a plain decimal with the 15 digits that Excel guarantees. */
function plainNumber(value: number): string {
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', part = '', exponent = '0'] = match;
  const point = whole.length + Number(exponent);
  const digits = whole + part;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  const tail = digits.slice(point);
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}${tail === '' ? '' : `.${tail}`}`;
}

function sheetIssues({ errors, withoutValue, cut }: Noticed): ImportIssue[] {
  const issues: ImportIssue[] = [];
  if (errors.length > 0) {
    const kinds = [...new Set(errors.map((error) => error.text))].join(', ');
    const rows = distinct(errors.map((error) => error.row));
    issues.push({
      code: 'error-cells',
      severity: 'warning',
      rows,
      message: `${String(errors.length)} cells hold an error of Excel (${kinds}). They were read as unknown, not as zero.`,
    });
  }
  if (withoutValue.length > 0) {
    const message = `${String(withoutValue.length)} formulas have no stored value. They were read as unknown; open the file in Excel, save it, and import it again.`;
    issues.push({
      code: 'formula-without-value',
      severity: 'warning',
      rows: distinct(withoutValue),
      message,
    });
  }
  if (cut.length > 0) {
    const message = `${String(cut.length)} cells are longer than ${String(limits.cellCharacters)} characters and were cut there.`;
    issues.push({ code: 'cell-cut', severity: 'warning', rows: distinct(cut), message });
  }
  return issues;
}

function distinct(rows: readonly number[]): readonly number[] {
  return [...new Set(rows)];
}

function hiddenIssues(sheets: readonly Sheet[]): ImportIssue[] {
  const hidden = sheets.filter((sheet) => sheet.hidden).map((sheet) => `"${sheet.name}"`);
  if (hidden.length === 0) return [];
  const message = `The workbook has hidden sheets that were not read: ${hidden.join(', ')}. Choose one of them if the devices are there.`;
  return [{ code: 'hidden-sheets', severity: 'info', rows: [], message }];
}
