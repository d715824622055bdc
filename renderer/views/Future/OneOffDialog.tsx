import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { OneOff } from '../../../shared/domain/future/option';
import { ChoiceField } from '../../components/form/ChoiceField';
import { everyChoice } from './deviceChoices';
import { DevicePicker } from '../../components/form/DevicePicker';
import { FigureFields } from '../../components/form/FigureFields';
import { FormDialog } from '../../components/form/FormDialog';
import type { ItemDialogProps } from '../../components/form/PartList';
import { useDraft } from '../../components/form/useDraft';
import { oneOffNames } from './futureWords';
import { newId } from '../../components/form/newId';
import { oneOffDraft, oneOffOf, oneOffProblems } from './oneOffDraft';
import { phaseChoices } from './phaseChoices';
import { PhaseField } from '../../components/form/PhaseField';
import { SourceFields } from '../../components/form/SourceFields';
import { TextField } from '../../components/form/TextField';
import type { Future } from './useFuture';

interface OneOffDialogProps extends ItemDialogProps<OneOff> {
  readonly future: Future;
}

/** A cost that occurs once. */
export function OneOffDialog({ future, edited, onSave, onClose }: OneOffDialogProps): ReactElement {
  const { proposal, option } = future;
  const { currency, termMonths } = proposal.settings;
  const { draft, set, setter, shown, trySave } = useDraft(
    () => oneOffDraft(edited),
    (typed) => oneOffProblems(typed, termMonths),
    (typed) => {
      const taken = option.oneOffs.map(({ id }) => id);
      onSave(oneOffOf(typed, edited?.id ?? newId('one-off', taken), edited));
    },
  );
  const choices = useMemo(() => everyChoice(proposal, option), [proposal, option]);
  return (
    <FormDialog
      title={edited === undefined ? 'Add a one-off cost' : 'Change a one-off cost'}
      size="roomy"
      go={edited === undefined ? 'Add the cost' : 'Save the cost'}
      onGo={trySave}
      onClose={onClose}
    >
      <TextField label="What is paid" value={draft.label} error={shown.label} onChange={setter('label')} />
      <div className="form-row">
        <ChoiceField label="Kind" value={draft.kind} words={oneOffNames} onChange={setter('kind')} />
        <PhaseField
          label="Counted"
          phases={phaseChoices(future)}
          value={draft.phaseId}
          onPick={setter('phaseId')}
        />
      </div>
      <div className="form-row">
        <FigureFields
          fields={[
            ['amount', `Amount for one (${currency})`],
            ['count', 'Pieces'],
            ['month', draft.phaseId === null ? 'In month of the term' : 'In month of the phase'],
          ]}
          draft={draft}
          problems={shown}
          onChange={set}
        />
      </div>
      <DevicePicker
        label="Belongs to"
        hint="A buyout ends the payments of its device."
        error={shown.device}
        choices={choices}
        value={draft.deviceId}
        onPick={setter('deviceId')}
        none="No single device"
      />
      <SourceFields source={draft.source} onChange={setter('source')} />
    </FormDialog>
  );
}
