import type { Column } from './column';
import { isCounterMeaning, isDateMeaning, isMoneyMeaning } from './column';
import type { Header } from './findHeader';
import type { ColumnMeaning } from './meaning';
import { plainHeader } from './plainHeader';
import type { ColumnLook } from './columnLook';
import { lookAtColumn, sampleRows } from './columnLook';
import type { HeaderReading } from './readHeader';
import { readHeader } from './readHeader';
import type { FileFacts } from './settle';
import { settle } from './settle';
import type { Sheet } from './table';
import { windowInTitle } from './window';

/** Meanings that may stand over several columns, whose figures add up. */
const repeatable: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  ...([
    'colourLevelUsage',
    'colourLevelStart',
    'colourLevelEnd',
    'colourLevelCost',
    'colourLevelRate',
  ] as const),
  ...([
    'baseCharge',
    'included',
    'overage',
    'contract',
    'invoice',
    'status',
    'supplyDetail',
    'chargeBack',
  ] as const),
  ...([
    'engineCycles',
    'equivalents',
    'sheets',
    'copies',
    'scans',
    'coverage',
    'client',
    'note',
    'ignored',
  ] as const),
]);

interface Draft {
  readonly index: number;
  readonly header: string;
  readonly plain: string;
  readonly reading: HeaderReading | undefined;
  readonly look: ColumnLook;
}

/** Guesses what each column means, from its header and from what stands in it. */
export function guessColumns(sheet: Sheet, header: Header): readonly Column[] {
  const rows = sampleRows(sheet, header.firstDataRow);
  const width = rows.reduce((most, row) => Math.max(most, sheet.rows[row]?.length ?? 0), header.cells.length);
  const drafts = Array.from({ length: width }, (_, index) => draftOf(sheet, { header, index, rows }));
  const used = withoutEmptyTail(drafts);
  const facts = factsOf(used, header.titles);
  const columns = relate(
    used.map((draft) => columnOf(draft, facts)),
    used,
  );
  return unique(byContent(datedReadings(columns), used));
}

function draftOf(
  sheet: Sheet,
  at: { readonly header: Header; readonly index: number; readonly rows: readonly number[] },
): Draft {
  const header = at.header.cells[at.index] ?? '';
  const reading = readHeader(header);
  return {
    index: at.index,
    header,
    plain: plainHeader(header),
    reading,
    look: lookAtColumn(sheet, at.index, at.rows),
  };
}

function withoutEmptyTail(drafts: readonly Draft[]): readonly Draft[] {
  let end = drafts.length;
  while (end > 0 && drafts[end - 1]?.header === '' && drafts[end - 1]?.look.known === 0) end--;
  return drafts.slice(0, end);
}

function factsOf(drafts: readonly Draft[], titles: readonly string[]): FileFacts {
  const has = (meaning: ColumnMeaning) => drafts.some((draft) => draft.reading?.meaning === meaning);
  const hasBothDates = has('startDate') && has('endDate');
  const title = ` ${titles.map(plainHeader).join(' ')} `;
  return {
    hasBothDates,
    hasWindow:
      hasBothDates ||
      (has('month') && has('year')) ||
      has('windowDays') ||
      windowInTitle(titles) !== undefined,
    hasReadingDate: has('readingDate') || has('lastSeen'),
    hasRates: drafts.some((draft) => draft.reading?.role === 'rate'),
    hasInvoice: has('invoice'),
    hasMediaSheets: drafts.some(
      (draft) => draft.plain === 'media sheet count' || draft.plain === 'double sided sheet count',
    ),
    titleSays: titleSays(title),
  };
}

function titleSays(title: string): FileFacts['titleSays'] {
  if (/ (?:life|lifetime|device inventory|current meters?|meter readings?) /.test(title)) return 'lifetime';
  if (/ (?:monthly|average|per month|monatlich\w*|amv|mensuel\w*|mensual\w*) /.test(title)) return 'average';
  return / (?:usage|volume analysis|printed|pages printed) /.test(title) ? 'usage' : undefined;
}

function columnOf(draft: Draft, facts: FileFacts): Column {
  const { index, header, reading, plain, look } = draft;
  if (reading === undefined) {
    return {
      index,
      header,
      meaning: 'ignored',
      score: 0,
      reason: 'nothing in the header or the cells is known',
    };
  }
  const { meaning: settled, assumed } = settle(reading, plain, facts);
  // "IP Hostname" is an address in one export and a name in the next.
  const meaning =
    settled === 'ip' && look.known > 0 && look.ip === 0 && /host/.test(plain) ? 'name' : settled;
  const wrong = contradicts(meaning, look);
  if (wrong !== undefined) return { index, header, meaning: 'ignored', score: 0.3, reason: wrong };
  return {
    ...{
      index,
      header,
      meaning,
      score: look.known === 0 ? reading.score / 2 : reading.score,
      reason: reading.reason,
    },
    ...(reading.on === undefined ? {} : { on: reading.on }),
    ...(reading.per === undefined ? {} : { per: reading.per }),
    ...(reading.cents === undefined ? {} : { cents: reading.cents }),
    ...(assumed === undefined ? {} : { assumed }),
  };
}

/** Why the cells cannot have the meaning that the header promises. */
function contradicts(meaning: ColumnMeaning, look: ColumnLook): string | undefined {
  if (look.known === 0) return undefined;
  const isNumber = isCounterMeaning(meaning) || isMoneyMeaning(meaning);
  if (isNumber && look.numeric < 0.3) return 'the header says figures, the cells are words';
  const isDate = isDateMeaning(meaning);
  // A column of dates that nobody can read keeps its meaning when it has digits: its cells are then listed.
  const hasDigits = look.samples.some((sample) => /\d/.test(sample));
  return isDate && look.date < 0.3 && !hasDigits ? 'the header says dates, the cells are none' : undefined;
}

/** Corrects meanings that only the neighbours decide. */
function relate(columns: readonly Column[], drafts: readonly Draft[]): readonly Column[] {
  const has = (meaning: ColumnMeaning, score = 0.6) =>
    columns.some((column) => column.meaning === meaning && column.score >= score);
  const ofSupplies = columns.filter((column) => column.meaning === 'supplyDetail').length >= 3;
  const deviceSerial = drafts.some((draft) => draft.plain === 'device serial number');
  return columns.map((column, at): Column => {
    const plain = drafts[at]?.plain ?? '';
    if (ofSupplies && !has('supply') && plain === 'name')
      return { ...column, meaning: 'supply', reason: 'the list is of supplies' };
    if (ofSupplies && ['type', 'color', 'description', 'pages printed'].includes(plain))
      return { ...column, meaning: 'supplyDetail' };
    if (deviceSerial && plain === 'serial number')
      return { ...column, meaning: 'supplyDetail', reason: 'the serial of a supply' };
    if (column.score > 0.5 || column.score < 0.5) return column;
    if (column.meaning === 'kind' && !has('model')) return { ...column, meaning: 'model' };
    if (column.meaning === 'model' && has('model'))
      return { ...column, meaning: has('name') ? 'ignored' : 'name' };
    return column;
  });
}

/** Counters with a day in the header: the earliest of a channel is the start, the latest the end. */
function datedReadings(columns: readonly Column[]): readonly Column[] {
  const days = [...new Set(columns.flatMap((column) => (column.on === undefined ? [] : [column.on])))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || first === last) return columns;
  return columns.map((column) => {
    if (column.on === undefined || !column.meaning.endsWith('End')) return column;
    if (column.on === last) return column;
    if (column.on !== first)
      return { ...column, meaning: 'ignored', reason: 'a reading between the first and the last' };
    return { ...column, meaning: column.meaning.replace(/End$/, 'Start') as ColumnMeaning };
  });
}

const contentMeanings = [
  ['mac', 'MAC addresses'],
  ['ip', 'IP addresses'],
  ['make', 'makers of printers'],
  ['serial', 'letters and digits as in serial numbers'],
] as const;

/** Columns without a known header can be told by their cells. */
function byContent(columns: readonly Column[], drafts: readonly Draft[]): readonly Column[] {
  const taken = new Set(columns.map((column) => column.meaning));
  return columns.map((column, at) => {
    const look = drafts[at]?.look;
    if (column.meaning !== 'ignored' || column.score > 0 || look === undefined || look.known === 0)
      return column;
    for (const [meaning, what] of contentMeanings) {
      const sure = look[meaning] >= 0.8 && (meaning !== 'serial' || look.distinct > 0.9);
      if (!sure || taken.has(meaning)) continue;
      taken.add(meaning);
      return { ...column, meaning, score: 0.5, reason: `the cells are ${what}` };
    }
    return column;
  });
}

/** One column a meaning: the surest, then the first; others are left out and say so. */
function unique(columns: readonly Column[]): readonly Column[] {
  const best = new Map<ColumnMeaning, Column>();
  for (const column of columns) {
    const rival = best.get(column.meaning);
    if (rival === undefined || column.score > rival.score) best.set(column.meaning, column);
  }
  return columns.map((column) => {
    const winner = best.get(column.meaning);
    if (repeatable.has(column.meaning) || winner === undefined || winner === column) return column;
    return {
      ...column,
      meaning: 'ignored',
      score: 0.2,
      reason: `"${winner.header}" already means ${column.meaning}`,
    };
  });
}
