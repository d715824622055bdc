import type { FleetState } from '../cost/fleetState';
import { isMonoOnly } from '../fleet/pageVolume';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import { compareRates, toDecimal, zero } from '../rate';
import type { Check } from './comparison';

/**
 * What cannot be of a device: color pages that come to one that prints none block the export, and one
 * that two contracts of today bill warns.
 */
export function deviceChecks(
  proposal: Proposal,
  of: { readonly today: FleetState; readonly state: FleetState },
  name: (id: DeviceId) => string,
): readonly Check[] {
  return [...colourOnMono(of, name), ...billedTwice(proposal, name)];
}

function colourOnMono(
  { today, state }: { readonly today: FleetState; readonly state: FleetState },
  name: (id: DeviceId) => string,
): readonly Check[] {
  return state.devices.filter(isMonoOnly).flatMap(({ id }): readonly Check[] => {
    const pages = state.volumes.get(id)?.colour.pages ?? zero;
    // What a mono device is said to print in color today is for the import to doubt.
    if (compareRates(pages, today.volumes.get(id)?.colour.pages ?? zero) <= 0) return [];
    return [
      {
        code: 'color-on-mono',
        severity: 'block',
        message: `${name(id)} prints no color, but ${toDecimal(pages, 0)} color pages a month go to it. Send them to a color device.`,
      },
    ];
  });
}

function billedTwice({ contracts }: Proposal, name: (id: DeviceId) => string): readonly Check[] {
  const first = new Map<DeviceId, string>();
  const found: Check[] = [];
  for (const contract of contracts) {
    for (const { deviceId } of contract.devices) {
      const other = first.get(deviceId);
      if (other === undefined) first.set(deviceId, contract.name);
      else if (other !== contract.name) {
        found.push({
          code: 'two-contracts',
          severity: 'warning',
          message: `${name(deviceId)} stands under two contracts of today, "${other}" and "${contract.name}"; both bill it.`,
        });
      }
    }
  }
  return found;
}
