import type { ReactElement, ReactNode } from 'react';

/** The panel at the right: details of what is selected. It stands beside the screen, not over it. */
export function SidePanel({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <aside className="side-panel" aria-label={title}>
      <div className="side-panel-head">
        <h2>{title}</h2>
        {onClose !== undefined && (
          <button type="button" className="button button-quiet button-small" onClick={onClose}>
            Close
          </button>
        )}
      </div>
      {children}
    </aside>
  );
}
