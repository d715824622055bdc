import type { ImportIssue } from '../proposal/proposal';

/** What kind of file a table came from, told by its content and not by its name. */
export type TableFormat = 'csv' | 'tsv' | 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'html' | 'xml';

/** A rectangle of merged cells; rows and columns count from 0, both ends included. */
export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * One sheet as text cells; a row's index is its row number in the sheet less one. `kinds`, absent in
 * text files, holds one letter a cell: `n` an exact plain decimal, `d` an ISO date, `t` text as typed.
 */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly kinds?: readonly string[];
  readonly merges: readonly Merge[];
  /** Signs of money that formats of numbers show beside them, such as `zł`; no cell's text holds them. */
  readonly moneySigns?: readonly string[];
  /** Row numbers from 1 of rows that the sheet hides. */
  readonly hiddenRows?: readonly number[];
}

/** A file of rows and columns as it was read, before anything is understood. */
export interface Table {
  readonly format: TableFormat;
  readonly sheets: readonly Sheet[];
  /** What reading had to correct: encoding, separator, error cells. */
  readonly issues: readonly ImportIssue[];
}

/** The text of a cell, `''` where the row is shorter; row and column count from 0. */
export function cellText(sheet: Sheet, row: number, column: number): string {
  return sheet.rows[row]?.[column] ?? '';
}

/** The kind letter of a cell: `t` in text files. */
export function cellKind(sheet: Sheet, row: number, column: number): string {
  return sheet.kinds?.[row]?.[column] ?? 't';
}
