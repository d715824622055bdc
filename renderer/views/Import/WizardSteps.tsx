import type { ReactElement } from 'react';
import type { ImportStep } from './importState';
import { importSteps } from './importState';
import { stepWords } from './importWords';
import type { ImportControl } from './useImport';

/** The steps by name; each can be gone to once the file is understood. */
export function WizardSteps({
  control,
  step,
}: {
  readonly control: ImportControl;
  readonly step: ImportStep;
}): ReactElement {
  const canGo = control.state.understanding !== null;
  return (
    <nav aria-label="Steps of the import" className="import-nav">
      <ol className="import-steps">
        {importSteps.map((name, at) => (
          <li key={name}>
            <button
              type="button"
              className="import-step"
              aria-current={name === step ? 'step' : undefined}
              disabled={!canGo && name !== 'file'}
              onClick={() => {
                control.go(name);
              }}
            >
              <span aria-hidden="true" className="import-step-number">
                {at + 1}
              </span>
              {stepWords[name]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
