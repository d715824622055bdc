import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import './form.css';

interface FormSectionProps {
  readonly title: string;
  /** What stands in it, in a few words, beside the title. */
  readonly says: string;
  /** Whether something is set in it, so that it is open from the start. */
  readonly isUsed: boolean;
  readonly children: ReactNode;
}

/** A part of a long form that can be folded away. */
export function FormSection({ title, says, isUsed, children }: FormSectionProps): ReactElement {
  // What is typed must not fold or unfold it.
  const [isOpenAtFirst] = useState(isUsed);
  return (
    <details className="form-section" open={isOpenAtFirst}>
      <summary>
        <span className="form-section-title">{title}</span> <span className="muted">{says}</span>
      </summary>
      <div className="form-section-body">{children}</div>
    </details>
  );
}
