import type { ReactElement, ReactNode } from 'react';

/** A screen of the window: its heading, what can be done with the whole of it, and what it shows. */
export function Screen({
  title,
  lead,
  actions,
  fills = false,
  panel,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Whether what it shows scrolls within itself, such as a grid. */
  readonly fills?: boolean;
  /** A `SidePanel` with the details of what is selected. */
  readonly panel?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <>
      <section className="screen" data-fills={fills} aria-label={title}>
        <header className="screen-head">
          <div>
            <h1>{title}</h1>
            {lead !== undefined && <p className="screen-lead">{lead}</p>}
          </div>
          {actions !== undefined && <div className="screen-actions">{actions}</div>}
        </header>
        {children}
      </section>
      {panel}
    </>
  );
}
