import type { ReactElement } from 'react';
import { themes } from '../../shared/ipc/contract';
import { runCommand } from '../state/commands';
import { useDocument } from '../state/documentStore';
import { changeTheme } from '../state/settings';
import type { Theme } from '../state/viewStore';
import { useView } from '../state/viewStore';
import { SaveStatusLine } from './SaveStatusLine';

const themeNames: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };

/** The client, whether all is saved, undo and redo, and how the window looks. */
export function TopBar(): ReactElement {
  const client = useDocument((document) => document.history?.proposal.client.name ?? null);
  return (
    <header className="bar">
      {client === null ? (
        <p className="muted">No proposal is open</p>
      ) : (
        <>
          <p className="bar-title" title={client}>
            {client}
          </p>
          <SaveStatusLine />
        </>
      )}
      <span className="bar-space" />
      {client !== null && (
        <div className="bar-group" role="group" aria-label="Steps">
          <StepButton which="undo" />
          <StepButton which="redo" />
        </div>
      )}
      <ThemeChoice />
    </header>
  );
}

function StepButton({ which }: { readonly which: 'undo' | 'redo' }): ReactElement {
  const label = useDocument(
    ({ history }) => (which === 'undo' ? history?.past : history?.future)?.at(-1)?.label,
  );
  const verb = which === 'undo' ? 'Undo' : 'Redo';
  const says = label === undefined ? verb : `${verb}: ${label}`;
  return (
    <button
      type="button"
      className="button button-quiet"
      disabled={label === undefined}
      title={says}
      aria-keyshortcuts={which === 'undo' ? 'Control+Z' : 'Control+Y'}
      onClick={() => {
        runCommand(which);
      }}
    >
      {says}
    </button>
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
          const chosen = themes.find((name) => name === event.target.value);
          if (chosen !== undefined) void changeTheme(chosen);
        }}
      >
        {themes.map((name) => (
          <option key={name} value={name}>
            {themeNames[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
