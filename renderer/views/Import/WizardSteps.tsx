import type { ReactElement } from 'react';
import type { ImportStep } from './importState';
import { importSteps, isStepShown } from './importState';
import { stepWords } from './importWords';
import { stepMark } from './stepMarks';
import type { ImportControl } from './useImport';

/** The steps by name at the side, in any order; a number says how much there is to see in each. */
export function WizardSteps({
  control,
  step,
}: {
  readonly control: ImportControl;
  readonly step: ImportStep;
}): ReactElement {
  const { understanding } = control.state;
  const shown = importSteps.filter((name) =>
    understanding === null ? name === 'rows' : isStepShown(name, understanding),
  );
  return (
    <nav aria-label="Steps of the import" className="import-nav">
      <ol className="import-steps">
        {shown.map((name) => (
          <li key={name}>
            <StepButton control={control} name={name} isCurrent={name === step} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepButton({
  control,
  name,
  isCurrent,
}: {
  readonly control: ImportControl;
  readonly name: ImportStep;
  readonly isCurrent: boolean;
}): ReactElement {
  const { understanding, choices } = control.state;
  const mark = understanding === null ? null : stepMark(name, understanding, choices);
  return (
    <button
      type="button"
      className="import-step"
      aria-current={isCurrent ? 'step' : undefined}
      onClick={() => {
        control.go(name);
      }}
    >
      <span className="import-step-name">{stepWords[name]}</span>
      {mark === null ? null : (
        <>
          <span className="import-step-count" data-open={mark.isOpen} title={mark.says} aria-hidden="true">
            {mark.count > 999 ? '999+' : mark.count}
          </span>
          <span className="visually-hidden">: {mark.says}</span>
        </>
      )}
    </button>
  );
}
