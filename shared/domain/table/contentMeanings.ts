import { daysBetween } from '../calendar';
import type { WeighedColumn } from './columnDraft';
import { medianOf, shareOfRows } from './columnFigures';
import type { ColumnLook } from './columnLook';
import { isMaker } from './columnLook';
import { readDate } from './dates';
import { isModelName } from './deviceKind';
import type { ColumnMeaning } from './meaning';

/** A meaning that cells alone show, how sure it is, and what they are. */
interface ByContent {
  readonly meaning: ColumnMeaning;
  readonly score: number;
  readonly what: string;
}

/** Columns whose header says nothing are told by their cells; a meaning that the file has already is not given twice. */
export function settleByContent(
  columns: readonly WeighedColumn[],
  hasHeader: boolean,
): readonly WeighedColumn[] {
  const taken = new Set(columns.map((column) => column.meaning));
  const told = columns.map((column) => {
    if (isOwnNumber(column, taken)) {
      taken.add('serial');
      return as(column, { meaning: 'serial', score: 0.6, what: 'letters and digits as in serial numbers' });
    }
    if (!isOpen(column)) return column;
    const found = textMeaning(column.draft.look, taken);
    if (found === undefined) return column;
    taken.add(found.meaning);
    if (found.meaning === 'makeAndModel') taken.add('model');
    return as(column, found);
  });
  return hasHeader ? told : settleFigures(told);
}

/** Where no column names serial numbers, a maker's number of a machine that looks like one is one. */
function isOwnNumber({ meaning, score, draft, isChosen }: WeighedColumn, taken: ReadonlySet<ColumnMeaning>) {
  const isOfMachine = /^(?:masch|machine|gerat|ger |equip|device)/.test(draft.plain);
  const isFree = meaning === 'asset' && isChosen !== true && !taken.has('serial');
  return isFree && isOfMachine && score < 0.8 && draft.look.serial >= 0.8 && draft.look.distinct > 0.9;
}

function isOpen(column: WeighedColumn): boolean {
  return (
    column.meaning === 'ignored' &&
    column.score === 0 &&
    column.isChosen !== true &&
    column.draft.look.known > 0
  );
}

function as(column: WeighedColumn, { meaning, score, what }: ByContent): WeighedColumn {
  return { ...column, meaning, score, reason: `the cells are ${what}` };
}

function textMeaning(look: ColumnLook, taken: ReadonlySet<ColumnMeaning>): ByContent | undefined {
  const free = (meaning: ColumnMeaning) => !taken.has(meaning);
  if (look.mac >= 0.8 && free('mac')) return { meaning: 'mac', score: 0.6, what: 'MAC addresses' };
  if (look.ip >= 0.8 && free('ip')) return { meaning: 'ip', score: 0.6, what: 'IP addresses' };
  if (look.make >= 0.8 && free('make')) return { meaning: 'make', score: 0.6, what: 'makers of printers' };
  const models = modelShare(look);
  if (models.withMaker >= 0.6 && free('model') && free('makeAndModel'))
    return { meaning: 'makeAndModel', score: 0.6, what: 'makers and models of printers' };
  if (models.families >= 0.5 && free('model') && free('makeAndModel'))
    return { meaning: 'model', score: 0.6, what: 'models of printers' };
  if (look.serial >= 0.8 && look.distinct > 0.9 && models.families < 0.3 && free('serial'))
    return { meaning: 'serial', score: 0.5, what: 'letters and digits as in serial numbers' };
  // Names that come again, some of them with a floor or room: "Town Hall", "Town Hall, ground floor".
  const isOfPlaces = look.path >= 0.6 || (look.path >= 0.15 && look.distinct < 0.8 && look.numeric < 0.1);
  if (isOfPlaces && free('place')) return { meaning: 'place', score: 0.5, what: 'places' };
  return undefined;
}

/** Which share of the cells names a model, and which share starts with its maker. */
export function modelShare(look: ColumnLook): { readonly withMaker: number; readonly families: number } {
  const samples = look.samples;
  const of = Math.max(1, samples.length);
  const withMaker = samples.filter((text) => {
    const words = text.trim().split(/\s+/);
    return words.length > 1 && (isMaker(words[0] ?? '') || isMaker(words.slice(0, 2).join(' ')));
  }).length;
  return { withMaker: withMaker / of, families: samples.filter(isModelName).length / of };
}

/** Without any header, dates, amounts and counts are told by size and by what holds between them row by row. */
function settleFigures(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const meanings = new Map<WeighedColumn, ByContent>();
  const open = columns.filter(isOpen);
  tellDates(
    open.filter(({ draft }) => draft.look.date >= 0.8 && !isCount(draft.look)),
    meanings,
  );
  const figures = open.filter((column) => !meanings.has(column) && column.draft.look.numeric >= 0.8);
  for (const column of figures) {
    const single = singleMeaning(column);
    if (single !== undefined) meanings.set(column, single);
  }
  // Small numbers beside no device could be anything.
  const isDevices = columns.some(({ meaning }) =>
    ['serial', 'model', 'makeAndModel', 'mac'].includes(meaning),
  );
  const counts = figures.filter((column) => !meanings.has(column));
  if (isDevices && counts.some(({ draft }) => medianOf(draft.figures()) >= 100)) tellCounts(counts, meanings);
  return columns.map((column) => {
    const found = meanings.get(column);
    if (found === undefined) return column;
    const isAverage = found.meaning.endsWith('Average');
    return isAverage ? { ...as(column, found), assumed: 'monthly' as const } : as(column, found);
  });
}

function isCount(look: ColumnLook): boolean {
  return look.samples.every((text) => /^\d{1,9}$/.test(text.trim()));
}

function tellDates(dates: readonly WeighedColumn[], meanings: Map<WeighedColumn, ByContent>): void {
  const isShared = ({ draft }: WeighedColumn) => draft.look.distinct <= 0.5;
  const [first, second] = dates.filter(isShared);
  if (first !== undefined && second !== undefined) {
    meanings.set(first, { meaning: 'startDate', score: 0.5, what: 'the earlier days of a period' });
    meanings.set(second, { meaning: 'endDate', score: 0.5, what: 'the later days of a period' });
  } else if (first !== undefined)
    meanings.set(first, { meaning: 'readingDate', score: 0.5, what: 'the same days' });
  const installed = dates.find((column) => !isShared(column));
  if (installed === undefined || first !== undefined) return;
  // Devices are bought over years; a round of readings takes weeks.
  if (yearsOf(installed) <= 1)
    meanings.set(installed, { meaning: 'readingDate', score: 0.4, what: 'days close to each other' });
  else meanings.set(installed, { meaning: 'installedOn', score: 0.4, what: 'days of many years' });
}

/** How many years there are from the first to the last day of a column, by the years that are written. */
function yearsOf({ draft }: WeighedColumn): number {
  const days = draft.look.samples.flatMap(
    (text) => readDate(text, 'dayFirst') ?? readDate(text, 'monthFirst') ?? [],
  );
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined ? 0 : daysBetween(first, last) / 365;
}

/** Line numbers, numbers of an inventory, amounts and rates stand out alone. */
function singleMeaning({ draft }: WeighedColumn): ByContent | undefined {
  const { look } = draft;
  const figures = draft.figures();
  const known = figures.filter((figure) => figure !== undefined);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const isWhole = known.every((figure) => Number.isInteger(figure));
  if (look.money >= 0.5 || (!isWhole && most >= 1 && look.percent === 0))
    return { meaning: 'totalCost', score: 0.5, what: 'amounts of money' };
  if (!isWhole)
    return { meaning: look.percent > 0 ? 'coverage' : 'monoRate', score: 0.5, what: 'small fractions' };
  const isRun = known.length > 1 && look.distinct === 1 && most - least < known.length * 3;
  if (isRun && least <= 1) return { meaning: 'ignored', score: 0.4, what: 'numbers of lines' };
  if (isRun) return { meaning: 'asset', score: 0.5, what: 'running numbers' };
  return undefined;
}

function tellCounts(counts: readonly WeighedColumn[], meanings: Map<WeighedColumn, ByContent>): void {
  const set = (column: WeighedColumn | undefined, meaning: ColumnMeaning, what: string) => {
    if (column !== undefined) meanings.set(column, { meaning, score: 0.5, what });
  };
  const [first, second, third] = counts;
  if (first === undefined) return;
  if (second === undefined) {
    set(first, 'totalAverage', 'counts');
    return;
  }
  const sum = third === undefined ? undefined : sumOf([first, second, third]);
  if (sum !== undefined) {
    const [mono, colour] = [first, second, third].filter((column) => column !== undefined && column !== sum);
    set(sum, 'totalAverage', 'the sum of two others');
    set(mono, 'monoAverage', 'counts that add up to a total');
    set(colour, 'colourAverage', 'counts that add up to a total');
    return;
  }
  if (counts.length === 2 && areReadings(first, second)) {
    set(first, 'totalStart', 'readings that the next column continues');
    set(second, 'totalEnd', 'readings that continue the column before');
    return;
  }
  set(first, 'monoAverage', 'counts');
  set(second, 'colourAverage', 'counts');
}

function sumOf(three: readonly WeighedColumn[]): WeighedColumn | undefined {
  return three.find((column) => {
    const figures = [column, ...three.filter((other) => other !== column)].map(({ draft }) =>
      draft.figures(),
    );
    const holds = ([sum = -1, a = 0, b = 0]: readonly number[]) => sum === a + b;
    return shareOfRows(figures, { holds, least: 2 }) >= 0.9;
  });
}

function areReadings(first: WeighedColumn, second: WeighedColumn): boolean {
  const figures = [first.draft.figures(), second.draft.figures()];
  const holds = ([start = 0, end = 0]: readonly number[]) => end >= start;
  const [before, after] = [medianOf(figures[0] ?? []), medianOf(figures[1] ?? [])];
  return shareOfRows(figures, { holds, least: 2 }) >= 0.9 && before > 3_000 && after < before * 2;
}
