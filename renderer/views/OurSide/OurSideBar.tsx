import type { ReactElement } from 'react';
import { sayStatus } from '../../state/sayStatus';
import { useView } from '../../state/viewStore';
import { saveOurSide, stepOurSide, useOurSide } from './ourSideStore';

/** Whether the internal figures are saved, and their own steps back and forward. */
export function OurSideBar(): ReactElement {
  const { status, ourSide } = useOurSide();
  return (
    <>
      <div className="our-status" role="group" aria-label="Internal figures saved">
        <span>{status === null ? (ourSide === null ? '' : 'Nothing to save yet') : sayStatus(status)}</span>
        {status?.type === 'failed' && (
          <button type="button" className="button button-small" onClick={() => void saveOurSide()}>
            Try again
          </button>
        )}
      </div>
      <div className="our-steps" role="group" aria-label="Steps">
        <StepButton which="undo" />
        <StepButton which="redo" />
      </div>
    </>
  );
}

function StepButton({ which }: { readonly which: 'undo' | 'redo' }): ReactElement {
  const label = useOurSide(({ past, future }) => (which === 'undo' ? past : future).at(-1)?.label);
  const verb = which === 'undo' ? 'Undo' : 'Redo';
  const says = label === undefined ? verb : `${verb}: ${label}`;
  return (
    <button
      type="button"
      className="button button-quiet"
      disabled={label === undefined}
      title={says}
      aria-keyshortcuts={which === 'undo' ? 'Control+Z' : 'Control+Y'}
      onClick={() => {
        const done = stepOurSide(which);
        if (done !== null) useView.getState().announce(`${verb === 'Undo' ? 'Undone' : 'Redone'}: ${done}.`);
      }}
    >
      {says}
    </button>
  );
}
