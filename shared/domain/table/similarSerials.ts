import type { Findings } from './findings';
import type { Likeness } from './firstSeen';
import { mixed, newFirstSeen } from './firstSeen';
import { serialKey } from './serials';

interface Serialled {
  readonly serial?: string;
  readonly make?: string;
  readonly model?: string;
}

const alike: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', B: '8' };

/** Whether a serial has a letter that a digit looks like; small letters are compared as capitals. */
function hasLookalike(serial: string): boolean {
  return /[OISBoisb]/.test(serial);
}

/** A serial with the digits that its letters look like; `''` for none. */
function alikeKey(serial: string): string {
  const key = serialKey(serial);
  return hasLookalike(key) ? key.replace(/[OISB]/g, (letter) => alike[letter] ?? letter) : key;
}

const alikeSerials: Likeness = {
  codeOf: alikeCode,
  isAlike: (a, b) => alikeKey(a) === alikeKey(b),
};

/** A code that is equal for serials that look alike. */
function alikeCode(serial: string): number {
  let code = 0;
  for (let at = 0; at < serial.length; at++) {
    const own = serial.charCodeAt(at);
    if (own > 127) return codeOfKey(alikeKey(serial));
    if (own === 32 || own === 45) continue;
    code = Math.imul(code, 31) + (folded[own] ?? own);
  }
  return mixed(code);
}

function codeOfKey(key: string): number {
  let code = 0;
  for (let at = 0; at < key.length; at++) code = Math.imul(code, 31) + key.charCodeAt(at);
  return mixed(code);
}

/** By character code: capitals for small letters, digits for the letters that look like them. */
const folded = Int32Array.from({ length: 128 }, (_, code) => {
  const capital = String.fromCharCode(code).toUpperCase();
  return (alike[capital] ?? capital).charCodeAt(0);
});

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
  // Of two serials that differ so, one has such a letter; where none has one there is nothing to compare.
  if (!devices.some(({ serial }) => serial !== undefined && hasLookalike(serial))) return;
  const seen = newFirstSeen(devices.length, (at) => devices[at]?.serial ?? '', alikeSerials);
  for (let at = 0; at < devices.length; at++) {
    const device = devices[at];
    if (device?.serial === undefined) continue;
    const first = serialKey(device.serial) === '' ? -1 : seen.find(device.serial, at);
    if (first < 0) continue;
    const other = devices[first] ?? {};
    if (kindOf(other) !== kindOf(device) || serialKey(other.serial ?? '') === serialKey(device.serial))
      continue;
    const sample = `${other.serial ?? ''} and ${device.serial}`;
    findings.note({ code: 'similar-serials', row: rowOf(first), sample });
    findings.note({ code: 'similar-serials', row: rowOf(at) });
  }
}
