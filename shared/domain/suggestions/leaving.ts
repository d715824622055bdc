import type { Device } from '../fleet/device';
import type { DeviceFate, Fate } from '../future/option';
import type { OptionView } from './optionView';
import { countedDevices } from './optionView';

/** A device with the fate that a rule speaks for. */
export interface Leaving {
  readonly device: Device;
  readonly fate: Fate;
  /** In words for the client. */
  readonly reason: string;
}

/** Pages go to the devices around, by what each is made for. */
export const pagesAround = { over: 'place', share: 'byRecommended' } as const;

/** The one edit that gives all these devices their fates. */
export function fatesEdit(
  { found }: OptionView,
  leaving: readonly Leaving[],
): { readonly type: 'option.setFates'; readonly optionId: string; readonly fates: readonly DeviceFate[] } {
  return {
    type: 'option.setFates',
    optionId: found.option.id,
    fates: leaving.map(({ device, fate, reason }) => ({ deviceId: device.id, fate, reason })),
  };
}

/** What a person must see to before these devices leave: people, leases, contracts. */
export function needsOfLeaving(view: OptionView, leaving: readonly Leaving[]): readonly string[] {
  const devices = leaving.map(({ device }) => device);
  const leased = devices.filter(
    ({ hardware }) =>
      hardware?.type === 'lease' && (hardware.paymentsLeft === undefined || hardware.paymentsLeft > 0),
  ).length;
  const valued = devices.filter(
    ({ hardware }) => hardware?.type === 'owned' && hardware.monthsInUse < hardware.usefulMonths,
  ).length;
  const underContract = new Set(
    view.proposal.contracts
      .filter(({ id }) => !view.found.option.endedContracts.includes(id))
      .flatMap((contract) => contract.devices.map(({ deviceId }) => deviceId)),
  );
  const billed = devices.filter(({ id }) => underContract.has(id)).length;
  const are = (count: number): string => `${countedDevices(view, count)} ${count === 1 ? 'is' : 'are'}`;
  return [
    'Ask the people who print there.',
    ...(leased > 0
      ? [`${are(leased)} leased: decide whether to buy the lease out or to pay it to its end.`]
      : []),
    ...(valued > 0 ? [`${are(valued)} not written off yet; the rest of the value stays a cost.`] : []),
    ...(billed > 0
      ? [`${are(billed)} under a contract of today: check that the contract lets a device leave.`]
      : []),
    'Enter what removal and wiping of data cost.',
  ];
}
