import type { ReactElement } from 'react';
import { useClosing } from '../hooks/useClosing';
import { saveCopy } from '../state/saving';
import { Dialog } from './Dialog';

/** Holds the window open while what was changed last cannot be saved. */
export function ClosingDialog(): ReactElement | null {
  const { isHeld, tryAgain, closeAnyway, stayOpen } = useClosing();
  if (!isHeld) return null;
  return (
    <Dialog
      title="Your last changes are not saved"
      onClose={stayOpen}
      actions={
        <>
          <button type="button" className="button button-danger" onClick={closeAnyway}>
            Close without saving
          </button>
          <button type="button" className="button" onClick={stayOpen}>
            Stay here
          </button>
          <button type="button" className="button" onClick={() => void saveCopy()}>
            Save a copy…
          </button>
          <button type="button" className="button button-primary" onClick={tryAgain}>
            Try again
          </button>
        </>
      }
    >
      <p>
        The proposal could not be saved in its place. Save a copy somewhere else, or try again; the window
        stays open until then.
      </p>
    </Dialog>
  );
}
