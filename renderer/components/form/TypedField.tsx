import type { ReactElement } from 'react';
import { Field } from '../Field';
import { DraftInput } from './DraftInput';
import './form.css';

interface TypedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly accept: (text: string) => boolean;
  readonly onLeave?: () => void;
  readonly hint?: string | undefined;
  /** A figure is right-aligned, with the keyboard for figures; a day has a calendar. */
  readonly type?: 'text' | 'figure' | 'date';
}

/** A field whose text counts while it is typed. */
export function TypedField(props: TypedFieldProps): ReactElement {
  const { label, value, accept, onLeave, hint, type = 'text' } = props;
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <DraftInput
          {...control}
          value={value}
          accept={accept}
          onLeave={onLeave}
          {...(type === 'figure' ? { inputMode: 'decimal', className: 'number-input' } : {})}
          {...(type === 'date' ? { type } : {})}
        />
      )}
    </Field>
  );
}
