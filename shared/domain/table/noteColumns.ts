import { askAboutColumns } from './askColumns';
import type { VolumeBasis } from './basis';
import type { Column } from './column';
import type { Findings } from './findings';
import { unitWords } from './rateUnits';
import type { Sheet } from './table';

/** Says what whole columns leave open: counters that could be a month's or a lifetime's, odometers, charge-back prices. */
export function noteColumns(
  reading: {
    readonly columns: readonly Column[];
    readonly findings: Findings;
    readonly sheet: Sheet;
    readonly kinds: { readonly data: readonly number[] };
  },
  basis: VolumeBasis,
): void {
  const { columns, findings } = reading;
  const say = (code: string, severity: 'info' | 'warning', message: string) => {
    findings.add({ code, severity, rows: [], message });
  };
  sayBasis(columns, basis, say);
  sayMoney(columns, say);
  sayUnused(columns, say);
  askAboutColumns(reading);
}

type Say = (code: string, severity: 'info' | 'warning', message: string) => void;

function sayBasis(columns: readonly Column[], basis: VolumeBasis, say: Say): void {
  const assumed = columns.filter(
    (column) => column.assumed === 'monthly' && column.meaning.endsWith('Average'),
  );
  if (basis === 'average' && assumed.length > 0) {
    say(
      'assumed-monthly',
      'warning',
      `${named(assumed)} taken as pages a month, since the file does not say otherwise. If it is a lifetime total or another period, change the meaning of the column.`,
    );
  }
  const doubted = columns.filter(
    (column) => column.assumed === 'lifetime' && column.meaning.endsWith('Lifetime'),
  );
  if (doubted.length > 0) {
    say(
      'assumed-lifetime',
      'warning',
      `${named(doubted)} taken as pages since the device was new, since the file does not say otherwise and an odometer is never to pass for a volume. If it is a month of pages, say so.`,
    );
  }
  if (basis === 'lifetime') {
    say(
      'lifetime-only',
      'warning',
      'The file has one reading of each meter: pages since the device was new. No monthly volume can be had from it; import a second reading at least 28 days later, or a file with monthly volumes.',
    );
  }
  if (basis === 'none') {
    say(
      'no-volumes',
      'warning',
      'The file has no page counts. The devices are imported without volume; import a meter file to add it.',
    );
  }
}

function sayMoney(columns: readonly Column[], say: Say): void {
  const charges = columns.filter((column) => column.meaning === 'chargeBack');
  if (charges.length > 0) {
    say(
      'charge-back',
      'info',
      `${named(charges)} not taken as costs: they are prices that users are charged, not what the client pays.`,
    );
  }
  for (const column of columns.filter((rate) => rate.isUnitTaken === true)) {
    say(
      'unit-taken',
      'warning',
      `"${column.header}" was taken as ${unitWords(column)}, since only so it lies where prices per page lie. Change the unit of the column if it is another.`,
    );
  }
}

/** Columns that were left out although they hold something, those with one reason together. */
function sayUnused(columns: readonly Column[], say: Say): void {
  const rejected = columns.filter((column) => column.score === 0.2 && column.meaning === 'ignored');
  for (const reason of new Set(rejected.map((column) => column.reason))) {
    const same = rejected.filter((column) => column.reason === reason);
    const [first, ...others] = same;
    if (first === undefined) continue;
    const message =
      others.length === 0
        ? `The column "${first.header}" was not used: ${reason}.`
        : `${named(same)} not used. Of each: ${reason}.`;
    say('column-not-used', 'info', message);
  }
}

function named(columns: readonly Column[]): string {
  const [first, ...others] = columns.map((column) => `"${column.header}"`);
  if (others.length > 3) return `${first ?? ''} and ${String(others.length)} more columns were`;
  if (others.length === 0) return `The column ${first ?? ''} was`;
  return `The columns ${[first, ...others.slice(0, -1)].join(', ')} and ${others.at(-1) ?? ''} were`;
}
