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
 * sum of all rows above it or since the total row before. Where it fits neither, the gap is said.
 */
export function reconcileTotals(reader: RowReader, rows: RowKinds, findings: Findings): void {
  if (rows.totals.length === 0) return;
  for (const column of reader.columns.filter(addsUp)) checkColumn({ reader, rows, findings, column });
}

interface Check {
  readonly reader: RowReader;
  readonly rows: RowKinds;
  readonly findings: Findings;
  readonly column: Column;
}

function checkColumn({ reader, rows, findings, column }: Check): void {
  let [all, sinceLast, next]: [Decimal, Decimal, number] = ['0', '0', 0];
  const lastTotal = rows.totals.at(-1);
  for (const total of rows.totals) {
    for (; (rows.data[next] ?? Infinity) < total; next++) {
      const value = reader.plainNumber(column, rows.data[next] ?? -1);
      if (value === undefined) continue;
      [all, sinceLast] = [addDecimals(all, value), addDecimals(sinceLast, value)];
    }
    const stated = reader.plainNumber(column, total);
    if (stated !== undefined && !isNear(stated, all) && !isNear(stated, sinceLast)) {
      const sum = total === lastTotal ? all : sinceLast;
      findings.add(disagreement({ column, row: total + 1, stated, sum }));
    }
    sinceLast = '0';
  }
}

/** Half a unit of the last place that a total shows is rounding, not a gap. */
function isNear(stated: Decimal, sum: Decimal): boolean {
  if (compareDecimals(stated, sum) === 0) return true;
  const places = stated.includes('.') ? stated.length - stated.indexOf('.') - 1 : 0;
  const half = places === 0 ? '0.5' : `0.${'0'.repeat(places)}5`;
  const gap = subtractDecimals(stated, sum).replace('-', '');
  return sum.includes('.') && compareDecimals(gap, half) <= 0;
}

function disagreement(at: { column: Column; row: number; stated: Decimal; sum: Decimal }) {
  const gap = subtractDecimals(at.stated, at.sum);
  return {
    code: 'total-disagrees',
    severity: 'warning' as const,
    rows: [at.row],
    message: `Row ${String(at.row)}: the file's own total of "${at.column.header}" is ${at.stated}, its rows add up to ${at.sum}; the gap is ${gap}. The rows were taken; ask what the total holds.`,
  };
}
