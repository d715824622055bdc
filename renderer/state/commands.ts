import { assertNever } from '../../shared/domain/result';
import type { MenuCommand } from '../../shared/ipc/menu';
import { stepBeside } from './besideDocument';
import { useDocument } from './documentStore';
import { endTyping } from './endTyping';
import { openFile } from './homeStore';
import { saveNow } from './saving';
import { useView } from './viewStore';

/** What the window can be told to do: by the native menu, by keys, by its own buttons. */
export function runCommand(command: MenuCommand): void {
  const { goTo, openSettings, startImport, startNew } = useView.getState();
  switch (command) {
    case 'new':
      startNew({ file: null, fromFile: false });
      return;
    case 'open':
      void openFile();
      return;
    case 'import':
      void startImport();
      return;
    case 'save':
      void saveNow();
      return;
    case 'undo':
    case 'redo':
      step(command);
      return;
    case 'settings':
      endTyping();
      openSettings();
      return;
    case 'home':
    case 'fleet':
    case 'costs':
    case 'future':
    case 'comparison':
    case 'document':
    case 'export':
    case 'ourSide':
      goTo(command);
      return;
    default:
      assertNever(command, 'menu command');
  }
}

/** Undo and redo go to the screen where the step was made, so that the change is seen. */
function step(which: 'undo' | 'redo'): void {
  endTyping();
  const { goTo, announce, screen: shown } = useView.getState();
  if (shown === 'ourSide') {
    const done = stepBeside(which);
    if (done !== null) announce(`${which === 'undo' ? 'Undone' : 'Redone'}: ${done}.`);
    return;
  }
  const { history } = useDocument.getState();
  const label = (which === 'undo' ? history?.past : history?.future)?.at(-1)?.label;
  const screen = useDocument.getState()[which]();
  if (screen === null || label === undefined) return;
  goTo(screen);
  announce(`${which === 'undo' ? 'Undone' : 'Redone'}: ${label}.`);
}
