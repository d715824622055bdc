import { useEffect } from 'react';
import { ask } from '../api/api';
import { flush, useSaving } from '../state/saving';
import { useView } from '../state/viewStore';

/**
 * When the window is to close: saves, and lets it close when all is on disk. Until then it stays open, and the
 * program asks the user in the end.
 */
export function useClosing(): void {
  useEffect(() => {
    let isClosing = false;
    const endListening = window.api['when app.closing'](() => {
      isClosing = true;
      void saveAndClose();
    });
    // An attempt that came later by itself closes it too.
    const endWatching = useSaving.subscribe(({ status }) => {
      if (isClosing && status?.type === 'saved') void letClose();
    });
    return () => {
      endListening();
      endWatching();
    };
  }, []);
}

async function saveAndClose(): Promise<void> {
  if (await flush()) {
    await letClose();
    return;
  }
  useView.getState().showToast({
    text: 'The window stays open, because your last changes are not saved. Try again, or save a copy.',
    tone: 'bad',
  });
}

async function letClose(): Promise<void> {
  try {
    await ask('app.flushed', {});
  } catch {
    // The program did not hear it and asks the user itself.
  }
}
