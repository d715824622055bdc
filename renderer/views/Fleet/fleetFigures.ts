import { isAnythingKnown } from '../../../shared/domain/comparison/comparisonJson';
import { breakDown } from '../../../shared/domain/cost/breakdown';
import type { CostTable } from '../../../shared/domain/cost/costTable';
import type { MeterVolume } from '../../../shared/domain/fleet/pageVolume';
import { addVolumes, noPages } from '../../../shared/domain/fleet/pageVolume';
import type { DeviceId } from '../../../shared/domain/ids';
import type { Money } from '../../../shared/domain/money';
import { noMoney } from '../../../shared/domain/money';
import type { Results } from '../../state/results';
import type { FleetRow } from './fleetRow';

/** What the fleet comes to today. */
export interface FleetFigures {
  readonly devices: number;
  readonly mono: MeterVolume;
  readonly colour: MeterVolume;
  /** Devices of which all pages are known. */
  readonly withPages: number;
  /** Whether any device's pages are known: a sum of nothing is no zero. */
  readonly arePagesKnown: boolean;
  /** Year 1 if nothing changes. */
  readonly cost: Money;
  /** Whether any cost is known. */
  readonly isCostKnown: boolean;
  readonly costKnownFor: number;
}

/** The headline figures of a fleet. */
export function fleetFigures(rows: readonly FleetRow[], { comparison }: Results): FleetFigures {
  const { doNothing } = comparison.today;
  return {
    devices: rows.length,
    mono: rows.reduce<MeterVolume>((total, { mono }) => addVolumes(total, mono), noPages),
    colour: rows.reduce<MeterVolume>((total, { colour }) => addVolumes(total, colour), noPages),
    withPages: rows.filter(({ mono, colour }) => mono.isComplete && colour.isComplete).length,
    arePagesKnown: rows.some(({ mono, colour }) => mono.isComplete || colour.isComplete),
    cost: doNothing.annual[0] ?? noMoney,
    isCostKnown: isAnythingKnown(doNothing),
    costKnownFor: doNothing.devices.known,
  };
}

/** What each device costs in the first year if nothing changes; the parts add up to the table to the cent. */
export interface FleetCosts {
  readonly year: ReadonlyMap<DeviceId, Money>;
  /** Devices whose cost holds only what is known. */
  readonly partial: ReadonlySet<DeviceId>;
}

const known = new WeakMap<CostTable, FleetCosts>();

/** The costs of the first year by device, computed once for each state of the proposal. */
export function fleetCosts({ comparison }: Results): FleetCosts {
  const { doNothing } = comparison.today;
  const before = known.get(doNothing);
  if (before !== undefined) return before;
  const parts = breakDown(firstYear(doNothing), (id) => id ?? '');
  const year = new Map(parts.map(({ key, annual }) => [key, annual[0] ?? noMoney]));
  const costs = { year, partial: doNothing.incomplete };
  known.set(doNothing, costs);
  return costs;
}

/** The table with its first year alone, which is all that the grid shows. */
function firstYear(table: CostTable): CostTable {
  return {
    ...table,
    annual: table.annual.slice(0, 1),
    rows: table.rows.map((row) => ({ ...row, annual: row.annual.slice(0, 1) })),
  };
}
