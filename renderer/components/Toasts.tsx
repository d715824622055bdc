import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Toast } from '../state/viewStore';
import { useView } from '../state/viewStore';

const shortMs = 5000;
/** Long enough to reach the button by keyboard. */
const withActionMs = 12_000;

/** Short messages at the foot of the window, and what is said to screen readers. */
export function Toasts(): ReactElement {
  const toasts = useView((view) => view.toasts);
  const announcement = useView((view) => view.announcement);
  const section = useRef<HTMLElement>(null);
  // Shown anew so that messages stand above a dialog that was opened since.
  useEffect(() => {
    // Older engines throw when what is to be hidden is not shown.
    if (section.current?.matches(':popover-open') === true) section.current.hidePopover();
    if (toasts.length > 0) section.current?.showPopover();
  }, [toasts]);
  return (
    <>
      <div className="visually-hidden" role="status">
        <span key={announcement.number}>{announcement.text}</span>
      </div>
      <section ref={section} className="toasts" popover="manual" aria-label="Messages" aria-live="polite">
        {toasts.map((toast) => (
          <ToastView key={toast.id} toast={toast} />
        ))}
      </section>
    </>
  );
}

function ToastView({ toast }: { readonly toast: Toast }): ReactElement {
  const { id, text, tone = 'info', action } = toast;
  const dropToast = useView((view) => view.dropToast);
  const [isHeld, setIsHeld] = useState(false);
  // What went wrong stays until it is read.
  const stays = isHeld || tone === 'bad' || tone === 'warning';
  const ms = action === undefined ? shortMs : withActionMs;
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(() => {
      dropToast(id);
    }, ms);
    return () => {
      clearTimeout(timer);
    };
  }, [id, stays, ms, dropToast]);
  const hold = (): void => {
    setIsHeld(true);
  };
  const release = (): void => {
    setIsHeld(false);
  };
  return (
    <div
      className="toast"
      data-tone={tone}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <p className="toast-text">{text}</p>
      {action !== undefined && (
        <button
          type="button"
          className="button"
          onClick={() => {
            dropToast(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        className="button button-quiet"
        aria-label={`Dismiss: ${text}`}
        onClick={() => {
          dropToast(id);
        }}
      >
        Dismiss
      </button>
    </div>
  );
}
