import type { ReactElement } from 'react';
import { Callout } from '../../components/Callout';
import { Dialog } from '../../components/Dialog';
import { useProposal } from '../../state/documentStore';
import { useView, type ImportFile } from '../../state/viewStore';
import { BillsStep } from './BillsStep';
import { ColumnsStep } from './ColumnsStep';
import { FindingsStep } from './FindingsStep';
import { FleetStep } from './FleetStep';
import type { ImportStep } from './importState';
import { isStepShown } from './importState';
import { ModelsStep } from './ModelsStep';
import { OverviewStep } from './OverviewStep';
import { PlacesStep } from './PlacesStep';
import { QuestionsStep } from './QuestionsStep';
import { ReadingFoot, ReadingView } from './ReadingView';
import { RowsStep } from './RowsStep';
import { UnknownStep } from './UnknownStep';
import type { ImportControl } from './useImport';
import { useImport } from './useImport';
import { WizardFoot } from './WizardFoot';
import { WizardSteps } from './WizardSteps';
import './import.css';
import './importSteps.css';

/** Takes a fleet file into the open proposal: what was understood at a glance, everything to be changed beside it. */
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
  const isReady = control.state.phase === 'ready';
  return (
    <Dialog
      title={`Import ${file.fileName}`}
      size="wide"
      onClose={onClose}
      actions={
        isReady ? (
          <WizardFoot control={control} onClose={onClose} />
        ) : (
          <ReadingFoot control={control} onClose={onClose} />
        )
      }
    >
      {isReady ? <ReadyView control={control} /> : <ReadingView control={control} />}
    </Dialog>
  );
}

/** What had the focus before may be gone with the empty screen: then the new devices have it. */
function focusGrid(): void {
  const grid = document.querySelector('[role="grid"]');
  if (document.activeElement === document.body) grid?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
}

function ReadyView({ control }: { readonly control: ImportControl }): ReactElement {
  const { problem, busy, understanding, step: wanted } = control.state;
  const step = understanding !== null && !isStepShown(wanted, understanding) ? 'overview' : wanted;
  return (
    <div className="import-sides">
      <WizardSteps control={control} step={step} />
      <div className="import-body" data-step={step} aria-busy={busy !== null}>
        {problem === null ? null : (
          <div role="alert">
            <Callout tone="bad">
              <p>{problem}</p>
            </Callout>
          </div>
        )}
        <StepView key={step} control={control} step={step} />
      </div>
    </div>
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
  if (understanding === null) return <UnknownStep control={control} />;
  switch (step) {
    case 'overview':
      return <OverviewStep control={control} understanding={understanding} />;
    case 'questions':
      return <QuestionsStep control={control} understanding={understanding} />;
    case 'rows':
      return <RowsStep control={control} understanding={understanding} />;
    case 'columns':
      return <ColumnsStep control={control} understanding={understanding} />;
    case 'bills':
      return <BillsStep understanding={understanding} />;
    case 'models':
      return <ModelsStep control={control} understanding={understanding} />;
    case 'places':
      return <PlacesStep control={control} understanding={understanding} />;
    case 'findings':
      return <FindingsStep control={control} understanding={understanding} />;
    case 'fleet':
      return <FleetStep control={control} understanding={understanding} />;
  }
}
