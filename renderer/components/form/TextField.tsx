import type { ReactElement } from 'react';
import { Field } from '../Field';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
  /** A field for a figure: right-aligned, with the keyboard for figures. */
  readonly isFigure?: boolean;
}

/** A text field of a form with its label, hint and error. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  isFigure = false,
}: TextFieldProps): ReactElement {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          type="text"
          className={isFigure ? 'number-input' : undefined}
          inputMode={isFigure ? 'decimal' : undefined}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
