import type { ReactElement } from 'react';
import { Callout } from '../../components/Callout';
import { Dialog } from '../../components/Dialog';
import { useProposal } from '../../state/documentStore';
import { useView, type ImportFile } from '../../state/viewStore';
import { ColumnsStep } from './ColumnsStep';
import { FileStep } from './FileStep';
import { HeaderStep } from './HeaderStep';
import type { ImportStep } from './importState';
import { ProblemsStep } from './ProblemsStep';
import { ReadingFoot, ReadingView } from './ReadingView';
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
      requestAnimationFrame(focusGrid);
    },
  });
  const { state } = control;
  const step: ImportStep = state.understanding === null ? 'file' : state.step;
  const isReady = state.phase === 'ready';
  return (
    <Dialog
      title={`Import ${file.fileName}`}
      size="wide"
      onClose={onClose}
      actions={
        isReady ? (
          <WizardFoot control={control} step={step} onClose={onClose} />
        ) : (
          <ReadingFoot control={control} onClose={onClose} />
        )
      }
    >
      {isReady ? <ReadyView control={control} step={step} /> : <ReadingView control={control} />}
    </Dialog>
  );
}

/** What had the focus before may be gone with the empty screen: then the new devices have it. */
function focusGrid(): void {
  const grid = document.querySelector('[role="grid"]');
  if (document.activeElement === document.body) grid?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
}

function ReadyView({
  control,
  step,
}: {
  readonly control: ImportControl;
  readonly step: ImportStep;
}): ReactElement {
  const { problem, busy } = control.state;
  return (
    <>
      <WizardSteps control={control} step={step} />
      <div className="import-body" aria-busy={busy !== null}>
        {problem === null ? null : (
          <div role="alert">
            <Callout tone="bad">
              <p>{problem}</p>
            </Callout>
          </div>
        )}
        <StepView key={step} control={control} step={step} />
      </div>
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
