import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Contract } from '../../../shared/domain/contract/contract';
import type { ContractId } from '../../../shared/domain/ids';
import { ItemTable } from '../../components/form/ItemTable';
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
    <ItemTable
      className="table costs-list"
      items={proposal.contracts}
      columns={[
        {
          heading: 'Contract',
          cell: ({ name, supplier }) => (
            <>
              {name}
              {supplier !== undefined && <p className="costs-second">{supplier}</p>}
            </>
          ),
        },
        { heading: 'Devices', cell: ({ devices }) => format.count(devices.length), look: 'number' },
        { heading: 'Base charge', cell: (contract) => baseWords(contract, format) },
        { heading: 'Increase', cell: (contract) => increaseWords(contract, format) },
        {
          heading: 'Ends',
          cell: (contract) => {
            const notice = noticeWords(contract, format);
            return (
              <>
                {endWords(contract, format)}
                {notice !== null && <p className="costs-second">{notice}</p>}
              </>
            );
          },
        },
        { heading: 'Then', cell: (contract) => renewalWords(contract, format) },
      ]}
      keyOf={({ id }) => id}
      what={({ name }) => name}
      onEdit={({ id }) => {
        onEdit(id);
      }}
      onRemove={({ id, name }) => {
        change([{ type: 'contract.remove', contractId: id }], `remove ${name}`);
      }}
    />
  );
}
