import { contradictions } from '../../future/contradictions';
import { copyOption, withoutPhase } from '../../future/copyOption';
import { fateTargets } from '../../future/fateTargets';
import type { DeviceFate, Option } from '../../future/option';
import type { Result } from '../../result';
import { assertNever, fail, ok } from '../../result';
import type { OptionEdit } from '../edit';
import type { Proposal } from '../proposal';
import { missing, withChanges, withSet, withoutId } from './changes';

type WithinOption = Exclude<
  OptionEdit,
  { type: 'option.add' | 'option.remove' | 'option.recommend' | 'option.copy' }
>;

/** Applies a change of an option, or adds, removes or recommends one. */
export function applyOptionEdit(proposal: Proposal, edit: OptionEdit): Result<Proposal> {
  switch (edit.type) {
    case 'option.add':
      return addOption(proposal, edit.option);
    case 'option.copy': {
      const copied = proposal.options.find((option) => option.id === edit.optionId);
      if (copied === undefined) return missing('option', edit.optionId);
      return addOption(proposal, copyOption(copied, edit));
    }
    case 'option.remove':
      return removeOption(proposal, edit.optionId);
    case 'option.recommend':
      return recommend(proposal, edit.optionId);
    default:
      return within(proposal, edit);
  }
}

const empty = {
  fates: [],
  newDevices: [],
  transfers: [],
  policies: [],
  contracts: [],
  endedContracts: [],
  oneOffs: [],
};

function addOption(
  proposal: Proposal,
  added: Partial<Option> & Pick<Option, 'id' | 'name'>,
): Result<Proposal> {
  if (proposal.options.some((option) => option.id === added.id)) {
    return fail('exists', `There already is an option "${added.id}" in this proposal.`);
  }
  const [twice] = contradictions(added);
  if (twice !== undefined) return fail('twice', twice);
  return ok({ ...proposal, options: [...proposal.options, { ...empty, ...added }] });
}

function removeOption(proposal: Proposal, optionId: string): Result<Proposal> {
  const options = withoutId(proposal.options, optionId, 'option');
  if (!options.ok) return options;
  const { recommendedOptionId, ...rest } = proposal;
  return ok({
    ...rest,
    options: options.value,
    ...(recommendedOptionId === undefined || recommendedOptionId === optionId ? {} : { recommendedOptionId }),
  });
}

function recommend(proposal: Proposal, optionId: string | null): Result<Proposal> {
  if (optionId === null) {
    const { recommendedOptionId: _former, ...rest } = proposal;
    return ok(rest);
  }
  if (!proposal.options.some((option) => option.id === optionId)) return missing('option', optionId);
  return ok({ ...proposal, recommendedOptionId: optionId });
}

function within(proposal: Proposal, edit: WithinOption): Result<Proposal> {
  const option = proposal.options.find((entry) => entry.id === edit.optionId);
  if (option === undefined) return missing('option', edit.optionId);
  const named = namedDevices(edit);
  const today = new Set<string>(named.length === 0 ? [] : proposal.devices.map(({ id }) => id));
  const absent = named.find((id) => !today.has(id));
  if (absent !== undefined) return missing('device', absent);
  const taken = takenId(proposal, edit);
  if (taken !== undefined) return taken;
  const changed = changeOption(option, edit);
  if (!changed.ok) return changed;
  return ok(
    changed.value === option ? proposal : { ...proposal, options: withSet(proposal.options, changed.value) },
  );
}

/** Devices of today that must exist before the edit; what a fate or a transfer points at may follow later and is checked then. */
function namedDevices(edit: WithinOption): readonly string[] {
  if (edit.type === 'option.setFate') return edit.deviceIds;
  if (edit.type === 'option.setFates') return edit.fates.map((entry) => entry.deviceId);
  return edit.type === 'option.setTransfers' ? edit.transfers.map((transfer) => transfer.from) : [];
}

/** A new device or contract may not have the id of one that stands elsewhere in the proposal. */
function takenId(proposal: Proposal, edit: WithinOption): ReturnType<typeof fail> | undefined {
  const others = proposal.options.filter(({ id }) => id !== edit.optionId);
  if (edit.type === 'option.setDevice') {
    const devices = [...proposal.devices, ...others.flatMap((option) => option.newDevices)];
    if (devices.some(({ id }) => id === edit.device.id))
      return fail('exists', `There already is a device "${edit.device.id}" in this proposal.`);
  }
  if (edit.type === 'option.setContract') {
    const contracts = [...proposal.contracts, ...others.flatMap((option) => option.contracts)];
    if (contracts.some(({ id }) => id === edit.contract.id))
      return fail('exists', `There already is a contract "${edit.contract.id}" in this proposal.`);
  }
  return undefined;
}

function changeOption(option: Option, edit: WithinOption): Result<Option> {
  switch (edit.type) {
    case 'option.describe':
      return ok(withChanges<Option>(option, edit.changes));
    case 'option.setFate': {
      const { deviceIds, type: _type, optionId: _optionId, ...same } = edit;
      return ok(
        withFates(
          option,
          deviceIds.map((deviceId) => ({ deviceId, ...same })),
        ),
      );
    }
    case 'option.setFates':
      return ok(withFates(option, edit.fates));
    case 'option.setDevice':
      return ok({ ...option, newDevices: withSet(option.newDevices, edit.device) });
    case 'option.removeDevice':
      return removeNewDevice(option, edit.deviceId);
    case 'option.setTransfers':
      return ok({ ...option, transfers: edit.transfers });
    case 'option.setPolicy':
      return ok({ ...option, policies: withSet(option.policies, edit.policy) });
    case 'option.removePolicy':
      return without(option, 'policies', edit.policyId);
    case 'option.setContract':
      return ok({ ...option, contracts: withSet(option.contracts, edit.contract) });
    case 'option.removeContract':
      return removeContract(option, edit.contractId);
    case 'option.endContracts':
      return ok({ ...option, endedContracts: edit.contractIds });
    case 'option.setOneOff':
      return ok({ ...option, oneOffs: withSet(option.oneOffs, edit.oneOff) });
    case 'option.removeOneOff':
      return without(option, 'oneOffs', edit.oneOffId);
    case 'option.setPhase':
      return ok({ ...option, phases: withSet(option.phases ?? [], edit.phase) });
    case 'option.removePhase':
      return withoutPhase(option, edit.phaseId);
    case 'option.setSoftChange':
      return ok({ ...option, softChanges: [...otherChanges(option, edit.change.softCostId), edit.change] });
    case 'option.removeSoftChange':
      return ok({ ...option, softChanges: otherChanges(option, edit.softCostId) });
    default:
      return assertNever(edit, 'option edit');
  }
}

function removeNewDevice(option: Option, id: string): Result<Option> {
  const users = [
    ...option.fates
      .filter(({ fate }) => fateTargets(fate).includes(id))
      .map(({ deviceId }) => `the fate of ${deviceId}`),
    ...option.transfers.filter(({ to }) => to === id).map(({ from }) => `a page transfer from ${from}`),
    ...option.policies
      .filter(({ at }) => at !== 'all' && at.includes(id))
      .map(({ name }) => `the print policy "${name}"`),
  ];
  if (users.length > 0) {
    return fail('in-use', `The new device "${id}" is still named by ${users.join(', ')}. Change that first.`);
  }
  const rest = without(option, 'newDevices', id);
  if (!rest.ok) return rest;
  return ok({
    ...rest.value,
    contracts: option.contracts.map((contract) => ({
      ...contract,
      devices: contract.devices.filter(({ deviceId }) => deviceId !== id),
    })),
    oneOffs: option.oneOffs.filter(({ deviceId }) => deviceId !== id),
  });
}

function removeContract(option: Option, id: string): Result<Option> {
  const taken = option.fates.filter(({ fate }) => fate.type === 'takeOver' && fate.contractId === id);
  if (taken.length > 0) {
    const devices = taken.map(({ deviceId }) => deviceId).join(', ');
    return fail('in-use', `The contract "${id}" still takes over ${devices}. Give them another fate first.`);
  }
  return without(option, 'contracts', id);
}

const whats = {
  newDevices: 'new device',
  policies: 'print policy',
  contracts: 'contract of the option',
  oneOffs: 'one-off cost',
} as const;

function without(option: Option, list: keyof typeof whats, id: string): Result<Option> {
  const rest = withoutId<{ readonly id: string }>(option[list], id, whats[list]);
  return rest.ok ? ok({ ...option, [list]: rest.value }) : rest;
}

function otherChanges(option: Option, softCostId: string): NonNullable<Option['softChanges']> {
  return (option.softChanges ?? []).filter((change) => change.softCostId !== softCostId);
}

function withFates(option: Option, given: readonly DeviceFate[]): Option {
  const named = new Map<string, DeviceFate>(given.map((entry) => [entry.deviceId, entry]));
  const others = option.fates.filter((entry) => !named.has(entry.deviceId));
  const told = [...named.values()].filter(({ fate, reason }) => fate.type !== 'keep' || reason !== undefined);
  return { ...option, fates: [...others, ...told] };
}
