import type { ReactElement } from 'react';

interface BeforeYouDoItProps {
  /** What a person must see to first; nothing is shown for none. */
  readonly needs: readonly string[];
}

/** What is to be found out before a suggestion is followed. */
export function BeforeYouDoIt({ needs }: BeforeYouDoItProps): ReactElement | null {
  if (needs.length === 0) return null;
  return (
    <details>
      <summary>Before you do it</summary>
      <ul className="check-list">
        {needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
    </details>
  );
}
