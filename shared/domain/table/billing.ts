import type { VolumeBasis } from './basis';
import type { BillsRead } from './bills';
import { readBills } from './bills';
import type { Currencies } from './currency';
import type { Decisions } from './decisions';
import type { Header } from './findHeader';
import type { Findings } from './findings';
import type { RowGroup } from './fold';
import type { RowKinds } from './rowKinds';
import type { RowReader } from './rowReader';
import { windowOfRow } from './rowWindow';
import type { Sheet } from './table';
import { reconcileTotals } from './totals';
import type { Window } from './window';

/** A table that may be a bill. */
export interface BillTable {
  readonly reader: RowReader;
  readonly sheet: Sheet;
  readonly findings: Findings;
  readonly kinds: RowKinds;
  readonly header: Header;
  /** Rows that charge something without naming a device, with their words; `undefined` where the file is no bill. */
  readonly charges: ReadonlyMap<number, string> | undefined;
}

/** What the rows of a bill are read with. */
export interface BillContext {
  readonly basis: VolumeBasis;
  readonly groups: readonly RowGroup[];
  readonly fileWindow: Window | undefined;
  readonly decisions: Decisions;
  readonly currencies: Currencies;
}

/** The bills of a table; `undefined` where it is none or names no amount. */
export function billsOf(table: BillTable, context: BillContext): BillsRead | undefined {
  const { reader, sheet, findings, kinds, charges, header } = table;
  if (charges === undefined) return undefined;
  const { groups, fileWindow, decisions, currencies } = context;
  const { main: currency, foreign } = currencies;
  const isOwn = (row: number) => !foreign.has(row);
  const windows = { reader, decisions, ...(fileWindow === undefined ? {} : { fileWindow }) };
  const own = new Map([...charges].filter(([row]) => isOwn(row)));
  const rows = { ...kinds, data: groups.flat().filter(isOwn), charges: own };
  const windowOf = (row: number) => windowOfRow(windows, row);
  const read = readBills({ reader, sheet, findings, rows, titles: header.titles, windowOf, currency });
  if (read.bills.some(({ months }) => months === null)) askPeriod(findings);
  return read.bills.length === 0 ? undefined : read;
}

/** Months are asked for as days, which hold for the pages too. */
function askPeriod(findings: Findings): void {
  findings.ask({
    code: 'bill-period',
    text: 'The bill does not say which time it is for. Is it for a month, a quarter or a year?',
    samples: [],
    answers: [
      { label: 'A month', decides: { windowDays: 30 } },
      { label: 'A quarter', decides: { windowDays: 91 } },
      { label: 'A year', decides: { windowDays: 365 } },
    ],
    taken: 0,
  });
}

/** Compares the file's own totals with its rows, those without a device among them where they are charges. */
export function reconcile(table: BillTable, bills: BillsRead | undefined): void {
  const { reader, kinds, charges = new Map<number, string>(), findings } = table;
  if (bills === undefined) {
    reconcileTotals(reader, kinds, { findings });
    return;
  }
  const data = [...kinds.data, ...charges.keys()].sort((a, b) => a - b);
  const { reducing, explained } = bills;
  reconcileTotals(reader, { data, totals: kinds.totals }, { findings, reducing, explained });
}
