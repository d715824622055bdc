import type { ReactElement, ReactNode } from 'react';

function takeFocus(heading: HTMLElement | null): void {
  heading?.focus();
}

/** The heading of a step; it takes the focus when the step is shown, so that the keyboard starts there. */
export function StepHeading({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <h3 key={name} ref={takeFocus} tabIndex={-1} className="import-heading">
      {children}
    </h3>
  );
}
