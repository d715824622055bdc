import type { ReactElement } from 'react';
import { useState } from 'react';
import type { DeviceId } from '../../../shared/domain/ids';
import { Field } from '../../components/Field';
import { FormDialog } from '../../components/form/FormDialog';
import { TextField } from '../../components/form/TextField';
import { newContract, newContractId } from './contractEdits';
import { stayEdits } from './fateEdits';
import { FateFoot, fromTheStart } from './FateFoot';
import { devicesWord } from './futureWords';
import type { Future } from './useFuture';

interface TakeOverDialogProps {
  readonly future: Future;
  readonly chosen: readonly DeviceId[];
  readonly onClose: () => void;
}

/** Keeps devices and puts them under a contract of the option, which can be made on the way. */
export function TakeOverDialog({ future, chosen, onClose }: TakeOverDialogProps): ReactElement {
  const { proposal, option, change, format } = future;
  const [contractId, setContractId] = useState(option.contracts[0]?.id ?? null);
  const [name, setName] = useState('Service contract');
  const [means, setMeans] = useState(fromTheStart);
  const them = devicesWord(format, chosen.length);
  const isNew = contractId === null;
  const takeOver = (): void => {
    const id = contractId ?? newContractId(proposal);
    const edits = [
      ...(isNew
        ? [
            {
              type: 'option.setContract' as const,
              optionId: option.id,
              contract: newContract(option, id, name.trim()),
            },
          ]
        : []),
      ...stayEdits(option, chosen, { fate: { type: 'takeOver', contractId: id }, ...means }),
    ];
    if (change(edits, `take over ${them}`)) onClose();
  };
  return (
    <FormDialog
      title={`Take over ${them}`}

      go={`Take over ${them}`}
      canGo={!isNew || name.trim() !== ''}
      onGo={takeOver}
      onClose={onClose}
    >
      <Field label="Into the contract" hint="They stay where they are, and leave their contract of today.">
        {(control) => (
          <select
            {...control}
            value={contractId ?? ''}
            onChange={(event) => {
              setContractId(event.target.value === '' ? null : event.target.value);
            }}
          >
            {option.contracts.map((contract) => (
              <option key={contract.id} value={contract.id}>
                {contract.name}
              </option>
            ))}
            <option value="">A new contract</option>
          </select>
        )}
      </Field>
      {isNew && (
        <TextField
          label="Name of the new contract"
          value={name}
          hint="Its prices are written on Contracts."
          onChange={setName}
        />
      )}
      <FateFoot future={future} means={means} onChange={setMeans} />
    </FormDialog>
  );
}
