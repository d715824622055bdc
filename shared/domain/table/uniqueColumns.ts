import type { WeighedColumn } from './columnDraft';
import { counterOf, partOf } from './columnDraft';
import { shareOfRows, medianOf } from './columnFigures';
import type { ColumnMeaning } from './meaning';
import { asRole } from './odometer';

/** Meanings that may stand over several columns: their figures add up, or nothing is reckoned with them. */
const repeatable: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  ...(['colourLevelUsage', 'colourLevelStart', 'colourLevelEnd', 'colourLevelCost'] as const),
  ...(['colourLevelRate', 'baseCharge', 'included', 'overage', 'contract', 'invoice', 'status'] as const),
  ...(['supplyDetail', 'chargeBack', 'engineCycles', 'equivalents', 'sheets', 'copies', 'scans'] as const),
  ...([
    'coverage',
    'client',
    'note',
    'ignored',
    'largeFormat',
    'grossCost',
    'tax',
    'users',
    'speed',
  ] as const),
  ...(['dutyCycle', 'age', 'firmware', 'coordinates'] as const),
]);

/** One column a meaning: the user's, the surest, then the first; others are left out and say so. */
export function uniqueColumns(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const apart = columns.map((column) => besideLarger(column, columns));
  const best = new Map<ColumnMeaning, WeighedColumn>();
  for (const column of apart) {
    const rival = best.get(column.meaning);
    if (rival === undefined || rank(column) > rank(rival)) best.set(column.meaning, column);
  }
  return apart.map((column): WeighedColumn => {
    const winner = best.get(column.meaning);
    if (repeatable.has(column.meaning) || winner === undefined || winner === column) return column;
    if (addsUp(column, winner)) return column;
    return {
      ...column,
      meaning: 'ignored',
      score: 0.2,
      reason: `"${winner.header}" already means ${column.meaning}`,
    };
  });
}

function rank(column: WeighedColumn): number {
  return (column.isChosen === true ? 2 : column.score) - (column.draft.look.known === 0 ? 1 : 0);
}

/** Months side by side add up, and so do copies and prints, which are parts of one whole. */
function addsUp(column: WeighedColumn, winner: WeighedColumn): boolean {
  if (column.isChosen === true && winner.isChosen === true) return true;
  if (column.period !== undefined && winner.period !== undefined)
    return column.period.from !== winner.period.from;
  return counterOf(column) !== undefined && partOf(column) !== undefined && partOf(winner) !== undefined;
}

/** Of two columns that could be a month's pages, one that is always far above the other is an odometer. */
function besideLarger(column: WeighedColumn, columns: readonly WeighedColumn[]): WeighedColumn {
  if (column.assumed !== 'monthly' || column.isChosen === true || partOf(column) !== undefined) return column;
  const figures = column.draft.figures();
  const isLarger = columns.some((other) => {
    if (other === column || other.meaning !== column.meaning || column.period !== undefined) return false;
    const pair = [figures, other.draft.figures()];
    const holds = ([mine = 0, others = 0]: readonly number[]) => mine >= others;
    return medianOf(figures) > 5 * medianOf(pair[1] ?? []) && shareOfRows(pair, { holds, least: 2 }) === 1;
  });
  return isLarger
    ? { ...asRole(column, 'lifetime'), assumed: 'lifetime', reason: 'always far above the other count' }
    : column;
}
