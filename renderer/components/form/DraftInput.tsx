import type { InputHTMLAttributes, ReactElement } from 'react';
import { useState } from 'react';

interface DraftInputProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'placeholder' | 'inputMode' | 'aria-describedby' | 'aria-label' | 'className'
> {
  readonly value: string;
  /** Takes what was typed into the document; answers `false` where it cannot stand there. */
  readonly accept: (text: string) => boolean;
  /** Called once it is left. */
  readonly onLeave?: (() => void) | undefined;
  readonly type?: 'text' | 'date';
}

/**
 * A field whose text goes into the document while it is typed. What cannot stand there stays in the
 * field, marked, until it is left; then the document's own text comes back.
 */
export function DraftInput(props: DraftInputProps): ReactElement {
  const { value, accept, onLeave, type = 'text', ...rest } = props;
  const [draft, setDraft] = useState<{ readonly text: string; readonly isWrong: boolean } | null>(null);
  return (
    <input
      {...rest}
      type={type}
      value={draft?.text ?? value}
      aria-invalid={draft?.isWrong === true ? true : undefined}
      onChange={(event) => {
        const text = event.target.value;
        setDraft({ text, isWrong: !accept(text) });
      }}
      onBlur={() => {
        setDraft(null);
        onLeave?.();
      }}
    />
  );
}
