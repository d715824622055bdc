import type { ReactElement, ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';

/** A dialog over the window: Escape and its Cancel button close it, and focus returns to where it was. */
export function Dialog({
  title,
  size = 'normal',
  onClose,
  children,
  actions,
}: {
  readonly title: string;
  /** `roomy` for forms with lists of devices or many fields. */
  readonly size?: 'normal' | 'roomy' | 'wide';
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the one that goes on last. */
  readonly actions?: ReactNode;
}): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
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
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
      </div>
      <div className="dialog-body">{children}</div>
      {actions !== undefined && <div className="dialog-foot">{actions}</div>}
    </dialog>
  );
}
