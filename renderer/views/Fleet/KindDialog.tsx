import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import type { Device, DeviceKind } from '../../../shared/domain/fleet/device';
import { deviceKinds } from '../../../shared/domain/fleet/device';
import { Dialog } from '../../components/Dialog';
import { FormButtons } from '../../components/FormButtons';
import { kindStep } from './fleetEdits';
import { kindWords } from './fleetWords';
import { playStep } from './useFleet';

/** Asks which kind the selected devices are. */
export function KindDialog({
  devices,
  onClose,
}: {
  readonly devices: readonly Device[];
  readonly onClose: () => void;
}): ReactElement {
  const form = useId();
  const [kind, setKind] = useState<DeviceKind>(devices[0]?.kind ?? 'unknown');
  return (
    <Dialog
      title={
        devices.length === 1
          ? 'Set the kind of 1 device'
          : `Set the kind of ${String(devices.length)} devices`
      }
      onClose={onClose}
      actions={<FormButtons form={form} go="Set kind" onClose={onClose} />}
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          playStep(kindStep(devices, kind));
          onClose();
        }}
      >
        <fieldset className="stack-tight">
          <legend className="visually-hidden">Kind</legend>
          {deviceKinds.map((entry) => (
            <label key={entry} className="choice">
              <input
                type="radio"
                name="kind"
                checked={kind === entry}
                onChange={() => {
                  setKind(entry);
                }}
              />
              {kindWords[entry]}
            </label>
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}
