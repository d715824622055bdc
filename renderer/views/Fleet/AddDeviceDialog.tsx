import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import type { Device } from '../../../shared/domain/fleet/device';
import { deviceKinds } from '../../../shared/domain/fleet/device';
import { Dialog } from '../../components/Dialog';
import { FormButtons } from '../../components/FormButtons';
import { Field } from '../../components/Field';
import { useProposal } from '../../state/documentStore';
import { addStep } from './fleetEdits';
import { kindWords } from './fleetWords';
import { placeChoices } from './placeChoices';
import { playStep } from './useFleet';

const texts = [
  { name: 'make', label: 'Make' },
  { name: 'model', label: 'Model' },
  { name: 'serial', label: 'Serial number' },
] as const;

/** Asks what a new device is and where it stands; figures follow in the details. */
export function AddDeviceDialog({
  onClose,
  onAdded,
}: {
  readonly onClose: () => void;
  readonly onAdded: (device: Device) => void;
}): ReactElement {
  const { places } = useProposal();
  const form = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (data: FormData): void => {
    const device = deviceOf(data);
    if (device.make === undefined && device.model === undefined && device.serial === undefined) {
      setProblem('Enter a make, a model, or a serial number, so that the device can be told from others.');
    } else if (playStep(addStep(device))) onAdded(device);
  };
  return (
    <Dialog
      title="Add a device"
      onClose={onClose}
      actions={<FormButtons form={form} go="Add device" onClose={onClose} />}
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        {texts.map(({ name, label }, at) => (
          <Field key={name} label={label} error={at === 0 ? problem : null}>
            {(control) => <input {...control} name={name} type="text" maxLength={200} />}
          </Field>
        ))}
        <Field label="Kind">
          {(control) => (
            <select {...control} name="kind" defaultValue="unknown">
              {deviceKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kindWords[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Place">
          {(control) => (
            <select {...control} name="placeId" defaultValue="">
              <option value="">Not known</option>
              {placeChoices(places).map(({ id, path }) => (
                <option key={id} value={id}>
                  {path}
                </option>
              ))}
            </select>
          )}
        </Field>
      </form>
    </Dialog>
  );
}

function deviceOf(data: FormData): Device {
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const given = [...texts.map(({ name }) => name), 'placeId'].filter((name) => text(name) !== '');
  return {
    id: crypto.randomUUID(),
    kind: deviceKinds.find((kind) => kind === text('kind')) ?? 'unknown',
    ...Object.fromEntries(given.map((name) => [name, text(name)])),
  };
}
