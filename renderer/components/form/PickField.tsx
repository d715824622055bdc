import type { ReactElement } from 'react';
import { Field } from '../Field';

interface PickFieldProps {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  /** `null` where none of them is picked. */
  readonly value: string | null;
  /** What stands first, for none of them. */
  readonly none: string;
  readonly onPick: (id: string | null) => void;
}

/** Picks one of a few named things, or none. */
export function PickField({ label, choices, value, none, onPick }: PickFieldProps): ReactElement {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={value ?? ''}
          onChange={(event) => {
            onPick(event.target.value === '' ? null : event.target.value);
          }}
        >
          <option value="">{none}</option>
          {choices.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
