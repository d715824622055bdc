import type { DeviceId } from '../ids';
import type { Money } from '../money';
import { addMoney, noMoney, shareOut } from '../money';
import { zero } from '../rate';
import type { CostCategory, CostLine } from './costLine';
import type { CostTable } from './costTable';
import { isInView } from './counting';
import { SpreadSum } from './spread';

/** One part of a breakdown: its key and its share of each year. */
export interface BreakdownPart {
  readonly key: string;
  readonly annual: readonly Money[];
  readonly term: Money;
}

/**
 * Shares the table's rounded leaves out over groups of lines by largest remainder, so that the
 * parts add up to the table to the cent (domain.md 10). `keyOf` names the group of a line: by its
 * device, contract or category. Parts stand in the order in which their keys first occur.
 */
export function breakDownLines(
  table: CostTable,
  keyOf: (line: CostLine) => string,
): readonly BreakdownPart[] {
  const years = table.annual.map((_, year) => year);
  const { keys, byCategory } = sharesOf(table, keyOf, years);
  const byKey = new Map(keys.map((key) => [key, years.map(() => noMoney)]));
  for (const shares of byCategory.values()) {
    for (const [key, own] of shares) {
      const annual = byKey.get(key);
      if (annual !== undefined) years.forEach((year) => (annual[year] = added(annual[year], own[year])));
    }
  }
  return [...byKey].map(([key, annual]) => ({ key, annual, term: addMoney(...annual) }));
}

/** The same by device; `undefined` is what belongs to no device. */
export function breakDown(
  table: CostTable,
  keyOf: (deviceId: DeviceId | undefined) => string,
): readonly BreakdownPart[] {
  return breakDownLines(table, ({ deviceId }) => keyOf(deviceId));
}

/** What falls on each key in one year, by category; adds up like `breakDownLines`. */
export function yearByCategory(
  table: CostTable,
  keyOf: (line: CostLine) => string,
  year: number,
): ReadonlyMap<CostCategory, ReadonlyMap<string, Money>> {
  const { byCategory } = sharesOf(table, keyOf, [year]);
  return new Map(
    [...byCategory].map(([category, shares]) => [
      category,
      new Map([...shares].map(([key, [amount = noMoney]]) => [key, amount])),
    ]),
  );
}

function added(a: Money | undefined, b: Money | undefined): Money {
  return addMoney(a ?? noMoney, b ?? noMoney);
}

interface Shares {
  /** In the order in which they first occur. */
  readonly keys: readonly string[];
  /** Amounts of the years asked for, by key. */
  readonly byCategory: ReadonlyMap<CostCategory, ReadonlyMap<string, readonly Money[]>>;
}

function sharesOf(table: CostTable, keyOf: (line: CostLine) => string, years: readonly number[]): Shares {
  const sums = new Map(table.rows.map(({ category }) => [category, new Map<string, SpreadSum>()]));
  const keys = new Set<string>();
  for (const line of table.lines) {
    const byKey = sums.get(line.category);
    if (byKey === undefined || !isInView(line, 'cost')) continue;
    const key = keyOf(line);
    keys.add(key);
    let own = byKey.get(key);
    if (own === undefined) byKey.set(key, (own = new SpreadSum()));
    own.add(line);
  }
  const byCategory = table.rows.map(({ category, annual }) => {
    const present = [...(sums.get(category) ?? [])];
    const shares = new Map(present.map(([key]): [string, Money[]] => [key, []]));
    const inYears = present.map(([, own]) => own.inYears(years));
    years.forEach((year, nth) => {
      const weights = inYears.map((weight) => weight[nth] ?? zero);
      shareOut(annual[year] ?? noMoney, weights).forEach((share, at) => {
        shares.get(present[at]?.[0] ?? '')?.push(share);
      });
    });
    return [category, shares] as const;
  });
  return { keys: [...keys], byCategory: new Map(byCategory) };
}
