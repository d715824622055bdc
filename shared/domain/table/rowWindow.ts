import type { IsoDate } from '../calendar';
import { addMonths } from '../calendar';
import type { Column } from './column';
import { headerWords } from './headerWords';
import { windowOfMonthCell } from './monthCells';
import { plainHeader } from './plainHeader';
import type { RowReader } from './rowReader';
import { writtenOut } from './shortWords';
import { triples } from './pageSplit';
import type { VolumeContext } from './volumeContext';
import type { Window } from './window';
import { betweenReadings, ofPeriod } from './window';

/** What the window of a row is found with. */
export type WindowContext = Pick<VolumeContext, 'reader' | 'fileWindow'> &
  Partial<Pick<VolumeContext, 'decisions'>>;

/** The window of one row: period, timestamps, month and year, days, else that of the file, else the user's word. */
export function windowOfRow(context: WindowContext, row: number): Window | undefined {
  const { reader } = context;
  if (reader.has('startDate') && reader.has('endDate')) {
    const [from, to] = [reader.date('startDate', row), reader.date('endDate', row)];
    if (from !== undefined && to !== undefined) return betweenDates(reader, from, to);
  }
  if (reader.has('month')) {
    const year = reader.number('year', row);
    const window = monthWindow(reader.text('month', row), year === undefined ? undefined : Number(year));
    if (window !== undefined) return window;
  }
  const days = reader.number('windowDays', row);
  if (days !== undefined && Number(days) > 0) return { days: Math.round(Number(days)) };
  if (context.fileWindow !== undefined) return context.fileWindow;
  const windowDays = context.decisions?.windowDays;
  return windowDays === undefined ? undefined : { days: Math.round(windowDays) };
}

const monthWindows = new Map<string, Window | undefined>();

function monthWindow(text: string, year: number | undefined): Window | undefined {
  const key = `${text} ${String(year)}`;
  if (monthWindows.has(key)) return monthWindows.get(key);
  const window = windowOfMonthCell(text, year);
  if (monthWindows.size > 1000) monthWindows.clear();
  monthWindows.set(key, window);
  return window;
}

/** All windows of one row: the months side by side that have a value, else the one of the row. */
export function windowsOfRow(context: WindowContext, row: number): readonly Window[] {
  const months = knownMonths(context.reader, row);
  if (months !== undefined) return months.windows;
  const window = windowOfRow(context, row);
  return window === undefined ? [] : [window];
}

/** Timestamps of readings differ by the days between them; the days of an invoice period all count. */
function betweenDates(reader: RowReader, from: IsoDate, to: IsoDate): Window {
  return isReading(reader.column('endDate')) ? betweenReadings(from, to) : ofPeriod(from, to);
}

function saysReading(plain: string): boolean {
  const text = writtenOut(plain, 'counter') ?? plain;
  return headerWords(text).tags.has('counter');
}

const readings = new WeakMap<Column, boolean>();

function isReading(column: Column | undefined): boolean {
  if (column === undefined) return false;
  const known = readings.get(column);
  if (known !== undefined) return known;
  const plain = plainHeader(column.header);
  // "Dt. leit. atual" and "Date du relevé" name readings too.
  const found = /\b(?:timestamp|meter|read|reading)\b/.test(plain) || saysReading(plain);
  readings.set(column, found);
  return found;
}

/** The days of several windows; one that stands in several rows counts once, since they hold different meters. */
export function joinWindows(windows: readonly Window[]): Window | undefined {
  const [first] = windows;
  if (first === undefined) return undefined;
  if (windows.length === 1)
    return first.months === undefined ? { days: first.days } : { days: first.days, months: first.months };
  const distinct = new Map(
    windows.map((window) => [`${window.from ?? ''} ${window.to ?? ''} ${String(window.days)}`, window]),
  );
  const list = [...distinct.values()];
  const days = list.reduce((sum, window) => sum + window.days, 0);
  const months = list.reduce<number | undefined>(
    (sum, window) => (sum === undefined || window.months === undefined ? undefined : sum + window.months),
    0,
  );
  return { days, ...(months === undefined ? {} : { months }) };
}

/** The window that the reading days of all rows span: whole months when each is the first of a month. */
export function spanOfDays(days: readonly IsoDate[]): Window | undefined {
  const sorted = [...new Set(days)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const monthly = sorted.every((day) => day.endsWith('-01'));
  if (monthly) return betweenReadings(first, addMonths(last, 1));
  return first === last ? undefined : ofPeriod(first, last);
}

/** The months side by side in which every counter that a row has is known, and the columns of these months. */
export interface KnownMonths {
  readonly windows: readonly Window[];
  readonly columns: readonly Column[];
  /** Headers of months that one counter has and another has not. */
  readonly left: readonly string[];
}

/** Months of a row; `undefined` where no column stands for a period. A month that is blank is no zero and does not count. */
export function knownMonths(reader: RowReader, row: number): KnownMonths | undefined {
  const columns = monthColumns(reader);
  if (columns.length === 0) return undefined;
  const known = columns.filter((column) => reader.numberOf(column, row) !== undefined);
  const counters = new Set(known.map((column) => column.meaning));
  const byMonth = new Map<string, Column[]>();
  for (const column of known) {
    const key = `${column.period?.from ?? ''} ${column.period?.to ?? ''}`;
    byMonth.set(key, [...(byMonth.get(key) ?? []), column]);
  }
  const complete = [...byMonth.values()].filter(
    (same) => new Set(same.map((column) => column.meaning)).size === counters.size,
  );
  const windows = complete.flatMap(([column]) =>
    column?.period === undefined ? [] : [betweenReadings(column.period.from, column.period.to)],
  );
  const columnsTaken = complete.flat();
  const left = known.filter((column) => !columnsTaken.includes(column)).map((column) => column.header);
  return { windows, columns: columnsTaken, left };
}

const columnsByReader = new WeakMap<RowReader, readonly Column[]>();

function monthColumns(reader: RowReader): readonly Column[] {
  const before = columnsByReader.get(reader);
  if (before !== undefined) return before;
  const found = triples.usage
    .flatMap((meaning) => reader.columnsOf(meaning))
    .filter((column) => column.period !== undefined);
  columnsByReader.set(reader, found);
  return found;
}
