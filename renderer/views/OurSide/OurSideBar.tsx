import type { ReactElement } from 'react';
import { StepButton } from '../../components/StepButton';
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
        <OurStepButton which="undo" />
        <OurStepButton which="redo" />
      </div>
    </>
  );
}

function OurStepButton({ which }: { readonly which: 'undo' | 'redo' }): ReactElement {
  const label = useOurSide(({ past, future }) => (which === 'undo' ? past : future).at(-1)?.label);
  return (
    <StepButton
      which={which}
      label={label}
      onStep={() => {
        const done = stepOurSide(which);
        if (done === null) return;
        useView.getState().announce(`${which === 'undo' ? 'Undone' : 'Redone'}: ${done}.`);
      }}
    />
  );
}
