import type { ReactElement } from 'react';
import { ChoiceField } from '../form/ChoiceField';
import type { PhaseChoice } from '../form/PhaseField';
import { PhaseField } from '../form/PhaseField';
import { readDay } from '../form/readDay';
import { TypedField } from '../form/TypedField';
import { withBase, withBasePer, withMember } from './contractChanges';
import type { ContractPartProps } from './contractChoices';
import { periodWords } from './contractChoices';

interface BasicFieldsProps extends ContractPartProps {
  readonly phases: readonly PhaseChoice[];
}

/** Whose contract it is, from when, and its base charge. */
export function BasicFields({ contract, currency, phases, onSet }: BasicFieldsProps): ReactElement {
  return (
    <>
      <div className="form-row">
        <TypedField
          label="Name"
          value={contract.name}
          accept={(name) => name.trim() !== '' && onSet({ ...contract, name }, 'name')}
        />
        <TypedField
          label="Supplier"
          value={contract.supplier ?? ''}
          accept={(text) =>
            onSet(withMember(contract, 'supplier', text.trim() === '' ? null : text), 'supplier')
          }
        />
        <TypedField
          label="Contract year 1 starts on"
          type="date"
          value={contract.startsOn ?? ''}
          accept={(text) => onSet(withMember(contract, 'startsOn', readDay(text)), 'start')}
        />
        <PhaseField
          phases={phases}
          value={contract.phaseId ?? null}
          onPick={(phaseId) => {
            onSet(withMember(contract, 'phaseId', phaseId), 'phase');
          }}
        />
      </div>
      <div className="form-row">
        <TypedField
          label={`Base charge (${currency})`}
          value={contract.base?.amount.value ?? ''}
          type="figure"
          accept={(text) => onSet(withBase(contract, text), 'base charge')}
        />
        <ChoiceField
          label="Charged"
          value={contract.base?.per ?? 'month'}
          words={periodWords}
          onChange={(per) => {
            onSet(withBasePer(contract, per), 'base charge');
          }}
        />
      </div>
    </>
  );
}
