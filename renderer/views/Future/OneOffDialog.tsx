import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { OneOff } from '../../../shared/domain/future/option';
import { Dialog } from '../../components/Dialog';
import { ChoiceField } from '../../components/form/ChoiceField';
import { everyChoice } from './deviceChoices';
import { DevicePicker } from '../../components/form/DevicePicker';
import { DialogButtons } from '../../components/form/DialogButtons';
import { oneOffNames } from './futureWords';
import { newId } from '../../components/form/newId';
import type { OneOffDraft } from './oneOffDraft';
import { oneOffDraft, oneOffOf, oneOffProblems } from './oneOffDraft';
import { phaseChoices } from './phaseChoices';
import { PhaseField } from '../../components/form/PhaseField';
import { SourceFields } from '../../components/form/SourceFields';
import { TextField } from '../../components/form/TextField';
import type { Future } from './useFuture';

interface OneOffDialogProps {
  readonly future: Future;
  /** The cost to change; absent: a new one. */
  readonly oneOff?: OneOff;
  readonly onSave: (oneOff: OneOff) => void;
  readonly onClose: () => void;
}

/** A cost that occurs once. */
export function OneOffDialog({ future, oneOff, onSave, onClose }: OneOffDialogProps): ReactElement {
  const { proposal, option } = future;
  const { currency, termMonths } = proposal.settings;
  const [draft, setDraft] = useState(() => oneOffDraft(oneOff));
  const [isTried, setTried] = useState(false);
  const problems = oneOffProblems(draft, termMonths);
  const shown = isTried ? problems : {};
  const choices = useMemo(() => everyChoice(proposal, option), [proposal, option]);
  const set = (changes: Partial<OneOffDraft>): void => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const save = (): void => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const id =
      oneOff?.id ??
      newId(
        'one-off',
        option.oneOffs.map((entry) => entry.id),
      );
    onSave(oneOffOf(draft, id, oneOff));
  };
  const figure = (field: 'amount' | 'count' | 'month', label: string): ReactElement => (
    <TextField
      label={label}
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
      title={oneOff === undefined ? 'Add a one-off cost' : 'Change a one-off cost'}
      size="roomy"
      onClose={onClose}
      actions={
        <DialogButtons
          go={oneOff === undefined ? 'Add the cost' : 'Save the cost'}
          canGo
          onGo={save}
          onClose={onClose}
        />
      }
    >
      <TextField
        label="What is paid"
        value={draft.label}
        error={shown.label}
        onChange={(label) => {
          set({ label });
        }}
      />
      <div className="form-row">
        <ChoiceField
          label="Kind"
          value={draft.kind}
          words={oneOffNames}
          onChange={(kind) => {
            set({ kind });
          }}
        />
        <PhaseField
          label="Counted"
          phases={phaseChoices(future)}
          value={draft.phaseId}
          onPick={(phaseId) => {
            set({ phaseId });
          }}
        />
      </div>
      <div className="form-row">
        {figure('amount', `Amount for one (${currency})`)}
        {figure('count', 'Pieces')}
        {figure('month', draft.phaseId === null ? 'In month of the term' : 'In month of the phase')}
      </div>
      <DevicePicker
        label="Belongs to"
        hint="A buyout ends the payments of its device."
        error={shown.device}
        choices={choices}
        value={draft.deviceId}
        onPick={(deviceId) => {
          set({ deviceId });
        }}
        none="No single device"
      />
      <SourceFields
        source={draft.source}
        onChange={(source) => {
          set({ source });
        }}
      />
    </Dialog>
  );
}
