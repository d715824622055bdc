import type { ReactElement } from 'react';
import { TextField } from './TextField';

/** A figure of a form: its field of the draft, its label, and a hint. */
export type FigureWords<F extends string> = readonly [F, string, string?];

interface FigureFieldsProps<F extends string> {
  readonly fields: readonly FigureWords<F>[];
  readonly draft: Readonly<Record<NoInfer<F>, string>>;
  readonly problems: Readonly<Partial<Record<NoInfer<F>, string>>>;
  readonly onChange: (changes: Partial<Record<NoInfer<F>, string>>) => void;
}

/** Fields for figures, side by side where they stand in a row of the form. */
export function FigureFields<F extends string>(props: FigureFieldsProps<F>): ReactElement {
  const { fields, draft, problems, onChange } = props;
  return (
    <>
      {fields.map(([field, label, hint]) => (
        <TextField
          key={field}
          label={label}
          hint={hint}
          value={draft[field]}
          error={problems[field]}
          isFigure
          onChange={(text) => {
            onChange({ [field]: text } as Partial<Record<F, string>>);
          }}
        />
      ))}
    </>
  );
}
