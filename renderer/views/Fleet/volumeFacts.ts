import type { Device } from '../../../shared/domain/fleet/device';
import type { VolumeInput } from '../../../shared/domain/fleet/volume';
import type { Decimal } from '../../../shared/domain/rate';
import { rate } from '../../../shared/domain/rate';
import type { SourceRow, Writing } from './deviceFacts';
import { sourceRow, sourceWords } from './deviceFacts';

/** What was found about a device's pages, in words, and where. */
export interface VolumeFound {
  readonly text: string;
  readonly source: string;
  readonly at: SourceRow | null;
}

/** What was found about a device's pages, as it was found, with its source; `null` where nothing was. */
export function volumeFound(device: Device, writing: Writing): VolumeFound | null {
  const { volume } = device;
  if (volume === undefined) return null;
  return {
    text: foundWords(volume, writing),
    source: sourceWords(volume, writing),
    at: sourceRow(volume, writing),
  };
}

function foundWords(volume: VolumeInput, { format }: Writing): string {
  const count = (pages: Decimal | null): string => (pages === null ? 'not read' : format.count(rate(pages)));
  switch (volume.basis) {
    case 'average':
      return `Stated a month: mono ${count(volume.mono)}, color ${count(volume.colour)}.`;
    case 'usage':
      return `Printed in ${String(volume.days)} days: mono ${count(volume.mono)}, color ${count(volume.colour)}.`;
    case 'meters': {
      const { start, end } = volume;
      const days = `${format.day(start.on)} to ${format.day(end.on)}`;
      return `Meters from ${days}: mono ${count(start.mono)} to ${count(end.mono)}, color ${count(start.colour)} to ${count(end.colour)}.`;
    }
    case 'lifetime': {
      const day = volume.on === undefined ? '' : ` on ${format.day(volume.on)}`;
      return `Lifetime total${day}: mono ${count(volume.mono)}, color ${count(volume.colour)}, all ${count(volume.total)}. A lifetime total is not a monthly volume.`;
    }
  }
}

/** A number of pages as people write it: digits with or without thousands signs; `undefined` for anything else. */
export function pagesOf(text: string): Decimal | null | undefined {
  const plain = text.trim().replace(/[\s\u00a0\u202f]/g, '');
  if (plain === '') return null;
  if (/^\d{1,9}$/.test(plain)) return String(Number(plain));
  return /^\d{1,3}([.,'’]\d{3}){1,2}$/.test(plain) ? String(Number(plain.replace(/\D/g, ''))) : undefined;
}
