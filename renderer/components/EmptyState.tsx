import type { ReactElement, ReactNode } from 'react';

/** Where nothing is yet: what belongs here, and the first step. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}): ReactElement {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <div className="empty-text">{children}</div>
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
  );
}
