import type { IsoDate } from '../calendar';
import type { Device } from '../fleet/device';
import type { Place } from '../places/place';
import type { SourceId } from '../ids';
import type { ImportBooks } from '../models/importBooks';
import type { FleetModel } from '../models/matchModels';
import { matchModels, withKnownKinds } from '../models/matchModels';
import type { ImportIssue } from '../proposal/proposal';
import type { Decimal, Rate } from '../rate';
import { roundHalfAway, toDecimal } from '../rate';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Grade } from '../sourced';
import type { VolumeBasis } from './basis';
import type { BilledContract } from './billedContract';
import type { BillsRead } from './bills';
import { withBillTotal } from './billTotalColumn';
import { billsOf, reconcile } from './billing';
import { billRows } from './chargeRows';
import type { Column } from './column';
import type { Currencies } from './currency';
import { noteCurrencies, readCurrencies } from './currency';
import type { Decisions, ImportQuestion } from './decisions';
import { windowOfFile } from './fileWindow';
import type { Header } from './findHeader';
import type { Findings } from './findings';
import { newFindings } from './findings';
import { groupRows } from './groupRows';
import { layOut } from './layout';
import type { FoundTable } from './layoutFindings';
import { sayOtherSheets } from './layoutFindings';
import { isBill, isInvoice } from './isBill';
import type { ColumnMeaning } from './meaning';
import { scaleOf } from './moneyWords';
import { noteModels } from './modelFindings';
import { noteColumns } from './noteColumns';
import type { RowKinds } from './rowKinds';
import type { RowReader } from './rowReader';
import { makeRowReader } from './rowReader';
import type { DevicesRead } from './rowsToDevices';
import { rowsToDevices } from './rowsToDevices';
import { chooseSheet, otherDeviceSheets } from './chooseSheet';
import { checkOwnCount, countTexts } from './ownCount';
import type { Sheet, Table, TableFormat } from './table';

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
  /** Models are matched against them; absent: they are not. */
  readonly priceBooks?: ImportBooks;
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
  /** All tables of the sheet from the top; `Decisions.table` chooses by their order. */
  readonly tables: readonly FoundTable[];
  /** Pages a month; `null` where nothing is known. */
  readonly volume: {
    readonly mono: number | null;
    readonly colour: number | null;
    readonly basis: VolumeBasis;
    readonly devicesWithVolume: number;
  };
  readonly monthlyCost: { readonly amount: Decimal; readonly currency: string; readonly grade: Grade } | null;
  /** What the invoices say, contract by contract; empty for a file that is no bill. */
  readonly bills: readonly BilledContract[];
  /** Each make and model with its match in the price books; empty without them. */
  readonly models: readonly FleetModel[];
  readonly issues: readonly ImportIssue[];
  /** What the file leaves open and the user is asked. */
  readonly questions: readonly ImportQuestion[];
}

interface Reading {
  /** The table with merged cells and places filled in, and as it stands in the file. */
  readonly sheet: Sheet;
  readonly shown: Sheet;
  readonly tables: readonly FoundTable[];
  readonly header: Header;
  readonly columns: readonly Column[];
  readonly kinds: RowKinds;
  /** Rows of a bill that charge something without naming a device, with their words; `undefined` where the file is no bill. */
  readonly charges: ReadonlyMap<number, string> | undefined;
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
  const { reader, basis, groups, byReading } = groupRows(reading.reader, kinds.data, {
    ...{
      sheet: reading.sheet,
      findings: reading.findings,
      decisions: options,
      isBill: reading.charges !== undefined,
    },
  });
  const fileWindow = windowOfFile(reading, { basis, decisions: options });
  const currencies = readCurrencies(reading.reader, [...kinds.data, ...(reading.charges?.keys() ?? [])], {
    expected: options.currency,
    prose: proseOf(reading),
    formats: sheet.moneySigns ?? [],
  });
  const bills = billsOf(reading, {
    basis,
    groups,
    fileWindow,
    decisions: options,
    currencies,
  });
  const isBilled = bills !== undefined;
  const isNumbered = isBilled && isInvoice(reader, kinds.data, reading.header.titles);
  const costGrade: Grade = isNumbered ? 'invoice' : 'told';
  const read = rowsToDevices({
    ...{ reader, findings: reading.findings, groups, basis, isInvoice: isBilled, costGrade },
    ...{ volumeGrade: volumeGrade(reading, basis, isNumbered), decisions: options, byReading },
    ...(options.today === undefined ? {} : { today: options.today }),
    ...(fileWindow === undefined ? {} : { fileWindow }),
    ...(options.source === undefined ? {} : { source: options.source }),
    ...(bills === undefined ? {} : { paidOf: bills.paidOf }),
    priceScale: scaleOf(currencies.main),
    ...(currencies.foreign.size === 0 ? {} : { foreign: currencies.foreign }),
  });
  reconcile(reading, bills);
  noteRows(reading);
  if (options.sheet === undefined) sayOtherSheets(reading.findings, otherDeviceSheets(table, sheet));
  noteColumns(reading, basis);
  noteOwnCount(reading, read.devices.length);
  return ok(report(reading, { table, options, basis, read, costGrade, bills, currencies }));
}

function readSheet(read: Sheet, options: UnderstandOptions): Reading {
  const findings = newFindings();
  const { added, ...layout } = layOut(read, options, findings);
  const { sheet, header, kinds } = layout;
  const readerOf = (columns: readonly Column[], found: Findings) =>
    makeRowReader({
      ...{ sheet, columns: [...columns, ...added], findings: found, rows: kinds.data },
      ...(options.decimal === undefined ? {} : { decimal: options.decimal }),
      ...(options.dateOrder === undefined ? {} : { dateOrder: options.dateOrder }),
    });
  const columns = withBillTotal(layout.columns, kinds.data, (tried) => readerOf(tried, newFindings()));
  const reader = readerOf(columns, findings);
  const bill = isBill(reader, header.titles) ? billRows(sheet, reader, kinds) : undefined;
  return { ...layout, columns, kinds: bill ?? kinds, charges: bill?.charges, reader, findings };
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

/** What stands around the devices: titles, notes and total rows. */
function proseOf({ header, kinds, shown }: Reading): readonly string[] {
  const around = [...kinds.notes, ...kinds.totals].flatMap((row) => shown.rows[row] ?? []);
  return [...header.titles, ...around];
}

function volumeGrade({ columns }: Reading, basis: VolumeBasis, isNumbered: boolean): Grade {
  if (basis !== 'average') return isNumbered ? 'invoice' : 'measured';
  const fromTool = columns.some(
    ({ meaning, header }) => meaning.endsWith('Average') && /\bamv\b/i.test(header),
  );
  return fromTool ? 'measured' : 'told';
}

function noteOwnCount({ kinds, findings, sheet, header }: Reading, devices: number): void {
  const rows = [...kinds.notes, ...kinds.totals];
  const below = rows.flatMap((row) => countTexts(sheet.rows[row] ?? [], row + 1));
  checkOwnCount([...countTexts(header.titles, null), ...below], devices, findings);
}

function noteRows({ kinds, findings, shown, header }: Reading): void {
  for (const row of kinds.totals) findings.note({ code: 'total-left-out', row: row + 1 });
  for (const row of kinds.headers) findings.note({ code: 'header-repeated', row: row + 1 });
  for (const row of kinds.notes) {
    findings.note({
      code: 'note-left-out',
      row: row + 1,
      sample: shown.rows[row]?.find((cell) => cell.trim() !== '') ?? '',
    });
  }
  if (header.row === null) return;
  for (const row of kinds.data) {
    const cells = shown.rows[row] ?? [];
    if (cells.length <= header.cells.length) continue;
    const extra = cells.slice(header.cells.length).filter((cell) => cell.trim() !== '');
    if (extra.length > 0) findings.note({ code: 'ragged-row', row: row + 1, sample: extra.join(' ') });
  }
}

interface Answer {
  readonly table: Table;
  readonly options: UnderstandOptions;
  readonly basis: VolumeBasis;
  readonly read: DevicesRead;
  readonly costGrade: Grade;
  readonly bills: BillsRead | undefined;
  readonly currencies: Currencies;
}

function report(reading: Reading, answer: Answer): Understood {
  const { sheet, header, kinds, columns, findings } = reading;
  const { table, options, basis, read, costGrade, bills, currencies } = answer;
  const { summary } = read;
  noteCurrencies(findings, currencies, options.currency);
  const currency = currencies.main;
  const paid = bills?.monthly ?? summary.paid;
  const { priceBooks } = options;
  const models = priceBooks === undefined ? [] : matchModels(read.devices, priceBooks);
  if (priceBooks !== undefined) noteModels(findings, models, priceBooks);
  const devices = models.length === 0 ? read.devices : withKnownKinds(read.devices, models);
  return {
    ...{ format: table.format, sheet: sheet.name, headerRow: header.row, rows: kinds.data.length },
    ...{ devices, models, places: read.places, columns, tables: reading.tables },
    volume: {
      mono: pages(summary.mono),
      colour: pages(summary.colour),
      basis,
      devicesWithVolume: summary.devicesWithVolume,
    },
    monthlyCost: paid === undefined ? null : { amount: toDecimal(paid, 2), currency, grade: costGrade },
    bills: bills?.bills ?? [],
    issues: [...table.issues, ...findings.issues()],
    questions: findings.questions(),
  };
}

/** Whole pages where they are whole, else two places. */
function pages(sum: Rate | undefined): number | null {
  if (sum === undefined) return null;
  return sum.n % sum.d === 0n ? Number(roundHalfAway(sum)) : Number(toDecimal(sum, 2));
}
