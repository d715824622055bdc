import type { Contract } from '../contract/contract';
import { meters } from '../contract/contract';
import type { CostTable } from '../cost/costTable';
import type { FleetState } from '../cost/fleetState';
import type { CostedDevice } from '../fleet/device';
import type { Option } from '../future/option';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { FoundCheck } from './checkWords';
import { block, says, warning } from './checkWords';
import type { DeviceName } from './deviceNames';
import { namedDevices } from './deviceNames';
import { goesBackWithin, paymentsOf } from './leaseChecks';
import { lackingPrice } from './lackingPrice';
import { serviceChecks } from './serviceChecks';

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
  const unpriced = unpricedDevices(sides);
  return [
    ...newDeviceChecks(sides, name),
    ...priceChecks(sides, unpriced, name),
    ...serviceChecks(sides, new Set(unpriced.map(({ id }) => id)), name),
    ...shorterTodayChecks(sides, name),
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
function unpricedDevices({ today, state, cost }: Sides): readonly CostedDevice[] {
  return state.devices
    .filter(({ id }) => cost.incomplete.has(id) && !today.incomplete.has(id))
    .filter(({ id }) => arePagesKnown(id, cost));
}

/** Whether a device's pages are known in all months of the term; where not, it is they that are missing, and no price. */
function arePagesKnown(id: DeviceId, { timeline }: CostTable): boolean {
  return timeline.stages.every(({ volumes }) =>
    meters.every((meter) => volumes.get(id)?.[meter].isComplete ?? true),
  );
}

function priceChecks(
  sides: Sides,
  unpriced: readonly CostedDevice[],
  name: DeviceName,
): readonly FoundCheck[] {
  const { proposal, option, cost } = sides;
  const todays = new Set(proposal.devices.map(({ id }) => id));
  const ended = proposal.contracts.filter(({ id }) => option.endedContracts.includes(id));
  return unpriced.map((device) => {
    const { what, remedy } = lackingPrice(device, cost.timeline, { settings: proposal.settings, ended });
    return todays.has(device.id)
      ? unequal(
          says`${name(device.id)} has a price for all its pages today, but in the option it has no ${what}. ${remedy}`,
        )
      : unequal(
          says`The new device ${name(device.id)} has no ${what}, while today's side counts it. ${remedy}`,
        );
  });
}

/** Contracts of today after whose end nothing prices the pages of devices that the option prices to the end. */
function shorterTodayChecks(
  { proposal, today, state, cost }: Sides,
  name: DeviceName,
): readonly FoundCheck[] {
  const openInBoth = new Set(state.devices.map(({ id }) => id).filter((id) => cost.incomplete.has(id)));
  const byContract = new Map<Contract, DeviceId[]>();
  for (const device of proposal.devices) {
    if (!today.incomplete.has(device.id) || openInBoth.has(device.id)) continue;
    const { contract } = lackingPrice(device, today.timeline, { settings: proposal.settings, ended: [] });
    if (contract !== undefined) byContract.set(contract, [...(byContract.get(contract) ?? []), device.id]);
  }
  return [...byContract].map(([contract, ids]) =>
    warning(
      'scope-one-sided',
      says`Today's side is shorter than the option's: after the contract "${contract.name}" ends, nothing prices the pages of ${namedDevices(ids, name)}, so that today seems cheaper than it is. Say what follows the contract, or enter prices of the devices themselves.`,
    ),
  );
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
