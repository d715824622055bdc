import type { ReactElement } from 'react';
import { PhaseField } from '../../components/form/PhaseField';
import { TextField } from '../../components/form/TextField';
import { phaseChoices } from './phaseChoices';
import type { Future } from './useFuture';

/** Who promised something, and the phase with which it begins, as typed. */
interface PromiseDraft {
  readonly promisedBy: string;
  readonly phaseId: string | null;
}

interface PromiseFieldsProps {
  readonly future: Future;
  readonly draft: PromiseDraft;
  readonly onChange: (changes: Partial<PromiseDraft>) => void;
}

/** Who promises a change, and from when it holds. */
export function PromiseFields({ future, draft, onChange }: PromiseFieldsProps): ReactElement {
  return (
    <div className="form-row">
      <TextField
        label="Promised by"
        value={draft.promisedBy}
        onChange={(promisedBy) => {
          onChange({ promisedBy });
        }}
      />
      <PhaseField
        phases={phaseChoices(future)}
        value={draft.phaseId}
        onPick={(phaseId) => {
          onChange({ phaseId });
        }}
      />
    </div>
  );
}
