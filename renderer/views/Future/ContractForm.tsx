import type { ReactElement } from 'react';
import type { Contract } from '../../../shared/domain/contract/contract';
import { ChoiceField } from '../../components/form/ChoiceField';
import {
  contractSource,
  escalatorText,
  withBase,
  withBasePer,
  withEscalator,
  withSource,
} from './contractChanges';
import { ContractDevices } from './ContractDevices';
import { MeterFields } from './MeterFields';
import { SourceFields } from '../../components/form/SourceFields';
import { TypedField } from '../../components/form/TypedField';
import type { Future } from './useFuture';

interface ContractFormProps {
  readonly future: Future;
  readonly contract: Contract;
}

const perWords = { month: 'Each month', quarter: 'Each quarter', year: 'Each year' } as const;

/** The prices of a contract of the option; what is typed counts at once. */
export function ContractForm({ future, contract }: ContractFormProps): ReactElement {
  const { option, change, proposal } = future;
  const { currency } = proposal.settings;
  const set = (changed: Contract | undefined, what: string): boolean =>
    changed !== undefined &&
    change(
      [{ type: 'option.setContract', optionId: option.id, contract: changed }],
      `change the ${what} of ${contract.name}`,
      `contract-${what}-${contract.id}`,
    );
  return (
    <section className="contract-form" aria-label={contract.name}>
      <div className="form-row">
        <TypedField
          label="Name"
          value={contract.name}
          accept={(name) => name.trim() !== '' && set({ ...contract, name }, 'name')}
        />
        <TypedField
          label="Supplier"
          value={contract.supplier ?? ''}
          accept={(text) => set(withSupplier(contract, text), 'supplier')}
        />
      </div>
      <div className="form-row">
        <TypedField
          label={`Base charge (${currency})`}
          value={contract.base?.amount.value ?? ''}
          isFigure
          accept={(text) => set(withBase(contract, text), 'base charge')}
        />
        <ChoiceField
          label="Charged"
          value={contract.base?.per ?? 'month'}
          words={perWords}
          onChange={(per) => {
            set(withBasePer(contract, per), 'base charge');
          }}
        />
        <TypedField
          label="Price increase a year (%)"
          value={escalatorText(contract)}
          isFigure
          accept={(text) => set(withEscalator(contract, text), 'price increase')}
        />
      </div>
      <MeterFields contract={contract} currency={currency} onSet={set} />
      <SourceFields
        source={contractSource(contract)}
        onChange={(source) => {
          set(withSource(contract, source), 'source');
        }}
      />
      <ContractDevices future={future} contract={contract} onSet={set} />
      <div className="row">
        <button
          type="button"
          className="button button-danger"
          onClick={() => {
            change(
              [{ type: 'option.removeContract', optionId: option.id, contractId: contract.id }],
              `remove ${contract.name}`,
            );
          }}
        >
          Remove this contract
        </button>
      </div>
    </section>
  );
}

function withSupplier(contract: Contract, text: string): Contract {
  const { supplier: _supplier, ...rest } = contract;
  return text.trim() === '' ? rest : { ...rest, supplier: text };
}
