import type { IsoDate } from '../calendar';
import type { Contract, ContractDevice } from '../contract/contract';
import { contractOffset, lastMonthOf } from '../contract/escalator';
import type { ContractSpan } from '../cost/timeline';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { OptionPlan } from './optionPlan';
import { isLeaving } from './optionPlan';

/** A device under a contract of an option, with the month from which it stands under it while it is present. */
export interface Membership {
  readonly entry: ContractDevice;
  readonly from: number;
}

/** Today's contracts over the term: all of it, unless one ends and does not renew; `isFlat` never ends one. */
export function todaysSpans(
  proposal: Proposal,
  { isFlat }: { readonly isFlat: boolean },
): readonly ContractSpan[] {
  const { startsOn, termMonths } = proposal.settings;
  return proposal.contracts.map((contract) => {
    const last = isFlat ? undefined : lastMonth(contract, startsOn);
    return {
      contract,
      isOfOption: false,
      offset: contractOffset(contract, startsOn),
      from: 1,
      to: Math.min(termMonths, last ?? termMonths),
      ...(last !== undefined && last >= 1 && last <= termMonths ? { endsInMonth: last } : {}),
    };
  });
}

/**
 * The contracts of an option over the term: today's, where those that the option ends run until the
 * last of their devices has another fate or contract, and its own.
 */
export function optionSpans(
  proposal: Proposal,
  plan: OptionPlan,
  members: ReadonlyMap<Contract, readonly Membership[]>,
): readonly ContractSpan[] {
  const ended = new Set<string>(plan.option.endedContracts);
  const joined = firstMemberships(members);
  const todays = todaysSpans(proposal, { isFlat: false }).map((span) =>
    ended.has(span.contract.id) ? endedSpan(span, proposal, lastLeaving(span.contract, plan, joined)) : span,
  );
  return [...todays, ...plan.option.contracts.map((contract) => ownSpan(contract, proposal, plan))];
}

function ownSpan(contract: Contract, { settings }: Proposal, plan: OptionPlan): ContractSpan {
  const { startsOn, termMonths } = settings;
  const from = plan.monthOf(contract);
  const last = lastMonth(contract, startsOn);
  const to = Math.min(termMonths, last ?? termMonths);
  return {
    contract,
    isOfOption: true,
    offset: contract.startsOn === undefined ? 1 - from : contractOffset(contract, startsOn),
    from,
    to,
    ...(last !== undefined && last >= from && last <= termMonths ? { endsInMonth: last } : {}),
  };
}

/** The last month in which a contract runs that ends without renewal, 0 or less where it is over; else `undefined`. */
function lastMonth(contract: Contract, startsOn: IsoDate): number | undefined {
  return contract.renewal?.after === 'ends' ? lastMonthOf(contract, startsOn) : undefined;
}

/**
 * A contract that the option ends in the month before `leaving`. Its end costs once, at the earlier of
 * that and its own; nothing where it was over before the term.
 */
function endedSpan(span: ContractSpan, { settings }: Proposal, leaving: number): ContractSpan {
  if (span.to < 1 || leaving > settings.termMonths) return span;
  const endsInMonth = Math.min(span.endsInMonth ?? settings.termMonths, Math.max(1, leaving - 1));
  return { ...span, to: Math.min(span.to, leaving - 1), endsInMonth };
}

/** The month in which the last device of a contract gets another fate or contract; 1 for those that never do. */
function lastLeaving(contract: Contract, plan: OptionPlan, joined: ReadonlyMap<DeviceId, number>): number {
  let last = 1;
  for (const { deviceId } of contract.devices) {
    last = Math.max(last, plan.fates.get(deviceId)?.month ?? joined.get(deviceId) ?? 1);
  }
  return last;
}

function firstMemberships(
  members: ReadonlyMap<Contract, readonly Membership[]>,
): ReadonlyMap<DeviceId, number> {
  const joined = new Map<DeviceId, number>();
  for (const list of members.values()) {
    for (const { entry, from } of list) {
      joined.set(entry.deviceId, Math.min(from, joined.get(entry.deviceId) ?? from));
    }
  }
  return joined;
}

/**
 * Who stands under each contract of an option, and from when: the devices it lists, and those that it
 * takes over. A device with a fate of its own joins when that holds, a kept one with the contract.
 */
export function membershipsOf(
  proposal: Proposal,
  plan: OptionPlan,
): ReadonlyMap<Contract, readonly Membership[]> {
  const takenOver = new Map<string, DeviceId[]>();
  for (const { id } of proposal.devices) {
    const fate = plan.fates.get(id)?.fate;
    if (fate?.type !== 'takeOver') continue;
    const list = takenOver.get(fate.contractId);
    if (list === undefined) takenOver.set(fate.contractId, [id]);
    else list.push(id);
  }
  return new Map(
    plan.option.contracts.map((contract) => {
      const listed = new Set(contract.devices.map((entry) => entry.deviceId));
      const others = (takenOver.get(contract.id) ?? []).filter((id) => !listed.has(id));
      const entries = [...contract.devices, ...others.map((deviceId) => ({ deviceId }))];
      const start = plan.monthOf(contract);
      return [
        contract,
        entries.flatMap((entry): readonly Membership[] => {
          const planned = plan.fates.get(entry.deviceId);
          if (planned === undefined) return [{ entry, from: start }];
          // A listed device that leaves has left by the time its fate holds.
          return isLeaving(planned) ? [] : [{ entry, from: Math.max(start, planned.month) }];
        }),
      ];
    }),
  );
}

/** The contracts that bill in a month, each with the devices under it then; unchanged ones are the objects given. */
export function contractsIn(
  month: number,
  spans: readonly ContractSpan[],
  of: {
    readonly members: ReadonlyMap<Contract, readonly Membership[]>;
    readonly present: ReadonlySet<DeviceId>;
  },
): readonly Contract[] {
  const running = spans.filter((span) => span.from <= month && month <= span.to);
  const taken = new Set<DeviceId>();
  const own = running
    .filter((span) => span.isOfOption)
    .map(({ contract }) => {
      const entries = (of.members.get(contract) ?? [])
        .filter(({ entry, from }) => from <= month && of.present.has(entry.deviceId))
        .map(({ entry }) => entry);
      for (const { deviceId } of entries) taken.add(deviceId);
      return withDevices(contract, entries);
    });
  const todays = running
    .filter((span) => !span.isOfOption)
    .map(({ contract }) =>
      withDevices(
        contract,
        contract.devices.filter(({ deviceId }) => of.present.has(deviceId) && !taken.has(deviceId)),
      ),
    );
  return [...todays, ...own];
}

function withDevices(contract: Contract, devices: readonly ContractDevice[]): Contract {
  const isSame =
    devices.length === contract.devices.length &&
    devices.every((entry, at) => entry === contract.devices[at]);
  return isSame ? contract : { ...contract, devices };
}

/**
 * The first contract of each device that stands under one: the option's before today's; of several of
 * the option's the first in the list, of several of today's the last.
 */
export function firstContracts(
  contracts: readonly Contract[],
  ofOption: ReadonlySet<string>,
): ReadonlyMap<DeviceId, Contract> {
  const first = new Map<DeviceId, Contract>();
  const own = contracts.filter(({ id }) => ofOption.has(id));
  const todays = contracts.filter(({ id }) => !ofOption.has(id));
  for (const contract of [...todays, ...own.reverse()]) {
    for (const { deviceId } of contract.devices) first.set(deviceId, contract);
  }
  return first;
}
