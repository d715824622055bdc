import { billColumns, saysInvoiceTotal } from './billColumns';
import { readLine } from './billLine';
import type { Column } from './column';
import { isMoneyMeaning } from './column';
import { compareDecimals, subtractDecimals } from './exactDecimal';
import type { ColumnMeaning } from './meaning';
import { plainHeader } from './plainHeader';
import type { RowReader } from './rowReader';

const totalHeader =
  /\b(?:totals?|totale[sn]?|totaux|totaal|gesamt\w*|summe|suma|soma|somma|osszes\w*|razem|celkem|sum)\b/;
const mayBeMoney: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  ...(['totalUsage', 'totalAverage', 'totalLifetime', 'totalEnd', 'ignored'] as const),
]);
const rowsTried = 60;

/**
 * The columns of a bill, where a bare "Total" beside charges is their sum and not pages: told by its figures,
 * which are base, page charges and extras added up in most rows.
 */
export function withBillTotal(
  guessed: readonly Column[],
  rows: readonly number[],
  readerOf: (columns: readonly Column[]) => RowReader,
): readonly Column[] {
  const columns = withoutPagesOfInvoice(guessed);
  if (columns.some(({ meaning }) => meaning === 'totalCost')) return columns;
  const parts = columns.filter(({ meaning }) => isMoneyMeaning(meaning) && !meaning.endsWith('Rate'));
  const candidates = columns.filter(
    ({ meaning, header, reason }) =>
      mayBeMoney.has(meaning) && reason !== 'chosen by the user' && totalHeader.test(plainHeader(header)),
  );
  if (parts.length === 0 || candidates.length === 0) return columns;
  const reader = readerOf(columns);
  const total = candidates.find((column) => isSumOfParts(reader, columns, { column, rows }));
  if (total === undefined) return columns;
  const reason = 'the charges of the row added up';
  return columns.map((column) =>
    column === total ? { ...column, meaning: 'totalCost', score: 0.9, reason } : column,
  );
}

/** An invoice's total counts no pages, even where its header says neither money nor pages. */
function withoutPagesOfInvoice(columns: readonly Column[]): readonly Column[] {
  const isWrong = ({ meaning, header, reason }: Column) =>
    mayBeMoney.has(meaning) &&
    meaning !== 'ignored' &&
    reason !== 'chosen by the user' &&
    saysInvoiceTotal(plainHeader(header));
  if (!columns.some(isWrong)) return columns;
  const reason = "the invoice's total";
  return columns.map((column) =>
    isWrong(column) ? { ...column, meaning: 'ignored', score: 0.8, reason } : column,
  );
}

function isSumOfParts(
  reader: RowReader,
  columns: readonly Column[],
  at: { readonly column: Column; readonly rows: readonly number[] },
): boolean {
  const bill = billColumns(columns.filter((column) => column !== at.column));
  let [fits, tried] = [0, 0];
  for (const row of at.rows.slice(0, rowsTried)) {
    const stated = reader.plainNumber(at.column, row);
    const { parts, tax } = readLine(reader, bill, row);
    if (stated === undefined || compareDecimals(parts, '0') === 0) continue;
    tried++;
    const rest = subtractDecimals(stated, parts);
    const isTax = tax !== '0' && compareDecimals(rest, tax) === 0;
    if (isTax || compareDecimals(rest.replace('-', ''), '0.01') <= 0) fits++;
  }
  return tried > 0 && fits / tried >= 0.6;
}
