import type { ReactElement, ReactNode } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';

/**
 * A dialog that keeps the focus until it closes, closes by Esc, and gives the focus back. It is always
 * shown while it is mounted.
 */
export function ModalDialog({
  title,
  size = 'small',
  onClose,
  children,
}: {
  readonly title: string;
  readonly size?: 'small' | 'wide';
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed before it leaves the page: only then the browser gives the focus back.
    return () => {
      shown?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-size={size}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="button button-quiet" aria-label="Close" onClick={onClose}>
          ✕
        </button>
      </div>
      {children}
    </dialog>
  );
}
