import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ContractId } from '../../../shared/domain/ids';
import { newContract } from './contractChanges';
import { ContractForm } from './ContractForm';
import { EndedContracts } from './EndedContracts';
import { newId } from '../../components/form/newId';
import type { Future } from './useFuture';

/** What the option is charged by, and which contracts of today end with it. */
export function ContractPart({ future }: { readonly future: Future }): ReactElement {
  const { option, proposal, change } = future;
  const [chosenId, setChosenId] = useState<ContractId | null>(null);
  const contract = option.contracts.find(({ id }) => id === chosenId) ?? option.contracts[0];
  const add = (): void => {
    const taken = [proposal, ...proposal.options].flatMap(({ contracts }) => contracts.map(({ id }) => id));
    const id = newId('contract', taken);
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
        <div className="segments" role="group" aria-label="Contract">
          {option.contracts.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="button"
              aria-pressed={id === contract?.id}
              onClick={() => {
                setChosenId(id);
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {contract === undefined ? (
        <p className="message">
          New devices have no price for their pages yet. Add a contract that names what is charged.
        </p>
      ) : (
        <ContractForm key={contract.id} future={future} contract={contract} />
      )}
    </div>
  );
}
