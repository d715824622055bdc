import type { ReactElement } from 'react';
import type { ImportStep } from './importState';
import { stepBeside } from './importState';
import { doubtsOf, stepWords } from './importWords';
import type { ImportControl } from './useImport';

/** Back, on, and import; where nothing is in doubt the summary is one step away. */
export function WizardFoot({
  control,
  step,
  onClose,
}: {
  readonly control: ImportControl;
  readonly step: ImportStep;
  readonly onClose: () => void;
}): ReactElement {
  const { understanding, busy, problem } = control.state;
  const isPlain = understanding !== null && problem === null && doubtsOf(understanding).length === 0;
  const next = stepBeside(step, 1);
  const goTo = (to: ImportStep) => () => {
    control.go(to);
  };
  return (
    <>
      <span role="status" className="import-busy">
        {busy === 'understanding' ? 'Reading the table again…' : busy === 'taking' ? 'Importing…' : ''}
      </span>
      <button type="button" className="button button-quiet" onClick={onClose}>
        Cancel
      </button>
      {step === 'file' ? null : (
        <button type="button" className="button" onClick={goTo(stepBeside(step, -1))}>
          Back
        </button>
      )}
      {step === 'summary' || understanding === null ? null : (
        <button
          type="button"
          className={isPlain && next !== 'summary' ? 'button' : 'button button-primary'}
          onClick={goTo(next)}
        >
          {next === 'summary' ? 'See the summary' : `Check the ${stepWords[next].toLocaleLowerCase('en')}`}
        </button>
      )}
      {step !== 'summary' && next !== 'summary' && isPlain ? (
        <button type="button" className="button button-primary" onClick={goTo('summary')}>
          Go to the summary
        </button>
      ) : null}
      {step === 'summary' && understanding !== null ? (
        <button
          type="button"
          className="button button-primary"
          disabled={busy !== null || problem !== null}
          onClick={control.take}
        >
          {understanding.devices === 1
            ? 'Import 1 device'
            : `Import ${String(understanding.devices)} devices`}
        </button>
      ) : null}
    </>
  );
}
