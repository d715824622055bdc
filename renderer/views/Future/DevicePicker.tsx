import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { DeviceId } from '../../../shared/domain/ids';
import { Field } from '../../components/Field';
import type { Choice } from './deviceChoices';
import { findChoices } from './deviceChoices';

interface DevicePickerProps {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  readonly value: DeviceId | null;
  readonly onPick: (id: DeviceId | null) => void;
  /** What an empty choice means; absent: a device must be picked. */
  readonly none?: string;
}

const shownAtOnce = 100;

/** Picks one device from any number by searching; new devices come first. */
export function DevicePicker(props: DevicePickerProps): ReactElement {
  const { label, hint, choices, value, onPick, none } = props;
  const [search, setSearch] = useState('');
  const found = useMemo(() => findChoices(choices, search), [choices, search]);
  const shown = found.slice(0, shownAtOnce);
  const picked = choices.find(({ id }) => id === value);
  const isHidden = picked !== undefined && !shown.includes(picked);
  const left = found.length - shown.length;
  return (
    <div className="stack-tight">
      {choices.length > 8 && (
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
      <Field label={label} hint={left > 0 ? `${String(left)} more; search to find them.` : hint}>
        {(control) => (
          <select
            {...control}
            size={Math.max(4, Math.min(8, choices.length + 1))}
            value={value ?? ''}
            onChange={(event) => {
              onPick(event.target.value === '' ? null : event.target.value);
            }}
          >
            {none !== undefined && <option value="">{none}</option>}
            {isHidden && <option value={picked.id}>{picked.text}</option>}
            {shown.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
