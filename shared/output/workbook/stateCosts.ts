import { categoryNames } from '../../domain/charts/theme';
import type { CostCategory, CostLine } from '../../domain/cost/costLine';
import { isInView } from '../../domain/cost/counting';
import type { Step } from '../../domain/explain/step';
import { rounded, sumOf } from '../../domain/explain/step';
import type { StateAt } from '../../domain/explain/totals';
import { linesAt, periodWords } from '../../domain/explain/totals';
import { currencyPlaces } from '../../domain/money';
import { isZero } from '../../domain/rate';
import type { CostGroup } from './costGroups';
import { groupLines, groupStep } from './costGroups';

/** The costs of a state as chains that the workbook writes: amounts added up once, then multiplied by months. */
export interface StateCosts {
  /** A category in a year of the term, from 1, rounded once. */
  readonly year: (category: CostCategory, year: number) => Step;
  /** A category in a month of the term, from 1, before it is rounded; `undefined` where it costs nothing. */
  readonly month: (category: CostCategory, month: number) => Step | undefined;
  /** What some lines cost over the whole term, exact. */
  readonly termOf: (label: string, lines: readonly CostLine[]) => Step;
}

/** The costs of a state in the view of `at`. */
export function stateCosts(at: StateAt): StateCosts {
  const { comparison, table, view, words } = at;
  const own = linesAt(at);
  const byCategory = new Map<CostCategory, CostLine[]>();
  for (const line of table.lines) {
    if (!isInView(line, view)) continue;
    const list = byCategory.get(line.category);
    if (list === undefined) byCategory.set(line.category, [line]);
    else list.push(line);
  }
  const grouped = new Map<CostCategory, readonly CostGroup[]>();
  const groupsOf = (category: CostCategory): readonly CostGroup[] => {
    const known = grouped.get(category);
    if (known !== undefined) return known;
    const groups = groupLines(byCategory.get(category) ?? [], own);
    grouped.set(category, groups);
    return groups;
  };
  const costs = (groups: readonly CostGroup[], months: readonly number[]): readonly Step[] =>
    groups
      .filter(({ over }) => months.some((month) => isHeld(over.byMonth[month - 1])))
      .map((group) => groupStep(group, months, own));
  const monthsOf = (year: number): readonly number[] =>
    Array.from({ length: comparison.monthsOfYears[year - 1] ?? 0 }, (_, step) => (year - 1) * 12 + step + 1);
  const term = Array.from({ length: table.termMonths }, (_, step) => step + 1);
  return {
    year: (category, year) => {
      const before = sumOf('Before rounding', 'money', costs(groupsOf(category), monthsOf(year)));
      const label = `${words}: ${categoryNames[category]}, ${periodWords(year)}`;
      return rounded(label, currencyPlaces(comparison.currency), before);
    },
    month: (category, month) => {
      const found = costs(groupsOf(category), [month]);
      return found.length === 0
        ? undefined
        : sumOf(`${categoryNames[category]} of a month, before rounding`, 'money', found);
    },
    termOf: (label, lines) => sumOf(label, 'money', costs(groupLines(lines, own), term)),
  };
}

function isHeld(factor: CostGroup['over']['byMonth'][number] | undefined): boolean {
  return factor !== undefined && !isZero(factor);
}
