import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import type { NewDevice } from '../../../shared/domain/fleet/device';
import type { PlaceId } from '../../../shared/domain/ids';
import { Dialog } from '../../components/Dialog';
import { ChoiceField } from '../../components/form/ChoiceField';
import type { DeviceDraft } from './deviceDraft';
import { deviceDraft, deviceOf, draftProblems } from './deviceDraft';
import { DialogButtons } from '../../components/form/DialogButtons';
import { kindNames } from './futureWords';
import { HardwareFields } from '../../components/form/HardwareFields';
import { newId } from '../../components/form/newId';
import { phaseChoices } from './phaseChoices';
import { PlaceSelect } from './PlaceSelect';
import { PhaseField } from '../../components/form/PhaseField';
import { SourceFields } from '../../components/form/SourceFields';
import { TextField } from '../../components/form/TextField';
import type { Future } from './useFuture';
import { UseFields } from './UseFields';

interface DeviceDialogProps {
  readonly future: Future;
  readonly title: string;
  /** The device to change; absent: a new one. */
  readonly device?: NewDevice;
  /** Where a new one stands, if it is known. */
  readonly placeId?: PlaceId | undefined;
  readonly go: string;
  readonly onSave: (device: NewDevice) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A device that the option brings: what it is, where it stands, what it costs. */
export function DeviceDialog(props: DeviceDialogProps): ReactElement {
  const { future, title, device, placeId, go, onSave, onClose, children } = props;
  const { proposal } = future;
  const { termMonths } = proposal.settings;
  const [draft, setDraft] = useState(() => deviceDraft(device, { termMonths, placeId }));
  const [isTried, setTried] = useState(false);
  const problems = draftProblems(draft);
  const shown = isTried ? problems : {};
  const set = (changes: Partial<DeviceDraft>): void => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const save = (): void => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    // An id names one device in the whole proposal, other options included.
    const taken = [proposal.devices, ...proposal.options.map(({ newDevices }) => newDevices)].flat();
    onSave(
      deviceOf(
        draft,
        device?.id ??
          newId(
            'new',
            taken.map(({ id }) => id),
          ),
        device,
      ),
    );
  };
  return (
    <Dialog
      title={title}
      size="roomy"
      onClose={onClose}
      actions={<DialogButtons go={go} canGo onGo={save} onClose={onClose} />}
    >
      <div className="form-row">
        <TextField
          label="Make"
          value={draft.make}
          onChange={(make) => {
            set({ make });
          }}
        />
        <TextField
          label="Model"
          value={draft.model}
          error={shown.model}
          onChange={(model) => {
            set({ model });
          }}
        />
      </div>
      <div className="form-row">
        <ChoiceField
          label="Kind"
          value={draft.kind}
          words={kindNames}
          onChange={(kind) => {
            set({ kind });
          }}
        />
        <PlaceSelect
          proposal={proposal}
          label="Place"
          value={draft.placeId}
          none="Place not known"
          onPick={(id) => {
            set({ placeId: id });
          }}
        />
        <PhaseField
          label="It comes"
          phases={phaseChoices(future)}
          value={draft.phaseId}
          onPick={(phaseId) => {
            set({ phaseId });
          }}
        />
      </div>
      <HardwareFields draft={draft} problems={shown} currency={proposal.settings.currency} onChange={set} />
      <UseFields draft={draft} problems={shown} onChange={set} />
      <SourceFields
        source={draft.source}
        onChange={(source) => {
          set({ source });
        }}
      />
      {children}
      {isTried && Object.keys(problems).length > 0 && (
        <p className="message" data-tone="bad" role="alert">
          Put right what is marked above; then it can be saved.
        </p>
      )}
    </Dialog>
  );
}
