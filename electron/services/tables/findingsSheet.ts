import { type CellObject, type WorkSheet, utils, write } from '@e965/xlsx';
import Papa from 'papaparse';
import type { ImportIssue } from '../../../shared/domain/proposal/proposal';
import { cleanText } from '../../../shared/format/cleanText';
import { limits } from './limits';

/** An imported table as it was kept, and what stood out in it. */
export interface FindingsRequest {
  readonly fileName: string;
  /** Row of the header, from 1; `null` without one. */
  readonly headerRow: number | null;
  readonly rows: readonly (readonly string[])[];
  readonly issues: readonly ImportIssue[];
}

/** A cell to be written: a number only where it is one beyond doubt. */
type Cell = string | number;

/**
 * The findings of an import as a table to send back to the client: a line for each finding and row, with the
 * cells of the row as they were. The same findings give the same bytes. Text that a spreadsheet would take
 * for a formula gets an apostrophe before it.
 */
export function findingsSheet(request: FindingsRequest, ending: 'xlsx' | 'csv'): Uint8Array {
  const lines = findingLines(request);
  return ending === 'csv' ? csvOf(lines) : workbookOf(lines);
}

/** The name under which the findings of a file are saved. */
export function findingsFileName(fileName: string, ending: 'xlsx' | 'csv'): string {
  return `${fileName.replace(/\.[^.]{1,5}$/, '')} - findings.${ending}`;
}

const ownHeaders = ['Row', 'What stands out', 'Severity'] as const;
const severities = { error: 'Error', warning: 'Warning', info: 'Note' } as const;
const ranks = { error: 0, warning: 1, info: 2 } as const;

interface Finding {
  /** From 1; 0 for the file as a whole. */
  readonly row: number;
  readonly issue: ImportIssue;
}

function findingLines({ rows, headerRow, issues, fileName }: FindingsRequest): readonly (readonly Cell[])[] {
  const findings = issues
    .flatMap((issue): readonly Finding[] =>
      issue.rows.length === 0 ? [{ row: 0, issue }] : issue.rows.map((row) => ({ row, issue })),
    )
    .sort((a, b) => a.row - b.row || ranks[a.issue.severity] - ranks[b.issue.severity]);
  const taken = findings.slice(0, limits.rows - 2);
  const cells = taken.map(({ row }) => (row === 0 ? [] : (rows[row - 1] ?? [])));
  const header = headerRow === null ? [] : (rows[headerRow - 1] ?? []);
  const width = cells.reduce((most, row) => Math.max(most, row.length), header.length);
  const lines = taken.map(({ row, issue }, at): readonly Cell[] => [
    row === 0 ? '' : row,
    safeText(issue.message),
    severities[issue.severity],
    ...(cells[at] ?? []).map(cellOf),
  ]);
  const left = findings.length - taken.length;
  const note = `${String(left)} more findings in "${fileName}" do not fit into this sheet.`;
  return [
    [...ownHeaders, ...headersOf(header, width)],
    ...lines,
    ...(left > 0 ? [['', safeText(note), severities.info]] : []),
  ];
}

function headersOf(header: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, at) => {
    const text = header[at]?.trim() ?? '';
    return text === '' ? `Column ${utils.encode_col(at)}` : safeText(text);
  });
}

/** Plain numbers without zeros that would be lost, and short enough that Excel shows each digit. */
const plainNumber = /^-?(?:0|[1-9]\d{0,10})(?:\.\d{0,5}[1-9])?$/;
/** Numbers as people write them, which begin with a minus and are no formula. */
const writtenNegative = /^-\s?\d[\d.,'\u00a0\u202f ]*%?$/;
const startsFormula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function cellOf(text: string): Cell {
  return plainNumber.test(text) && text !== '-0' ? Number(text) : safeText(text);
}

function safeText(text: string): string {
  const clean = cleanText(text);
  const isFormula = startsFormula.test(clean) && !writtenNegative.test(clean);
  return (isFormula ? `'${clean}` : clean).slice(0, limits.cellCharacters);
}

/** UTF-8 with its mark, since Excel takes a text file without it for an old code page. */
function csvOf(lines: readonly (readonly Cell[])[]): Uint8Array {
  const text = Papa.unparse(
    lines.map((line) => [...line]),
    { newline: '\r\n' },
  );
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

const widths = [6, 60, 10] as const;
const usualWidth = 18;

function workbookOf(lines: readonly (readonly Cell[])[]): Uint8Array {
  const columns = lines[0]?.length ?? 0;
  const range = { s: { r: 0, c: 0 }, e: { r: Math.max(0, lines.length - 1), c: Math.max(0, columns - 1) } };
  const sheet: WorkSheet = {
    '!data': lines.map((line) => line.map(workbookCell)),
    '!ref': utils.encode_range(range),
    '!autofilter': { ref: utils.encode_range(range) },
    '!cols': Array.from({ length: columns }, (_, at) => ({ wch: widths[at] ?? usualWidth })),
  };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Findings');
  return new Uint8Array(
    write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }) as Buffer,
  );
}

function workbookCell(cell: Cell): CellObject {
  return typeof cell === 'number' ? { t: 'n', v: cell } : { t: 's', v: cell };
}
