import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { DropTarget } from './components/DropTarget';
import { ErrorBoundary } from './components/ErrorBoundary';
import { Rail } from './components/Rail';
import { Toasts } from './components/Toasts';
import { TopBar } from './components/TopBar';
import { useClosing } from './hooks/useClosing';
import { usePaste } from './hooks/usePaste';
import { useShortcuts } from './hooks/useShortcuts';
import { useThemeOnPage } from './hooks/useTheme';
import { useDocument } from './state/documentStore';
import type { Screen } from './state/viewStore';
import { useView } from './state/viewStore';
import { ComparisonScreen } from './views/Comparison/ComparisonScreen';
import { CostsScreen } from './views/Costs/CostsScreen';
import { DocumentScreen } from './views/Document/DocumentScreen';
import { ExportScreen } from './views/Export/ExportScreen';
import { FleetScreen } from './views/Fleet/FleetScreen';
import { FutureScreen } from './views/Future/FutureScreen';
import { OurSideScreen } from './views/OurSide/OurSideScreen';
import { HomeScreen } from './views/Home/HomeScreen';
import { NewProposalDialog } from './views/Home/NewProposalDialog';
import { RefusedDialog } from './views/Home/RefusedDialog';
import { ImportWizard } from './views/Import/ImportWizard';
import { OpenSettings } from './views/Settings/SettingsDialog';

const screens: Readonly<Record<Screen, () => ReactElement>> = {
  home: HomeScreen,
  fleet: FleetScreen,
  costs: CostsScreen,
  future: FutureScreen,
  comparison: ComparisonScreen,
  document: DocumentScreen,
  export: ExportScreen,
  ourSide: OurSideScreen,
};

/** The frame: rail, bar, one screen, and what stands over them. */
export function App(): ReactElement {
  useThemeOnPage();
  useShortcuts();
  useClosing();
  usePaste();
  return (
    <ErrorBoundary>
      <div className="frame">
        <Rail />
        <TopBar />
        <Stage />
      </div>
      <OpenImport />
      <NewProposalDialog />
      <OpenSettings />
      <RefusedDialog />
      <DropTarget />
      <Toasts />
    </ErrorBoundary>
  );
}

function Stage(): ReactElement {
  const screen = useView((view) => view.screen);
  const goTo = useView((view) => view.goTo);
  const proposalId = useDocument((document) => document.history?.proposal.id);
  const isOpen = proposalId !== undefined;
  const shown = isOpen ? screen : 'home';
  const Shown = screens[shown];
  const main = useRef<HTMLElement>(null);
  // What had the focus may have gone with the former screen: the keyboard goes on in the new one.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus();
  }, [shown]);
  return (
    <main className="stage" ref={main} tabIndex={-1}>
      <ErrorBoundary
        key={`${shown} ${shown === 'home' ? '' : (proposalId ?? '')}`}
        wayOut={
          <button
            type="button"
            className="button"
            onClick={() => {
              goTo('home');
            }}
          >
            Go to Home
          </button>
        }
      >
        <Shown />
      </ErrorBoundary>
    </main>
  );
}

function OpenImport(): ReactElement | null {
  const file = useView((view) => view.openImport);
  const closeImport = useView((view) => view.closeImport);
  if (file === null) return null;
  return (
    <ErrorBoundary key={file.token}>
      <ImportWizard file={file} onClose={closeImport} />
    </ErrorBoundary>
  );
}
