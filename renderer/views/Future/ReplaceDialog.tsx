import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { NewDevice } from '../../../shared/domain/fleet/device';
import type { DeviceId } from '../../../shared/domain/ids';
import type { OptionEdit } from '../../../shared/domain/proposal/edit';
import { newDeviceChoices } from './deviceChoices';
import { DeviceDialog } from './DeviceDialog';
import { DevicePicker } from '../../components/form/DevicePicker';
import { FormDialog } from '../../components/form/FormDialog';
import { buyoutEdits, leasedAmong } from './buyouts';
import { fateEdit } from './fateEdits';
import { fromTheStart } from './FateFoot';
import { devicesWord } from './futureWords';
import { LeavingFoot } from './LeavingFoot';
import type { Future } from './useFuture';

interface FateDialogProps {
  readonly future: Future;
  readonly chosen: readonly DeviceId[];
  readonly onClose: () => void;
}

/** Replaces devices by a new one, which can be added on the way. */
export function ReplaceDialog({ future, chosen, onClose }: FateDialogProps): ReactElement {
  const { proposal, option, change, format } = future;
  const choices = useMemo(() => newDeviceChoices(proposal, option), [proposal, option]);
  const leased = useMemo(() => leasedAmong(proposal, option, chosen), [proposal, option, chosen]);
  const [by, setBy] = useState<DeviceId | null>(choices[0]?.id ?? null);
  const [isAdding, setAdding] = useState(choices.length === 0);
  const [isBought, setBought] = useState(false);
  const [means, setMeans] = useState(fromTheStart);
  const them = devicesWord(format, chosen.length);
  const replace = (successor: DeviceId, first: readonly OptionEdit[]): boolean =>
    change(
      [
        ...first,
        fateEdit(option, chosen, { fate: { type: 'replace', by: successor }, ...means }),
        ...(isBought ? buyoutEdits(future, leased, means.phaseId) : []),
      ],
      `replace ${them}`,
    );
  const foot = (
    <LeavingFoot
      future={future}
      leased={leased}
      isBought={isBought}
      onBuy={setBought}
      means={means}
      onChange={setMeans}
    />
  );
  if (isAdding) {
    const placeId = proposal.devices.find(({ id }) => id === chosen[0])?.placeId;
    const add = (device: NewDevice): void => {
      if (replace(device.id, [{ type: 'option.setDevice', optionId: option.id, device }])) onClose();
    };
    return (
      <DeviceDialog
        future={future}
        title={`Replace ${them} with a new device`}
        placeId={placeId}
        go={`Add it and replace ${them}`}
        onSave={add}
        onClose={
          choices.length === 0
            ? onClose
            : () => {
                setAdding(false);
              }
        }
      >
        {foot}
      </DeviceDialog>
    );
  }
  return (
    <FormDialog
      title={`Replace ${them}`}
      size="roomy"

      go={`Replace ${them}`}
      canGo={by !== null}
      onGo={() => {
        if (by !== null && replace(by, [])) onClose();
      }}
      onClose={onClose}
    >
      <DevicePicker
        label="Replace with"
        choices={choices}
        value={by}
        onPick={setBy}
        hint="It takes their pages."
      />
      <button
        type="button"
        className="button"
        onClick={() => {
          setAdding(true);
        }}
      >
        Add another new device…
      </button>
      {foot}
    </FormDialog>
  );
}
