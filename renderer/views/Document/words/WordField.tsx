import type { JSX } from 'react';
import { useId, useState } from 'react';
import { useDocument } from '../../../state/documentStore';

interface WordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind?: 'line' | 'lines' | 'email' | 'tel';
  readonly hint?: string;
  /** Something to put right, said beside the field. */
  readonly warning?: string | undefined;
  /** The file holds no such thing without words: an empty field waits for some, and the former words stay. */
  readonly isRequired?: boolean;
}

/** A text of the document with its label above, and what is to be known or put right under it. */
export function WordField(props: WordFieldProps): JSX.Element {
  const { label, value, onChange, kind = 'line', hint, isRequired = false } = props;
  const id = useId();
  const isReadOnly = useDocument((state) => state.readOnly !== null);
  const [isEmptied, setIsEmptied] = useState(false);
  const warning = isEmptied ? 'Some words are needed here. Until then the former ones stay.' : props.warning;
  const notes = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(warning === undefined ? [] : [`${id}-warning`]),
  ];
  const common = {
    id,
    value: isEmptied ? '' : value,
    readOnly: isReadOnly,
    'aria-invalid': isEmptied,
    'aria-describedby': notes.length === 0 ? undefined : notes.join(' '),
  };
  const handleText = (text: string): void => {
    const isMissing = isRequired && text.trim() === '';
    setIsEmptied(isMissing);
    if (!isMissing) onChange(text);
  };
  const handleBlur = (): void => {
    setIsEmptied(false);
  };
  return (
    <div className="field word-field">
      <label htmlFor={id}>{label}</label>
      {kind === 'lines' ? (
        <textarea
          {...common}
          rows={rowsFor(value)}
          maxLength={5000}
          onChange={(event) => {
            handleText(event.target.value);
          }}
          onBlur={handleBlur}
        />
      ) : (
        <input
          {...common}
          type={kind === 'line' ? 'text' : kind}
          maxLength={500}
          onChange={(event) => {
            handleText(event.target.value);
          }}
          onBlur={handleBlur}
        />
      )}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {warning === undefined ? null : (
        <p id={`${id}-warning`} className="field-warning" role="status">
          {warning}
        </p>
      )}
    </div>
  );
}

/** As many lines as the text needs, within reason; so many letters stand in a line of the panel. */
function rowsFor(text: string): number {
  return Math.min(9, Math.max(2, Math.ceil(text.length / 34)));
}
