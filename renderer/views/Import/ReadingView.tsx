import type { ReactElement } from 'react';
import { StepHeading } from './StepHeading';
import type { ImportControl } from './useImport';

/** The file while it is read, and what can be done when it was stopped or could not be read. */
export function ReadingView({
  control,
  onClose,
}: {
  readonly control: ImportControl;
  readonly onClose: () => void;
}): ReactElement {
  const { phase, progress, problem } = control.state;
  if (phase === 'reading') {
    return (
      <>
        <div className="dialog-body">
          <StepHeading name="reading">Reading the file</StepHeading>
          <progress value={progress.share} max={1} aria-label="How much of the file is read" />
          <p role="status">{progress.sentence}</p>
        </div>
        <div className="dialog-foot">
          <button type="button" className="button" onClick={control.stop}>
            Stop
          </button>
        </div>
      </>
    );
  }
  return (
    <>
      <div className="dialog-body">
        {phase === 'stopped' ? (
          <>
            <StepHeading name="stopped">Reading was stopped</StepHeading>
            <p>Nothing was imported. Your proposal is unchanged.</p>
          </>
        ) : (
          <>
            <StepHeading name="unreadable">The file could not be read</StepHeading>
            <div role="alert" className="callout" data-tone="bad">
              <p>{problem}</p>
            </div>
            <p className="muted">Nothing was imported. Your proposal is unchanged.</p>
          </>
        )}
      </div>
      <div className="dialog-foot">
        <button type="button" className="button" onClick={control.readAgain}>
          Read again
        </button>
        <button type="button" className="button button-primary" onClick={onClose}>
          Close
        </button>
      </div>
    </>
  );
}
