import type { ReactElement } from 'react';

interface StepButtonProps {
  readonly which: 'undo' | 'redo';
  /** What the step would take back or do again; `undefined` where there is none. */
  readonly label: string | undefined;
  readonly onStep: () => void;
}

/** Takes the last step back, or does it again, and says which step that is. */
export function StepButton({ which, label, onStep }: StepButtonProps): ReactElement {
  const verb = which === 'undo' ? 'Undo' : 'Redo';
  const says = label === undefined ? verb : `${verb}: ${label}`;
  return (
    <button
      type="button"
      className="button button-quiet"
      disabled={label === undefined}
      title={says}
      aria-keyshortcuts={which === 'undo' ? 'Control+Z' : 'Control+Y'}
      onClick={onStep}
    >
      {says}
    </button>
  );
}
