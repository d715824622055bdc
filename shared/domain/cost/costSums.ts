import type { Rate } from '../rate';
import { add, multiply, sum, zero } from '../rate';
import type { Grade } from '../sourced';
import { weakerGrade } from '../sourced';
import type { CostCategory, CostLine, Spread } from './costLine';

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

/** Numerators by denominator: equal denominators are added first, which keeps long sums short. */
type Amounts = Map<bigint, bigint>;

interface Adding {
  grade: Grade;
  readonly bySpread: Map<Spread, Amounts>;
}

/** Adds up the groups by category; a category without any amount has no total. */
export function totalsByCategory(
  groups: readonly CostGroup[],
  years: number,
): ReadonlyMap<CostCategory, CategoryTotal> {
  const adding = new Map<CostCategory, Adding>();
  for (const { sums } of groups) {
    for (const one of sums) addTo(adding, one);
  }
  return new Map([...adding].map(([category, of]) => [category, totalOf(category, of, years)]));
}

function addTo(adding: Map<CostCategory, Adding>, { category, amount, over, grade }: CostSum): void {
  let of = adding.get(category);
  let amounts = of?.bySpread.get(over);
  if (amounts === undefined) {
    if (of === undefined) adding.set(category, (of = { grade, bySpread: new Map<Spread, Amounts>() }));
    of.bySpread.set(over, (amounts = new Map<bigint, bigint>()));
  }
  amounts.set(amount.d, (amounts.get(amount.d) ?? 0n) + amount.n);
  if (of !== undefined && of.grade !== grade) of.grade = weakerGrade(of.grade, grade);
}

function totalOf(category: CostCategory, { grade, bySpread }: Adding, years: number): CategoryTotal {
  const sums = [...bySpread].map(([over, amounts]): CostSum => {
    let amount = zero;
    for (const [d, n] of amounts) amount = add(amount, { n, d });
    return { category, amount, over, grade };
  });
  const byYear = Array.from({ length: years }, (_, year) =>
    sum(sums.map(({ amount, over }) => multiply(amount, over.byYear[year] ?? zero))),
  );
  return { byYear, grade, sums };
}
