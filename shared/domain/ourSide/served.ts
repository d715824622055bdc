import type { Comparison, OptionComparison } from '../comparison/comparison';
import type { Contract } from '../contract/contract';
import { Spreads } from '../cost/spread';
import type { Months, Timeline } from '../cost/timeline';
import type { CostedDevice, NewDevice } from '../fleet/device';
import type { PageVolume } from '../fleet/pageVolume';
import type { Option } from '../future/option';
import { optionTimeline } from '../future/timelines';
import type { ContractId, DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { OurSideInputs } from './ourSide';

/** Months in which we serve a device, with its pages a month then. */
export interface ServedMonths extends Months {
  /** Our contract; absent: a new device outside any contract. */
  readonly contract?: Contract;
  readonly volume: PageVolume | undefined;
}

/** A device that we serve in some months of the term. */
export interface ServedDevice {
  readonly device: CostedDevice;
  readonly months: readonly ServedMonths[];
}

/** A device that an option brings, with the month in which it arrives. */
export interface ArrivingDevice {
  readonly device: NewDevice;
  readonly month: number;
}

/** All that our side is reckoned from: an option, what we serve in it, and what is ours alone. */
export interface Ground {
  readonly proposal: Proposal;
  readonly option: Option;
  readonly compared: OptionComparison;
  readonly inputs: OurSideInputs;
  readonly timeline: Timeline;
  readonly spreads: Spreads;
  readonly ours: ReadonlySet<ContractId>;
  readonly served: readonly ServedDevice[];
  readonly arriving: readonly ArrivingDevice[];
}

/** Gathers what our side of an option is reckoned from. */
export function groundOf(
  proposal: Proposal,
  { comparison, compared }: { readonly comparison: Comparison; readonly compared: OptionComparison },
  inputs: OurSideInputs,
): Ground {
  const { option } = compared;
  const { timeline } = optionTimeline(proposal, option, comparison.today.state.volumes);
  const contracts = timeline.contracts.map(({ contract }) => contract);
  const ours = new Set(
    contracts.filter((contract) => billedByUs(proposal, option, { contract, inputs })).map(({ id }) => id),
  );
  return {
    ...{ proposal, option, compared, inputs, timeline, ours },
    spreads: new Spreads(timeline.termMonths),
    served: servedDevices(timeline, option, ours),
    arriving: arrivingDevices(timeline, option),
  };
}

/**
 * Whether a contract is billed by us: as our side says, else where its supplier is the provider of the
 * proposal, or it belongs to the option and names no supplier.
 */
export function billedByUs(
  { provider }: Pick<Proposal, 'provider'>,
  option: Option,
  { contract, inputs }: { readonly contract: Contract; readonly inputs: OurSideInputs },
): boolean {
  const said = inputs.contracts.find(({ contractId }) => contractId === contract.id)?.isOurs;
  if (said !== undefined) return said;
  if (contract.supplier === undefined) return option.contracts.some(({ id }) => id === contract.id);
  return isSameName(contract.supplier, provider.company);
}

/** Whether two names are written alike, but for case and space around them. */
export function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function servedDevices(
  { stages }: Timeline,
  option: Option,
  ours: ReadonlySet<ContractId>,
): readonly ServedDevice[] {
  const isNew = new Set<DeviceId>(option.newDevices.map(({ id }) => id));
  const served = new Map<DeviceId, { device: CostedDevice; months: ServedMonths[] }>();
  for (const { from, to, devices, volumes, contractOf } of stages) {
    for (const device of devices) {
      const contract = contractOf.get(device.id);
      if (contract === undefined ? !isNew.has(device.id) : !ours.has(contract.id)) continue;
      const months = {
        from,
        to,
        volume: volumes.get(device.id),
        ...(contract === undefined ? {} : { contract }),
      };
      const known = served.get(device.id);
      if (known === undefined) served.set(device.id, { device, months: [months] });
      else known.months.push(months);
    }
  }
  return [...served.values()];
}

function arrivingDevices(
  { hardware, termMonths }: Timeline,
  { newDevices }: Option,
): readonly ArrivingDevice[] {
  const byId = new Map(newDevices.map((device) => [device.id, device]));
  return hardware.flatMap(({ device, isNew, from }) => {
    const arrives = isNew && from <= termMonths ? byId.get(device.id) : undefined;
    return arrives === undefined ? [] : [{ device: arrives, month: from }];
  });
}
