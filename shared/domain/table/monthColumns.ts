import { addMonths } from '../calendar';
import type { WeighedColumn } from './columnDraft';
import { counterOf } from './columnDraft';
import { medianOf, shareOfRows } from './columnFigures';
import { inYear } from './headerPeriod';
import type { Channel } from './headerReading';
import { counterMeanings } from './settle';

const pageChannels: readonly Channel[] = ['mono', 'colour', 'total', 'level'];

/**
 * One column a month: pages of those months, which add up. Counts that only ever grow from month to month are
 * readings: the first is the start, the last the end, those between are not needed.
 */
export function settleMonths(
  columns: readonly WeighedColumn[],
  titleYear: number | undefined,
): readonly WeighedColumn[] {
  const dated = columns.map((column) => inTitleYear(column, titleYear));
  const settled = pageChannels.reduce<readonly WeighedColumn[]>(
    (so, channel) => asReadings(so, channel),
    dated,
  );
  return withoutSums(settled);
}

/** A sum beside the months holds nothing more than they do, and a total beside them is no month's pages. */
function withoutSums(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const months = columns.filter(
    (column) => column.period !== undefined && counterOf(column)?.role === 'usage',
  );
  if (months.length < 2) return columns;
  return columns.map((column) => {
    const counter = counterOf(column);
    if (counter === undefined || column.period !== undefined || column.assumed === undefined) return column;
    if (column.isChosen === true) return column;
    const own = months.filter((month) => counterOf(month)?.channel === counter.channel);
    const parts = own.length > 0 ? own : months;
    if (isSumOf(column, parts))
      return { ...column, meaning: 'ignored', score: 0.4, reason: 'the sum of the months beside it' };
    if (counter.role !== 'average') return column;
    const reason = 'months stand beside it, and it is not their sum';
    return { ...column, meaning: 'ignored', score: 0.2, reason };
  });
}

/** Whether a column is what the known months of each row add up to. */
function isSumOf(column: WeighedColumn, parts: readonly WeighedColumn[]): boolean {
  const figures = parts.map((part) => part.draft.figures());
  const sums = column.draft.figures().map((_, row) => {
    const known = figures.flatMap((month) => month[row] ?? []);
    return known.length === 0 ? undefined : known.reduce((all, figure) => all + figure, 0);
  });
  const holds = ([sum = -1, stated = 0]: readonly number[]) => sum === stated;
  return shareOfRows([sums, column.draft.figures()], { holds, least: 2 }) >= 0.9;
}

function inTitleYear(column: WeighedColumn, titleYear: number | undefined): WeighedColumn {
  if (column.period === undefined || column.draft.reading?.yearless !== true || titleYear === undefined)
    return column;
  return { ...column, period: inYear(column.period, titleYear) };
}

function asReadings(columns: readonly WeighedColumn[], channel: Channel): readonly WeighedColumn[] {
  const of = columns.filter((column) => {
    const counter = counterOf(column);
    return column.period !== undefined && column.isChosen !== true && counter?.channel === channel;
  });
  const sorted = [...of].sort((a, b) => ((a.period?.from ?? '') < (b.period?.from ?? '') ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < 2 || !grows(sorted)) return columns;
  return columns.map((column): WeighedColumn => {
    if (!of.includes(column)) return column;
    const { period, ...rest } = column;
    if (column !== first && column !== last)
      return { ...rest, meaning: 'ignored', reason: 'a reading between the first and the last' };
    const on = period === undefined ? {} : { on: addMonths(period.from, 0) };
    const role = column === first ? 'start' : 'end';
    return {
      ...rest,
      ...on,
      meaning: counterMeanings[role][channel],
      reason: 'counts that grow from month to month',
    };
  });
}

/** Whether nearly every device's counts only grow, and a month adds little to what stood before: nobody's volumes do. */
function grows(columns: readonly WeighedColumn[]): boolean {
  const figures = columns.map((column) => column.draft.figures());
  const holds = (row: readonly number[]) =>
    row.every((figure, at) => at === 0 || figure >= (row[at - 1] ?? 0));
  if (shareOfRows(figures, { holds, least: 2 }) < 0.9) return false;
  const [first, last] = [medianOf(figures[0] ?? []), medianOf(figures.at(-1) ?? [])];
  return (
    first > 3_000 && last < first * (1 + 0.5 * (columns.length - 1)) && (columns.length > 2 || first > 20_000)
  );
}
