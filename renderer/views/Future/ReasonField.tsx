import type { ReactElement } from 'react';
import { Field } from '../../components/Field';

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why, in words for the client; printed beside the device. */
export function ReasonField({ value, onChange }: ReasonFieldProps): ReactElement {
  return (
    <Field label="Why, for the client (optional)" hint="Stands beside the device in the document's appendix.">
      {(control) => (
        <input
          {...control}
          type="text"
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
