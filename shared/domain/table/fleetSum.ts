import type { VolumeInput } from '../fleet/volume';
import { leastMeterDays, monthlyVolume } from '../fleet/volume';
import type { Decimal, Rate } from '../rate';
import { isZero } from '../rate';
import { isUnknown } from '../sourced';
import { daysOf } from './dayGaps';
import { smallWhole } from './exactDecimal';
import type { RateSum } from './rateSum';
import { addDecimalTo, addTo, addUsageTo, newRateSum, totalOf } from './rateSum';

/** Sums over all devices, exact; `undefined` while nothing is known. */
export interface FleetSummary {
  readonly mono: Rate | undefined;
  readonly colour: Rate | undefined;
  readonly devicesWithVolume: number;
  readonly paid: Rate | undefined;
}

/** Sums that grow device by device. */
export interface FleetSum {
  /** Adds a volume; gives the device's pages a month as a binary number for checks, `undefined` where unknown. */
  readonly addVolume: (volume: VolumeInput | undefined) => number | undefined;
  readonly addPaid: (paid: Rate) => void;
  readonly summary: () => FleetSummary;
}

/** Empty sums. */
export function newFleetSum(): FleetSum {
  const sums = { mono: newRateSum(), colour: newRateSum(), paid: newRateSum() };
  let devicesWithVolume = 0;
  return {
    addVolume(volume) {
      if (volume === undefined || volume.basis === 'lifetime') return undefined;
      const mono = addMeter(sums.mono, volume, 'mono');
      const colour = addMeter(sums.colour, volume, 'colour');
      // No colour pages beside an unknown mono meter say nothing about the device's volume.
      if (mono !== undefined || (colour !== undefined && colour > 0)) devicesWithVolume++;
      if (mono !== undefined) return mono + (colour ?? 0);
      return colour !== undefined && colour > 0 ? colour : undefined;
    },
    addPaid(paid) {
      addTo(sums.paid, paid);
    },
    summary: () => ({
      mono: totalOf(sums.mono),
      colour: totalOf(sums.colour),
      paid: totalOf(sums.paid),
      devicesWithVolume,
    }),
  };
}

type KnownVolume = Exclude<VolumeInput, { readonly basis: 'lifetime' }>;

function addMeter(sum: RateSum, volume: KnownVolume, meter: 'mono' | 'colour'): number | undefined {
  if (volume.basis === 'average') {
    const pages = volume[meter];
    // A stated average is pages a month as it stands.
    if (pages === null) return undefined;
    addDecimalTo(sum, pages);
    return Number(pages);
  }
  const plain = plainUsage(volume, meter);
  if (plain === undefined) return addExact(sum, volume, meter);
  addUsageTo(sum, plain.pages, plain.days);
  return (plain.pages * 30.4375) / plain.days;
}

/** Small whole pages and days, which stay exact as binary numbers; `undefined` for all else. */
function plainUsage(
  volume: Exclude<KnownVolume, { readonly basis: 'average' }>,
  meter: 'mono' | 'colour',
): { readonly pages: number; readonly days: number } | undefined {
  if (volume.basis === 'usage') {
    const pages = volume[meter];
    const whole = pages === null || !isShortWhole(pages) ? NaN : smallWhole(pages);
    return whole >= 0 && volume.days > 0 ? { pages: whole, days: volume.days } : undefined;
  }
  const [start, end] = [volume.start[meter], volume.end[meter]];
  if (start === null || end === null || !isShortWhole(start) || !isShortWhole(end)) return undefined;
  const pages = smallWhole(end) - smallWhole(start);
  const days = daysOf(volume.start.on, volume.end.on);
  return !(pages >= 0) || !(days >= leastMeterDays) ? undefined : { pages, days };
}

function isShortWhole(text: Decimal): boolean {
  return text.length <= 9 && !text.includes('.');
}

function addExact(sum: RateSum, volume: VolumeInput, meter: 'mono' | 'colour'): number | undefined {
  const pages = monthlyVolume(volume)[meter];
  if (isUnknown(pages)) return undefined;
  addTo(sum, pages.value);
  return isZero(pages.value) ? 0 : Number(pages.value.n) / Number(pages.value.d);
}
