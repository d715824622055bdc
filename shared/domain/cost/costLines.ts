import type { IsoDate } from '../calendar';
import type { Contract, ContractDevice } from '../contract/contract';
import { meters } from '../contract/contract';
import type { Device } from '../fleet/device';
import type { VolumeMap } from '../fleet/pageVolume';
import type { DeviceId } from '../ids';
import type { Rate } from '../rate';
import { divide, isZero, multiply, one, rate, whole } from '../rate';
import { weakestGrade } from '../sourced';
import { contractLines } from './contractLines';
import { pricedContract } from './contractPeriods';
import type { CostCategory, CostLine } from './costLine';
import type { DeviceCosting } from './deviceLines';
import { energyLines, pageLines } from './deviceLines';
import type { LeaseFactors } from './hardware';
import { hardwareLines, leaseCover } from './hardware';
import type { Prices } from './pageCosts';
import type { Spreads } from './spread';
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
  readonly lines: readonly CostLine[];
  /** Devices with unknown pages, or with pages for which no price is known. */
  readonly incomplete: ReadonlySet<DeviceId>;
}

/** All costs of a timeline, exact, each with its category and device: hard, soft and reserve, for the cost and the cash view. */
export function costLines(timeline: Timeline, costing: Costing): CostLines {
  const devices: DeviceCosting = costing;
  const { lines, incomplete } = pageLines(timeline, devices);
  const leases = leaseFactors(timeline, costing);
  for (const span of timeline.hardware) {
    for (const line of hardwareLines(span, costing.spreads, leases)) lines.push(line);
    for (const line of energyLines(span, devices)) lines.push(line);
    for (const line of reserveLines(span, costing)) lines.push(line);
  }
  for (const span of timeline.contracts) {
    for (const line of contractLines(span, timeline, costing)) lines.push(line);
  }
  for (const id of unbilledDevices(timeline)) incomplete.add(id);
  for (const dated of timeline.oneOffs) lines.push(oneOffLine(dated, costing.spreads));
  for (const span of timeline.softCosts) lines.push(softLine(span, costing.spreads));
  return { lines: lines.filter(({ over }) => over.byYear.some((factor) => factor.n !== 0n)), incomplete };
}

/** Devices under a contract with pages that are unknown, or that no billed meter counts. */
function unbilledDevices(timeline: Timeline): ReadonlySet<DeviceId> {
  const found = new Set<DeviceId>();
  for (const stage of timeline.stages) {
    for (const contract of stage.contracts) {
      const billed = new Set(contract.meters.map(({ meter }) => meter));
      const isWhole = ({ deviceId, rates }: ContractDevice): boolean =>
        meters.every((meter) => {
          const own = stage.volumes.get(deviceId)?.[meter];
          if (own === undefined) return true;
          return own.isComplete && (isZero(own.pages) || billed.has(meter) || rates?.[meter] !== undefined);
        });
      for (const { deviceId } of contract.devices.filter((device) => !isWhole(device))) found.add(deviceId);
    }
  }
  return found;
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

function reserveLines(
  { device, isNew, from, to, worksUntil }: Timeline['hardware'][number],
  { spreads }: Costing,
): readonly CostLine[] {
  // Only devices of today have a replacement.
  const { replacement } = device as Device;
  if (isNew || replacement === undefined) return [];
  return [
    {
      category: 'reserve',
      deviceId: device.id,
      amount: divide(rate(replacement.price.value), whole(replacement.usefulMonths)),
      over: spreads.over({ from, to: worksUntil ?? to }),
      grade: replacement.price.grade,
      origin: { rule: 'reserve' },
    },
  ];
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
