import type { ReactElement } from 'react';
import './form.css';

interface RowButtonsProps {
  /** What the row is about, for those who cannot see it. */
  readonly what: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** Changes or removes what stands in a row. */
export function RowButtons({ what, onEdit, onRemove }: RowButtonsProps): ReactElement {
  return (
    <div className="row-buttons">
      <button type="button" className="button button-small" aria-label={`Change ${what}`} onClick={onEdit}>
        Change…
      </button>
      <button type="button" className="button button-small" aria-label={`Remove ${what}`} onClick={onRemove}>
        Remove
      </button>
    </div>
  );
}
