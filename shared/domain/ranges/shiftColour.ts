import type { Device } from '../fleet/device';
import type { PageTransfer } from '../future/option';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { Decimal, Rate } from '../rate';
import { add, compareRates, divide, isZero, multiply, rate, subtract, toDecimal } from '../rate';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { addDecimals, multiplyDecimals, subtractDecimals, trimDecimal } from '../table/exactDecimal';
import { knownPages, pageRatios, withScaledPages } from './scaleVolumes';
import { type CountedPages, countedPages, withCountedPages } from './volumePages';

/** A share of the pages of one meter that is printed with the other: `from` colour lowers the colour share. */
interface Shift {
  readonly from: 'mono' | 'colour';
  readonly share: Decimal;
}

const sharePlaces = 12;

/**
 * A proposal whose fleet prints another share of its known impressions in colour (0.15 is 15 %), with as
 * many pages in all. To print less colour, every device prints the same share of its colour pages in mono;
 * to print more, every device that prints colour today prints the same share of its mono pages in colour.
 * Only devices of which both meters are known take part. That share is rounded to 12 decimals; mono and
 * colour of each device are then exact. Problem `what-if` where the fleet cannot come to the share.
 */
export function shiftColour(proposal: Proposal, target: Decimal): Result<Proposal> {
  const shift = shiftTo(proposal.devices, rate(target));
  if (!shift.ok) return shift;
  return ok(shift.value === null ? proposal : shifted(proposal, shift.value));
}

function shiftTo(devices: readonly Device[], target: Rate): Result<Shift | null> {
  const all = knownPages(devices);
  const pages = add(all.mono, all.colour);
  if (isZero(pages)) return fail('what-if', 'No pages are known, so there is no color share to change.');
  const wanted = subtract(multiply(target, pages), all.colour);
  if (isZero(wanted)) return ok(null);
  const taking = devices.filter((device) => takesPart(countedPages(device)));
  const from = compareRates(wanted, rate('0')) > 0 ? 'mono' : 'colour';
  const there = knownPages(taking)[from];
  const size = from === 'mono' ? wanted : subtract(rate('0'), wanted);
  if (compareRates(size, there) > 0) {
    const most = divide(from === 'mono' ? add(all.colour, there) : subtract(all.colour, there), pages);
    const limit = `${trimDecimal(toDecimal(multiply(most, rate('100')), 1))}%`;
    return fail(
      'what-if',
      from === 'mono'
        ? `The devices that print color can bring the color share to ${limit} at most.`
        : `Devices of which only color is known keep the color share at ${limit} or more.`,
    );
  }
  return ok({ from, share: trimDecimal(toDecimal(divide(size, there), sharePlaces)) });
}

/** A device whose meters are both known, and that prints colour. */
function takesPart({ mono, colour }: CountedPages): boolean {
  return mono !== null && colour !== null && /[1-9]/.test(colour);
}

function shifted(proposal: Proposal, shift: Shift): Proposal {
  const taking = new Set<DeviceId>();
  const devices = proposal.devices.map((device) => {
    const pages = countedPages(device);
    if (!takesPart(pages)) return device;
    taking.add(device.id);
    return withCountedPages(device, moved(pages, shift));
  });
  const ratios = pageRatios(proposal.devices, devices);
  const monoOnly = new Set(
    [...proposal.devices, ...proposal.options.flatMap((option) => option.newDevices)]
      .filter(({ kind }) => kind === 'monoPrinter' || kind === 'monoMfp')
      .map(({ id }) => id),
  );
  const withShift = (transfer: PageTransfer): PageTransfer =>
    taking.has(transfer.from) ? movedTransfer(transfer, shift, monoOnly) : transfer;
  const options = proposal.options.map((option) => ({
    ...option,
    transfers: option.transfers.map(withShift),
    policies: option.policies.map((policy) => withScaledPages(policy, ratios)),
  }));
  return { ...proposal, devices, options };
}

function moved<T extends CountedPages>(pages: T, { from, share }: Shift): T {
  const { mono, colour } = pages;
  if (mono === null || colour === null) return pages;
  const part = multiplyDecimals(pages[from] ?? '0', share);
  return from === 'colour'
    ? { ...pages, mono: addDecimals(mono, part), colour: subtractDecimals(colour, part) }
    : { ...pages, mono: subtractDecimals(mono, part), colour: addDecimals(colour, part) };
}

/** Pages that become colour stay with the device's fate where the transfer leads to a mono device. */
function movedTransfer(transfer: PageTransfer, shift: Shift, monoOnly: ReadonlySet<DeviceId>): PageTransfer {
  const after = moved(transfer, shift);
  return shift.from === 'mono' && monoOnly.has(transfer.to) ? { ...after, colour: transfer.colour } : after;
}
