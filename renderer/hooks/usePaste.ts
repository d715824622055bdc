import { useEffect } from 'react';
import { startFromCells } from '../state/pasteCells';
import { isPastedIntoGrid, isPastedTable } from '../state/pastedTable';
import { textOf } from './textOf';

/** Takes cells pasted anywhere but into a field: on Home for a new proposal, else into the open one. */
export function usePaste(): void {
  useEffect(() => {
    // Before the grid takes the first of many cells for its own.
    document.addEventListener('paste', take, { capture: true });
    return () => {
      document.removeEventListener('paste', take, { capture: true });
    };
  }, []);
}

function take(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const { target } = event;
  if (!isPastedTable(text) || isField(target) || isDialogOpen()) return;
  if (target instanceof Element && target.closest('[role="grid"]') !== null && isPastedIntoGrid(text)) return;
  event.preventDefault();
  event.stopPropagation();
  void startFromCells(text);
}

function isField(target: EventTarget | null): boolean {
  return textOf(target) !== null || (target instanceof HTMLElement && target.isContentEditable);
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open], [aria-modal="true"]') !== null;
}
