import type { Contract } from '../contract/contract';
import type { FleetState } from '../cost/fleetState';
import { isMonoOnly } from '../fleet/pageVolume';
import type { Option } from '../future/option';
import type { DeviceId } from '../ids';
import { compareRates, zero } from '../rate';
import type { FoundCheck } from './checkWords';
import { block, says, warning } from './checkWords';
import type { DeviceName } from './deviceNames';

/**
 * What cannot be of a device: color pages that come to one that prints none block the export, and one
 * that two contracts of the option bill warns.
 */
export function deviceChecks(
  of: { readonly today: FleetState; readonly state: FleetState; readonly option: Option },
  name: DeviceName,
): readonly FoundCheck[] {
  return [...colourOnMono(of, name), ...billedTwice(of.option.contracts, { where: 'the option', name })];
}

function colourOnMono(
  { today, state }: { readonly today: FleetState; readonly state: FleetState },
  name: DeviceName,
): readonly FoundCheck[] {
  return state.devices.filter(isMonoOnly).flatMap(({ id }): readonly FoundCheck[] => {
    const pages = state.volumes.get(id)?.colour.pages ?? zero;
    // What a mono device is said to print in color today is for the import to doubt.
    if (compareRates(pages, today.volumes.get(id)?.colour.pages ?? zero) <= 0) return [];
    return [
      block(
        'color-on-mono',
        says`${name(id)} prints no color, but ${{ count: pages }} color pages a month go to it. Send them to a color device.`,
      ),
    ];
  });
}

/** Devices that two contracts of a list bill, which pays for their pages twice. */
export function billedTwice(
  contracts: readonly Contract[],
  { where, name }: { readonly where: 'today' | 'the option'; readonly name: DeviceName },
): readonly FoundCheck[] {
  const first = new Map<DeviceId, Contract>();
  const found: FoundCheck[] = [];
  for (const contract of contracts) {
    for (const deviceId of new Set(contract.devices.map((entry) => entry.deviceId))) {
      const other = first.get(deviceId);
      if (other === undefined) first.set(deviceId, contract);
      else {
        const words = says`${name(deviceId)} stands under two contracts of ${where}, "${other.name}" and "${contract.name}"; both bill it. Take it out of one, unless each bills something else.`;
        found.push(warning('two-contracts', words));
      }
    }
  }
  return found;
}
