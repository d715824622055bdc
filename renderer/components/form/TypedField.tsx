import type { ReactElement } from 'react';
import { Field } from '../Field';
import { DraftInput } from './DraftInput';

interface TypedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly accept: (text: string) => boolean;
  readonly isFigure?: boolean;
}

/** A field whose text counts while it is typed. */
export function TypedField({ label, value, accept, isFigure = false }: TypedFieldProps): ReactElement {
  return (
    <Field label={label}>
      {(control) => (
        <DraftInput
          {...control}
          value={value}
          accept={accept}
          {...(isFigure ? { inputMode: 'decimal', className: 'number-input' } : {})}
        />
      )}
    </Field>
  );
}
