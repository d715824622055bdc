import type { Findings } from './findings';
import { serialKey } from './serials';

interface Serialled {
  readonly serial?: string;
  readonly make?: string;
  readonly model?: string;
}

const alike: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', B: '8' };

/** A serial with the digits that its letters look like; `''` for none. */
function alikeKey(serial: string): string {
  const key = serialKey(serial);
  return /[OISB]/.test(key) ? key.replace(/[OISB]/g, (letter) => alike[letter] ?? letter) : key;
}

function kindOf({ make, model }: Serialled): string {
  return `${make ?? ''} ${model ?? ''}`.trim().toLowerCase();
}

/**
 * Says which devices of one make and model have serials that differ only by O and 0, I and 1, S and 5 or
 * B and 8: often one device that was written down twice. Nothing is merged.
 */
export function noteSimilarSerials(
  devices: readonly Serialled[],
  rowOf: (at: number) => number,
  findings: Findings,
): void {
  const seen = new Map<string, number>();
  for (const [at, device] of devices.entries()) {
    if (device.serial === undefined) continue;
    const key = alikeKey(device.serial);
    if (key === '') continue;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, at);
      continue;
    }
    const other = devices[first] ?? {};
    if (kindOf(other) !== kindOf(device) || serialKey(other.serial ?? '') === serialKey(device.serial))
      continue;
    const sample = `${other.serial ?? ''} and ${device.serial}`;
    findings.note({ code: 'similar-serials', row: rowOf(first), sample });
    findings.note({ code: 'similar-serials', row: rowOf(at) });
  }
}
