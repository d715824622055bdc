import { type RunningApp } from './startApp';

/** A key with what is held down, such as `Control+Shift+Z`. */
export type Keys = string;

/**
 * Presses keys as the system does, so that they reach the shortcuts of the native menu too; what the
 * test tool presses goes to the page alone.
 */
export async function press({ electron, page }: RunningApp, keys: Keys): Promise<void> {
  const window = await electron.browserWindow(page);
  await window.evaluate((target, chord) => {
    const names = chord.split('+');
    const keyCode = names.at(-1) ?? '';
    const modifiers = names.slice(0, -1).map((name) => name.toLowerCase() as 'control' | 'shift' | 'alt');
    const sent = target as Electron.BrowserWindow;
    sent.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
    if (keyCode.length === 1 || keyCode === 'Enter') {
      sent.webContents.sendInputEvent({ type: 'char', keyCode, modifiers });
    }
    sent.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
  }, keys);
}
