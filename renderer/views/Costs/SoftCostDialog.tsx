import type { ReactElement } from 'react';
import type { SoftCost } from '../../../shared/domain/proposal/proposal';
import { ChoiceField } from '../../components/form/ChoiceField';
import { FigureFields } from '../../components/form/FigureFields';
import { FormDialog } from '../../components/form/FormDialog';
import { newId } from '../../components/form/newId';
import type { ItemDialogProps } from '../../components/form/PartList';
import { SourceFields } from '../../components/form/SourceFields';
import { TextField } from '../../components/form/TextField';
import { useDraft } from '../../components/form/useDraft';
import { softCostDraft, softCostOf, softCostProblems, softFields, withKind } from './softCostDraft';
import { softKindNames } from './softWords';
import type { Costs } from './useCosts';

interface SoftCostDialogProps extends ItemDialogProps<SoftCost> {
  readonly costs: Costs;
}

/** A cost that nobody invoices, in the client's own counts. */
export function SoftCostDialog({ costs, edited, onSave, onClose }: SoftCostDialogProps): ReactElement {
  const { proposal } = costs;
  const { currency } = proposal.settings;
  const { draft, set, setter, shown, trySave } = useDraft(
    () => softCostDraft(edited),
    softCostProblems,
    (typed) => {
      const taken = (proposal.softCosts ?? []).map(({ id }) => id);
      onSave(softCostOf(typed, edited?.id ?? newId('soft', taken), edited));
    },
  );
  const fields = softFields[draft.kind];
  return (
    <FormDialog
      title={edited === undefined ? 'Add a soft cost' : 'Change a soft cost'}
      go={edited === undefined ? 'Add the soft cost' : 'Save the soft cost'}
      onGo={trySave}
      onClose={onClose}
    >
      <div className="form-row">
        <ChoiceField
          label="Kind"
          value={draft.kind}
          words={softKindNames}
          onChange={(kind) => {
            set(withKind(draft, kind));
          }}
        />
        <TextField label="What it is" value={draft.label} error={shown.label} onChange={setter('label')} />
      </div>
      <div className="form-row">
        <FigureFields
          fields={[
            ['quantity', fields.quantity],
            ['cost', `${fields.cost} (${currency})`],
            ['people', 'People', draft.kind === 'downtime' ? 'Who wait.' : 'Empty: 1.'],
          ]}
          draft={draft}
          problems={shown}
          onChange={set}
        />
      </div>
      <SourceFields source={draft.source} onChange={setter('source')} />
    </FormDialog>
  );
}
