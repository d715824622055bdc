import type { ReactElement } from 'react';
import { runCommand } from '../state/commands';
import { useDocument } from '../state/documentStore';
import { changeTheme } from '../state/settings';
import type { Theme } from '../state/viewStore';
import { useView } from '../state/viewStore';
import { SaveStatusLine } from './SaveStatusLine';
import { StepButton } from './StepButton';

const themes: readonly { readonly theme: Theme; readonly name: string }[] = [
  { theme: 'system', name: 'As the system' },
  { theme: 'light', name: 'Light' },
  { theme: 'dark', name: 'Dark' },
];

/** The client, whether all is saved, undo and redo, and how the window looks. */
export function TopBar(): ReactElement {
  // Our side has steps of its own, beside its figures.
  const hasOwnSteps = useView(({ screen }) => screen === 'ourSide');
  const client = useDocument((document) => document.history?.proposal.client.name ?? null);
  return (
    <header className="bar">
      {client === null ? (
        <p className="bar-title muted">No proposal is open</p>
      ) : (
        <>
          <p className="bar-title" title={client}>
            {client}
          </p>
          <SaveStatusLine />
          <button
            type="button"
            className="button button-quiet bar-settings"
            aria-keyshortcuts="Control+,"
            onClick={() => {
              runCommand('settings');
            }}
          >
            Settings…
          </button>
        </>
      )}
      {client !== null && !hasOwnSteps && (
        <div className="bar-group" role="group" aria-label="Steps">
          <ProposalStepButton which="undo" />
          <ProposalStepButton which="redo" />
        </div>
      )}
      <ThemeChoice />
    </header>
  );
}

function ProposalStepButton({ which }: { readonly which: 'undo' | 'redo' }): ReactElement {
  const label = useDocument(
    ({ history }) => (which === 'undo' ? history?.past : history?.future)?.at(-1)?.label,
  );
  return (
    <StepButton
      which={which}
      label={label}
      onStep={() => {
        runCommand(which);
      }}
    />
  );
}

function ThemeChoice(): ReactElement {
  const theme = useView((view) => view.theme);
  return (
    <label className="theme-choice">
      Theme
      <select
        value={theme}
        onChange={(event) => {
          const chosen = themes.find(({ theme }) => theme === event.target.value);
          if (chosen !== undefined) void changeTheme(chosen.theme);
        }}
      >
        {themes.map(({ theme: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
