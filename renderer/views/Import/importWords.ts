import type { ShownColumn, Understanding } from '../../../shared/ipc/contract';
import type { ImportIssue } from '../../../shared/domain/proposal/proposal';
import type { ImportStep } from './importState';
import { meaningOfCode, meaningWords } from './meaningWords';

/** What the steps are called. */
export const stepWords: Readonly<Record<ImportStep, string>> = {
  file: 'File',
  header: 'Header row',
  columns: 'Columns',
  problems: 'Problems',
  summary: 'Summary',
};

/** What is done about the pages of a file, by how it states them. */
export const basisWords: Readonly<Record<Understanding['volume']['basis'], string>> = {
  average: 'The file gives pages a month. They are taken as they stand.',
  usage: 'The file gives the pages printed in a period. They are converted to pages a month.',
  meters: 'The file gives two readings of each meter. Their difference is converted to pages a month.',
  lifetime:
    'These are lifetime totals, not monthly volumes. One reading gives no volume: import a second reading at least 28 days later, or a file with monthly volumes.',
  none: 'The file says nothing about pages. The devices are imported with unknown volumes, not with zero.',
};

/** Below this a guess is shown as doubtful. */
const sureFrom = 0.6;

/** Whether the meaning of a column with something in it should be looked at. */
export function isDoubtful(column: ShownColumn): boolean {
  return column.samples.length > 0 && column.score < sureFrom;
}

/** How sure a guess is, in words. */
export function sureWords(column: ShownColumn): string {
  if (column.score >= 0.8) return 'Sure';
  if (column.score >= sureFrom) return 'Likely';
  return column.samples.length === 0 ? 'Empty' : 'Please check';
}

/** Why a column was understood so, in words people say. */
export function reasonWords(column: ShownColumn): string {
  const reason = column.reason.replace(/ already means (\w+)$/, (_whole, code: string) => {
    return ` already means "${meaningWords(meaningOfCode(code))}"`;
  });
  return reason === '' ? '' : `${reason.charAt(0).toLocaleUpperCase('en')}${reason.slice(1)}`;
}

/** How each severity is headed, gravest first. */
export const severities = [
  { severity: 'error', heading: 'Needs your attention', mark: 'Error' },
  { severity: 'warning', heading: 'Worth checking', mark: 'Warning' },
  { severity: 'info', heading: 'Good to know', mark: 'Note' },
] as const satisfies readonly { severity: ImportIssue['severity']; heading: string; mark: string }[];

/** Rows in words beyond those that the finding itself names: `null` where it names all. */
export function moreRows(issue: ImportIssue): string | null {
  return issue.rows.length > 5 ? issue.rows.join(', ') : null;
}

/** What keeps the import from being plain, as sentences with the step where each is settled. */
export function doubtsOf(
  understanding: Understanding,
): readonly { readonly step: ImportStep; readonly text: string }[] {
  const doubtful = understanding.columns.filter(isDoubtful).length;
  const errors = understanding.issues.filter(({ severity }) => severity === 'error').length;
  return [
    ...(understanding.headerRow === null
      ? [{ step: 'header', text: 'No header row was found. Check whether there is one.' } as const]
      : []),
    ...(doubtful === 0
      ? []
      : [{ step: 'columns', text: `${columnCount(doubtful)} with a doubtful meaning.` } as const]),
    ...(errors === 0 ? [] : [{ step: 'problems', text: `${problemCount(errors)} in the data.` } as const]),
  ];
}

function columnCount(count: number): string {
  return count === 1 ? 'There is 1 column' : `There are ${String(count)} columns`;
}

function problemCount(count: number): string {
  return count === 1 ? 'There is 1 error' : `There are ${String(count)} errors`;
}

/** How many findings there are to look at, in words. */
export function issueCount(issues: readonly ImportIssue[]): string {
  const [errors, warnings] = (['error', 'warning'] as const).map(
    (severity) => issues.filter((issue) => issue.severity === severity).length,
  );
  const parts = [counted(errors ?? 0, 'error'), counted(warnings ?? 0, 'warning')].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? 'Nothing to check' : parts.join(' and ');
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** What will still be unknown after the import, as sentences. */
export function gapsOf(understanding: Understanding): readonly string[] {
  const { devices, volume, columns, monthlyCost } = understanding;
  const has = (...meanings: readonly string[]) => columns.some(({ meaning }) => meanings.includes(meaning));
  const without = devices - volume.devicesWithVolume;
  return [
    ...(without === 0
      ? []
      : [`${without === 1 ? '1 device has' : `${String(without)} devices have`} no monthly volume.`]),
    ...(has('place', 'site', 'building', 'floor', 'room')
      ? []
      : ['The file does not say where the devices stand.']),
    ...(has('serial') ? [] : ['There are no serial numbers: devices cannot be matched with other files.']),
    ...(monthlyCost === null ? ['The file says nothing about costs.'] : []),
  ];
}

const formats: Readonly<Record<string, string>> = {
  xlsx: 'Excel workbook',
  xls: 'Excel workbook of the old kind (.xls)',
  xlsb: 'Excel workbook (.xlsb)',
  ods: 'OpenDocument spreadsheet',
  csv: 'Text with separators (CSV)',
  tsv: 'Text with tabs (TSV)',
};

/** What people call a file format. */
export function formatWords(format: string): string {
  return formats[format] ?? format;
}
