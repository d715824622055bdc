import type { JSX, ReactNode } from 'react';
import { useId, useState } from 'react';
import { useDocument } from '../../../state/documentStore';

interface WordItemProps {
  /** "Assumption 2". */
  readonly title: string;
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One entry of a list of the document: its fields, and the way to remove it. */
export function WordItem({ title, removeLabel, onRemove, children }: WordItemProps): JSX.Element {
  const isReadOnly = useDocument((state) => state.readOnly !== null);
  return (
    <fieldset className="word-set">
      <legend>{title}</legend>
      {children}
      <button
        type="button"
        className="button"
        disabled={isReadOnly}
        aria-label={removeLabel}
        onClick={onRemove}
      >
        Remove
      </button>
    </fieldset>
  );
}

interface AddWordItemProps {
  /** Name of the field: "New assumption". */
  readonly fieldLabel: string;
  readonly buttonLabel: string;
  readonly onAdd: (words: string) => void;
}

/** Adds an entry at the end of a list of the document, once it has its first words. */
export function AddWordItem({ fieldLabel, buttonLabel, onAdd }: AddWordItemProps): JSX.Element {
  const id = useId();
  const isReadOnly = useDocument((state) => state.readOnly !== null);
  const [words, setWords] = useState('');
  return (
    <form
      className="field word-field word-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() === '') return;
        onAdd(words.trim());
        setWords('');
      }}
    >
      <label htmlFor={id}>{fieldLabel}</label>
      <input
        id={id}
        type="text"
        value={words}
        required
        maxLength={500}
        readOnly={isReadOnly}
        onChange={(event) => {
          setWords(event.target.value);
        }}
      />
      <button type="submit" className="button" disabled={isReadOnly}>
        {buttonLabel}
      </button>
    </form>
  );
}
