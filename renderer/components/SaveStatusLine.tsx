import type { ReactElement } from 'react';
import { useDocument } from '../state/documentStore';
import { saveCopy, saveNow, useSaving } from '../state/saving';
import { sayStatus } from '../state/sayStatus';

/** Whether all is saved, in the same place and the same words always. */
export function SaveStatusLine(): ReactElement | null {
  const status = useSaving((saving) => saving.status);
  const readOnly = useDocument((document) => document.readOnly);
  if (status === null) return null;
  const type = readOnly === null ? status.type : 'read-only';
  const says = readOnly === null ? sayStatus(status) : `Read only: ${readOnly}`;
  return (
    <div className="save-status" data-status={type} role="group" aria-label="Save status">
      <span className="save-status-text" title={says}>
        {says}
      </span>
      {type === 'failed' && (
        <button type="button" className="button button-small" onClick={() => void saveNow()}>
          Try again
        </button>
      )}
      {(type === 'failed' || type === 'read-only') && (
        <button type="button" className="button button-small" onClick={() => void saveCopy()}>
          Save a copy…
        </button>
      )}
    </div>
  );
}
