import type { ReactElement } from 'react';
import { useState } from 'react';
import { addMonths } from '../../../shared/domain/calendar';
import type { Phase } from '../../../shared/domain/future/option';
import { Field } from '../../components/Field';
import { readCount } from '../../components/form/decimals';
import { FormDialog } from '../../components/form/FormDialog';
import { newId } from '../../components/form/newId';
import type { ItemDialogProps } from '../../components/form/PartList';
import { readDay } from '../../components/form/readDay';
import { TextField } from '../../components/form/TextField';
import { monthOfPhase } from '../../../shared/domain/future/phaseMonth';
import type { Future } from './useFuture';

interface PhaseDialogProps extends ItemDialogProps<Phase> {
  readonly future: Future;
}

const mostOverlap = 60;

/** A dated step, and for how long what leaves with it is still paid. */
export function PhaseDialog({ future, edited, onSave, onClose }: PhaseDialogProps): ReactElement {
  const { proposal, option } = future;
  const { settings } = proposal;
  const phases = option.phases ?? [];
  const [name, setName] = useState(edited?.name ?? `Phase ${String(phases.length + 1)}`);
  const [day, setDay] = useState(edited?.startsOn ?? addMonths(settings.startsOn, 6));
  const [overlap, setOverlap] = useState(String(edited?.overlapMonths ?? 0));
  const [isTried, setTried] = useState(false);
  const startsOn = readDay(day) ?? null;
  const months = readCount(overlap);
  const isOverlapSound = months !== null && months <= mostOverlap;
  const save = (): void => {
    setTried(true);
    if (name.trim() === '' || startsOn === null || !isOverlapSound) return;
    const taken = phases.map((entry) => entry.id);
    const id = edited?.id ?? newId('phase', taken);
    onSave({ id, name: name.trim(), startsOn, ...(months === 0 ? {} : { overlapMonths: months }) });
  };
  const month = startsOn === null ? null : monthOfPhase({ startsOn }, settings);
  return (
    <FormDialog
      title={edited === undefined ? 'Add a phase' : 'Change a phase'}
      go={edited === undefined ? 'Add the phase' : 'Save the phase'}
      onGo={save}
      onClose={onClose}
    >
      <TextField
        label="Name"
        value={name}
        error={isTried && name.trim() === '' ? 'Write a name, such as: North campus.' : null}
        onChange={setName}
      />
      <Field
        label="From"
        hint={month === null ? undefined : `Month ${String(month)} of ${String(settings.termMonths)}.`}
        error={isTried && startsOn === null ? 'Choose a day.' : null}
      >
        {(control) => (
          <input
            {...control}
            type="date"
            value={day}
            onChange={(event) => {
              setDay(event.target.value);
            }}
          />
        )}
      </Field>
      <TextField
        label="Overlap (months)"
        value={overlap}
        error={isTried && !isOverlapSound ? `Write 0 to ${String(mostOverlap)} months.` : null}
        hint="For so long the devices that leave still cost hardware, energy and monthly service."
        isFigure
        onChange={setOverlap}
      />
    </FormDialog>
  );
}
