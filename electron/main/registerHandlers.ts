import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { callNames } from '../../shared/ipc/names';
import type { Answer } from '../handlers/answer';
import { origin } from './security';

/** Answers the calls of our own main frame, and of nobody else. */
export function registerHandlers(answer: Answer, isOurs: (contents: WebContents) => boolean): void {
  for (const name of callNames) {
    ipcMain.handle(name, (event, input: unknown) =>
      isOurs(event.sender) && isMainFrame(event)
        ? answer(name, input)
        : { ok: false, error: { code: 'not-allowed', message: 'This call is not allowed.' } },
    );
  }
}

/** A frame that is gone is `null`; one inside another has a parent. */
function isMainFrame({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === origin;
}
