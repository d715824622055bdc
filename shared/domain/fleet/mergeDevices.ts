import { daysBetween } from '../calendar';
import type { Device } from './device';
import type { VolumeInput } from './volume';
import { leastMeterDays } from './volume';

/**
 * Brings imported devices into a fleet: a device met again by id, serial or MAC is extended (what is
 * new is added, what it had stays, a better volume takes the place of a poorer one), any other is added.
 */
export function mergeDevices(fleet: readonly Device[], found: readonly Device[]): readonly Device[] {
  const merged = [...fleet];
  const at = new Map<string, number>();
  const remember = (device: Device, index: number): void => {
    for (const key of keysOf(device)) if (!at.has(key)) at.set(key, index);
  };
  merged.forEach(remember);
  for (const device of found) {
    const index = keysOf(device)
      .map((key) => at.get(key))
      .find((place) => place !== undefined);
    const known = index === undefined ? undefined : merged[index];
    if (index === undefined || known === undefined) merged.push(device);
    else merged[index] = mergeDevice(known, device);
    remember(device, index ?? merged.length - 1);
  }
  return merged;
}

function keysOf(device: Device): readonly string[] {
  return [
    `id ${device.id}`,
    ...(device.serial === undefined ? [] : [`serial ${normal(device.serial)}`]),
    ...(device.mac === undefined ? [] : [`mac ${normal(device.mac)}`]),
  ];
}

function normal(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}

function mergeDevice(known: Device, found: Device): Device {
  const volume = betterVolume(known.volume, found.volume);
  const kind = known.kind === 'unknown' ? found.kind : known.kind;
  return { ...found, ...known, kind, ...(volume === undefined ? {} : { volume }) };
}

/** Two odometer readings at least 28 days apart become meters; else the finding that says more about a month. */
function betterVolume(
  known: VolumeInput | undefined,
  found: VolumeInput | undefined,
): VolumeInput | undefined {
  if (known === undefined || found === undefined) return found ?? known;
  if (known.basis === 'lifetime' && found.basis === 'lifetime') return fromOdometers(known, found);
  return known.basis === 'lifetime' || found.basis !== 'lifetime' ? found : known;
}

type Lifetime = Extract<VolumeInput, { basis: 'lifetime' }>;

function fromOdometers(a: Lifetime, b: Lifetime): VolumeInput {
  if (a.on === undefined || b.on === undefined) return b;
  const [start, end] = daysBetween(a.on, b.on) >= 0 ? [a, b] : [b, a];
  if (start.on === undefined || end.on === undefined) return b;
  if (daysBetween(start.on, end.on) < leastMeterDays) return end;
  const { mono: _mono, colour: _colour, total: _total, basis: _basis, on: _on, ...from } = end;
  return {
    ...from,
    basis: 'meters',
    start: { on: start.on, mono: start.mono, colour: start.colour },
    end: { on: end.on, mono: end.mono, colour: end.colour },
  };
}
