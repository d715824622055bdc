import type { ReactElement } from 'react';
import { useState } from 'react';
import type { SoftCost } from '../../../shared/domain/proposal/proposal';
import { Dialog } from '../../components/Dialog';
import { ChoiceField } from '../../components/form/ChoiceField';
import { DialogButtons } from '../../components/form/DialogButtons';
import { newId } from '../../components/form/newId';
import { SourceFields } from '../../components/form/SourceFields';
import { TextField } from '../../components/form/TextField';
import type { SoftCostDraft } from './softCostDraft';
import { softCostDraft, softCostOf, softCostProblems, softFields, withKind } from './softCostDraft';
import { softKindNames } from './softWords';
import type { Costs } from './useCosts';

interface SoftCostDialogProps {
  readonly costs: Costs;
  /** The cost to change; absent: a new one. */
  readonly softCost: SoftCost | undefined;
  readonly onClose: () => void;
}

/** A cost that nobody invoices, in the client's own counts. */
export function SoftCostDialog({ costs, softCost, onClose }: SoftCostDialogProps): ReactElement {
  const { proposal, change } = costs;
  const { currency } = proposal.settings;
  const [draft, setDraft] = useState(() => softCostDraft(softCost));
  const [isTried, setTried] = useState(false);
  const problems = softCostProblems(draft);
  const shown = isTried ? problems : {};
  const set = (changes: Partial<SoftCostDraft>): void => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const save = (): void => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const taken = (proposal.softCosts ?? []).map(({ id }) => id);
    const made = softCostOf(draft, softCost?.id ?? newId('soft', taken), softCost);
    const label = `${softCost === undefined ? 'add' : 'change'} ${made.label}`;
    if (change([{ type: 'softCost.set', softCost: made }], label)) onClose();
  };
  const fields = softFields[draft.kind];
  const figure = (field: 'quantity' | 'cost' | 'people', label: string, hint?: string): ReactElement => (
    <TextField
      label={label}
      hint={hint}
      value={draft[field]}
      error={shown[field]}
      isFigure
      onChange={(text) => {
        set({ [field]: text });
      }}
    />
  );
  return (
    <Dialog
      title={softCost === undefined ? 'Add a soft cost' : 'Change a soft cost'}
      onClose={onClose}
      actions={
        <DialogButtons
          go={softCost === undefined ? 'Add the soft cost' : 'Save the soft cost'}
          canGo
          onGo={save}
          onClose={onClose}
        />
      }
    >
      <div className="form-row">
        <ChoiceField
          label="Kind"
          value={draft.kind}
          words={softKindNames}
          onChange={(kind) => {
            setDraft((before) => withKind(before, kind));
          }}
        />
        <TextField
          label="What it is"
          value={draft.label}
          error={shown.label}
          onChange={(label) => {
            set({ label });
          }}
        />
      </div>
      <div className="form-row">
        {figure('quantity', fields.quantity)}
        {figure('cost', `${fields.cost} (${currency})`)}
        {figure('people', 'People', draft.kind === 'downtime' ? 'Who wait.' : 'Empty: 1.')}
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
