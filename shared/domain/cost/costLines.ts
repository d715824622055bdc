import type { IsoDate } from '../calendar';
import type { Contract } from '../contract/contract';
import type { VolumeMap } from '../fleet/pageVolume';
import type { DeviceId } from '../ids';
import type { Rate } from '../rate';
import { multiply, one, rate, whole } from '../rate';
import { weakestGrade } from '../sourced';
import { contractCosts, unbilledByAny } from './contractCosts';
import { pricedContract } from './contractPeriods';
import type { CostCategory, CostLine } from './costLine';
import type { CostGroup } from './costSums';
import { groupOf, inTerm } from './costSums';
import { pageLines } from './deviceLines';
import type { LeaseFactors } from './hardware';
import { leaseCover } from './hardware';
import type { Prices } from './pageCosts';
import type { Spreads } from './spread';
import { standingLines } from './standingLines';
import type { DatedOneOff, SoftCostSpan, Timeline } from './timeline';

/** By what a timeline is costed; `isFlat` holds contract prices as in month 1. */
export interface Costing {
  readonly startsOn: IsoDate;
  readonly spreads: Spreads;
  readonly isFlat: boolean;
  readonly prices: Prices;
  /** Pages of today's devices today, and the contracts that they stand under. */
  readonly today: VolumeMap;
  readonly todaysContracts: ReadonlyMap<DeviceId, Contract>;
}

/** All costs of a timeline, and the devices whose page cost could not be had in full. */
export interface CostLines {
  /** The lines by what they belong to, in order; some are made only when they are asked for. */
  readonly groups: readonly CostGroup[];
  /** Devices with unknown pages, or with pages for which no price is known. */
  readonly incomplete: ReadonlySet<DeviceId>;
}

/** All costs of a timeline, exact, each with its category and device: hard, soft and reserve, for the cost and the cash view. */
export function costLines(timeline: Timeline, costing: Costing): CostLines {
  const { groups, incomplete } = pageLines(timeline, costing);
  const leases = leaseFactors(timeline, costing);
  for (const span of timeline.hardware) groups.push(standingLines(span, costing, leases));
  const contracts = timeline.contracts.map((span) => contractCosts(span, timeline, costing));
  groups.push(...contracts.map(({ group }) => group));
  for (const id of unbilledByAny(contracts, timeline.stages)) incomplete.add(id);
  const others = [
    ...timeline.oneOffs.map((dated) => oneOffLine(dated, costing.spreads)),
    ...timeline.softCosts.map((span) => softLine(span, costing.spreads)),
  ];
  groups.push(groupOf(inTerm(others)));
  return { groups, incomplete };
}

/** Lease payments that a contract raises, by device; `undefined` where no contract does. */
function leaseFactors(timeline: Timeline, costing: Costing): LeaseFactors | undefined {
  const raising = new Map(
    timeline.contracts
      .filter(({ contract }) => contract.escalator?.covers.includes(leaseCover) === true)
      .map((span) => [span.contract.id, pricedContract(span, costing).factors(leaseCover)] as const),
  );
  if (raising.size === 0) return undefined;
  return (deviceId) => {
    const factors: Rate[] = Array.from({ length: timeline.termMonths }, () => one);
    const names: string[] = [];
    for (const stage of timeline.stages) {
      const contract: Contract | undefined = stage.contractOf.get(deviceId);
      const raised = contract === undefined ? undefined : raising.get(contract.id);
      if (raised === undefined) continue;
      names.push(`${contract?.id ?? ''} ${String(stage.from)}-${String(stage.to)}`);
      for (let month = stage.from; month <= stage.to; month += 1) {
        factors[month - 1] = raised[month - 1] ?? one;
      }
    }
    return names.length === 0 ? undefined : { name: `lease ${names.join(' ')}`, factors };
  };
}

function oneOffLine({ oneOff, month }: DatedOneOff, spreads: Spreads): CostLine {
  const { kind, amount, count, deviceId } = oneOff;
  const category: CostCategory = kind === 'buyout' || kind === 'endOfLease' ? kind : 'oneOff';
  return {
    category,
    ...(deviceId === undefined ? {} : { deviceId }),
    amount: multiply(rate(amount.value), whole(count ?? 1)),
    over: spreads.once(month),
    grade: amount.grade,
    origin: { rule: 'oneOff', oneOffId: oneOff.id },
  };
}

const softCategory = {
  tickets: 'tickets',
  itTime: 'itTime',
  downtime: 'downtime',
  other: 'otherSoft',
} as const;

function softLine({ softCost, from, to }: SoftCostSpan, spreads: Spreads): CostLine {
  const { quantity, cost, people } = softCost;
  const each = multiply(rate(quantity.value), rate(cost.value));
  return {
    category: softCategory[softCost.kind],
    amount: people === undefined ? each : multiply(each, rate(people.value)),
    over: spreads.over({ from, to }),
    grade: weakestGrade([quantity.grade, cost.grade, ...(people === undefined ? [] : [people.grade])]),
    origin: { rule: 'softCost', softCostId: softCost.id },
  };
}
