import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { Contract } from '../../../shared/domain/contract/contract';
import type { ContractId } from '../../../shared/domain/ids';
import type { ContractSurroundings } from '../../components/contractForm/contractChoices';
import { ContractForm } from '../../components/contractForm/ContractForm';
import { Segments } from '../../components/Segments';
import { newContract, newContractId, removeContractEdits } from './contractEdits';
import { newDeviceChoices, stayingChoices } from './deviceChoices';
import { EndedContracts } from './EndedContracts';
import { devicesWord } from './futureWords';
import { phaseChoices } from './phaseChoices';
import type { Future } from './useFuture';

/** What the option is charged by, and which contracts of today end with it. */
export function ContractPart({ future }: { readonly future: Future }): ReactElement {
  const { option, proposal, change } = future;
  const [chosenId, setChosenId] = useState<ContractId | null>(null);
  const contract = option.contracts.find(({ id }) => id === chosenId) ?? option.contracts[0];
  const add = (): void => {
    const id = newContractId(proposal);
    const made = newContract(option, id);
    if (change([{ type: 'option.setContract', optionId: option.id, contract: made }], 'add a contract')) {
      setChosenId(id);
    }
  };
  return (
    <div className="part-body">
      <EndedContracts future={future} />
      <div className="row-spread">
        <h2>Contracts of the option</h2>
        <button type="button" className="button" onClick={add}>
          Add a contract
        </button>
      </div>
      {option.contracts.length > 1 && (
        <Segments label="Contract" items={option.contracts} chosen={contract?.id} onChoose={setChosenId} />
      )}
      {contract === undefined ? (
        <p className="message">
          New devices have no price for their pages yet. Add a contract that names what is charged.
        </p>
      ) : (
        <OptionContract key={contract.id} future={future} contract={contract} />
      )}
    </div>
  );
}

function OptionContract({
  future,
  contract,
}: {
  readonly future: Future;
  readonly contract: Contract;
}): ReactElement {
  const { option, proposal, change, format } = future;
  const surroundings = useMemo<ContractSurroundings>(() => {
    const devices = stayingChoices(proposal, option, []);
    return {
      devices,
      groups: [
        { label: 'Add all new devices', devices: newDeviceChoices(proposal, option) },
        { label: 'Add every device', devices },
      ],
      phases: phaseChoices({ option, format }),
    };
  }, [proposal, option, format]);
  const takenOver = option.fates.filter(
    ({ fate }) => fate.type === 'takeOver' && fate.contractId === contract.id,
  ).length;
  return (
    <>
      {takenOver > 0 && (
        <p className="message">
          {devicesWord(format, takenOver)} of today {takenOver === 1 ? 'comes' : 'come'} under this contract
          by {takenOver === 1 ? 'its' : 'their'} fate, beside those chosen below.
        </p>
      )}
      <ContractForm
        contract={contract}
        currency={proposal.settings.currency}
        surroundings={surroundings}
        onSet={(changed, what) =>
          change(
            [{ type: 'option.setContract', optionId: option.id, contract: changed }],
            `change the contract's ${what}`,
            `contract-${what}-${contract.id}`,
          )
        }
        onRemove={() => {
          change(removeContractEdits(option, contract.id), `remove ${contract.name}`);
        }}
      />
    </>
  );
}
