import type { ReactElement } from 'react';
import { useState } from 'react';
import type { SoftChange } from '../../../shared/domain/future/option';
import type { SoftCost } from '../../../shared/domain/proposal/proposal';
import { Dialog } from '../../components/Dialog';
import { DialogButtons } from '../../components/form/DialogButtons';
import { PhaseField } from '../../components/form/PhaseField';
import { SourceFields } from '../../components/form/SourceFields';
import { TextField } from '../../components/form/TextField';
import { phaseChoices } from './phaseChoices';
import type { SoftDraft } from './softDraft';
import { softChangeOf, softDraft, softProblem, softWords } from './softDraft';
import type { Future } from './useFuture';

interface SoftChangeDialogProps {
  readonly future: Future;
  readonly softCost: SoftCost;
  readonly onSave: (change: SoftChange) => void;
  readonly onClose: () => void;
}

/** What the option promises for one soft cost of today. */
export function SoftChangeDialog({ future, softCost, onSave, onClose }: SoftChangeDialogProps): ReactElement {
  const before = future.option.softChanges?.find(({ softCostId }) => softCostId === softCost.id);
  const [draft, setDraft] = useState(() => softDraft(before));
  const [isTried, setTried] = useState(false);
  const problem = softProblem(draft);
  const set = (changes: Partial<SoftDraft>): void => {
    setDraft((former) => ({ ...former, ...changes }));
  };
  const { unit } = softWords[softCost.kind];
  return (
    <Dialog
      title={softCost.label}
      onClose={onClose}
      actions={
        <DialogButtons
          go="Save the promise"
          canGo
          onGo={() => {
            setTried(true);
            if (problem === null) onSave(softChangeOf(draft, softCost.id, before));
          }}
          onClose={onClose}
        />
      }
    >
      <TextField
        label="In the option, a month"
        value={draft.quantity}
        error={isTried ? problem : null}
        hint={`Today: ${softCost.quantity.value} ${unit}.`}
        isFigure
        onChange={(quantity) => {
          set({ quantity });
        }}
      />
      <div className="form-row">
        <TextField
          label="Promised by"
          value={draft.promisedBy}
          onChange={(promisedBy) => {
            set({ promisedBy });
          }}
        />
        <PhaseField
          phases={phaseChoices(future)}
          value={draft.phaseId}
          onPick={(phaseId) => {
            set({ phaseId });
          }}
        />
      </div>
      <SourceFields
        source={draft.source}
        onChange={(source) => {
          set({ source });
        }}
      />
    </Dialog>
  );
}
