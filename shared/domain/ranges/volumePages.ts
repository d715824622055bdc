import type { Device } from '../fleet/device';
import { isMonoOnly } from '../fleet/pageVolume';
import type { VolumeInput } from '../fleet/volume';
import type { Decimal } from '../rate';
import { addDecimals, subtractDecimals } from '../table/exactDecimal';

/** The pages that a volume counts, by meter, in whatever window it counts them; `null` where not known. */
export interface CountedPages {
  readonly mono: Decimal | null;
  readonly colour: Decimal | null;
}

/**
 * The pages that a device's volume counts: as given for averages and usage, the difference of two
 * readings, the odometer of a lifetime total (all of it is mono on a mono device). A meter that runs
 * backwards counts nothing that is known.
 */
export function countedPages(device: Device): CountedPages {
  const { volume } = device;
  if (volume === undefined) return { mono: null, colour: null };
  switch (volume.basis) {
    case 'average':
    case 'usage':
      return volume;
    case 'lifetime':
      return { mono: volume.mono ?? (isMonoOnly(device) ? volume.total : null), colour: volume.colour };
    case 'meters':
      return { mono: between(volume, 'mono'), colour: between(volume, 'colour') };
  }
}

function between(
  { start, end }: Extract<VolumeInput, { readonly basis: 'meters' }>,
  meter: 'mono' | 'colour',
): Decimal | null {
  const [from, to] = [start[meter], end[meter]];
  if (from === null || to === null) return null;
  const pages = subtractDecimals(to, from);
  return pages.startsWith('-') ? null : pages;
}

/**
 * A device whose volume counts other pages, written where the volume has them: of two readings the later
 * one moves, so that the window stays. Decimals stay decimals, so nothing is rounded. A meter that is not
 * known (`countedPages` has `null`) stays as it is.
 */
export function withCountedPages(device: Device, pages: CountedPages): Device {
  const { volume } = device;
  if (volume === undefined) return device;
  return { ...device, volume: withPages(volume, { before: countedPages(device), after: pages }) };
}

function withPages(
  volume: VolumeInput,
  { before, after }: { readonly before: CountedPages; readonly after: CountedPages },
): VolumeInput {
  const changed = (meter: 'mono' | 'colour'): Decimal | null =>
    before[meter] === null ? null : after[meter];
  switch (volume.basis) {
    case 'average':
    case 'usage':
      return { ...volume, mono: changed('mono'), colour: changed('colour') };
    case 'lifetime': {
      const isTotal = volume.mono === null && before.mono !== null;
      return {
        ...volume,
        mono: isTotal ? null : changed('mono'),
        colour: changed('colour'),
        total: isTotal ? changed('mono') : volume.total,
      };
    }
    case 'meters':
      return { ...volume, end: { ...volume.end, mono: end('mono'), colour: end('colour') } };
  }

  function end(meter: 'mono' | 'colour'): Decimal | null {
    if (volume.basis !== 'meters') return null;
    const [pages, from] = [changed(meter), volume.start[meter]];
    return pages === null || from === null ? volume.end[meter] : addDecimals(from, pages);
  }
}
