import type { ReactElement } from 'react';
import { isSettled } from './importState';
import { some } from './importWords';
import type { ImportControl } from './useImport';
import { useLate } from './useLate';

const busyWords = {
  understanding: 'Reading the table again…',
  taking: 'Importing…',
  saving: 'Writing the sheet…',
} as const;

/** The same at every step: what is going on, the way out, and the import itself. */
export function WizardFoot({
  control,
  onClose,
}: {
  readonly control: ImportControl;
  readonly onClose: () => void;
}): ReactElement {
  const { busy } = control.state;
  const isLate = useLate(busy !== null);
  return (
    <>
      <span role="status" className="import-busy">
        {isLate && busy !== null ? busyWords[busy] : ''}
      </span>
      {isLate && busy === 'understanding' ? (
        <button type="button" className="button" onClick={control.giveUp}>
          Stop
        </button>
      ) : null}
      <button type="button" className="button button-quiet" onClick={onClose}>
        Cancel
      </button>
      <ImportButton control={control} isLate={isLate} />
    </>
  );
}

/** Imports what is shown; while the file is being understood again nobody knows yet what that is. */
function ImportButton({
  control,
  isLate,
}: {
  readonly control: ImportControl;
  readonly isLate: boolean;
}): ReactElement {
  const { understanding, busy } = control.state;
  const devices = understanding?.devices ?? 0;
  const canTake = devices > 0 && isSettled(control.state);
  return (
    <button
      type="button"
      className="button button-primary import-take"
      aria-disabled={!canTake}
      data-quick={devices > 0 && busy !== null && !isLate}
      onClick={() => {
        if (canTake) control.take();
      }}
    >
      {devices === 0 ? 'Nothing to import yet' : `Import ${some(devices, 'device')}`}
    </button>
  );
}
