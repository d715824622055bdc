import { meters } from '../contract/contract';
import type { CostTable } from '../cost/costTable';
import type { FleetState } from '../cost/fleetState';
import type { Stage } from '../cost/timeline';
import type { CostedDevice } from '../fleet/device';
import { fateTargets } from '../future/fateTargets';
import type { Option } from '../future/option';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { FoundCheck } from './checkWords';
import { block, says, warning } from './checkWords';
import type { DeviceName } from './deviceNames';
import { namedDevices } from './deviceNames';
import { goesBackWithin, paymentsOf } from './leaseChecks';
import { lackingPrice } from './lackingPrice';

/** An option beside today carried on, as far as their scope goes. */
export interface Sides {
  readonly proposal: Proposal;
  readonly today: CostTable;
  readonly option: Option;
  readonly state: FleetState;
  readonly cost: CostTable;
}

/**
 * What only one side counts. What today counts and the option leaves out makes a saving of nothing, and
 * blocks the export: hardware, energy, service, a price for every page, a lease to the end of the term. What
 * only the option counts makes it seem dearer, and warns.
 */
export function scopeChecks(sides: Sides, name: DeviceName): readonly FoundCheck[] {
  return [
    ...newDeviceChecks(sides, name),
    ...priceChecks(sides, name),
    ...serviceChecks(sides, name),
    ...oneSidedChecks(sides),
  ];
}

const unequal = (words: FoundCheck['says']): FoundCheck => block('unequal-scope', words);

function isEnergyCounted({ settings }: Proposal, devices: readonly CostedDevice[]): boolean {
  return settings.energyPrice !== undefined && devices.some(({ energy }) => energy !== undefined);
}

const isHardwareCounted = (devices: readonly CostedDevice[]): boolean =>
  devices.some(({ hardware }) => hardware !== undefined);

function newDevicesOf({ option, state }: Sides): readonly CostedDevice[] {
  const present = new Set(state.devices);
  return option.newDevices.filter((device) => present.has(device));
}

function newDeviceChecks(sides: Sides, name: DeviceName): readonly FoundCheck[] {
  const { proposal, cost } = sides;
  const { termMonths } = proposal.settings;
  const needsHardware = isHardwareCounted(proposal.devices);
  const needsEnergy = isEnergyCounted(proposal, proposal.devices);
  const arrivals = new Map(cost.timeline.hardware.map(({ device, from }) => [device.id, from]));
  return newDevicesOf(sides).flatMap((device): readonly FoundCheck[] => {
    const { id, hardware, energy } = device;
    return [
      ...(needsHardware && hardware === undefined
        ? [
            unequal(
              says`The new device ${name(id)} has no hardware cost, while today's side counts it. Enter its lease, rent or price, or say that it is paid off.`,
            ),
          ]
        : []),
      ...(needsEnergy && energy === undefined
        ? [
            unequal(
              says`The new device ${name(id)} has no energy figure, while today's side counts it. Enter its TEC or its watts.`,
            ),
          ]
        : []),
      ...leaseToEnd(device, { termMonths, from: arrivals.get(id) ?? 1 }, name),
    ];
  });
}

/** A new device that goes back and yet prints on costs nothing from then on. */
function leaseToEnd(
  { id, hardware }: CostedDevice,
  { termMonths, from }: { readonly termMonths: number; readonly from: number },
  name: DeviceName,
): readonly FoundCheck[] {
  if (hardware?.type !== 'lease' || !goesBackWithin(hardware, termMonths - from + 1)) return [];
  const last = from - 1 + (paymentsOf(hardware) ?? 0);
  return [
    unequal(
      says`The new device ${name(id)} goes back after month ${last} of ${termMonths}, but its pages are printed there to the end. Lease it for the whole term, let its lease run on, or let the client own it.`,
    ),
  ];
}

/** Devices whose pages all have a price today, or that are new, and that have none for some in the option. */
function priceChecks({ proposal, today, state, cost }: Sides, name: DeviceName): readonly FoundCheck[] {
  const todays = new Set(proposal.devices.map(({ id }) => id));
  return state.devices
    .filter(({ id }) => cost.incomplete.has(id) && !today.incomplete.has(id))
    .filter(({ id }) => meters.every((meter) => state.volumes.get(id)?.[meter].isComplete ?? true))
    .map((device) => {
      const { what, remedy } = lackingPrice(device, cost.timeline, proposal.settings);
      return todays.has(device.id)
        ? unequal(
            says`${name(device.id)} has a price for all its pages today, but in the option it has no ${what}. ${remedy}`,
          )
        : unequal(
            says`The new device ${name(device.id)} has no ${what}, while today's side counts it. ${remedy}`,
          );
    });
}

/** Devices that stand under service today, themselves or those whose pages they take, and under none in the option. */
function serviceChecks(sides: Sides, name: DeviceName): readonly FoundCheck[] {
  const { today, cost } = sides;
  const before = beforeOf(sides);
  const found = new Map<DeviceId, { readonly contract: string | undefined; readonly isNew: boolean }>();
  for (const stage of cost.timeline.stages) {
    const then = today.timeline.stages.filter(({ from, to }) => from <= stage.to && stage.from <= to);
    for (const device of stage.devices) {
      if (found.has(device.id) || isServed(device, stage)) continue;
      const isSame = (one: Stage): boolean => before.of(device.id).some((earlier) => isServed(earlier, one));
      if (!then.some(isSame)) continue;
      found.set(device.id, {
        contract: stage.contractOf.get(device.id)?.name,
        isNew: before.isNew(device.id),
      });
    }
  }
  return [...groupedBy([...found], ([, { contract, isNew }]) => JSON.stringify([contract, isNew]))].map(
    (group) => {
      const ids = group.map(([id]) => id);
      const [, { contract, isNew }] = group[0];
      const devices = namedDevices(ids, name);
      const where =
        contract === undefined ? ['nothing covers it'] : [`the contract "${contract}" leaves it out`];
      const has = ids.length === 1 ? 'has' : 'have';
      const whose = isNew ? 'the devices whose pages go there have service today' : `${has} service today`;
      return unequal(
        isNew
          ? says`The cost of service is missing for ${devices}: ${whose}, but ${where} in the option. Let a contract cover it, or enter what service costs there.`
          : says`The cost of service is missing for ${devices}, which ${whose}, but ${where} in the option. Let a contract cover it, or enter what service costs there.`,
      );
    },
  );
}

function groupedBy<T>(list: readonly T[], keyOf: (one: T) => string): Iterable<readonly [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups.values();
}

/** Click charges and monthly costs outside contracts include service, as their makers sell them. */
function isServed(device: CostedDevice, stage: Stage): boolean {
  const contract = stage.contractOf.get(device.id);
  if (device.service !== undefined) return true;
  if (contract !== undefined) return contract.covers?.includes('service') ?? true;
  return device.pageRates !== undefined || device.monthlyCost !== undefined;
}

/** The devices of today that stand where one of the option does: itself, those whose pages a new one takes, else all. */
function beforeOf({ proposal, option }: Sides): {
  readonly of: (id: DeviceId) => readonly CostedDevice[];
  readonly isNew: (id: DeviceId) => boolean;
} {
  const todays = new Map(proposal.devices.map((device) => [device.id, device]));
  const leftTo = new Map<DeviceId, CostedDevice[]>();
  for (const { deviceId, fate } of option.fates) {
    const device = todays.get(deviceId);
    if (device === undefined) continue;
    for (const id of fateTargets(fate)) leftTo.set(id, [...(leftTo.get(id) ?? []), device]);
  }
  return {
    of: (id) => {
      const own = todays.get(id);
      return own === undefined ? (leftTo.get(id) ?? proposal.devices) : [own];
    },
    isNew: (id) => !todays.has(id),
  };
}

/** Kinds of cost that no device of today has and a new one does. */
function oneSidedChecks(sides: Sides): readonly FoundCheck[] {
  const { proposal, today } = sides;
  const { devices } = proposal;
  const added = newDevicesOf(sides);
  if (devices.length === 0 || today.rows.length === 0) return [];
  return [
    ...(isHardwareCounted(added) && !isHardwareCounted(devices)
      ? [
          warning(
            'scope-one-sided',
            says`Only the option counts hardware: no device of today has a hardware cost, so that the option seems dearer than it is. Enter today's leases and prices, or say what is paid off.`,
          ),
        ]
      : []),
    ...(isEnergyCounted(proposal, added) && !isEnergyCounted(proposal, devices)
      ? [
          warning(
            'scope-one-sided',
            says`Only the option counts energy: no device of today has an energy figure, so that the option seems dearer than it is. Enter the TEC or watts of today's devices.`,
          ),
        ]
      : []),
  ];
}
