import type { Comparison } from '../comparison/comparison';
import type { Meter } from '../contract/contract';
import type { CostTable } from '../cost/costTable';
import type { Stage } from '../cost/timeline';
import type { CostedDevice, Device } from '../fleet/device';
import type { MeterVolume, PageVolume, VolumeMap } from '../fleet/pageVolume';
import { noPages } from '../fleet/pageVolume';
import type { DuplexShares } from '../future/printPolicies';
import type { DeviceId, OptionId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import { add, multiply, rate, whole, zero } from '../rate';
import type { Grade } from '../sourced';

/** A fleet to be counted: today's, or an option's at the end of the term, when all its steps are made. */
export interface CountedState {
  readonly name: string;
  /** Absent: today. */
  readonly optionId?: OptionId;
  readonly devices: readonly (CostedDevice & Partial<Pick<Device, 'installedOn'>>)[];
  readonly newDeviceIds: ReadonlySet<DeviceId>;
  readonly volumes: VolumeMap;
  /** Shares of impressions on two-sided sheets where a print policy raised them. */
  readonly raisedDuplex: DuplexShares;
  /** Of every device that stands in it at any time. */
  readonly termPages: ReadonlyMap<DeviceId, PagesOfTerm>;
  /** Its cost over the term; of today at flat prices. */
  readonly cost: CostTable;
}

/** Pages of each meter over the term; `undefined` where they are not all known. */
export type PagesOfTerm = Readonly<Record<Meter, Rate | undefined>>;

/** What today is called beside the options. */
export const todayName = 'Today';

/** Today, and each option in its order. */
export function countedStates(comparison: Comparison): readonly CountedState[] {
  const { today, options } = comparison;
  return [
    {
      name: todayName,
      devices: today.state.devices,
      newDeviceIds: new Set(),
      volumes: today.state.volumes,
      raisedDuplex: new Map(),
      termPages: pagesOfTerm(today.flat.timeline.stages),
      cost: today.flat,
    },
    ...options.map(({ option, state, flow, cost }) => ({
      name: option.name,
      optionId: option.id,
      devices: state.devices,
      newDeviceIds: new Set(option.newDevices.map((device) => device.id)),
      volumes: state.volumes,
      raisedDuplex: flow.duplexShares,
      termPages: pagesOfTerm(cost.timeline.stages),
      cost,
    })),
  ];
}

function pagesOfTerm(stages: readonly Stage[]): ReadonlyMap<DeviceId, PagesOfTerm> {
  const pages = new Map<DeviceId, PagesOfTerm>();
  for (const { from, to, volumes } of stages) {
    const months = whole(to - from + 1);
    const more = (before: Rate | undefined, volume: MeterVolume): Rate | undefined =>
      before === undefined || !volume.isComplete ? undefined : add(before, multiply(volume.pages, months));
    for (const [id, volume] of volumes) {
      const before = pages.get(id) ?? { mono: zero, colour: zero };
      pages.set(id, { mono: more(before.mono, volume.mono), colour: more(before.colour, volume.colour) });
    }
  }
  return pages;
}

/** The pages a month of a device; of one without any entry, none that are known. */
export function volumeIn(state: Pick<CountedState, 'volumes'>, id: DeviceId): PageVolume {
  const unknown = { ...noPages, isComplete: false };
  return state.volumes.get(id) ?? { mono: unknown, colour: unknown };
}

/** All pages a month of a device; `undefined` unless both meters are known. */
export function knownPages(state: Pick<CountedState, 'volumes'>, id: DeviceId): Rate | undefined {
  const { mono, colour } = volumeIn(state, id);
  return mono.isComplete && colour.isComplete ? add(mono.pages, colour.pages) : undefined;
}

/** The share of two-sided impressions of a device: raised by a policy, its own, else the proposal's. */
export function duplexShareOf(
  proposal: Proposal,
  state: CountedState,
  device: CostedDevice,
): { readonly share: Rate; readonly grade: Grade } | undefined {
  const figure = device.duplexShare ?? proposal.settings.duplexShare;
  return (
    state.raisedDuplex.get(device.id) ??
    (figure === undefined ? undefined : { share: rate(figure.value), grade: figure.grade })
  );
}
