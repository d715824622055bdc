import type { ReactElement } from 'react';
import type { Contract } from '../../../shared/domain/contract/contract';
import { SourceFields } from '../form/SourceFields';
import { BasicFields } from './BasicFields';
import { contractSource, withSource } from './contractChanges';
import type { ContractSurroundings, SetContract } from './contractChoices';
import { ContractDevices } from './ContractDevices';
import { CoverFields } from './CoverFields';
import { EndFields } from './EndFields';
import { ExtraList } from './ExtraList';
import { IncreaseFields } from './IncreaseFields';
import { MeterList } from './MeterList';
import { MinimumFields } from './MinimumFields';
import { OwnRates } from './OwnRates';
import './contractForm.css';

interface ContractFormProps {
  readonly contract: Contract;
  readonly currency: string;
  readonly surroundings: ContractSurroundings;
  /** Plays a changed contract as an edit; `what` names the change, and typing in one field is one step. */
  readonly onSet: (changed: Contract, what: string) => boolean;
  readonly onRemove: () => void;
}

/** All that a contract says, today's or an option's; what is typed counts at once. */
export function ContractForm(props: ContractFormProps): ReactElement {
  const { contract, currency, surroundings, onSet, onRemove } = props;
  const set: SetContract = (changed, what) => changed !== undefined && onSet(changed, what);
  const part = { contract, currency, onSet: set };
  return (
    <section className="contract-form" aria-label={contract.name}>
      <BasicFields {...part} phases={surroundings.phases} />
      <MeterList {...part} />
      <SourceFields
        source={contractSource(contract)}
        onChange={(source) => {
          set(withSource(contract, source), 'source');
        }}
      />
      <ContractDevices {...part} surroundings={surroundings} />
      <div>
        <MinimumFields {...part} />
        <ExtraList {...part} />
        <IncreaseFields {...part} />
        <EndFields {...part} />
        <CoverFields {...part} />
        <OwnRates {...part} devices={surroundings.devices} />
      </div>
      <div className="row">
        <button type="button" className="button button-danger" onClick={onRemove}>
          Remove this contract
        </button>
      </div>
    </section>
  );
}
