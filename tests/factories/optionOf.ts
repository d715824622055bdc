import type { Contract } from '../../shared/domain/contract/contract';
import type { Device, DeviceKind } from '../../shared/domain/fleet/device';
import type { VolumeMap } from '../../shared/domain/fleet/pageVolume';
import { volumesOf } from '../../shared/domain/fleet/pageVolume';
import type { Option, PrintPolicy } from '../../shared/domain/future/option';
import type { FlowMonth, PageFlow, PagesByMeter } from '../../shared/domain/future/pageFlow';
import { pageFlow } from '../../shared/domain/future/pageFlow';
import { newProposal } from '../../shared/domain/proposal/newProposal';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { toDecimal } from '../../shared/domain/rate';

/** The first day of month 1 in these examples. */
export const startsOn = '2026-07-01';

/** A device of today that prints so many pages a month; `null`: not known. */
export function deviceOf(
  id: string,
  [mono, colour]: readonly [number | null, number | null],
  more: Partial<Device> & { readonly kind?: DeviceKind } = {},
): Device {
  const text = (pages: number | null): string | null => (pages === null ? null : String(pages));
  return {
    id,
    kind: 'colourMfp',
    volume: { basis: 'average', mono: text(mono), colour: text(colour), grade: 'measured' },
    ...more,
  };
}

/** An option with these parts. */
export function optionOf(parts: Partial<Option>): Option {
  return {
    ...{ id: 'o', name: 'Option', fates: [], newDevices: [], transfers: [], policies: [] },
    ...{ contracts: [], endedContracts: [], oneOffs: [] },
    ...parts,
  };
}

/** A contract without charges; its devices by their ids. */
export function contractOf(id: string, devices: readonly string[], more: Partial<Contract> = {}): Contract {
  return {
    ...{ id, name: id, meters: [], inclusion: 'perDevice' },
    devices: devices.map((deviceId) => ({ deviceId })),
    ...more,
  };
}

/** A print policy at these devices. */
export function policyOf(
  id: string,
  at: PrintPolicy['at'],
  removes: DistributiveOmit<PrintPolicy['removes'], 'grade'>,
): PrintPolicy {
  return { id, name: id, at, removes: { ...removes, grade: 'estimate' } };
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A proposal that starts on 2026-07-01 and runs 36 months. */
export function proposalWith(parts: Partial<Proposal>, termMonths = 36): Proposal {
  const empty = newProposal('Client', { id: 'p', at: '2026-06-01T10:00:00Z' });
  return { ...empty, settings: { ...empty.settings, startsOn, termMonths }, ...parts };
}

/** The flow of pages of an option in a month, the first where none is given. */
export function flowOf(
  devices: readonly Device[],
  parts: Partial<Option>,
  at: Partial<FlowMonth> = {},
): PageFlow {
  const fleet = { devices, volumes: volumesOf(devices) };
  return pageFlow(fleet, optionOf(parts), { month: 1, startsOn, places: [], ...at });
}

/** Mono and colour pages as text, in short: `600+20`. */
export function pagesText({ mono, colour }: PagesByMeter): string {
  return [mono, colour].map((pages) => toDecimal(pages, 3).replace(/\.?0+$/, '')).join('+');
}

/** Pages of each device of a state, in short. */
export function volumesText(volumes: VolumeMap): Record<string, string> {
  return Object.fromEntries(
    [...volumes].map(([id, { mono, colour }]) => [id, pagesText({ mono: mono.pages, colour: colour.pages })]),
  );
}
