import type { ReactElement } from 'react';
import { ChoiceField } from './ChoiceField';
import type { SourceDraft } from './figureDraft';
import { sourceNames } from './sourceNames';
import { TextField } from './TextField';

interface SourceFieldsProps {
  readonly source: SourceDraft;
  readonly onChange: (source: SourceDraft) => void;
}

/** Where the figures of a form come from: a grade, and a note in words. */
export function SourceFields({ source, onChange }: SourceFieldsProps): ReactElement {
  return (
    <div className="form-row">
      <ChoiceField
        label="Source of the figures"
        value={source.grade}
        words={sourceNames}
        onChange={(grade) => {
          onChange({ ...source, grade });
        }}
      />
      <TextField
        label="Note on the source"
        value={source.note}
        hint="Such as: price book of October 2026, line 32."
        onChange={(note) => {
          onChange({ ...source, note });
        }}
      />
    </div>
  );
}
