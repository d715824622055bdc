import type { Rate } from '../rate';
import { multiply, sum, zero } from '../rate';
import type { Grade } from '../sourced';
import { weakerGrade } from '../sourced';
import type { CostCategory, CostLine } from './costLine';
import { SpreadSum } from './spread';

/** An exact amount of one category over the term: a line, or several lines added up with their weakest grade. */
export type CostSum = Pick<CostLine, 'category' | 'amount' | 'over' | 'grade'>;

/** Lines that belong together: added up for tables, and one by one, made when someone asks for them. */
export interface CostGroup {
  readonly sums: readonly CostSum[];
  readonly lines: () => readonly CostLine[];
}

/** Lines that are there already, as a group of their own. */
export function groupOf(lines: readonly CostLine[]): CostGroup {
  return { sums: lines, lines: () => lines };
}

/** Those that cost anything within the term. */
export function inTerm<T extends CostSum>(costs: readonly T[]): readonly T[] {
  const isInTerm = ({ over }: T): boolean => over.byYear.some((factor) => factor.n !== 0n);
  return costs.every(isInTerm) ? costs : costs.filter(isInTerm);
}

/** The lines of all groups in order. */
export function linesOf(groups: readonly CostGroup[]): readonly CostLine[] {
  const lines: CostLine[] = [];
  for (const group of groups) {
    for (const line of group.lines()) lines.push(line);
  }
  return lines;
}

/** What a category costs in each year, exact, and the weakest grade behind it. */
export interface CategoryTotal {
  readonly byYear: readonly Rate[];
  readonly grade: Grade;
  /** The amounts, one for each spread. */
  readonly sums: readonly CostSum[];
}

interface Adding {
  grade: Grade;
  readonly sum: SpreadSum;
}

/** Adds up the groups by category; a category without any amount has no total. */
export function totalsByCategory(
  groups: readonly CostGroup[],
  years: number,
): ReadonlyMap<CostCategory, CategoryTotal> {
  const adding = new Map<CostCategory, Adding>();
  for (const { sums } of groups) {
    for (const one of sums) {
      let of = adding.get(one.category);
      if (of === undefined) adding.set(one.category, (of = { grade: one.grade, sum: new SpreadSum() }));
      else if (of.grade !== one.grade) of.grade = weakerGrade(of.grade, one.grade);
      of.sum.add(one);
    }
  }
  return new Map([...adding].map(([category, of]) => [category, totalOf(category, of, years)]));
}

function totalOf(category: CostCategory, { grade, sum: added }: Adding, years: number): CategoryTotal {
  const sums = added.amounts().map(({ amount, over }): CostSum => ({ category, amount, over, grade }));
  const byYear = Array.from({ length: years }, (_, year) =>
    sum(sums.map(({ amount, over }) => multiply(amount, over.byYear[year] ?? zero))),
  );
  return { byYear, grade, sums };
}
