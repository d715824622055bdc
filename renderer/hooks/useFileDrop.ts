import { useEffect, useState } from 'react';
import { ask } from '../api/api';
import { whyOf } from '../api/whyOf';
import { whyRefused } from '../state/judgeDrop';
import { useView } from '../state/viewStore';

/** Takes a fleet file dropped anywhere on the window; whether something is held over it now. */
export function useFileDrop(): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // Columns and texts that are dragged within the window are its own business.
    let isOwn = false;
    const listeners = {
      dragstart: () => {
        isOwn = true;
      },
      dragend: () => {
        isOwn = false;
      },
      dragover: (event: DragEvent) => {
        if (isOwn) return;
        event.preventDefault();
        if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
        setIsOver(true);
      },
      dragleave: (event: DragEvent) => {
        if (event.relatedTarget === null) setIsOver(false);
      },
      drop: (event: DragEvent) => {
        if (isOwn) return;
        event.preventDefault();
        setIsOver(false);
        void take(event.dataTransfer);
      },
    };
    const ending = new AbortController();
    for (const [name, listener] of Object.entries(listeners)) {
      document.addEventListener(name, listener as EventListener, { signal: ending.signal });
    }
    return () => {
      ending.abort();
    };
  }, []);
  return isOver;
}

async function take(dropped: DataTransfer | null): Promise<void> {
  const { startImport, showToast } = useView.getState();
  // Both must be read before the first wait: the browser empties the drop afterwards.
  const items = [...(dropped?.items ?? [])].filter(({ kind }) => kind === 'file');
  const isFolder = items.map((item) => item.webkitGetAsEntry()?.isDirectory ?? false);
  const files = [...(dropped?.files ?? [])];
  const refused = whyRefused({
    files: files.map(({ name, size }, index) => ({ name, size, isFolder: isFolder[index] ?? false })),
    isBusy: document.querySelector('dialog[open], [aria-modal="true"]') !== null,
  });
  const [file] = files;
  if (refused !== null || file === undefined) {
    showToast({ text: refused ?? 'Nothing was dropped.', tone: 'warning' });
    return;
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await startImport(await ask('import.drop', { fileName: file.name, bytes }));
  } catch (error) {
    showToast({ text: whyOf(error), tone: 'bad' });
  }
}
