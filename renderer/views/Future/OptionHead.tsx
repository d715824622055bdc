import type { ReactElement } from 'react';
import { Field } from '../../components/Field';
import { DraftInput } from '../../components/form/DraftInput';
import type { Future } from './useFuture';

/** The option's name and its summary for the board. */
export function OptionHead({ future }: { readonly future: Future }): ReactElement {
  const { option, change } = future;
  const describe = (changes: { readonly name?: string; readonly summary?: string | null }): void => {
    const what = changes.name === undefined ? 'summary' : 'name';
    change(
      [{ type: 'option.describe', optionId: option.id, changes }],
      `change the ${what} of the option`,
      `option-${what}-${option.id}`,
    );
  };
  return (
    <div className="option-head">
      <Field label="Option">
        {(control) => (
          <DraftInput
            {...control}
            value={option.name}
            accept={(text) => {
              if (text.trim() === '') return false;
              describe({ name: text.trim() });
              return true;
            }}
          />
        )}
      </Field>
      <Field label="In one sentence">
        {(control) => (
          <DraftInput
            {...control}
            value={option.summary ?? ''}
            placeholder="What the option is, in one sentence."
            accept={(text) => {
              describe({ summary: text.trim() === '' ? null : text.trim() });
              return true;
            }}
          />
        )}
      </Field>
    </div>
  );
}
