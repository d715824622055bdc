import type { DeviceId } from '../ids';
import type { Money } from '../money';
import { addMoney, shareOut } from '../money';
import type { Rate } from '../rate';
import { zero } from '../rate';
import type { CostCategory, CostLine } from './costLine';
import type { CostTable } from './costTable';
import { isInView } from './counting';
import { sumBySpread } from './spread';

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
  categories?: readonly CostCategory[],
): readonly BreakdownPart[] {
  const rows = table.rows.filter((row) => categories?.includes(row.category) ?? true);
  const counted = new Set(rows.map(({ category }) => category));
  const groups = new Map<CostCategory, Map<string, CostLine[]>>();
  const keys = new Set<string>();
  for (const line of table.lines) {
    if (!counted.has(line.category) || !isInView(line, 'cost')) continue;
    const key = keyOf(line);
    keys.add(key);
    let byKey = groups.get(line.category);
    if (byKey === undefined) groups.set(line.category, (byKey = new Map<string, CostLine[]>()));
    const own = byKey.get(key);
    if (own === undefined) byKey.set(key, [line]);
    else own.push(line);
  }
  const byKey = new Map([...keys].map((key) => [key, table.annual.map(() => 0n as Money)]));
  for (const row of rows) {
    const present = [...(groups.get(row.category) ?? new Map<string, CostLine[]>())];
    const weights = present.map(([, lines]) => sumBySpread(lines, row.annual.length));
    row.annual.forEach((amount, year) => {
      const shares = shareOut(
        amount,
        weights.map((byYear): Rate => byYear[year] ?? zero),
      );
      shares.forEach((share, at) => {
        const annual = byKey.get(present[at]?.[0] ?? '');
        if (annual !== undefined) annual[year] = addMoney(annual[year] ?? (0n as Money), share);
      });
    });
  }
  return [...byKey].map(([key, annual]) => ({ key, annual, term: addMoney(...annual) }));
}

/** The same by device; `undefined` is what belongs to no device. */
export function breakDown(
  table: CostTable,
  keyOf: (deviceId: DeviceId | undefined) => string,
  categories?: readonly CostCategory[],
): readonly BreakdownPart[] {
  return breakDownLines(table, ({ deviceId }) => keyOf(deviceId), categories);
}
