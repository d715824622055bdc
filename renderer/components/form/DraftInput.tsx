import type { InputHTMLAttributes, ReactElement } from 'react';
import { useState } from 'react';

interface DraftInputProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'placeholder' | 'inputMode' | 'aria-describedby' | 'aria-label' | 'className'
> {
  readonly value: string;
  /** Takes what was typed into the document; answers `false` where it cannot stand there. */
  readonly accept: (text: string) => boolean;
}

/**
 * A field whose text goes into the document while it is typed. What cannot stand there stays in the
 * field, marked, until it is left; then the document's own text comes back.
 */
export function DraftInput({ value, accept, ...rest }: DraftInputProps): ReactElement {
  const [draft, setDraft] = useState<{ readonly text: string; readonly isWrong: boolean } | null>(null);
  return (
    <input
      {...rest}
      type="text"
      value={draft?.text ?? value}
      aria-invalid={draft?.isWrong === true ? true : undefined}
      onChange={(event) => {
        const text = event.target.value;
        setDraft({ text, isWrong: !accept(text) });
      }}
      onBlur={() => {
        setDraft(null);
      }}
    />
  );
}
