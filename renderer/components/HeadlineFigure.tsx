import type { ReactElement, ReactNode } from 'react';

/** A figure that is seen first: what it is, how much, and what limits it. */
export function HeadlineFigure({
  label,
  value,
  note,
  size = 'large',
  tone,
}: {
  readonly label: string;
  /** Formatted, with its unit in the label or the note; or a button that tells how it was had. */
  readonly value: ReactNode;
  readonly note?: ReactNode;
  /** One large figure a screen. */
  readonly size?: 'large' | 'small';
  readonly tone?: 'good' | 'bad' | 'accent' | 'today' | undefined;
}): ReactElement {
  return (
    <div className="figure" data-size={size} data-tone={tone}>
      <p className="figure-label">{label}</p>
      <p className="figure-value">{value}</p>
      {note !== undefined && <p className="figure-note">{note}</p>}
    </div>
  );
}
