import type { ReactElement } from 'react';
import { useState } from 'react';
import type { DeviceId } from '../../../shared/domain/ids';
import { FormDialog } from '../../components/form/FormDialog';
import { PhaseField } from '../../components/form/PhaseField';
import { phaseEdits } from './fateEdits';
import { devicesWord } from './futureWords';
import { phaseChoices } from './phaseChoices';
import type { Future } from './useFuture';

interface PhaseOfFateDialogProps {
  readonly future: Future;
  readonly chosen: readonly DeviceId[];
  readonly onClose: () => void;
}

/** Puts what happens to devices into another phase, and changes nothing else of it. */
export function PhaseOfFateDialog({ future, chosen, onClose }: PhaseOfFateDialogProps): ReactElement {
  const { option, change, format } = future;
  const phases = phaseChoices(future);
  const [phaseId, setPhaseId] = useState<string | null>(phases[0]?.id ?? null);
  const edits = phaseEdits(option, chosen, phaseId);
  const dated = edits.reduce(
    (sum, edit) => sum + (edit.type === 'option.setFates' ? edit.fates.length : 0),
    0,
  );
  const kept = chosen.length - dated;
  return (
    <FormDialog
      title={`When it happens to ${devicesWord(format, chosen.length)}`}

      go="Set the date"
      canGo={dated > 0}
      onGo={() => {
        if (change(edits, `date what happens to ${devicesWord(format, dated)}`)) onClose();
      }}
      onClose={onClose}
    >
      <PhaseField label="It happens" phases={phases} value={phaseId} onPick={setPhaseId} />
      {kept > 0 && (
        <p className="message">
          {devicesWord(format, kept)} of them {kept === 1 ? 'is' : 'are'} kept, so there is nothing to date.
        </p>
      )}
    </FormDialog>
  );
}
