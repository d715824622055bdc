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
  return pageChannels.reduce<readonly WeighedColumn[]>((so, channel) => asReadings(so, channel), dated);
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
