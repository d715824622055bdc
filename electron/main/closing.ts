import { app, type BrowserWindow, dialog } from 'electron';

const patienceMs = 10_000;

/** What the end of the program needs. */
export interface ClosingMeans {
  readonly window: BrowserWindow;
  /** Whether the page has come up and listens; before that nothing can be unsaved. */
  readonly canFlush: () => boolean;
  /** Asks the page to save what is unsaved. */
  readonly ask: () => void;
  /** Lets go of the data folder; asked once, when nothing is written any more. */
  readonly release: () => Promise<void>;
}

/** Closes the window only when everything is saved. */
export interface Closing {
  /** The page has saved everything. */
  readonly flushed: () => void;
}

/** Watches over the end: close, quit, signals and the end of the session all save first. */
export function watchClosing({ window, canFlush, ask, release }: ClosingMeans): Closing {
  let waiting: NodeJS.Timeout | undefined;

  const end = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    if (!window.isDestroyed()) window.destroy();
  };
  const wait = (): void => {
    waiting = setTimeout(() => {
      void askUser(window).then((isToEnd) => {
        // Saved while the question stood there, or to be ended all the same.
        if (waiting === undefined || window.isDestroyed()) return;
        waiting = undefined;
        if (isToEnd) end();
      });
    }, patienceMs);
  };
  const start = (): void => {
    ask();
    // A second wish to close must not end the flush that runs.
    if (waiting === undefined) wait();
  };

  window.on('close', (event) => {
    if (!canFlush()) return;
    event.preventDefault();
    start();
  });
  // Windows ends the session without asking the app.
  window.on('query-session-end', ask);
  window.on('session-end', ask);
  watchQuit(release);
  return {
    flushed: () => {
      if (waiting !== undefined) end();
    },
  };
}

/** Signals close the window as a user does; what is held is let go of when the window is gone. */
function watchQuit(release: () => Promise<void>): void {
  let isReleased = false;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      app.quit();
    });
  }
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('will-quit', (event) => {
    if (isReleased) return;
    event.preventDefault();
    isReleased = true;
    // The lock of a program that is gone is taken over anyway.
    void release()
      .catch(() => undefined)
      .finally(() => {
        app.quit();
      });
  });
}

async function askUser(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Your last changes are not saved yet.',
    detail: 'Keep the window open to see why, to try again, or to save a copy elsewhere.',
    buttons: ['Keep open', 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
