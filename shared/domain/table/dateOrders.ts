import type { Column } from './column';
import { isDateMeaning } from './column';
import type { ColumnDates, DateOrder } from './dates';
import { decideDateOrder, readDate } from './dates';
import type { Findings } from './findings';
import { textCells } from './numberSigns';
import type { Sheet } from './table';

/** What the order of dates is decided from. */
export interface DateOrderRequest {
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  readonly rows: readonly number[];
  readonly findings: Findings;
  /** What the user said of dates that read either way. */
  readonly dateOrder?: DateOrder;
}

interface Found {
  readonly column: Column;
  readonly dates: ColumnDates;
}

/**
 * Whether day or month comes first, by column index: by the column's own proof, else as the user says, else
 * as the other columns prove. Dates that nothing decides are asked once; until then the month comes first.
 */
export function decideAllDates(request: DateOrderRequest): ReadonlyMap<number, DateOrder> {
  const found = request.columns
    .filter((column) => isDateMeaning(column.meaning))
    .map((column): Found => ({ column, dates: decideDateOrder(textCells(request, column.index)) }));
  const decided = new Set(found.flatMap(({ dates }) => (dates.order === null ? [] : [dates.order])));
  const [only] = decided.size === 1 ? decided : [];
  const open = only === undefined ? found.filter(({ dates }) => dates.ambiguous) : [];
  if (open.length > 0) askOrder(request, open);
  const fallback = request.dateOrder ?? only ?? 'monthFirst';
  return new Map(found.map(({ column, dates }) => [column.index, dates.order ?? fallback]));
}

/** The order that the dates of the rows prove, for a date elsewhere in the file; `undefined` where none does. */
export function provenOrder(request: Omit<DateOrderRequest, 'findings'>): DateOrder | undefined {
  const found = new Set<DateOrder>();
  for (const column of request.columns) {
    if (!isDateMeaning(column.meaning)) continue;
    const { order } = decideDateOrder(textCells(request, column.index));
    if (order !== null) found.add(order);
  }
  const [only] = found.size === 1 ? found : [];
  return only;
}

const orders: readonly DateOrder[] = ['monthFirst', 'dayFirst'];

function askOrder({ findings, dateOrder }: DateOrderRequest, open: readonly Found[]): void {
  const samples = [...new Set(open.flatMap(({ dates }) => dates.examples))].slice(0, 3);
  const names = open.map(({ column }) => `"${column.header}"`).join(', ');
  findings.ask({
    code: 'ambiguous-dates',
    text: `${names}: does the day or the month come first? ${samples.map((text) => `"${text}"`).join(', ')} can be read both ways.`,
    samples,
    answers: orders.map((order) => ({
      label: samples.map((text) => `${text} is ${longDate(text, order)}`).join('; '),
      decides: { dateOrder: order },
    })),
    taken: orders.indexOf(dateOrder ?? 'monthFirst'),
  });
  if (dateOrder !== undefined) return;
  for (const { column, dates } of open) {
    const ways = dates.examples.map(
      (text) => `"${text}" (${readDate(text, 'monthFirst') ?? '?'} or ${readDate(text, 'dayFirst') ?? '?'})`,
    );
    findings.add({
      code: 'ambiguous-dates',
      severity: 'warning',
      rows: [],
      message: `"${column.header}": ${ways.join(', ')}. Nothing in the file shows whether day or month comes first; the month was taken first. Confirm it or choose the other order.`,
    });
  }
}

const monthNames =
  'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

function longDate(text: string, order: DateOrder): string {
  const day = readDate(text, order);
  if (day === undefined) return 'no date';
  const [year = '', month = '', date = ''] = day.split('-');
  return `${monthNames[Number(month) - 1] ?? ''} ${String(Number(date))}, ${year}`;
}
