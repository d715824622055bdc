import type { ReactElement, ReactNode } from 'react';

/** Something to know before going on. */
export function Callout({
  tone = 'info',
  title,
  children,
}: {
  readonly tone?: 'info' | 'good' | 'warning' | 'bad';
  readonly title?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className="callout" data-tone={tone}>
      {title !== undefined && <p className="callout-title">{title}</p>}
      {children}
    </div>
  );
}
