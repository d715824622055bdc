import type { Proposal } from '../../shared/domain/proposal/proposal';

/**
 * The proposal in a text of the window, not checked yet; `undefined` when it is no object. Devices that are as
 * they were are the very objects of the former state, so that a save checks only those that have changed.
 */
export function parseProposal(text: string, former?: Proposal): Proposal | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
  // Storage checks it against the schema of the file before it writes a byte.
  const proposal = parsed as Proposal;
  const devices: unknown = proposal.devices;
  if (former === undefined || !Array.isArray(devices)) return proposal;
  return { ...proposal, devices: withFormer(proposal.devices, former.devices) };
}

function withFormer<T>(devices: readonly T[], former: readonly T[]): readonly T[] {
  const known = new Map(former.map((device) => [idOf(device), device]));
  return devices.map((device) => {
    const before = known.get(idOf(device));
    return before !== undefined && isSame(before, device) ? before : device;
  });
}

function idOf(device: unknown): unknown {
  return typeof device === 'object' && device !== null && 'id' in device ? device.id : undefined;
}

/** Equal as JSON, the order of members included. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left: readonly (readonly [string, unknown])[] = Object.entries(a);
  const right: readonly (readonly [string, unknown])[] = Object.entries(b);
  return (
    left.length === right.length &&
    left.every(([name, value], at) => {
      const [otherName, otherValue] = right[at] ?? [];
      return name === otherName && isSame(value, otherValue);
    })
  );
}
