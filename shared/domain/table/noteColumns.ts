import type { VolumeBasis } from './basis';
import type { Column } from './column';
import type { Findings } from './findings';

/** Says what whole columns leave open: counters that could be a month's or a lifetime's, odometers, charge-back prices. */
export function noteColumns(
  { columns, findings }: { readonly columns: readonly Column[]; readonly findings: Findings },
  basis: VolumeBasis,
): void {
  const say = (code: string, severity: 'info' | 'warning', message: string) => {
    findings.add({ code, severity, rows: [], message });
  };
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
  const charges = columns.filter((column) => column.meaning === 'chargeBack');
  if (charges.length > 0) {
    say(
      'charge-back',
      'info',
      `${named(charges)} not taken as costs: they are prices that users are charged, not what the client pays.`,
    );
  }
  const rejected = columns.filter((column) => column.score === 0.2);
  for (const column of rejected)
    say('column-not-used', 'info', `The column "${column.header}" was not used: ${column.reason}.`);
}

function named(columns: readonly Column[]): string {
  const [first, ...others] = columns.map((column) => `"${column.header}"`);
  if (others.length > 3) return `${first ?? ''} and ${String(others.length)} more columns were`;
  if (others.length === 0) return `The column ${first ?? ''} was`;
  return `The columns ${[first, ...others.slice(0, -1)].join(', ')} and ${others.at(-1) ?? ''} were`;
}
