import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { PageTransfer } from '../../../shared/domain/future/option';
import type { DeviceId } from '../../../shared/domain/ids';
import { Dialog } from '../../components/Dialog';
import { DevicePicker } from '../../components/form/DevicePicker';
import { DialogButtons } from '../../components/form/DialogButtons';
import { PhaseField } from '../../components/form/PhaseField';
import { TextField } from '../../components/form/TextField';
import { stayingChoices, todayChoices } from './deviceChoices';
import { phaseChoices } from './phaseChoices';
import type { TransferDraft } from './transferDraft';
import { transferDraft, transferOf, transferProblems } from './transferDraft';
import type { Future } from './useFuture';

interface TransferDialogProps {
  readonly future: Future;
  /** The transfer to change; absent: a new one. */
  readonly transfer?: PageTransfer;
  readonly onSave: (transfer: PageTransfer) => void;
  readonly onClose: () => void;
}

/** Some pages of a device of today that another device takes. */
export function TransferDialog({ future, transfer, onSave, onClose }: TransferDialogProps): ReactElement {
  const { proposal, option } = future;
  const [draft, setDraft] = useState(() => transferDraft(transfer));
  const [isTried, setTried] = useState(false);
  const problems = transferProblems(draft);
  const shown = isTried ? problems : {};
  const givers = useMemo(() => todayChoices(proposal), [proposal]);
  const takers = useMemo(
    () => stayingChoices(proposal, option, draft.from === null ? [] : [draft.from]),
    [proposal, option, draft.from],
  );
  const set = (changes: Partial<TransferDraft>): void => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const save = (): void => {
    setTried(true);
    const made = transferOf(draft);
    if (made !== null && Object.keys(problems).length === 0) onSave(made);
  };
  return (
    <Dialog
      title={transfer === undefined ? 'Add a page transfer' : 'Change a page transfer'}
      size="roomy"
      onClose={onClose}
      actions={
        <DialogButtons
          go={transfer === undefined ? 'Add the transfer' : 'Save the transfer'}
          canGo
          onGo={save}
          onClose={onClose}
        />
      }
    >
      <DevicePicker
        label="Pages come from"
        choices={givers}
        value={draft.from}
        error={shown.from}
        onPick={(from) => {
          set({ from });
        }}
      />
      <DevicePicker
        label="They go to"
        choices={takers}
        value={draft.to}
        error={shown.to}
        onPick={(to) => {
          set({ to });
        }}
      />
      <div className="form-row">
        <TextField
          label="Mono pages a month"
          value={draft.mono}
          error={shown.mono}
          isFigure
          onChange={(mono) => {
            set({ mono });
          }}
        />
        <TextField
          label="Color pages a month"
          value={draft.colour}
          error={shown.colour}
          isFigure
          onChange={(colour) => {
            set({ colour });
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
      <PrintedNow future={future} deviceId={draft.from} />
    </Dialog>
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
