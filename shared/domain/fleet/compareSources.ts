import type { Source } from '../proposal/proposal';
import type { ImportIssue } from '../proposal/proposal';
import { isCounterMeaning } from '../table/column';
import { plainHeader } from '../table/plainHeader';
import type { FleetComparison } from './compareFleets';
import type { Device } from './device';
import { deviceLabel } from './deviceLabel';

type SourceColumns = Pick<Source, 'columns'>;

/**
 * How much a table is a report of a program that saw the devices print: 0 for a mere list, 1 with an odometer of
 * each, 2 with pages of a time or two readings. Of two tables the one with more is the meter report.
 */
export function reportRank({ columns }: SourceColumns): 0 | 1 | 2 {
  const counts = columns.filter(({ meaning }) => isCounterMeaning(meaning));
  if (counts.some(({ meaning }) => /(?:Usage|Start|End)$/.test(meaning))) return 2;
  return counts.some(({ meaning }) => meaning.endsWith('Lifetime')) ? 1 : 0;
}

/**
 * The table of the proposal that a file renews: the latest one of the same name and sheet, else of the same
 * columns. `undefined` for a file of another source, and for the very same table.
 */
export function olderOf(
  sources: readonly Source[],
  file: Pick<Source, 'id' | 'fileName' | 'sheet' | 'columns'>,
): Source | undefined {
  if (sources.some(({ id }) => id === file.id)) return undefined;
  const latest = [...sources].reverse();
  const signature = signatureOf(file);
  return (
    latest.find(({ fileName, sheet }) => fileName === file.fileName && sheet === file.sheet) ??
    (signature === '' ? undefined : latest.find((source) => signatureOf(source) === signature))
  );
}

/** Fewer named columns than these are shared by sources of any kind. */
const leastColumns = 4;

function signatureOf({ columns }: SourceColumns): string {
  const plain = columns.map(({ header }) => plainHeader(header)).filter((header) => header !== '');
  return plain.length < leastColumns ? '' : plain.join('\u0000');
}

const mostNamed = 20;

/**
 * What a device list and a meter report say about each other: devices seen but not listed, and listed but not
 * seen, with the rows of the new file; of two files of one kind, what the newer one misses. Nothing where they
 * cover different fleets.
 */
export function comparisonIssues(
  { added, absent, isSameFleet }: Pick<FleetComparison, 'added' | 'absent' | 'isSameFleet'>,
  file: SourceColumns,
  sources: readonly SourceColumns[],
): readonly ImportIssue[] {
  if (!isSameFleet) return [];
  const rank = reportRank(file);
  const others = sources.map(reportRank).filter((other) => other !== rank);
  if (others.length === 0) return notInFile(absent);
  const isReport = others.some((other) => other < rank);
  const [seen, listed] = isReport ? [added, absent] : [absent, added];
  const rowsOf = (devices: readonly Device[]): readonly number[] =>
    devices === added ? devices.flatMap((device) => rowOf(device) ?? []).sort((a, b) => a - b) : [];
  const issues: ImportIssue[] = [];
  if (seen.length > 0)
    issues.push({ code: 'seen-not-listed', severity: 'warning', rows: rowsOf(seen), message: saySeen(seen) });
  if (listed.length > 0)
    issues.push({
      code: 'listed-not-seen',
      severity: 'warning',
      rows: rowsOf(listed),
      message: sayListed(listed),
    });
  return issues;
}

/** Two files of one kind about one fleet: what the newer one misses may be gone. */
function notInFile(absent: readonly Device[]): readonly ImportIssue[] {
  if (absent.length === 0) return [];
  const [what, they] =
    absent.length === 1 ? ['A device', 'it is'] : [`${String(absent.length)} devices`, 'they are'];
  const message = `${what} of the fleet ${absent.length === 1 ? 'is' : 'are'} not in this file: ${named(absent)}. Ask whether ${they} gone before keeping ${absent.length === 1 ? 'it' : 'them'}.`;
  return [{ code: 'not-in-file', severity: 'warning', rows: [], message }];
}

/** The row of the file that a device was read from, where a figure of it or its id says so. */
export function rowOf({ id, volume, monthlyCost, pageRates }: Device): number | undefined {
  const row = volume?.row ?? monthlyCost?.row ?? pageRates?.mono?.row ?? pageRates?.colour?.row;
  const made = /^row-(\d+)/.exec(id)?.[1];
  return row ?? (made === undefined ? undefined : Number(made));
}

function saySeen(devices: readonly Device[]): string {
  const what = devices.length === 1 ? 'A device answers' : `${String(devices.length)} devices answer`;
  const ask = devices.length === 1 ? 'whose it is' : 'whose they are';
  return `${what} on the network but ${devices.length === 1 ? 'is' : 'are'} not in the device list: ${named(devices)}. Ask the client ${ask} before counting on ${devices.length === 1 ? 'it' : 'them'}.`;
}

function sayListed(devices: readonly Device[]): string {
  const what = devices.length === 1 ? 'A device is' : `${String(devices.length)} devices are`;
  return `${what} in the device list but not in the meter report: ${named(devices)}. Look on the walk whether ${devices.length === 1 ? 'it is' : 'they are'} gone, switched off or connected by USB.`;
}

function named(devices: readonly Device[]): string {
  const names = devices.slice(0, mostNamed).map((device) => device.serial ?? deviceLabel(device));
  const more = devices.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
