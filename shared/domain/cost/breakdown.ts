import type { Money } from '../money';
import { addMoney, shareOut } from '../money';
import { sum, whole } from '../rate';
import type { DeviceId } from '../ids';
import type { CostCategory, CostLine } from './costLine';
import type { CostTable } from './costTable';

/** One part of a breakdown: its key and its share of each year. */
export interface BreakdownPart {
  readonly key: string;
  readonly annual: readonly Money[];
  readonly term: Money;
}

/**
 * Shares the table's rounded leaves out over groups of devices by largest remainder, so that the
 * parts add up to the table to the cent (domain.md 10). `keyOf` names the group of a device, or of
 * what belongs to no device (`undefined`). Parts stand in the order in which their keys first occur.
 */
export function breakDown(
  table: CostTable,
  keyOf: (deviceId: DeviceId | undefined) => string,
  categories?: readonly CostCategory[],
): readonly BreakdownPart[] {
  const rows = table.rows.filter((row) => categories?.includes(row.category) ?? true);
  const lines = table.lines.filter((line) => rows.some((row) => row.category === line.category));
  const keys = [...new Set(lines.map((line) => keyOf(line.deviceId)))];
  const byKey = new Map(keys.map((key) => [key, table.annual.map(() => 0n as Money)]));
  for (const row of rows) {
    const groups = grouped(lines, row.category, keyOf);
    const present = [...groups.keys()];
    row.annual.forEach((amount, year) => {
      const weights = present.map((key) =>
        sum((groups.get(key) ?? []).map((line) => line.byYear[year] ?? whole(0))),
      );
      shareOut(amount, weights).forEach((share, at) => {
        const annual = byKey.get(present[at] ?? '');
        if (annual !== undefined) annual[year] = addMoney(annual[year] ?? (0n as Money), share);
      });
    });
  }
  return keys.map((key) => {
    const annual = byKey.get(key) ?? [];
    return { key, annual, term: addMoney(...annual) };
  });
}

function grouped(
  lines: readonly CostLine[],
  category: CostCategory,
  keyOf: (deviceId: DeviceId | undefined) => string,
): ReadonlyMap<string, readonly CostLine[]> {
  const groups = new Map<string, CostLine[]>();
  for (const line of lines) {
    if (line.category !== category) continue;
    const key = keyOf(line.deviceId);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return groups;
}
