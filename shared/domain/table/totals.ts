import type { Decimal } from '../rate';
import { isCounterMeaning, isMoneyMeaning } from './column';
import type { Column } from './column';
import { addDecimals, compareDecimals, subtractDecimals } from './exactDecimal';
import type { Findings } from './findings';
import type { RowKinds } from './rowKinds';
import type { RowReader } from './rowReader';

function addsUp(column: Column): boolean {
  const isSum =
    /(?:Average|Usage|Start|End|Lifetime)$/.test(column.meaning) && isCounterMeaning(column.meaning);
  return isSum || (isMoneyMeaning(column.meaning) && !column.meaning.endsWith('Rate'));
}

/**
 * Compares the file's own total rows with the sums of its data rows: a total row fits when it equals the
 * sum of all rows above it or since the total row before, or, above all rows, of all. Where it fits none, the gap is said.
 */
export function reconcileTotals(
  reader: RowReader,
  rows: Pick<RowKinds, 'data' | 'totals'>,
  at: Reconciling,
): void {
  if (rows.totals.length === 0) return;
  for (const column of reader.columns.filter(addsUp)) checkColumn({ reader, rows, column, ...at });
}

/** What totals are checked with beside the rows. */
export interface Reconciling {
  readonly findings: Findings;
  /** Rows whose amounts reduce a total although they stand without a minus. */
  readonly reducing?: ReadonlySet<number>;
  /** How much of a bill its parts explain, as a sentence. */
  readonly explained?: string;
}

interface Check extends Reconciling {
  readonly reader: RowReader;
  readonly rows: Pick<RowKinds, 'data' | 'totals'>;
  readonly column: Column;
}

function checkColumn({ reader, rows, findings, column, reducing, explained }: Check): void {
  let [all, sinceLast, next]: [Decimal, Decimal, number] = ['0', '0', 0];
  const lastTotal = rows.totals.at(-1);
  for (const total of rows.totals) {
    for (; (rows.data[next] ?? Infinity) < total; next++) {
      const row = rows.data[next] ?? -1;
      const read = reader.plainNumber(column, row);
      if (read === undefined) continue;
      const value = reducing?.has(row) === true ? subtractDecimals('0', read) : read;
      [all, sinceLast] = [addDecimals(all, value), addDecimals(sinceLast, value)];
    }
    const stated = reader.plainNumber(column, total);
    if (stated !== undefined && next === 0 && isNear(stated, sumOf({ reader, rows, column }, reducing)))
      continue;
    if (stated !== undefined && !isNear(stated, all) && !isNear(stated, sinceLast)) {
      const sum = total === lastTotal ? all : sinceLast;
      const sentence = column.meaning === 'totalCost' && explained !== undefined ? ` ${explained}` : '';
      findings.add(disagreement({ column, row: total + 1, stated, sum, sentence }));
    }
    sinceLast = '0';
  }
}

/** The sum of all rows: a total can stand above them. */
function sumOf(
  { reader, rows, column }: Pick<Check, 'reader' | 'rows' | 'column'>,
  reducing: ReadonlySet<number> | undefined,
): Decimal {
  return rows.data.reduce<Decimal>((sum, row) => {
    const value = reader.plainNumber(column, row);
    if (value === undefined) return sum;
    return reducing?.has(row) === true ? subtractDecimals(sum, value) : addDecimals(sum, value);
  }, '0');
}

/** Half a unit of the last place that a total shows is rounding, not a gap. */
function isNear(stated: Decimal, sum: Decimal): boolean {
  if (compareDecimals(stated, sum) === 0) return true;
  const places = stated.includes('.') ? stated.length - stated.indexOf('.') - 1 : 0;
  const half = places === 0 ? '0.5' : `0.${'0'.repeat(places)}5`;
  const gap = subtractDecimals(stated, sum).replace('-', '');
  return sum.includes('.') && compareDecimals(gap, half) <= 0;
}

function disagreement(at: { column: Column; row: number; stated: Decimal; sum: Decimal; sentence: string }) {
  const gap = subtractDecimals(at.stated, at.sum);
  return {
    code: 'total-disagrees',
    severity: 'warning' as const,
    rows: [at.row],
    message: `Row ${String(at.row)}: the file's own total of "${at.column.header}" is ${at.stated}, its rows add up to ${at.sum}; the gap is ${gap}.${at.sentence} The rows were taken; ask what the total holds.`,
  };
}
