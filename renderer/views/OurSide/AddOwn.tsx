import type { ReactElement } from 'react';
import { Field } from '../../components/Field';

interface AddOwnProps {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly onAdd: (id: string) => void;
}

/** Chooses something that is to get figures of its own. */
export function AddOwn({ label, choices, onAdd }: AddOwnProps): ReactElement | null {
  if (choices.length === 0) return null;
  return (
    <div className="our-fields">
      <Field label={label}>
        {(control) => (
          <select
            {...control}
            value=""
            onChange={(event) => {
              if (event.target.value !== '') onAdd(event.target.value);
            }}
          >
            <option value="">Choose…</option>
            {choices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
