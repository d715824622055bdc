import type { VolumeBasis } from './basis';
import type { Column } from './column';
import { provenOrder } from './dateOrders';
import type { DateOrder } from './dates';
import type { Decisions } from './decisions';
import type { Header } from './findHeader';
import type { Findings } from './findings';
import type { RowReader } from './rowReader';
import { spanOfDays } from './rowWindow';
import type { Sheet } from './table';
import { windowInTitle } from './titleWindow';
import type { Window } from './window';

/** What the window of a whole file is found with. */
export interface FileWindowRequest {
  readonly reader: RowReader;
  readonly header: Header;
  readonly kinds: { readonly data: readonly number[] };
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  readonly findings: Findings;
}

/** The window that titles name, else the one that the reading days of pages in a period span; `undefined` without any. */
export function windowOfFile(
  request: FileWindowRequest,
  { basis, decisions }: { readonly basis: VolumeBasis; readonly decisions: Decisions },
): Window | undefined {
  const { reader, kinds } = request;
  const ofTitle = ofTitles(request, basis, decisions.dateOrder);
  if (ofTitle !== undefined || basis !== 'usage' || !reader.has('readingDate')) return ofTitle;
  return spanOfDays(kinds.data.flatMap((row) => reader.date('readingDate', row) ?? []));
}

function ofTitles(
  { header, kinds, sheet, columns, findings }: FileWindowRequest,
  basis: VolumeBasis,
  decided: DateOrder | undefined,
): Window | undefined {
  const { titles } = header;
  const isNumeric = titles.some((title) => /\d[/.-]\d{1,2}[/.-]\d/.test(title));
  const order = decided ?? (isNumeric ? provenOrder({ sheet, columns, rows: kinds.data }) : undefined);
  const found = windowInTitle(titles, order);
  if (order !== undefined && decided === undefined) return found;
  const ways = orders.map((way) => windowInTitle(titles, way));
  const isOpen = found?.months === undefined && ways[0]?.from !== ways[1]?.from;
  if (isOpen && (basis === 'usage' || basis === 'meters')) askOrder(findings, ways, decided);
  return found;
}

const orders: readonly DateOrder[] = ['monthFirst', 'dayFirst'];

/** The days of a window in a title that can be read both ways change every volume of the file. */
function askOrder(
  findings: Findings,
  ways: readonly (Window | undefined)[],
  decided: DateOrder | undefined,
): void {
  const samples = ways.map((way) =>
    way === undefined ? 'no period' : `${way.from ?? ''} to ${way.to ?? ''}`,
  );
  findings.ask({
    code: 'ambiguous-dates',
    text: 'Does the day or the month come first in the period above the table?',
    samples,
    answers: orders.map((dateOrder, at) => ({ label: samples[at] ?? '', decides: { dateOrder } })),
    taken: orders.indexOf(decided ?? 'monthFirst'),
  });
  if (decided !== undefined) return;
  findings.add({
    code: 'ambiguous-dates',
    severity: 'warning',
    rows: [],
    message: `The period above the table can be read both ways (${samples.join(', or ')}); the month was taken first. Confirm it or choose the other order.`,
  });
}
