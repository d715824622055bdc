import type { JSX } from 'react';
import { useId, useState } from 'react';
import { isIsoDate } from '../../../../shared/domain/calendar';
import { useDocument } from '../../../state/documentStore';

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  /** Gives a real day, or an empty text where the field may be empty. */
  readonly onChange: (day: string) => void;
  readonly isRequired?: boolean;
}

/** A day of the document. What is typed so far stays in the field until it is a real day. */
export function DayField({ label, value, onChange, isRequired = false }: DayFieldProps): JSX.Element {
  const id = useId();
  const isReadOnly = useDocument((state) => state.readOnly !== null);
  const [typed, setTyped] = useState<string | null>(null);
  const isMissing = isRequired && (typed ?? value) === '';
  return (
    <div className="field word-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        min="1900-01-01"
        max="2999-12-31"
        value={typed ?? value}
        readOnly={isReadOnly}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-missing` : undefined}
        onChange={(event) => {
          const day = event.target.value;
          const isReady = day === '' ? !isRequired : isIsoDate(day);
          setTyped(isReady ? null : day);
          if (isReady) onChange(day);
        }}
        onBlur={() => {
          setTyped(null);
        }}
      />
      {isMissing ? (
        <p id={`${id}-missing`} className="field-warning" role="status">
          A day is needed here. Until one is chosen, the day before stays.
        </p>
      ) : null}
    </div>
  );
}
