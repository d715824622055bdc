import type { IsoDate } from '../calendar';
import type { Device } from '../fleet/device';
import type { Place } from '../places/place';
import type { SourceId } from '../ids';
import type { ImportIssue } from '../proposal/proposal';
import type { Decimal, Rate } from '../rate';
import { roundHalfAway, toDecimal } from '../rate';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Grade } from '../sourced';
import type { VolumeBasis } from './basis';
import { decideBasis } from './basis';
import type { Column } from './column';
import { currenciesOf } from './currency';
import type { Decisions, ImportQuestion } from './decisions';
import { keepOneRowEach } from './duplicates';
import type { Header } from './findHeader';
import { findHeader, headerAt } from './findHeader';
import type { Findings } from './findings';
import { newFindings } from './findings';
import type { RowGroup } from './fold';
import { foldRows } from './fold';
import { guessColumns } from './guessColumns';
import type { ColumnMeaning } from './meaning';
import { noteColumns } from './noteColumns';
import type { RowKinds } from './rowKinds';
import { sortRows } from './rowKinds';
import type { RowReader } from './rowReader';
import { makeRowReader } from './rowReader';
import type { DevicesRead } from './rowsToDevices';
import { rowsToDevices } from './rowsToDevices';
import { chooseSheet } from './chooseSheet';
import type { Sheet, Table, TableFormat } from './table';
import { reconcileTotals } from './totals';
import { spanOfDays } from './volumes';
import type { Window } from './window';
import { windowInTitle } from './window';

/** How a table is to be understood: what holds around it, and what the user decided. */
export interface UnderstandOptions extends Decisions {
  /** ISO 4217 code that holds where the file names no currency. */
  readonly currency: string;
  /** Sheet by name or by number from 1. */
  readonly sheet?: string | number;
  /** Names the table in the provenance of figures. */
  readonly source?: SourceId;
  /** The day of the import: dates after it and old readings are doubted; absent: they are not. */
  readonly today?: IsoDate;
}

/** What a fleet file says, as `import --json` prints it, with the devices and places themselves. */
export interface Understood {
  readonly format: TableFormat;
  readonly sheet: string;
  /** From 1 as in the sheet; `null` without a header. */
  readonly headerRow: number | null;
  /** Data rows, without title, header and total rows. */
  readonly rows: number;
  readonly devices: readonly Device[];
  readonly places: readonly Place[];
  readonly columns: readonly Column[];
  /** Pages a month; `null` where nothing is known. */
  readonly volume: {
    readonly mono: number | null;
    readonly colour: number | null;
    readonly basis: VolumeBasis;
    readonly devicesWithVolume: number;
  };
  readonly monthlyCost: { readonly amount: Decimal; readonly currency: string; readonly grade: Grade } | null;
  readonly issues: readonly ImportIssue[];
  /** What the file leaves open and the user is asked. */
  readonly questions: readonly ImportQuestion[];
}

interface Reading {
  readonly sheet: Sheet;
  readonly header: Header;
  readonly columns: readonly Column[];
  readonly kinds: RowKinds;
  readonly reader: RowReader;
  readonly findings: Findings;
}

/**
 * Understands a table: finds header and columns, decides what its figures mean, and makes devices.
 * Problems: `no-sheet`, `no-devices`.
 */
export function understandTable(table: Table, options: UnderstandOptions): Result<Understood> {
  const sheet = chooseSheet(table, options.sheet);
  if (sheet === undefined)
    return fail('no-sheet', 'The file has no sheet of that name or number. Choose one that it has.');
  const reading = readSheet(sheet, options);
  const { kinds, columns } = reading;
  if (kinds.data.length === 0 || !identifies(columns)) return noDevices(columns, kinds);
  const basis = decideBasis(reading.reader, kinds.data);
  const groups = groupsOf(reading, basis);
  const isInvoice = reading.reader.has('invoice') && groups.length > 0 && reading.reader.has('totalCost');
  const fileWindow = windowOfFile(reading, basis);
  const costGrade: Grade = isInvoice ? 'invoice' : 'told';
  const read = rowsToDevices({
    ...{ reader: reading.reader, findings: reading.findings, groups, basis, isInvoice, costGrade },
    volumeGrade: volumeGrade(reading, basis, isInvoice),
    ...(fileWindow === undefined ? {} : { fileWindow }),
    ...(options.source === undefined ? {} : { source: options.source }),
  });
  reconcileTotals(reading.reader, kinds, reading.findings);
  noteRows(reading);
  noteColumns(reading, basis);
  return ok(report(reading, { table, options, basis, read, costGrade }));
}

function readSheet(sheet: Sheet, options: UnderstandOptions): Reading {
  const header = options.headerRow === undefined ? findHeader(sheet) : headerAt(sheet, options.headerRow);
  const chosen = options.meanings ?? {};
  const columns = guessColumns(sheet, header).map((column): Column => {
    const meaning = chosen[column.index];
    return meaning === undefined ? column : { ...column, meaning, score: 1, reason: 'chosen by the user' };
  });
  const kinds = sortRows(sheet, header, columns);
  const findings = newFindings();
  const reader = makeRowReader({
    ...{ sheet, columns, findings, rows: kinds.data },
    ...(options.decimal === undefined ? {} : { decimal: options.decimal }),
    ...(options.dateOrder === undefined ? {} : { dateOrder: options.dateOrder }),
  });
  return { sheet, header, columns, kinds, reader, findings };
}

const identifying: readonly ColumnMeaning[] = [
  'serial',
  'asset',
  'mac',
  'ip',
  'model',
  'makeAndModel',
  'name',
];

function identifies(columns: readonly Column[]): boolean {
  return columns.some((column) => identifying.includes(column.meaning));
}

function noDevices(columns: readonly Column[], kinds: RowKinds): Result<never> {
  const aboutSupplies = columns.filter((column) => column.meaning === 'supplyDetail').length >= 2;
  if (kinds.data.length > 0 && aboutSupplies) {
    return fail(
      'no-devices',
      'This file lists supplies without saying which device they are in. Export it again with the serial numbers of the devices.',
    );
  }
  if (kinds.data.length === 0 && identifies(columns))
    return fail(
      'no-devices',
      'There are no devices in this file: it has no rows below its header. Export it again or choose another file.',
    );
  return fail(
    'no-devices',
    'There are no devices in this file: no column holds models, serial numbers, addresses or names of devices. Choose the header row and the meanings of the columns by hand, or choose another file.',
  );
}

function groupsOf({ reader, kinds, sheet, findings }: Reading, basis: VolumeBasis): readonly RowGroup[] {
  if (reader.has('supply')) return foldRows(reader, kinds.data, { sheet, findings, mode: 'supply' });
  const perPeriod =
    basis === 'usage' && (['startDate', 'month', 'invoice', 'readingDate'] as const).some(reader.has);
  if (perPeriod) return foldRows(reader, kinds.data, { sheet, findings, mode: 'period' });
  return keepOneRowEach(reader, kinds.data, { sheet, findings });
}

function windowOfFile({ reader, header, kinds }: Reading, basis: VolumeBasis): Window | undefined {
  const ofTitle = windowInTitle(header.titles);
  if (ofTitle !== undefined || basis !== 'usage' || !reader.has('readingDate')) return ofTitle;
  return spanOfDays(kinds.data.flatMap((row) => reader.date('readingDate', row) ?? []));
}

function volumeGrade({ columns }: Reading, basis: VolumeBasis, isInvoice: boolean): Grade {
  if (basis !== 'average') return isInvoice ? 'invoice' : 'measured';
  const fromTool = columns.some(
    ({ meaning, header }) => meaning.endsWith('Average') && /\bamv\b/i.test(header),
  );
  return fromTool ? 'measured' : 'told';
}

function noteRows({ kinds, findings, sheet, header }: Reading): void {
  for (const row of kinds.totals) findings.note({ code: 'total-left-out', row: row + 1 });
  for (const row of kinds.headers) findings.note({ code: 'header-repeated', row: row + 1 });
  for (const row of kinds.notes) {
    findings.note({
      code: 'note-left-out',
      row: row + 1,
      sample: sheet.rows[row]?.find((cell) => cell.trim() !== '') ?? '',
    });
  }
  if (header.row === null) return;
  for (const row of kinds.data) {
    const extra = (sheet.rows[row] ?? []).slice(header.cells.length).filter((cell) => cell.trim() !== '');
    if (extra.length > 0) findings.note({ code: 'ragged-row', row: row + 1, sample: extra.join(' ') });
  }
}

interface Answer {
  readonly table: Table;
  readonly options: UnderstandOptions;
  readonly basis: VolumeBasis;
  readonly read: DevicesRead;
  readonly costGrade: Grade;
}

function report({ sheet, header, kinds, columns, reader, findings }: Reading, answer: Answer): Understood {
  const { table, options, basis, read, costGrade } = answer;
  const { summary } = read;
  const currencies = currenciesOf(reader, kinds.data, options.currency);
  noteCurrencies(findings, currencies, options.currency);
  const currency = currencies[0] ?? options.currency;
  return {
    ...{ format: table.format, sheet: sheet.name, headerRow: header.row, rows: kinds.data.length },
    ...{ devices: read.devices, places: read.places, columns },
    volume: {
      mono: pages(summary.mono),
      colour: pages(summary.colour),
      basis,
      devicesWithVolume: summary.devicesWithVolume,
    },
    monthlyCost:
      summary.paid === undefined ? null : { amount: toDecimal(summary.paid, 2), currency, grade: costGrade },
    issues: [...table.issues, ...findings.issues()],
    questions: findings.questions(),
  };
}

function noteCurrencies(findings: Findings, currencies: readonly string[], expected: string): void {
  const [first, ...others] = currencies;
  if (first === undefined || (others.length === 0 && first === expected)) return;
  const message =
    others.length > 0
      ? `The file names several currencies (${currencies.join(', ')}). Nothing was converted, and the monthly cost adds them up as if they were ${first}; split the file by currency.`
      : `The file is in ${first}, the proposal in ${expected}. Nothing was converted; change the currency of the proposal or the file.`;
  findings.add({
    code: others.length > 0 ? 'mixed-currencies' : 'other-currency',
    severity: 'warning',
    rows: [],
    message,
  });
}

/** Whole pages where they are whole, else two places. */
function pages(sum: Rate | undefined): number | null {
  if (sum === undefined) return null;
  return sum.n % sum.d === 0n ? Number(roundHalfAway(sum)) : Number(toDecimal(sum, 2));
}
