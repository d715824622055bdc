import type { Contract, ContractDevice } from '../contract/contract';
import { meters } from '../contract/contract';
import type { PageVolume } from '../fleet/pageVolume';
import type { DeviceId } from '../ids';
import { isZero } from '../rate';
import type { Charges } from './contractLines';
import { chargesOf, contractLines, contractSums } from './contractLines';
import type { ContractTerm } from './contractPeriods';
import { pricedContract, stagesOf } from './contractPeriods';
import type { CostGroup } from './costSums';
import { inTerm } from './costSums';
import type { ContractSpan, Months, Stage, Timeline } from './timeline';

/** What a contract costs, and the devices under it with pages that are unknown or that it does not bill; others may. */
export interface ContractCosts {
  readonly group: CostGroup;
  readonly unbilled: readonly DeviceId[];
}

/** The months of a contract with the devices under it then, and their pages: all that its charges depend on. */
interface Stay {
  readonly months: Months;
  readonly devices: readonly ContractDevice[];
  readonly volumes: readonly (PageVolume | undefined)[];
}

interface Remembered {
  /** The span, and how prices rise, as text. */
  readonly term: string;
  readonly stays: readonly Stay[];
  readonly charges: Charges;
  readonly costs: ContractCosts;
}

/** Contracts never change in place: what one bills is worked out once for the same devices and pages. */
const remembered = new WeakMap<Contract, Remembered[]>();
const mostRemembered = 8;

/** What one contract bills over the term. */
export function contractCosts(span: ContractSpan, timeline: Timeline, term: ContractTerm): ContractCosts {
  const { contract, from, to, offset, endsInMonth } = span;
  const stays = stagesOf(span, timeline).map(({ stage, months, devices }): Stay => ({
    months,
    devices,
    volumes: devices.map(({ deviceId }) => stage.volumes.get(deviceId)),
  }));
  const months = [from, to, offset, endsInMonth ?? '', timeline.termMonths].join(' ');
  const name = `${months} ${term.startsOn} ${String(term.isFlat)}`;
  const own = remembered.get(contract) ?? [];
  const alike = own.filter((entry) => isSame(entry.stays, stays));
  const before = alike.find((entry) => entry.term === name);
  if (before !== undefined) return before.costs;
  const sameMonths = alike.find((entry) => entry.term.startsWith(`${months} `));
  const charges = sameMonths?.charges ?? chargesOf(span, timeline);
  const priced = pricedContract(span, term);
  let lines: ReturnType<CostGroup['lines']> | undefined;
  const costs: ContractCosts = {
    group: {
      sums: inTerm(contractSums(priced, timeline, charges)),
      lines: () => (lines ??= inTerm(contractLines(priced, timeline, charges))),
    },
    unbilled: sameMonths?.costs.unbilled ?? stays.flatMap((stay) => unbilledOf(contract, stay)),
  };
  remembered.set(contract, [...own.slice(1 - mostRemembered), { term: name, stays, charges, costs }]);
  return costs;
}

function isSame(a: readonly Stay[], b: readonly Stay[]): boolean {
  return (
    a.length === b.length &&
    a.every((stay, at) => {
      const other = b[at];
      return (
        other !== undefined &&
        stay.months.from === other.months.from &&
        stay.months.to === other.months.to &&
        isEqual(stay.volumes, other.volumes) &&
        isEqual(stay.devices, other.devices)
      );
    })
  );
}

function isEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

function unbilledOf(contract: Contract, { devices, volumes }: Stay): readonly DeviceId[] {
  const all = billedByAll(contract);
  return devices
    .filter((device, at) => !isWhole(volumes[at], all | billedByOwn(device)))
    .map(({ deviceId }) => deviceId);
}

/** Which counters are billed, a bit for each: ten thousand devices have no set of their own. */
type Billed = number;

const bitOf = { mono: 1, colour: 2 } as const;

function billedByAll({ meters: billed }: Contract): Billed {
  return billed.reduce((bits, { meter }) => bits | bitOf[meter], 0);
}

function billedByOwn({ rates }: ContractDevice): Billed {
  if (rates === undefined) return 0;
  return meters.reduce((bits, meter) => (rates[meter] === undefined ? bits : bits | bitOf[meter]), 0);
}

function isWhole(volume: PageVolume | undefined, billed: Billed): boolean {
  return meters.every((meter) => {
    const own = volume?.[meter];
    return own === undefined || (own.isComplete && (isZero(own.pages) || (billed & bitOf[meter]) !== 0));
  });
}

/**
 * Of the devices that some contract does not bill in full, those that the contracts of some stage do not bill
 * together either: one contract may lease a device and another bill its pages.
 */
export function unbilledByAny(
  found: readonly ContractCosts[],
  stages: readonly Pick<Stage, 'contracts' | 'volumes'>[],
): ReadonlySet<DeviceId> {
  const open = new Set(found.flatMap(({ unbilled }) => unbilled));
  const unbilled = new Set<DeviceId>();
  if (open.size === 0) return unbilled;
  for (const { contracts, volumes } of stages) {
    const billed = billedTogether(contracts, open);
    for (const [id, bits] of billed) if (!isWhole(volumes.get(id), bits)) unbilled.add(id);
  }
  return unbilled;
}

function billedTogether(
  contracts: readonly Contract[],
  of: ReadonlySet<DeviceId>,
): ReadonlyMap<DeviceId, Billed> {
  const billed = new Map<DeviceId, Billed>();
  for (const contract of contracts) {
    const all = billedByAll(contract);
    for (const device of contract.devices) {
      const { deviceId } = device;
      if (of.has(deviceId)) billed.set(deviceId, (billed.get(deviceId) ?? 0) | all | billedByOwn(device));
    }
  }
  return billed;
}
