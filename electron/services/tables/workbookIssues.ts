import type { ImportIssue } from '../../../shared/domain/proposal/proposal';
import type { Sheet } from '../../../shared/domain/table/table';
import { invisibleMessage } from './invisible';
import { limits } from './limits';

/** Rows (from 1) where reading had to leave something out. */
export interface Noticed {
  readonly errors: { row: number; text: string }[];
  readonly withoutValue: number[];
  readonly cut: number[];
  /** A row for each invisible character that was removed. */
  readonly invisible: number[];
}

/** What reading a workbook came upon. */
export interface Reading {
  /** By visible sheet. */
  readonly notices: readonly Noticed[];
  readonly sheets: readonly Sheet[];
  /** Names of sheets that could not be read. */
  readonly lost: readonly string[];
  readonly leftAside: readonly string[];
}

/** What the user is told of a workbook: unknown cells, hidden sheets, and what was not opened. */
export function workbookIssues({ notices, sheets, lost, leftAside }: Reading): ImportIssue[] {
  return [
    ...notices.flatMap(cellIssues),
    ...lostIssues(lost),
    ...hiddenIssues(sheets),
    ...leftAsideIssues(leftAside),
  ];
}

function cellIssues({ errors, withoutValue, cut, invisible }: Noticed): ImportIssue[] {
  const issues: ImportIssue[] = [];
  if (errors.length > 0) {
    const kinds = [...new Set(errors.map((error) => error.text))].join(', ');
    const rows = distinct(errors.map((error) => error.row));
    const message = `${cells(errors.length, 'holds an error', 'hold an error')} of Excel (${kinds}). They were read as unknown, not as zero.`;
    issues.push({ code: 'error-cells', severity: 'warning', rows, message });
  }
  if (withoutValue.length > 0) {
    const rows = distinct(withoutValue);
    const message = `${rows.length === 1 ? '1 row has a formula' : `${String(rows.length)} rows have formulas`} without a stored value. They were read as unknown; open the file in Excel, save it, and import it again.`;
    issues.push({ code: 'formula-without-value', severity: 'warning', rows, message });
  }
  if (cut.length > 0) {
    const message = `${cells(cut.length, 'is', 'are')} longer than ${String(limits.cellCharacters)} characters; what lies beyond was cut off.`;
    issues.push({ code: 'cell-cut', severity: 'warning', rows: distinct(cut), message });
  }
  if (invisible.length > 0) {
    const message = invisibleMessage(invisible.length);
    issues.push({ code: 'invisible-characters', severity: 'info', rows: distinct(invisible), message });
  }
  return issues;
}

function cells(count: number, one: string, many: string): string {
  return count === 1 ? `1 cell ${one}` : `${String(count)} cells ${many}`;
}

function distinct(rows: readonly number[]): readonly number[] {
  return [...new Set(rows)];
}

function lostIssues(lost: readonly string[]): ImportIssue[] {
  if (lost.length === 0) return [];
  const message = `${quoted(lost)} could not be read and may be damaged. If devices are there, open the file in Excel, save it as a new workbook, and import that copy.`;
  return [{ code: 'sheet-unreadable', severity: 'warning', rows: [], message }];
}

function hiddenIssues(sheets: readonly Sheet[]): ImportIssue[] {
  const hidden = sheets.filter((sheet) => sheet.hidden);
  if (hidden.length === 0) return [];
  const names = hidden.map(({ name, rows }) => `"${name}" (${rowCount(rows.length)})`).join(', ');
  const message = `The workbook has hidden sheets that were not read: ${names}. Choose one of them if the devices are there.`;
  return [{ code: 'hidden-sheets', severity: 'info', rows: [], message }];
}

function rowCount(rows: number): string {
  return rows === 1 ? '1 row' : `${rows.toLocaleString('en-US')} rows`;
}

function leftAsideIssues(leftAside: readonly string[]): ImportIssue[] {
  if (leftAside.length === 0) return [];
  const [last = ''] = leftAside.slice(-1);
  const before = leftAside.slice(0, -1).join(', ');
  const what = before === '' ? last : `${before} and ${last}`;
  const message = `The workbook holds ${what}. Nothing of that was opened or run; the values of its cells alone were read.`;
  return [{ code: 'values-only', severity: 'info', rows: [], message }];
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
