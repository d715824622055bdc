import type { ReactElement } from 'react';
import type { Source } from '../../../shared/domain/proposal/proposal';
import { Dialog } from '../../components/Dialog';
import { SourceRows } from './SourceRows';

/** The row that a figure comes from, as it stands in the imported file. */
export function SourceRowDialog({
  source,
  row,
  onClose,
}: {
  readonly source: Source;
  readonly row: number;
  readonly onClose: () => void;
}): ReactElement {
  const sheet = source.sheet === undefined ? '' : `, sheet "${source.sheet}"`;
  return (
    <Dialog
      title={`Row ${String(row)} of ${source.fileName}`}
      size="wide"
      onClose={onClose}
      actions={
        <button type="button" className="button button-primary" onClick={onClose}>
          Close
        </button>
      }
    >
      <p className="muted">As it stood in the file{sheet} when it was imported; it is kept unchanged.</p>
      <SourceRows source={source} rows={[row]} />
    </Dialog>
  );
}
