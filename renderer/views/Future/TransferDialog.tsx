import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { PageTransfer } from '../../../shared/domain/future/option';
import type { DeviceId } from '../../../shared/domain/ids';
import { DevicePicker } from '../../components/form/DevicePicker';
import { FigureFields } from '../../components/form/FigureFields';
import { FormDialog } from '../../components/form/FormDialog';
import type { ItemDialogProps } from '../../components/form/PartList';
import { PhaseField } from '../../components/form/PhaseField';
import { useDraft } from '../../components/form/useDraft';
import { stayingChoices, todayChoices } from './deviceChoices';
import { phaseChoices } from './phaseChoices';
import { transferDraft, transferOf, transferProblems } from './transferDraft';
import type { Future } from './useFuture';

interface TransferDialogProps extends ItemDialogProps<PageTransfer> {
  readonly future: Future;
}

/** Some pages of a device of today that another device takes. */
export function TransferDialog({ future, edited, onSave, onClose }: TransferDialogProps): ReactElement {
  const { proposal, option } = future;
  const { draft, set, setter, shown, trySave } = useDraft(
    () => transferDraft(edited),
    transferProblems,
    (typed) => {
      const made = transferOf(typed);
      if (made !== null) onSave(made);
    },
  );
  const givers = useMemo(() => todayChoices(proposal), [proposal]);
  const takers = useMemo(
    () => stayingChoices(proposal, option, draft.from === null ? [] : [draft.from]),
    [proposal, option, draft.from],
  );
  return (
    <FormDialog
      title={edited === undefined ? 'Add a page transfer' : 'Change a page transfer'}
      size="roomy"
      go={edited === undefined ? 'Add the transfer' : 'Save the transfer'}
      onGo={trySave}
      onClose={onClose}
    >
      <DevicePicker
        label="Pages come from"
        choices={givers}
        value={draft.from}
        error={shown.from}
        onPick={setter('from')}
      />
      <DevicePicker
        label="They go to"
        choices={takers}
        value={draft.to}
        error={shown.to}
        onPick={setter('to')}
      />
      <div className="form-row">
        <FigureFields
          fields={[
            ['mono', 'Mono pages a month'],
            ['colour', 'Color pages a month'],
          ]}
          draft={draft}
          problems={shown}
          onChange={set}
        />
        <PhaseField phases={phaseChoices(future)} value={draft.phaseId} onPick={setter('phaseId')} />
      </div>
      <PrintedNow future={future} deviceId={draft.from} />
    </FormDialog>
  );
}

/** How much the giving device prints today, so that no more is moved. */
function PrintedNow({
  future,
  deviceId,
}: {
  readonly future: Future;
  readonly deviceId: DeviceId | null;
}): ReactElement | null {
  const volume = deviceId === null ? undefined : future.comparison.today.state.volumes.get(deviceId);
  if (volume === undefined) return null;
  const says = (meter: 'mono' | 'colour'): string =>
    volume[meter].isComplete ? future.format.count(volume[meter].pages) : 'not known';
  return (
    <p className="field-hint">
      It prints today: mono {says('mono')}, color {says('colour')} a month.
    </p>
  );
}
