import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import type { Device } from '../../../shared/domain/fleet/device';
import { Dialog } from '../../components/Dialog';
import { FormButtons } from '../../components/FormButtons';
import { Field } from '../../components/Field';
import { useProposal } from '../../state/documentStore';
import { placeStep } from './fleetEdits';
import { placeChoices } from './placeChoices';
import { playStep } from './useFleet';

const newPlace = 'new';
const noPlace = 'none';

/** Asks where the selected devices stand: a known place, a new building, or not known. */
export function PlaceDialog({
  devices,
  onClose,
}: {
  readonly devices: readonly Device[];
  readonly onClose: () => void;
}): ReactElement {
  const { places } = useProposal();
  const form = useId();
  const [choice, setChoice] = useState<string>(firstChoice(devices, places.length === 0));
  const [name, setName] = useState('');
  const submit = (): void => {
    const known = places.find(({ id }) => `=${id}` === choice);
    const trimmed = name.trim();
    if (choice === newPlace && trimmed === '') return;
    const added = { id: crypto.randomUUID(), name: trimmed, kind: 'building' } as const;
    playStep(placeStep(devices, choice === newPlace ? added : (known ?? null), choice === newPlace));
    onClose();
  };
  return (
    <Dialog
      title={
        devices.length === 1
          ? 'Set the place of 1 device'
          : `Set the place of ${String(devices.length)} devices`
      }
      onClose={onClose}
      actions={<FormButtons form={form} go="Set place" onClose={onClose} />}
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label="Place">
          {(control) => (
            <select
              {...control}
              value={choice}
              onChange={({ target }) => {
                setChoice(target.value);
              }}
            >
              <option value={noPlace}>Not known</option>
              {placeChoices(places).map(({ id, path }) => (
                <option key={id} value={`=${id}`}>
                  {path}
                </option>
              ))}
              <option value={newPlace}>A new building…</option>
            </select>
          )}
        </Field>
        {choice === newPlace ? (
          <Field label="Name of the building">
            {(control) => (
              <input
                {...control}
                type="text"
                required
                maxLength={200}
                value={name}
                onChange={({ target }) => {
                  setName(target.value);
                }}
              />
            )}
          </Field>
        ) : null}
      </form>
    </Dialog>
  );
}

function firstChoice([first]: readonly Device[], hasNoPlaces: boolean): string {
  if (hasNoPlaces) return newPlace;
  return first?.placeId === undefined ? noPlace : `=${first.placeId}`;
}
