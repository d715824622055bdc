import type { ReactElement } from 'react';
import type { SoftChange } from '../../../shared/domain/future/option';
import type { SoftCost } from '../../../shared/domain/proposal/proposal';
import { FormDialog } from '../../components/form/FormDialog';
import { SourceFields } from '../../components/form/SourceFields';
import { TextField } from '../../components/form/TextField';
import { useDraft } from '../../components/form/useDraft';
import { PromiseFields } from './PromiseFields';
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
  const { draft, set, setter, shown, trySave } = useDraft(
    () => softDraft(before),
    (typed) => {
      const problem = softProblem(typed);
      return problem === null ? {} : { quantity: problem };
    },
    (typed) => {
      onSave(softChangeOf(typed, softCost.id, before));
    },
  );
  const { unit } = softWords[softCost.kind];
  return (
    <FormDialog title={softCost.label} go="Save the promise" onGo={trySave} onClose={onClose}>
      <TextField
        label="In the option, a month"
        value={draft.quantity}
        error={shown.quantity}
        hint={`Today: ${softCost.quantity.value} ${unit}.`}
        isFigure
        onChange={setter('quantity')}
      />
      <PromiseFields future={future} draft={draft} onChange={set} />
      <SourceFields source={draft.source} onChange={setter('source')} />
    </FormDialog>
  );
}
