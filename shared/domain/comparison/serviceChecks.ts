import type { Contract } from '../contract/contract';
import type { Stage } from '../cost/timeline';
import type { CostedDevice } from '../fleet/device';
import { fateTargets } from '../future/fateTargets';
import type { DeviceId } from '../ids';
import type { Invoice } from '../proposal/proposal';
import type { FoundCheck } from './checkWords';
import { block, says } from './checkWords';
import type { DeviceName } from './deviceNames';
import { namedDevices } from './deviceNames';
import type { Sides } from './scopeChecks';

/**
 * Devices that stand under service today, themselves or those whose pages they take, and under none in the
 * option: that would be a saving of nothing. Those of `known` have been told of already.
 */
export function serviceChecks(
  sides: Sides,
  known: ReadonlySet<DeviceId>,
  name: DeviceName,
): readonly FoundCheck[] {
  const { proposal, today, option, cost } = sides;
  const before = beforeOf(sides);
  const bases = (proposal.invoices ?? []).filter(
    ({ isBase, categories }) => isBase && categories.includes('service'),
  );
  const own = new Set(option.contracts.map(({ id }) => id));
  const without = new Map<DeviceId, Contract | undefined>();
  for (const stage of cost.timeline.stages) {
    const then = today.timeline.stages.filter(({ from, to }) => from <= stage.to && stage.from <= to);
    for (const device of stage.devices) {
      if (known.has(device.id) || without.has(device.id) || isServed(device, stage)) continue;
      const contract = stage.contractOf.get(device.id);
      // What an invoice says of today holds on for devices of today that no contract of the option takes over.
      const isStill = !before.isNew(device.id) && (contract === undefined || !own.has(contract.id));
      if (isStill && isInvoiced(device, bases)) continue;
      const isServedThen = (earlier: CostedDevice): boolean =>
        isInvoiced(earlier, bases) || then.some((one) => isServed(earlier, one));
      if (before.of(device.id).some(isServedThen)) without.set(device.id, contract);
    }
  }
  return [...byKind(without, before.isNew)].map((ids) => told(ids, without.get(ids[0]), { before, name }));
}

/** Click charges and monthly costs outside contracts include service, as their makers sell them. */
function isServed(device: CostedDevice, stage: Stage): boolean {
  if (device.service !== undefined) return true;
  const contract = stage.contractOf.get(device.id);
  if (contract !== undefined) return contract.covers?.includes('service') ?? true;
  return device.pageRates !== undefined || device.monthlyCost !== undefined;
}

function isInvoiced({ id }: CostedDevice, bases: readonly Invoice[]): boolean {
  return bases.some(({ devices }) => devices === 'all' || devices.includes(id));
}

type DeviceIds = readonly [DeviceId, ...DeviceId[]];

/** Devices of today apart from new ones, each by the contract that leaves service out. */
function byKind(
  without: ReadonlyMap<DeviceId, Contract | undefined>,
  isNew: (id: DeviceId) => boolean,
): Iterable<DeviceIds> {
  const groups = new Map<string, [DeviceId, ...DeviceId[]]>();
  for (const [id, contract] of without) {
    const key = JSON.stringify([contract?.id, isNew(id)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [id]);
    else group.push(id);
  }
  return groups.values();
}

function told(
  ids: DeviceIds,
  contract: Contract | undefined,
  { before, name }: { readonly before: Before; readonly name: DeviceName },
): FoundCheck {
  const today = before.isNew(ids[0])
    ? 'Today the devices whose pages go there have it'
    : 'Today it is counted';
  const why = contract === undefined ? 'nothing covers it' : `the contract "${contract.name}" leaves it out`;
  return block(
    'unequal-scope',
    says`The cost of service is missing for ${namedDevices(ids, name)} in the option. ${today}, but in the option ${why}. Let a contract cover it, or enter what service costs there.`,
  );
}

/** The devices of today that stand where one of the option does. */
interface Before {
  /** Itself; for a new one those whose pages it takes, else all. */
  readonly of: (id: DeviceId) => readonly CostedDevice[];
  readonly isNew: (id: DeviceId) => boolean;
}

function beforeOf({ proposal, option }: Sides): Before {
  const todays = new Map(proposal.devices.map((device) => [device.id, device]));
  const leftTo = new Map<DeviceId, CostedDevice[]>();
  for (const { deviceId, fate } of option.fates) {
    const device = todays.get(deviceId);
    if (device === undefined) continue;
    for (const id of fateTargets(fate)) {
      const others = leftTo.get(id);
      if (others === undefined) leftTo.set(id, [device]);
      else others.push(device);
    }
  }
  return {
    of: (id) => {
      const own = todays.get(id);
      return own === undefined ? (leftTo.get(id) ?? proposal.devices) : [own];
    },
    isNew: (id) => !todays.has(id),
  };
}
