import type { Contract } from '../contract/contract';
import type { ContractId, DeviceId, OptionId } from '../ids';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Fate, Option, PagesTo } from './option';

/**
 * A copy of an option under a new id and name. New devices and contracts, whose ids are unique in a
 * proposal, get the copy's id in front of theirs, and all that names them follows.
 */
export function copyOption(option: Option, to: { readonly id: OptionId; readonly name: string }): Option {
  const own = new Set<string>([...option.newDevices, ...option.contracts].map(({ id }) => id));
  const renamed = <T extends string>(id: T): T => (own.has(id) ? (`${to.id}/${id}` as T) : id);
  const device = (id: DeviceId): DeviceId => renamed(id);
  return {
    ...option,
    id: to.id,
    name: to.name,
    fates: option.fates.map((entry) => ({ ...entry, fate: renamedFate(entry.fate, renamed) })),
    newDevices: option.newDevices.map((entry) => ({ ...entry, id: device(entry.id) })),
    transfers: option.transfers.map((transfer) => ({ ...transfer, to: device(transfer.to) })),
    policies: option.policies.map((policy) =>
      policy.at === 'all' ? policy : { ...policy, at: policy.at.map(device) },
    ),
    contracts: option.contracts.map((contract): Contract => ({
      ...contract,
      id: renamed<ContractId>(contract.id),
      devices: contract.devices.map((entry) => ({ ...entry, deviceId: device(entry.deviceId) })),
    })),
    oneOffs: option.oneOffs.map((one) =>
      one.deviceId === undefined ? one : { ...one, deviceId: device(one.deviceId) },
    ),
  };
}

function renamedFate(fate: Fate, renamed: <T extends string>(id: T) => T): Fate {
  if (fate.type === 'replace') return { ...fate, by: renamed(fate.by) };
  if (fate.type === 'takeOver') return { ...fate, contractId: renamed(fate.contractId) };
  return 'pagesTo' in fate ? { ...fate, pagesTo: renamedPages(fate.pagesTo, renamed) } : fate;
}

function renamedPages(pagesTo: PagesTo, renamed: <T extends string>(id: T) => T): PagesTo {
  if (pagesTo === null) return null;
  if (typeof pagesTo === 'string') return renamed(pagesTo);
  return pagesTo.over === 'place' ? pagesTo : { ...pagesTo, over: pagesTo.over.map((id) => renamed(id)) };
}

/** The option without a phase; what began with it begins in month 1 from then on. */
export function withoutPhase(option: Option, phaseId: string): Result<Option> {
  if (!option.phases?.some(({ id }) => id === phaseId))
    return fail('missing', `There is no phase "${phaseId}" in this option.`);
  const timeless = <T extends { readonly phaseId?: string }>(list: readonly T[]): readonly T[] =>
    list.map((thing) => {
      if (thing.phaseId !== phaseId) return thing;
      const { phaseId: _phase, ...rest } = thing;
      // The thing without an optional member is still of its type.
      return rest as unknown as T;
    });
  return ok({
    ...option,
    fates: timeless(option.fates),
    newDevices: timeless(option.newDevices),
    transfers: timeless(option.transfers),
    policies: timeless(option.policies),
    contracts: timeless(option.contracts),
    oneOffs: timeless(option.oneOffs),
    phases: option.phases.filter(({ id }) => id !== phaseId),
    ...(option.softChanges === undefined ? {} : { softChanges: timeless(option.softChanges) }),
  });
}
