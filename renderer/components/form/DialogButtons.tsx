import type { ReactElement } from 'react';

interface DialogButtonsProps {
  readonly go: string;
  readonly canGo: boolean;
  readonly onGo: () => void;
  readonly onClose: () => void;
}

/** Cancel, and the verb that the dialog is for. */
export function DialogButtons({ go, canGo, onGo, onClose }: DialogButtonsProps): ReactElement {
  return (
    <>
      <button type="button" className="button" onClick={onClose}>
        Cancel
      </button>
      <button type="button" className="button button-primary" disabled={!canGo} onClick={onGo}>
        {go}
      </button>
    </>
  );
}
