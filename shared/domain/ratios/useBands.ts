import type { Comparison } from '../comparison/comparison';
import type { Device } from '../fleet/device';
import type { Proposal } from '../proposal/proposal';
import type { Decimal, Rate } from '../rate';
import { add, compareRates, divide, rate } from '../rate';

/** A band of use: above the one share of the recommended monthly volume, up to the other. */
export interface UseBand {
  readonly above?: Decimal;
  readonly upTo?: Decimal;
}

/** The bands in which charts show the use of devices, in their order. */
export const useBands: readonly (UseBand & { readonly name: string })[] = [
  { name: 'No pages at all', upTo: '0' },
  { name: 'Up to 10% of the planned volume', above: '0', upTo: '0.1' },
  { name: '10 to 50%', above: '0.1', upTo: '0.5' },
  { name: '50 to 100%', above: '0.5', upTo: '1' },
  { name: 'Above the planned volume', above: '1' },
];

/** Those that print no more than a tenth of what they are made for. */
export const littleUse: UseBand = { upTo: '0.1' };

/** A device with the share of its recommended monthly volume that it prints. */
export interface DeviceUse {
  readonly device: Device;
  readonly use: Rate;
}

/** Today's devices with their use, where pages and recommended volume are both known. */
export function usesOf(
  { devices }: Pick<Proposal, 'devices'>,
  { today }: Pick<Comparison, 'today'>,
): readonly DeviceUse[] {
  return devices.flatMap((device) => {
    const volume = today.state.volumes.get(device.id);
    const isKnown = volume?.mono.isComplete === true && volume.colour.isComplete;
    if (device.recommendedMonthly === undefined || !isKnown) return [];
    const pages = add(volume.mono.pages, volume.colour.pages);
    return [{ device, use: divide(pages, rate(device.recommendedMonthly.value)) }];
  });
}

/** Whether a use lies in a band. */
export function isInBand(use: Rate, { above, upTo }: UseBand): boolean {
  return (
    (above === undefined || compareRates(use, rate(above)) > 0) &&
    (upTo === undefined || compareRates(use, rate(upTo)) <= 0)
  );
}

/** The place of the band in which a use lies. */
export function bandOf(use: Rate): number {
  return useBands.findIndex(({ upTo }) => upTo === undefined || compareRates(use, rate(upTo)) <= 0);
}
