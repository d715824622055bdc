import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Contract } from '../../../shared/domain/contract/contract';
import type { ContractId } from '../../../shared/domain/ids';
import { RowButtons } from '../../components/form/RowButtons';
import { BillOffers } from './BillOffers';
import { ContractDetail } from './ContractDetail';
import { baseWords, endWords, increaseWords, noticeWords, renewalWords } from './contractFacts';
import { emptyContract, offeredContract } from './contractOffers';
import type { Costs } from './useCosts';

/** The contracts of today: the list, and one of them with its form and bills. */
export function ContractsPart({ costs }: { readonly costs: Costs }): ReactElement {
  const { proposal, change } = costs;
  const [chosenId, setChosenId] = useState<ContractId | null>(null);
  const chosen = proposal.contracts.find(({ id }) => id === chosenId);
  if (chosen !== undefined) {
    return (
      <ContractDetail
        key={chosen.id}
        costs={costs}
        contract={chosen}
        onClose={() => {
          setChosenId(null);
        }}
      />
    );
  }
  const add = (contract: Contract): void => {
    if (change([{ type: 'contract.set', contract }], `add ${contract.name}`)) setChosenId(contract.id);
  };
  return (
    <div className="part-body">
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            add(emptyContract(proposal));
          }}
        >
          Add a contract
        </button>
      </div>
      <BillOffers
        costs={costs}
        what="a contract"
        make={(offer) => offeredContract(proposal, offer)}
        notes={({ leftOut, contract }) => [
          ...(leftOut.length === 0 ? [] : [`Look at what it leaves out: ${leftOut.join(' ')}`]),
          ...(contract.devices.length === 0
            ? ['No device names this contract: choose them in its form.']
            : []),
        ]}
        isThere={({ bill }) => proposal.contracts.some(({ name }) => name === bill.contract)}
        onTake={({ contract }) => {
          add(contract);
        }}
      />
      {proposal.contracts.length === 0 ? (
        <p className="message">
          No contract of today is known. A contract bills a base charge, pages or both for its devices;
          devices outside of one cost what is said under Devices.
        </p>
      ) : (
        <ContractTable costs={costs} onEdit={setChosenId} />
      )}
    </div>
  );
}

interface ContractTableProps {
  readonly costs: Costs;
  readonly onEdit: (id: ContractId) => void;
}

function ContractTable({ costs, onEdit }: ContractTableProps): ReactElement {
  const { proposal, format, change } = costs;
  return (
    <table className="table costs-list">
      <thead>
        <tr>
          <th scope="col">Contract</th>
          <th scope="col" className="number">
            Devices
          </th>
          <th scope="col">Base charge</th>
          <th scope="col">Increase</th>
          <th scope="col">Ends</th>
          <th scope="col">Then</th>
          <th scope="col">
            <span className="visually-hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {proposal.contracts.map((contract) => {
          const notice = noticeWords(contract, format);
          return (
            <tr key={contract.id}>
              <th scope="row">
                {contract.name}
                {contract.supplier !== undefined && <p className="costs-second">{contract.supplier}</p>}
              </th>
              <td className="number">{format.count(contract.devices.length)}</td>
              <td>{baseWords(contract, format)}</td>
              <td>{increaseWords(contract, format)}</td>
              <td>
                {endWords(contract, format)}
                {notice !== null && <p className="costs-second">{notice}</p>}
              </td>
              <td>{renewalWords(contract, format)}</td>
              <td>
                <RowButtons
                  what={contract.name}
                  onEdit={() => {
                    onEdit(contract.id);
                  }}
                  onRemove={() => {
                    change([{ type: 'contract.remove', contractId: contract.id }], `remove ${contract.name}`);
                  }}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
