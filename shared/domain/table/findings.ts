import type { ImportIssue } from '../proposal/proposal';
import type { ImportQuestion } from './decisions';

/** What one kind of finding says, once for all its rows. */
interface Wording {
  readonly severity: ImportIssue['severity'];
  readonly say: (about: {
    readonly rows: string;
    readonly column: string;
    readonly samples: string;
  }) => string;
}

const wordings = {
  'not-a-number': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: "${of.column}" holds no number (${of.samples}). The value is left unknown; correct it in the file or on the Fleet screen.`,
  },
  'negative-value': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: "${of.column}" is negative (${of.samples}). It is left unknown until someone corrects it.`,
  },
  'absurd-number': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: "${of.column}" is a billion or more (${of.samples}). It is kept as it stands; check it against the device.`,
  },
  'not-a-date': {
    severity: 'warning',
    say: (of) => `${of.rows}: "${of.column}" is not a date (${of.samples}). It is left unknown.`,
  },
  'mixed-numbers': {
    severity: 'warning',
    say: (of) =>
      `"${of.column}" mixes decimal points and commas; ${of.samples} differ from the rest and were read by their own signs. Check them.`,
  },
  'shortened-serial': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: Excel shortened the serial number (${of.samples}); its last digits are lost. Take it from the device or from the original export.`,
  },
  'no-serial': {
    severity: 'info',
    say: (of) =>
      `${of.rows}: no serial number. Each was imported as a device of its own; look for doubles on the Fleet screen.`,
  },
  'meter-backwards': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: the end meter is below the start meter (${of.samples}). Ask whether the board or the device was replaced or the counter rolled over; the volume is left unknown.`,
  },
  'short-window': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: the two readings are less than 28 days apart, which is too short for a monthly volume.`,
  },
  'sum-mismatch': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: mono plus color is not the total (${of.samples}). Mono and color were taken; check which figures are right.`,
  },
  'colour-above-total': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: color pages are more than all pages (${of.samples}). The mono pages are left unknown; check which figure is right.`,
  },
  'usage-disagrees': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: the usage is not end meter less begin meter (${of.samples}). The usage was taken; check the bill.`,
  },
  'no-colour-split': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: there is one count for all pages. It was taken as mono, and color is unknown; ask for the color count of color devices.`,
  },
  'no-volume': {
    severity: 'info',
    say: (of) =>
      `${of.rows}: no meter or volume. These devices are imported with an unknown volume, not with zero.`,
  },
  'no-window': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: the file does not say in which days the pages were printed. Enter the window; until then the monthly volume is unknown.`,
  },
  'rate-unit': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: "${of.column}" (${of.samples}) is outside 0.0005 to 0.5 a page. Is it dollars, cents, or a price for 1,000 pages? It is left unknown until someone says.`,
  },
  'cost-disagrees': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: the total cost is not the cost per page times the pages (${of.samples}). The total cost was taken; ask what else it holds.`,
  },
  'merged-duplicate': {
    severity: 'info',
    say: (of) =>
      `${of.rows}: the same serial number with the same data (${of.samples}). The rows became one device.`,
  },
  'duplicate-serial': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: the same serial number with different data (${of.samples}). The newest row was kept; check which one is right.`,
  },
  'same-address': {
    severity: 'info',
    say: (of) =>
      `${of.rows}: different devices with the same network address (${of.samples}). Often the device was replaced; nothing was merged.`,
  },
  'total-left-out': {
    severity: 'info',
    say: (of) =>
      `${of.rows}: total rows are no devices and were left out; their figures were used for checking.`,
  },
  'header-repeated': {
    severity: 'info',
    say: (of) => `${of.rows}: the header is repeated here; these rows were left out.`,
  },
  'note-left-out': {
    severity: 'info',
    say: (of) => `${of.rows}: text without a device (${of.samples}) was left out.`,
  },
  'ragged-row': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: more cells than the header has columns (${of.samples}). The extra cells were left out; check for a stray separator.`,
  },
  'period-overlap': {
    severity: 'warning',
    say: (of) =>
      `${of.rows}: two invoice periods of one device overlap (${of.samples}). Check that no invoice is in the file twice.`,
  },
} as const satisfies Record<string, Wording>;

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
  readonly issues: () => readonly ImportIssue[];
  readonly questions: () => readonly ImportQuestion[];
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
  const whole: ImportIssue[] = [];
  const asked: ImportQuestion[] = [];
  return {
    note({ code, row, column = '', sample }) {
      const key = `${code} ${column}`;
      const group = groups.get(key) ?? { code, column, rows: [], samples: [] };
      groups.set(key, group);
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
    issues: () => [...whole, ...[...groups.values()].map(toIssue)],
    questions: () => asked,
  };
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
