import type { Meter } from '../contract/contract';
import { meters } from '../contract/contract';
import type { Device } from '../fleet/device';
import { volumesOf } from '../fleet/pageVolume';
import type { PrintPolicy } from '../future/option';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { Decimal, Rate } from '../rate';
import { divide, isZero, rate, sum, toDecimal } from '../rate';
import { multiplyDecimals, trimDecimal } from '../table/exactDecimal';
import { countedPages, withCountedPages } from './volumePages';
import { withEach, withMember } from './withMember';

/** Decimals of a factor that has no exact decimal: fixed pages of policies are then right to far below a page. */
const factorPlaces = 12;

/** By how much the pages of a device change: "0.9" is 10 % fewer. */
export type VolumeFactor = (device: Device, meter: Meter) => Decimal;

/**
 * A proposal whose devices print other volumes. What depends on a count of pages follows: page transfers by
 * the factor of the device that they leave, and fixed pages of print policies by the factor of the whole
 * fleet, so that a transfer of all pages stays one and the page balance holds. Included pages and minimums
 * of contracts are terms of the contract and stay.
 */
export function scaleVolumes(proposal: Proposal, factorOf: VolumeFactor): Proposal {
  const before = new Map(proposal.devices.map((device) => [device.id, device]));
  const devices = withEach(proposal.devices, (device) => scaled(device, factorOf));
  if (devices === proposal.devices) return proposal;
  const factor = (id: DeviceId, meter: Meter): Decimal => {
    const device = before.get(id);
    return device === undefined ? '1' : factorOf(device, meter);
  };
  const ofFleet = fleetFactors(proposal.devices, devices, factorOf);
  const options = withEach(proposal.options, (option) => ({
    ...option,
    transfers: option.transfers.map((transfer) => ({
      ...transfer,
      mono: times(transfer.mono, factor(transfer.from, 'mono')),
      colour: times(transfer.colour, factor(transfer.from, 'colour')),
    })),
    policies: withEach(option.policies, (policy) => withScaledPages(policy, ofFleet)),
  }));
  return { ...proposal, devices, options };
}

function times(pages: Decimal, factor: Decimal): Decimal {
  return factor === '1' ? pages : multiplyDecimals(pages, factor);
}

function scaled(device: Device, factorOf: VolumeFactor): Device {
  const pages = countedPages(device);
  const [mono, colour] = [factorOf(device, 'mono'), factorOf(device, 'colour')];
  const isSame = (pages.mono === null || mono === '1') && (pages.colour === null || colour === '1');
  if (isSame) return device;
  return withCountedPages(device, {
    mono: pages.mono === null ? null : times(pages.mono, mono),
    colour: pages.colour === null ? null : times(pages.colour, colour),
  });
}

/** By how much the pages of each meter of a whole fleet change. */
export type FleetFactors = Readonly<Record<Meter, Decimal>>;

/** The factor of all devices where they have the same, else the ratio of the known pages. */
function fleetFactors(
  before: readonly Device[],
  after: readonly Device[],
  factorOf: VolumeFactor,
): FleetFactors {
  const ratios = pageRatios(before, after);
  const of = (meter: Meter): Decimal => {
    const [first = '1', ...others] = new Set(before.map((device) => factorOf(device, meter)));
    return others.length === 0 ? first : ratios[meter];
  };
  return { mono: of('mono'), colour: of('colour') };
}

/** Known pages of a fleet after a change divided by those before, by meter; 1 where there were none. */
export function pageRatios(before: readonly Device[], after: readonly Device[]): FleetFactors {
  const [old, now] = [knownPages(before), knownPages(after)];
  const ratio = (meter: Meter): Decimal =>
    isZero(old[meter]) ? '1' : trimDecimal(toDecimal(divide(now[meter], old[meter]), factorPlaces));
  return { mono: ratio('mono'), colour: ratio('colour') };
}

/** Pages a month of a fleet, as far as they are known. */
export function knownPages(devices: readonly Device[]): Readonly<Record<Meter, Rate>> {
  const volumes = [...volumesOf(devices).values()];
  const [mono, colour] = meters.map((meter) => sum(volumes.map((volume) => volume[meter].pages)));
  return { mono: mono ?? rate('0'), colour: colour ?? rate('0') };
}

/** A print policy whose fixed pages follow the fleet's; shares follow of themselves. */
export function withScaledPages(policy: PrintPolicy, factors: FleetFactors): PrintPolicy {
  return withMember(policy, 'removes', (removes) =>
    removes.type === 'pages'
      ? { ...removes, mono: times(removes.mono, factors.mono), colour: times(removes.colour, factors.colour) }
      : removes,
  );
}
