import type { ImportIssue } from '../proposal/proposal';
import type { ImportQuestion } from './decisions';
import type { Wording } from './wordings';
import { wordings } from './wordings';

/** The kinds of findings that stand at rows. */
export type FindingCode = keyof typeof wordings;

/** One finding at a row (counted from 1; 0 for the file) with the column's header and the text that is meant. */
export interface Finding {
  readonly code: FindingCode;
  readonly row: number;
  readonly column?: string;
  readonly sample?: string;
}

/** Collects findings while rows are read: one issue a kind and column, with all its rows. */
export interface Findings {
  readonly note: (finding: Finding) => void;
  /** An issue about the whole file, already in words. */
  readonly add: (issue: ImportIssue) => void;
  /** Asks the user once; the wizard shows the answers, the command line says what was taken. */
  readonly ask: (question: ImportQuestion) => void;
  /** What was noted of one kind so far, over all columns; `undefined` while nothing was. */
  readonly noted: (code: FindingCode) => Noted | undefined;
  readonly issues: () => readonly ImportIssue[];
  readonly questions: () => readonly ImportQuestion[];
}

/** Rows from 1 and up to three samples of one kind of finding. */
export interface Noted {
  readonly rows: readonly number[];
  readonly samples: readonly string[];
}

interface Group {
  readonly code: FindingCode;
  readonly column: string;
  readonly rows: number[];
  readonly samples: string[];
}

/** "Row 4", "Rows 4, 7 and 9", "Rows 4, 7, 9 and 120 more". */
export function rowList(rows: readonly number[]): string {
  const [first, ...rest] = rows.slice(0, 5).map(String);
  if (first === undefined) return 'The file';
  if (rest.length === 0) return `Row ${first}`;
  const more = rows.length - 5;
  if (more > 0) return `Rows ${[first, ...rest].join(', ')} and ${String(more)} more`;
  return `Rows ${[first, ...rest.slice(0, -1)].join(', ')} and ${rest.at(-1) ?? ''}`;
}

/** An empty collection of findings. */
export function newFindings(): Findings {
  const groups = new Map<string, Group>();
  let last: Group | undefined;
  const whole: ImportIssue[] = [];
  const asked: ImportQuestion[] = [];
  return {
    note({ code, row, column = '', sample }) {
      // Whole columns fail alike, row after row: the group of the row before is mostly the one that is asked for.
      const group = last?.code === code && last.column === column ? last : groupOf(groups, code, column);
      last = group;
      if (group.rows.at(-1) !== row) group.rows.push(row);
      if (sample === undefined || group.samples.length >= 3) return;
      if (!group.samples.includes(shown(sample))) group.samples.push(shown(sample));
    },
    add(issue) {
      whole.push(issue);
    },
    ask(question) {
      asked.push(question);
    },
    noted(code) {
      const found = [...groups.values()].filter((group) => group.code === code);
      if (found.length === 0) return undefined;
      return {
        rows: found.flatMap((group) => group.rows),
        samples: found.flatMap((group) => group.samples).slice(0, 3),
      };
    },
    issues: () => [...whole, ...[...groups.values()].map(toIssue)],
    questions: () => asked,
  };
}

function groupOf(groups: Map<string, Group>, code: FindingCode, column: string): Group {
  const key = `${code} ${column}`;
  const found = groups.get(key);
  if (found !== undefined) return found;
  const made: Group = { code, column, rows: [], samples: [] };
  groups.set(key, made);
  return made;
}

function shown(sample: string): string {
  return sample.length > 60 ? `${sample.slice(0, 60)}…` : sample;
}

function toIssue({ code, column, rows, samples }: Group): ImportIssue {
  const wording: Wording = wordings[code];
  const ordered = [...new Set(rows)].filter((row) => row > 0).sort((a, b) => a - b);
  const message = wording.say({ rows: rowList(ordered), column, samples: samples.join(', ') });
  return { code, severity: wording.severity, rows: ordered, message };
}
