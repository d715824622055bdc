import type { ReactElement } from 'react';
import { Callout } from '../../components/Callout';
import { StepHeading } from './StepHeading';
import type { ImportControl } from './useImport';

/** The file while it is read, and why it is not when it was stopped or cannot be read. */
export function ReadingView({ control }: { readonly control: ImportControl }): ReactElement {
  const { phase, progress, problem } = control.state;
  if (phase === 'reading') {
    return (
      <>
        <StepHeading name="reading">Reading the file</StepHeading>
        <progress value={progress.share} max={1} aria-label="How much of the file is read" />
        <p role="status">{progress.sentence}</p>
      </>
    );
  }
  return (
    <>
      <StepHeading name={phase}>
        {phase === 'stopped' ? 'Reading was stopped' : 'The file could not be read'}
      </StepHeading>
      {problem === null ? null : (
        <div role="alert">
          <Callout tone="bad">
            <p>{problem}</p>
          </Callout>
        </div>
      )}
      <p className="muted">Nothing was imported. Your proposal is unchanged.</p>
    </>
  );
}

/** Stop while the file is read; afterwards read again, or close. */
export function ReadingFoot({
  control,
  onClose,
}: {
  readonly control: ImportControl;
  readonly onClose: () => void;
}): ReactElement {
  if (control.state.phase === 'reading') {
    return (
      <button type="button" className="button" onClick={control.stop}>
        Stop
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          control.readAgain(control.state.choices.reading);
        }}
      >
        Read again
      </button>
      <button type="button" className="button button-primary" onClick={onClose}>
        Close
      </button>
    </>
  );
}
