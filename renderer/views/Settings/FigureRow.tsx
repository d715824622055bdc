import type { ReactElement } from 'react';
import { grades } from '../../../shared/domain/sourced';
import { Field } from '../../components/Field';
import { sourceNames } from '../../components/form/sourceNames';
import type { FigureDraft } from './settingsDraft';

interface FigureRowProps {
  readonly label: string;
  readonly figure: FigureDraft;
  readonly onChange: (figure: FigureDraft) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** A figure with where it comes from: its grade, and a note in words. */
export function FigureRow({ label, figure, onChange, hint, error }: FigureRowProps): ReactElement {
  const isEmpty = figure.text.trim() === '';
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className="figure-row">
          <input
            {...control}
            type="text"
            className="number-input"
            inputMode="decimal"
            value={figure.text}
            onChange={(event) => {
              onChange({ ...figure, text: event.target.value });
            }}
          />
          <select
            aria-label={`Grade: ${label}`}
            value={figure.grade}
            disabled={isEmpty}
            onChange={(event) => {
              const grade = grades.find((name) => name === event.target.value);
              if (grade !== undefined) onChange({ ...figure, grade });
            }}
          >
            {grades.map((grade) => (
              <option key={grade} value={grade}>
                {sourceNames[grade]}
              </option>
            ))}
          </select>
          <input
            type="text"
            aria-label={`Source: ${label}`}
            placeholder="Source"
            value={figure.note}
            disabled={isEmpty}
            onChange={(event) => {
              onChange({ ...figure, note: event.target.value });
            }}
          />
        </div>
      )}
    </Field>
  );
}
