import type { Contract } from '../../../shared/domain/contract/contract';
import type { Option } from '../../../shared/domain/future/option';
import type { ContractId } from '../../../shared/domain/ids';
import type { OptionEdit } from '../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { newId } from '../../components/form/newId';

/** An id for a contract that none of the proposal has, options included. */
export function newContractId(proposal: Proposal): ContractId {
  const taken = [proposal, ...proposal.options].flatMap(({ contracts }) => contracts.map(({ id }) => id));
  return newId('contract', taken);
}

/** A contract for all new devices of an option that no other contract of it has yet. */
export function newContract(option: Option, id: ContractId, name = 'Service contract'): Contract {
  const taken = new Set(option.contracts.flatMap(({ devices }) => devices.map(({ deviceId }) => deviceId)));
  const devices = option.newDevices.filter((device) => !taken.has(device.id));
  return {
    id,
    name,
    meters: [],
    inclusion: 'pooled',
    devices: devices.map((device) => ({ deviceId: device.id })),
  };
}

/** Removes a contract of the option; the devices that it took over are kept as they are today. */
export function removeContractEdits(option: Option, contractId: ContractId): readonly OptionEdit[] {
  const takenOver = option.fates
    .filter(({ fate }) => fate.type === 'takeOver' && fate.contractId === contractId)
    .map(({ deviceId }) => deviceId);
  const optionId = option.id;
  return [
    ...(takenOver.length === 0
      ? []
      : [
          {
            type: 'option.setFate' as const,
            optionId,
            deviceIds: takenOver,
            fate: { type: 'keep' as const },
          },
        ]),
    { type: 'option.removeContract', optionId, contractId },
  ];
}
