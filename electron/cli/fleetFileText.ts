import type { ImportIssue } from '../../shared/domain/proposal/proposal';
import type { Understood } from '../../shared/domain/table/understand';
import { alignedLines } from './alignedLines';

const mostRows = 8;

/** What was understood of a fleet file, for a person at a terminal. */
export function fleetFileText(fileName: string, understood: Understood): string {
  const { format, sheet, headerRow, rows, devices, columns, issues } = understood;
  const header = headerRow === null ? 'no header' : `header in row ${String(headerRow)}`;
  const where = sheet === '' ? '' : `, sheet "${sheet}"`;
  return [
    `${fileName}: ${format}${where}, ${header}, ${counted(rows, 'row')}, ${counted(devices.length, 'device')}`,
    '',
    ...alignedLines([
      ['Column', 'Meaning', 'Because'],
      ...columns.map((column) => [oneLine(column.header), column.meaning, oneLine(column.reason)]),
    ]),
    '',
    volumeLine(understood),
    costLine(understood),
    ...(issues.length === 0 ? [] : ['', ...alignedLines(issues.map(issueRow))]),
    ...questionLines(understood),
    '',
  ].join('\n');
}

function volumeLine({ volume, devices }: Understood): string {
  const { mono, colour, basis, devicesWithVolume } = volume;
  const pages = (count: number | null): string => (count === null ? 'not known' : String(count));
  const known = `${String(devicesWithVolume)} of ${counted(devices.length, 'device')}`;
  return `Pages a month: mono ${pages(mono)}, colour ${pages(colour)} (basis: ${basis}; known for ${known})`;
}

function costLine({ monthlyCost }: Understood): string {
  if (monthlyCost === null) return 'Cost a month: not in this file';
  const { amount, currency, grade } = monthlyCost;
  return `Cost a month: ${amount} ${currency} (grade: ${grade})`;
}

const severities = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

function issueRow({ severity, rows, message }: ImportIssue): readonly string[] {
  // Most messages name their rows themselves.
  const isNamed = rows.length === 0 || /^rows? /i.test(message);
  return [severities[severity], `${isNamed ? '' : `${rowNames(rows)}: `}${oneLine(message)}`];
}

function rowNames(rows: readonly number[]): string {
  const named = rows.slice(0, mostRows).map(String).join(', ');
  const more = rows.length > mostRows ? ` and ${String(rows.length - mostRows)} more` : '';
  return `Row${rows.length === 1 ? '' : 's'} ${named}${more}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** What the file leaves open; the window asks the same. */
function questionLines({ questions }: Understood): readonly string[] {
  return questions.flatMap(({ text, answers, taken }) => [
    '',
    `Question: ${oneLine(text)}`,
    ...answers.map(({ label }, at) => `  ${at === taken ? '(taken) ' : ''}${oneLine(label)}`),
  ]);
}
