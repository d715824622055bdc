import type { ReactElement } from 'react';
import { useState } from 'react';

interface DialogOpenerProps {
  readonly label: string;
  readonly dialog: (close: () => void) => ReactElement;
  readonly isSmall?: boolean;
}

/** A button with the dialog that it opens. */
export function DialogOpener({ label, dialog, isSmall = false }: DialogOpenerProps): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={isSmall ? 'button button-small' : 'button'}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {label}
      </button>
      {isOpen
        ? dialog(() => {
            setIsOpen(false);
          })
        : null}
    </>
  );
}
