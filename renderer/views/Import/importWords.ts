import type { ShownColumn, Understanding } from '../../../shared/ipc/contract';
import type { ImportIssue } from '../../../shared/domain/proposal/proposal';
import { hasGap } from './billGaps';
import { questionKey } from './choices';
import type { ImportStep } from './importState';
import { meaningOfCode, meaningWords } from './meaningWords';
import { isSuggestion } from './modelWords';

/** What the steps are called. */
export const stepWords: Readonly<Record<ImportStep, string>> = {
  overview: 'Overview',
  questions: 'Questions',
  rows: 'Rows',
  columns: 'Columns',
  bills: 'Bills',
  models: 'Models',
  places: 'Places',
  findings: 'Findings',
  fleet: 'Fleet',
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

/** What is done about the pages of this file: averages may be given for another time than a month. */
export function basisSentence({ volume, columns }: Pick<Understanding, 'volume' | 'columns'>): string {
  const other = columns.find(
    ({ meaning, unit }) => meaning.endsWith('Average') && unit.per !== undefined && unit.per !== 'month',
  );
  if (volume.basis !== 'average' || other === undefined) return basisWords[volume.basis];
  return `The file gives pages a ${String(other.unit.per)}. They are converted to pages a month.`;
}

/** What a column is read as, with the time that its figures are for. */
export function readAsWords({ meaning, unit }: Pick<ShownColumn, 'meaning' | 'unit'>): string {
  const words = meaningWords(meaning);
  const { per } = unit;
  return per === undefined || !meaning.endsWith('Average') ? words : words.replace(/ month$/, ` ${per}`);
}

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

/** Something to look at before the import, as a sentence, with the step where it is settled. */
export interface Doubt {
  readonly step: ImportStep;
  readonly text: string;
  /** What the button that leads there says. */
  readonly lead: string;
}

/** What is to be looked at, gravest first; nothing of it stops the import. */
export function doubtsOf(
  understanding: Understanding,
  answered: ReadonlySet<string> = new Set(),
): readonly Doubt[] {
  const { issues, columns, questions, headerRow, meeting } = understanding;
  const gaps = understanding.bills.filter(hasGap).length;
  const misspelt = understanding.models.filter(isSuggestion).length;
  const open = questions.filter((question) => !answered.has(questionKey(question))).length;
  // That nothing was found stands at the top in its own words.
  const errors = issues.filter(({ severity, code }) => severity === 'error' && code !== 'no-devices').length;
  const warnings = issues.filter(({ severity }) => severity === 'warning').length;
  const doubtful = columns.filter(isDoubtful).length;
  const unsure = meeting?.met.filter(({ confidence }) => confidence !== 'sure').length ?? 0;
  const doubt = (step: ImportStep, lead: string, text: string): Doubt => ({ step, lead, text });
  return [
    ...(errors === 0
      ? []
      : [doubt('findings', 'See the findings', `${some(errors, 'thing')} in the data ${needs(errors)}.`)]),
    ...(open === 0 ? [] : [doubt('questions', 'Answer', `${some(open, 'question')} the file leaves open.`)]),
    ...(headerRow === null
      ? [doubt('rows', 'Choose it', 'No row with the names of the columns was found.')]
      : []),
    ...(doubtful === 0
      ? []
      : [doubt('columns', 'Check the columns', `${some(doubtful, 'column')} we are not sure about.`)]),
    ...(gaps === 0
      ? []
      : [doubt('bills', 'See the bills', `${some(gaps, 'contract')} not explained by the rows.`)]),
    ...(misspelt === 0
      ? []
      : [doubt('models', 'Look at them', `${some(misspelt, 'model')} that may be misspelt.`)]),
    ...(unsure === 0
      ? []
      : [doubt('fleet', 'Compare', `${some(unsure, 'device')} that may be in the proposal already.`)]),
    ...(meeting === null || meeting.older === null
      ? []
      : [doubt('fleet', 'Compare', `This looks like a newer version of “${meeting.older}”.`)]),
    ...(warnings === 0
      ? []
      : [doubt('findings', 'See the findings', `${some(warnings, 'finding')} worth checking.`)]),
  ];
}

function needs(count: number): string {
  return count === 1 ? 'needs your attention' : 'need your attention';
}

/** A count with its noun: `1 column`, `1,200 columns`. */
export function some(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
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
