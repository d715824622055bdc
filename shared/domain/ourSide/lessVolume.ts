import type { Device } from '../fleet/device';
import type { MeterReading, VolumeInput } from '../fleet/volume';
import type { Option, PageTransfer, PrintPolicy } from '../future/option';
import type { Proposal } from '../proposal/proposal';
import type { Decimal } from '../rate';
import { add, multiply, rate, subtract, toDecimal } from '../rate';

/**
 * The proposal as if everybody printed `share` of the pages: 0.9 is a tenth less. Pages of transfers and of
 * policies with fixed pages follow, so that nothing moves that is no longer printed. Exact.
 */
export function withVolume(proposal: Proposal, share: Decimal): Proposal {
  const scaled = (pages: Decimal): Decimal => times(pages, share);
  return {
    ...proposal,
    devices: proposal.devices.map((device) => scaledDevice(device, scaled)),
    options: proposal.options.map((option) => scaledOption(option, scaled)),
  };
}

type Scale = (pages: Decimal) => Decimal;

/** A product of decimals has as many places as both together. */
function times(a: Decimal, b: Decimal): Decimal {
  return toDecimal(multiply(rate(a), rate(b)), placesOf(a) + placesOf(b));
}

function placesOf(decimal: Decimal): number {
  const point = decimal.indexOf('.');
  return point < 0 ? 0 : decimal.length - point - 1;
}

function scaledDevice(device: Device, scaled: Scale): Device {
  return device.volume === undefined ? device : { ...device, volume: scaledVolume(device.volume, scaled) };
}

function scaledVolume(volume: VolumeInput, scaled: Scale): VolumeInput {
  const some = (pages: Decimal | null): Decimal | null => (pages === null ? null : scaled(pages));
  switch (volume.basis) {
    case 'average':
    case 'usage':
      return { ...volume, mono: some(volume.mono), colour: some(volume.colour) };
    case 'lifetime':
      return { ...volume, mono: some(volume.mono), colour: some(volume.colour), total: some(volume.total) };
    case 'meters':
      return { ...volume, end: scaledEnd(volume.start, volume.end, scaled) };
  }
}

function scaledEnd(start: MeterReading, end: MeterReading, scaled: Scale): MeterReading {
  const later = (from: Decimal | null, to: Decimal | null): Decimal | null => {
    if (from === null || to === null) return to;
    const places = Math.max(placesOf(from), placesOf(to));
    const used = scaled(toDecimal(subtract(rate(to), rate(from)), places));
    return toDecimal(add(rate(from), rate(used)), Math.max(placesOf(from), placesOf(used)));
  };
  return { ...end, mono: later(start.mono, end.mono), colour: later(start.colour, end.colour) };
}

function scaledOption(option: Option, scaled: Scale): Option {
  return {
    ...option,
    transfers: option.transfers.map((transfer): PageTransfer => ({
      ...transfer,
      ...scaledPages(transfer, scaled),
    })),
    policies: option.policies.map((policy): PrintPolicy => {
      const { removes } = policy;
      return removes.type === 'pages'
        ? { ...policy, removes: { ...removes, ...scaledPages(removes, scaled) } }
        : policy;
    }),
  };
}

function scaledPages(
  { mono, colour }: { readonly mono: Decimal; readonly colour: Decimal },
  scaled: Scale,
): { readonly mono: Decimal; readonly colour: Decimal } {
  return { mono: scaled(mono), colour: scaled(colour) };
}
