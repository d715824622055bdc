import type { ReactElement } from 'react';
import { useId, useMemo, useState } from 'react';
import type { DeviceId } from '../../../shared/domain/ids';
import type { Choice } from './choice';
import { findChoices } from './choice';
import './form.css';

interface DevicePickerProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly choices: readonly Choice[];
  readonly value: DeviceId | null;
  readonly onPick: (id: DeviceId | null) => void;
  /** What an empty choice means; absent: a device must be picked. */
  readonly none?: string;
}

const shownAtOnce = 100;
const searchAbove = 8;

/** Picks one device from any number by searching. */
export function DevicePicker(props: DevicePickerProps): ReactElement {
  const { label, hint, error, choices, value, onPick, none } = props;
  const [search, setSearch] = useState('');
  const found = useMemo(() => findChoices(choices, search), [choices, search]);
  const shown = found.slice(0, shownAtOnce);
  const picked = choices.find(({ id }) => id === value);
  const isHidden = picked !== undefined && !shown.includes(picked);
  const listed = isHidden ? [picked, ...shown] : shown;
  const left = found.length - shown.length;
  const group = useId();
  return (
    <fieldset className="stack-tight">
      <legend>{label}</legend>
      {choices.length > searchAbove && (
        <input
          type="search"
          aria-label={`Find: ${label}`}
          placeholder="Find by model, place or serial"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
          }}
        />
      )}
      <div className="device-radios">
        {none !== undefined && (
          <PickerChoice
            group={group}
            text={none}
            isPicked={value === null}
            onPick={() => {
              onPick(null);
            }}
          />
        )}
        {listed.map(({ id, text }) => (
          <PickerChoice
            key={id}
            group={group}
            text={text}
            isPicked={id === value}
            onPick={() => {
              onPick(id);
            }}
          />
        ))}
        {listed.length === 0 && <p className="field-hint">No device has these words.</p>}
      </div>
      {left > 0 && <p className="field-hint">{String(left)} more; search to find them.</p>}
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {error !== undefined && <p className="field-error">{error}</p>}
    </fieldset>
  );
}

interface PickerChoiceProps {
  readonly group: string;
  readonly text: string;
  readonly isPicked: boolean;
  readonly onPick: () => void;
}

function PickerChoice({ group, text, isPicked, onPick }: PickerChoiceProps): ReactElement {
  return (
    <label className="choice">
      <input type="radio" name={group} checked={isPicked} onChange={onPick} />
      {text}
    </label>
  );
}
