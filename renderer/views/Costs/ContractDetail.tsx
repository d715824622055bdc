import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { Contract } from '../../../shared/domain/contract/contract';
import type { ContractSurroundings } from '../../components/contractForm/contractChoices';
import { ContractForm } from '../../components/contractForm/ContractForm';
import { ContractBills } from './ContractBills';
import { todayChoices } from './todayChoices';
import type { Costs } from './useCosts';

interface ContractDetailProps {
  readonly costs: Costs;
  readonly contract: Contract;
  readonly onClose: () => void;
}

/** All that a contract of today says, and what it bills. */
export function ContractDetail({ costs, contract, onClose }: ContractDetailProps): ReactElement {
  const { proposal, change } = costs;
  const { devices } = proposal;
  const surroundings = useMemo<ContractSurroundings>(() => {
    const choices = todayChoices(proposal);
    const named = new Set(
      devices.filter(({ contractName }) => contractName === contract.name).map(({ id }) => id),
    );
    return {
      devices: choices,
      groups: [
        ...(named.size === 0
          ? []
          : [{ label: 'Add those that name it', devices: choices.filter(({ id }) => named.has(id)) }]),
        { label: 'Add every device', devices: choices },
      ],
      phases: [],
    };
  }, [proposal, devices, contract.name]);
  return (
    <div className="part-body">
      <div className="row">
        <button type="button" className="button" onClick={onClose}>
          All contracts
        </button>
        <h2>{contract.name}</h2>
      </div>
      <ContractBills costs={costs} contract={contract} />
      <ContractForm
        contract={contract}
        currency={proposal.settings.currency}
        surroundings={surroundings}
        onSet={(changed, what) =>
          change([{ type: 'contract.set', contract: changed }], `change the ${what} of ${contract.name}`, {
            group: `contract-${what}-${contract.id}`,
          })
        }
        onRemove={() => {
          if (change([{ type: 'contract.remove', contractId: contract.id }], `remove ${contract.name}`)) {
            onClose();
          }
        }}
      />
    </div>
  );
}
