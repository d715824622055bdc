import type { Contract } from '../contract/contract';
import { depreciationMonths } from '../cost/hardware';
import type { FleetState } from '../cost/fleetState';
import type { CostedDevice, Device } from '../fleet/device';
import type { VolumeMap } from '../fleet/pageVolume';
import { volumesOf } from '../fleet/pageVolume';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { Option } from './option';
import type { PageFlow } from './pageFlow';
import { pageFlow } from './pageFlow';

/** Today's fleet as a state that can be costed. */
export function todayState(proposal: Proposal, volumes: VolumeMap = volumesOf(proposal.devices)): FleetState {
  return { devices: proposal.devices, volumes, contracts: proposal.contracts, oneOffs: [], stillPaid: [] };
}

/** An option as a state that can be costed, with the flow of pages that leads to it. */
export interface OptionState {
  readonly state: FleetState;
  readonly flow: PageFlow;
}

/** Applies the fates of an option to today's fleet. */
export function optionState(
  proposal: Proposal,
  option: Option,
  volumes: VolumeMap = volumesOf(proposal.devices),
): OptionState {
  const flow = pageFlow(proposal.devices, volumes, option);
  const boughtOut = new Set(option.oneOffs.filter((one) => one.kind === 'buyout').map((one) => one.deviceId));
  const stays: CostedDevice[] = [];
  const stillPaid: CostedDevice[] = [];
  const fates = new Map(option.fates.map((entry) => [entry.deviceId, entry.fate]));
  for (const device of proposal.devices) {
    const fate = fates.get(device.id) ?? { type: 'keep' };
    if (fate.type === 'replace' || fate.type === 'retire') {
      const owing = boughtOut.has(device.id) ? undefined : stillOwing(device);
      if (owing !== undefined) stillPaid.push(owing);
      continue;
    }
    const placed: Device = fate.type === 'move' ? { ...device, placeId: fate.toPlaceId } : device;
    stays.push(boughtOut.has(device.id) ? { ...placed, hardware: { type: 'paidOff' } } : placed);
  }
  const devices = [...stays, ...option.newDevices];
  const contracts = [...remainingContracts(proposal, option, devices), ...option.contracts];
  return { state: { devices, volumes: flow.volumes, contracts, oneOffs: option.oneOffs, stillPaid }, flow };
}

/**
 * What is still to be paid for a device that has left: the payments its lease has left (a lease that
 * would run on is ended when they are made), or the rest of its book value. Leaving saves neither.
 */
function stillOwing(device: Device): Device | undefined {
  const { hardware } = device;
  if (hardware === undefined || hardware.type === 'paidOff') return undefined;
  if (hardware.type === 'owned') return depreciationMonths(hardware) > 0 ? device : undefined;
  if (hardware.paymentsLeft === undefined || hardware.after !== 'continues') return device;
  return { ...device, hardware: { ...hardware, after: 'returned' } };
}

function remainingContracts(
  proposal: Proposal,
  option: Option,
  devices: readonly CostedDevice[],
): readonly Contract[] {
  const taken = new Set<DeviceId>(
    option.contracts.flatMap((contract) => contract.devices.map((entry) => entry.deviceId)),
  );
  const present = new Set(devices.map((device) => device.id));
  return proposal.contracts
    .filter((contract) => !option.endedContracts.includes(contract.id))
    .map((contract) => ({
      ...contract,
      devices: contract.devices.filter(({ deviceId }) => present.has(deviceId) && !taken.has(deviceId)),
    }));
}
