import type { ReactElement, ReactNode } from 'react';
import type { NewDevice } from '../../../shared/domain/fleet/device';
import type { PlaceId } from '../../../shared/domain/ids';
import { ChoiceField } from '../../components/form/ChoiceField';
import { deviceDraft, deviceOf, draftProblems } from './deviceDraft';
import { kindNames } from './futureWords';
import { FormDialog } from '../../components/form/FormDialog';
import { HardwareFields } from '../../components/form/HardwareFields';
import { newId } from '../../components/form/newId';
import { phaseChoices } from './phaseChoices';
import { PlaceSelect } from './PlaceSelect';
import { PhaseField } from '../../components/form/PhaseField';
import { SourceFields } from '../../components/form/SourceFields';
import { TextField } from '../../components/form/TextField';
import { useDraft } from '../../components/form/useDraft';
import type { Future } from './useFuture';
import { UseFields } from './UseFields';

interface DeviceDialogProps {
  readonly future: Future;
  readonly title: string;
  /** The device to change; absent: a new one. */
  readonly device?: NewDevice | undefined;
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
  const { draft, set, setter, shown, isRefused, trySave } = useDraft(
    () => deviceDraft(device, { termMonths, placeId }),
    draftProblems,
    (typed) => {
      // An id names one device in the whole proposal, other options included.
      const others = [proposal.devices, ...proposal.options.map(({ newDevices }) => newDevices)].flat();
      const taken = others.map(({ id }) => id);
      onSave(deviceOf(typed, device?.id ?? newId('new', taken), device));
    },
  );
  return (
    <FormDialog title={title} size="roomy" go={go} onGo={trySave} onClose={onClose} isRefused={isRefused}>
      <div className="form-row">
        <TextField label="Make" value={draft.make} onChange={setter('make')} />
        <TextField label="Model" value={draft.model} error={shown.model} onChange={setter('model')} />
      </div>
      <div className="form-row">
        <ChoiceField label="Kind" value={draft.kind} words={kindNames} onChange={setter('kind')} />
        <PlaceSelect
          proposal={proposal}
          label="Place"
          value={draft.placeId}
          none="Place not known"
          onPick={setter('placeId')}
        />
        <PhaseField
          label="It comes"
          phases={phaseChoices(future)}
          value={draft.phaseId}
          onPick={setter('phaseId')}
        />
      </div>
      <HardwareFields draft={draft} problems={shown} currency={proposal.settings.currency} onChange={set} />
      <UseFields draft={draft} problems={shown} onChange={set} />
      <SourceFields source={draft.source} onChange={setter('source')} />
      {children}
    </FormDialog>
  );
}
