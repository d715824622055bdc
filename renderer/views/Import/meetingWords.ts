import type { MetShown } from '../../../shared/ipc/meeting';

const reasons: Readonly<Record<MetShown['by'], string>> = {
  serial: 'Same serial number',
  mac: 'Same MAC address',
  asset: 'Same asset number',
  row: 'Same row of the same file',
  id: 'Same id',
  ipAndModel: 'Same IP address and model',
  nameAndModel: 'Same name and model',
  similarSerial: 'Almost the same serial number',
};

/** By what two devices may be one, in words. */
export function reasonOf({ by }: Pick<MetShown, 'by'>): string {
  return reasons[by];
}

/** How far a pair can be trusted, in a word. */
export const confidenceWords: Readonly<Record<MetShown['confidence'], string>> = {
  sure: 'Sure',
  likely: 'Likely',
  doubtful: 'Doubtful',
};
