import type { Column } from './column';
import { isCounterMeaning, isMoneyMeaning } from './column';
import { isIp, isMac, isMaker } from './columnLook';
import type { Decisions } from './decisions';
import type { FilledColumn } from './fillDown';
import type { Header } from './findHeader';
import type { Findings } from './findings';
import { rowList } from './findings';
import type { Section } from './sectionTitles';
import type { Sheet } from './table';
import { cellText } from './table';

/** One table of a sheet as the user chooses among them: rows from 1 as in the sheet, columns from 0, both ends included. */
export interface FoundTable {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** `null` without a header. */
  readonly headerRow: number | null;
  /** Data rows, without title, header and total rows. */
  readonly rows: number;
  /** The texts of its header. */
  readonly columns: readonly string[];
  readonly chosen: boolean;
}

/** Says that a sheet holds other tables, and asks which one lists the devices. */
export function sayOtherTables(findings: Findings, tables: readonly FoundTable[]): void {
  const others = tables.filter((table) => !table.chosen);
  if (others.length === 0) return;
  const list = others.map((table) => `${nameOf(table)} (${counted(table.rows, 'row')})`).join('; ');
  const chosen = tables.findIndex((table) => table.chosen);
  const taken = tables[chosen];
  const read = taken === undefined ? '' : ` ${nameOf(taken)} was read.`;
  findings.add({
    code: 'other-tables',
    severity: 'warning',
    rows: others.map((table) => table.firstRow),
    message: `The sheet holds ${counted(others.length, 'other table')}: ${list}.${read} Choose another table to import it.`,
  });
  findings.ask({
    code: 'other-tables',
    text: `The sheet holds ${String(tables.length)} tables. Which one lists the devices?`,
    samples: tables.map((table) => headings(table)),
    answers: tables.map((table, at) => ({ label: nameOf(table), decides: { table: at } })),
    taken: chosen < 0 ? null : chosen,
  });
}

function nameOf(table: FoundTable): string {
  return `Rows ${String(table.firstRow)} to ${String(table.lastRow)}: ${headings(table)}`;
}

function headings({ columns }: FoundTable): string {
  if (columns.length === 0) return 'no header';
  const shown = columns.slice(0, 4).join(', ');
  return columns.length > 4 ? `${shown} and ${String(columns.length - 4)} more` : shown;
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Says which other sheets of the file list devices. */
export function sayOtherSheets(
  findings: Findings,
  sheets: readonly { readonly name: string; readonly rows: number }[],
): void {
  if (sheets.length === 0) return;
  const list = sheets.map(({ name, rows }) => `"${name}" (${counted(rows, 'row')})`).join(', ');
  findings.add({
    code: 'other-sheets',
    severity: 'info',
    rows: [],
    message: `The file holds devices on ${sheets.length === 1 ? 'another sheet' : 'other sheets'} too: ${list}. They were not imported; choose the sheet to import it as well.`,
  });
}

interface Decided<T> {
  readonly sheet: Sheet;
  /** Indexes of the rows that are meant. */
  readonly rows: readonly number[];
  readonly decision: T | undefined;
}

/** Says how many rows of devices the sheet hides, and asks whether they belong to the fleet. */
export function sayHiddenRows(findings: Findings, at: Decided<Decisions['hiddenRows']>): void {
  if (at.rows.length === 0) return;
  const rows = at.rows.map((row) => row + 1);
  const isLeft = at.decision === 'leave';
  const hidden = `${counted(rows.length, 'row')} of devices ${rows.length === 1 ? 'is' : 'are'} hidden in the sheet`;
  findings.add({
    code: 'hidden-rows',
    severity: 'warning',
    rows,
    message: `${rowList(rows)}: ${hidden}. ${isLeft ? 'They were left out.' : 'They were taken; leave them out if they were hidden because the devices are gone.'}`,
  });
  findings.ask({
    code: 'hidden-rows',
    text: `${hidden}. Do they belong to the fleet?`,
    samples: rowSamples(at.sheet, at.rows),
    answers: [
      { label: 'Take the hidden rows', decides: { hiddenRows: 'take' } },
      { label: 'Leave the hidden rows out', decides: { hiddenRows: 'leave' } },
    ],
    taken: isLeft ? 1 : 0,
  });
}

/** Asks whether the rows that look like totals are devices after all. */
export function sayTotals(findings: Findings, at: Decided<Decisions['totalRows']>): void {
  if (at.rows.length === 0) return;
  findings.ask({
    code: 'total-left-out',
    text: `${rowList(at.rows.map((row) => row + 1))}: totals or devices?`,
    samples: rowSamples(at.sheet, at.rows),
    answers: [
      { label: 'Totals: leave them out', decides: { totalRows: 'leave' } },
      { label: 'Devices: take them', decides: { totalRows: 'take' } },
    ],
    taken: at.decision === 'take' ? 1 : 0,
  });
}

function rowSamples(sheet: Sheet, rows: readonly number[]): readonly string[] {
  return rows.slice(0, 3).map((row) =>
    (sheet.rows[row] ?? [])
      .filter((cell) => cell.trim() !== '')
      .slice(0, 6)
      .join(' · '),
  );
}

interface FilledPlaces {
  readonly fillDown: boolean | undefined;
  readonly merged: readonly FilledColumn[];
  readonly groups: readonly FilledColumn[];
  readonly sections: readonly Section[];
  readonly isSure: boolean;
}

/** Says which blank cells took the value above them and which titles became places, and asks whether that is right. */
export function sayFilled(findings: Findings, filled: FilledPlaces): void {
  const { fillDown, merged, groups, sections, isSure } = filled;
  const isFilled = fillDown ?? (isSure || merged.length > 0);
  if (merged.length + groups.length + sections.length === 0) return;
  const add = (rows: readonly number[], what: string) => {
    findings.add({ code: 'filled-down', severity: 'info', rows, message: `${rowList(rows)}: ${what}` });
  };
  if (isFilled) {
    for (const { header, rows } of merged)
      add(rows, `"${header}" is merged with the cell above and took its value.`);
    const isTaken = fillDown === true || isSure;
    for (const { header, rows } of isTaken ? groups : [])
      add(rows, `"${header}" is blank and took the value above it.`);
    if (sections.length > 0)
      add(
        sections.map((section) => section.row + 1),
        `titles between the devices (${quoted(sections.map(({ name }) => name))}) were taken as the place of the rows below them.`,
      );
  }
  findings.ask({
    code: 'filled-down',
    text: questionOf(filled),
    samples: [...groups, ...merged].slice(0, 3).map(({ header, rows }) => `${header}: ${rowList(rows)}`),
    answers: [
      { label: 'Take the value above', decides: { fillDown: true } },
      { label: 'Leave them blank', decides: { fillDown: false } },
    ],
    taken: isFilled ? 0 : 1,
  });
}

function questionOf({ merged, groups, sections }: FilledPlaces): string {
  const names = [...new Set([...merged, ...groups].map(({ header }) => header))];
  if (names.length === 0)
    return `Are ${quoted(sections.map(({ name }) => name))} the places of the rows below them?`;
  return `Do blank cells of ${quoted(names)} mean the value above them?`;
}

function quoted(names: readonly string[]): string {
  const different = [...new Set(names)];
  const shown = different.slice(0, 3).map((name) => `"${name}"`);
  const more = different.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${String(more)} more` : shown.join(', ');
}

/** Says where one merged figure stands beside several rows: it is the first row's, and nobody shares it out. */
export function sayMergedFigures(
  findings: Findings,
  at: { readonly sheet: Sheet; readonly header: Header; readonly columns: readonly Column[] },
): void {
  const figures = at.columns.filter(({ meaning }) => isCounterMeaning(meaning) || isMoneyMeaning(meaning));
  const rows = at.sheet.merges
    .filter(
      (merge) =>
        merge.firstRow >= at.header.firstDataRow &&
        merge.lastRow > merge.firstRow &&
        figures.some(({ index }) => index === merge.firstColumn) &&
        cellText(at.sheet, merge.firstRow, merge.firstColumn).trim() !== '',
    )
    .map((merge) => merge.firstRow + 1)
    .sort((a, b) => a - b);
  if (rows.length === 0) return;
  findings.add({
    code: 'merged-figures',
    severity: 'warning',
    rows,
    message: `${rowList(rows)}: one merged cell holds a figure for several rows. The first row took it, and it is unknown for the others; share it out in the file or ask for a figure for each device.`,
  });
}

/** Says which rows above the header look like devices, so that none is lost without a word. */
export function sayAboveHeader(findings: Findings, sheet: Sheet, header: Header): void {
  const rows: number[] = [];
  const last = header.row === null ? 0 : header.row - header.lines.length;
  for (let row = 0; row < last; row++) {
    const cells = (sheet.rows[row] ?? []).filter((cell) => cell.trim() !== '');
    const isDevice = cells.some((cell) => isIp(cell) || isMac(cell) || isMaker(cell));
    if (cells.length >= 3 && isDevice) rows.push(row + 1);
  }
  if (rows.length === 0) return;
  findings.add({
    code: 'above-header',
    severity: 'warning',
    rows,
    message: `${rowList(rows)}: these rows stand above the header and look like devices. They were left out; choose another header row to take them.`,
  });
}
