import { useEffect } from 'react';
import { runCommand } from '../state/commands';
import { commandOf, isMac } from '../state/shortcuts';
import { flush, hasUnsaved } from '../state/saving';
import { textOf } from './textOf';

/** What the focused field held when it got the focus. */
let textAtFocus = '';

/** The native menu, the keys and the window's focus do what the buttons do. */
export function useShortcuts(): void {
  useEffect(
    () =>
      window.api['when menu.command'](({ command }) => {
        if (!isDialogOpen()) runCommand(command);
      }),
    [],
  );
  useEffect(() => {
    document.addEventListener('focusin', rememberText);
    document.addEventListener('keydown', handleKey);
    window.addEventListener('blur', saveAtOnce);
    return () => {
      document.removeEventListener('focusin', rememberText);
      document.removeEventListener('keydown', handleKey);
      window.removeEventListener('blur', saveAtOnce);
    };
  }, []);
}

function rememberText(event: FocusEvent): void {
  textAtFocus = textOf(event.target) ?? '';
}

function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || isDialogOpen()) return;
  const command = commandOf(event, isMac(navigator.userAgent));
  if (command === null) return;
  if ((command === 'undo' || command === 'redo') && isTyping(event.target)) return;
  event.preventDefault();
  runCommand(command);
}

function saveAtOnce(): void {
  if (hasUnsaved()) void flush();
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open], [aria-modal="true"]') !== null;
}

/** What was typed in a field since it got the focus is taken back by the field; the document comes after it. */
function isTyping(target: EventTarget | null): boolean {
  const text = textOf(target);
  return text !== null && text !== textAtFocus;
}
