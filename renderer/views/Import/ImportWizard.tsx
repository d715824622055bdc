import type { ReactElement } from 'react';
import { useProposal } from '../../state/documentStore';
import { useView, type ImportFile } from '../../state/viewStore';
import { ColumnsStep } from './ColumnsStep';
import { FileStep } from './FileStep';
import { HeaderStep } from './HeaderStep';
import type { ImportStep } from './importState';
import { ModalDialog } from './ModalDialog';
import { ProblemsStep } from './ProblemsStep';
import { ReadingView } from './ReadingView';
import { SummaryStep } from './SummaryStep';
import type { ImportControl } from './useImport';
import { useImport } from './useImport';
import { WizardFoot } from './WizardFoot';
import { WizardSteps } from './WizardSteps';
import './import.css';

/** Takes a fleet file into the open proposal: read, check the columns, see the problems, import. */
export function ImportWizard({
  file,
  onClose,
}: {
  readonly file: ImportFile;
  readonly onClose: () => void;
}): ReactElement {
  const { id, settings } = useProposal();
  const control = useImport(file, {
    proposalId: id,
    currency: settings.currency,
    onTaken: () => {
      onClose();
      useView.getState().goTo('fleet');
    },
  });
  const { phase } = control.state;
  return (
    <ModalDialog title={`Import ${file.fileName}`} size="wide" onClose={onClose}>
      {phase === 'ready' ? (
        <ReadyView control={control} onClose={onClose} />
      ) : (
        <ReadingView control={control} onClose={onClose} />
      )}
    </ModalDialog>
  );
}

function ReadyView({
  control,
  onClose,
}: {
  readonly control: ImportControl;
  readonly onClose: () => void;
}): ReactElement {
  const { state } = control;
  const step: ImportStep = state.understanding === null ? 'file' : state.step;
  return (
    <>
      <WizardSteps control={control} step={step} />
      <div className="dialog-body import-body" aria-busy={state.busy !== null}>
        {state.problem === null ? null : (
          <div role="alert" className="callout" data-tone="bad">
            <p>{state.problem}</p>
          </div>
        )}
        <StepView control={control} step={step} />
      </div>
      <WizardFoot control={control} step={step} onClose={onClose} />
    </>
  );
}

function StepView({
  control,
  step,
}: {
  readonly control: ImportControl;
  readonly step: ImportStep;
}): ReactElement | null {
  const { understanding } = control.state;
  if (step === 'file' || understanding === null) return <FileStep control={control} />;
  switch (step) {
    case 'header':
      return <HeaderStep control={control} understanding={understanding} />;
    case 'columns':
      return <ColumnsStep control={control} understanding={understanding} />;
    case 'problems':
      return <ProblemsStep issues={understanding.issues} />;
    case 'summary':
      return <SummaryStep control={control} understanding={understanding} />;
  }
}
