import type { ReactElement } from 'react';
import { Field } from '../Field';

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** The choices with their words, in the order in which they are offered. */
  readonly words: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
  readonly hint?: string | undefined;
}

/** A choice among a few words. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>): ReactElement {
  const { label, value, words, onChange, hint } = props;
  const names = Object.keys(words) as T[];
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            const picked = names.find((name) => name === event.target.value);
            if (picked !== undefined) onChange(picked);
          }}
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {words[name]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
