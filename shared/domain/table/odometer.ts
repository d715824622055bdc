import type { WeighedColumn } from './columnDraft';
import { counterOf, withoutDoubt } from './columnDraft';
import type { ColumnFigures } from './columnFigures';
import { medianOf } from './columnFigures';
import type { Settlable } from './settle';
import { counterMeanings } from './settle';

// Few devices print more in a month than these; counters of devices that run for years stand far above (own estimate).
const mostMonthly = { plain: 20_000, volume: 50_000 };
const leastLifetime = 5_000;
const hugeCount = 60_000;
// Fleets of new devices aside, half of all odometers stand above this.
const leastOldTotal = 15_000;

/** What the judgement knows beside the counters. */
export interface OdometerFacts {
  readonly hasRates: boolean;
  readonly windowDays: number | undefined;
  /** Years or days by which older devices can be told, higher for older ones. */
  readonly ages: ColumnFigures | undefined;
}

/**
 * Decides for counters whose header leaves it open whether they are a month's pages or odometers: by size, and by
 * growing with age. Columns of one kind are judged together, by the largest. Where figures do not decide, the column
 * keeps its doubt; a counter that looks like an odometer is taken for one, so that it is never a volume unnoticed.
 */
export function judgeOdometers(
  columns: readonly WeighedColumn[],
  facts: OdometerFacts,
): readonly WeighedColumn[] {
  const open = columns.filter(
    (column) => column.assumed !== undefined && column.windowed === undefined && column.isChosen !== true,
  );
  if (open.length === 0) return columns;
  const groups = new Map<string, WeighedColumn[]>();
  for (const column of open) {
    const key = `${column.assumed ?? ''} ${kindOf(column)}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const judged = new Map<WeighedColumn, WeighedColumn>();
  for (const group of groups.values()) {
    const verdict = judge(group, facts);
    for (const column of group) judged.set(column, verdict(column));
  }
  return columns.map((column) => judged.get(column) ?? column);
}

/**
 * Counts that were taken for those of the window, because a window stands in the file and their headers say nothing
 * of a time: odometers among them are told by their size, so that a word in a title never makes them a volume. Where
 * size leaves it open, they are no volume and the user is asked.
 */
export function judgeWindowed(
  columns: readonly WeighedColumn[],
  facts: OdometerFacts,
): readonly WeighedColumn[] {
  const hasStart = columns.some(({ meaning }) => meaning.endsWith('Start'));
  const open = columns.filter(
    ({ windowed, isChosen }) =>
      windowed !== undefined && !(windowed === 'stated' && hasStart) && isChosen !== true,
  );
  const [first] = open;
  if (first === undefined) return columns;
  const largest = open.reduce(
    (most, column) => Math.max(most, medianOf(column.draft.figures())),
    medianOf(first.draft.figures()),
  );
  const odometer = columns.find(
    (column) =>
      column.windowed === undefined && column.assumed === undefined && /Lifetime$/.test(column.meaning),
  );
  // Life counts of their own beside them leave no doubt.
  if (odometer !== undefined && medianOf(odometer.draft.figures()) > 2 * largest) return columns;
  const isOld = open.some((column) => isOldCount(column, facts));
  return isOld ? columns.map((column) => (open.includes(column) ? asLifetime(column) : column)) : columns;
}

function isOldCount(column: WeighedColumn, { windowDays, ages }: OdometerFacts): boolean {
  const figures = column.draft.figures();
  const median = medianOf(figures);
  const months = Math.max(1, (windowDays ?? 365) / 30.4375);
  if (column.windowed === 'stated') return median > Math.max(hugeCount, mostMonthly.plain * months);
  if (column.windowed === 'beside') return median > mostMonthly.volume && median > 8_000 * months;
  if (column.windowed === 'plain') return median > mostMonthly.plain * months;
  if (median > 2_000 && ages !== undefined && growsWith(figures, ages)) return true;
  return median > Math.min(leastOldTotal * 2, Math.max(leastOldTotal, 6_000 * months));
}

function kindOf(column: WeighedColumn): 'plain' | 'volume' {
  const role = column.draft.reading?.role;
  return role === 'volume' || role === 'usage' ? 'volume' : 'plain';
}

function judge(
  group: readonly WeighedColumn[],
  facts: OdometerFacts,
): (column: WeighedColumn) => WeighedColumn {
  const largest = group.reduce((most, column) =>
    medianOf(column.draft.figures()) > medianOf(most.draft.figures()) ? column : most,
  );
  const figures = largest.draft.figures();
  const median = medianOf(figures);
  if (largest.assumed === 'lifetime')
    return median >= leastLifetime || median === 0 ? withoutDoubt : (column) => column;
  const limit = mostMonthly[kindOf(largest)];
  const looksOld =
    median > limit ||
    shareAbove(figures, hugeCount) > 0.3 ||
    (median > 2_000 && facts.ages !== undefined && growsWith(figures, facts.ages));
  if (looksOld) return asLifetime;
  return facts.hasRates && kindOf(largest) === 'plain' ? withoutDoubt : (column) => column;
}

function asLifetime(column: WeighedColumn): WeighedColumn {
  return {
    ...asRole(column, 'lifetime'),
    assumed: 'lifetime',
    reason: 'figures as large as those of odometers',
  };
}

/** The column with the same pages in another role. */
export function asRole(column: WeighedColumn, role: Settlable): WeighedColumn {
  const channel = counterOf(column)?.channel;
  return channel === undefined ? column : { ...column, meaning: counterMeanings[role][channel] };
}

function shareAbove(figures: ColumnFigures, limit: number): number {
  const known = figures.filter((figure) => figure !== undefined && figure > 0);
  return known.filter((figure) => (figure ?? 0) > limit).length / Math.max(1, known.length);
}

/** Whether of two devices the older one mostly has the higher count (a rank correlation above 0.6 of 8 rows or more). */
function growsWith(figures: ColumnFigures, ages: ColumnFigures): boolean {
  const pairs = figures
    .flatMap((figure, at) => {
      const age = ages[at];
      return figure === undefined || age === undefined ? [] : [[figure, age] as const];
    })
    .slice(0, 60);
  if (pairs.length < 8) return false;
  let [same, all] = [0, 0];
  for (const [at, [figure, age]] of pairs.entries()) {
    for (const [other, older] of pairs.slice(at + 1)) {
      if (age === older || figure === other) continue;
      all++;
      same += age > older === figure > other ? 1 : -1;
    }
  }
  return all >= 20 && same / all > 0.6;
}
