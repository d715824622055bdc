import { type RunningApp } from './startApp';

/**
 * Presses keys, such as `Tab` or `Control+Shift+Z`. What is held with Control or Alt is sent as the
 * system does it, so that it reaches the shortcuts of the native menu too; what the test tool presses
 * goes to the page alone.
 */
export async function press(app: RunningApp, keys: string): Promise<void> {
  if (/^(Control|Alt)\+/.test(keys)) await pressShortcut(app, keys);
  else await app.page.keyboard.press(keys);
}

/** Types text where the focus is. */
export async function type({ page }: RunningApp, text: string): Promise<void> {
  await page.keyboard.type(text);
}

async function pressShortcut({ electron, page }: RunningApp, chord: string): Promise<void> {
  const window = await electron.browserWindow(page);
  await window.evaluate((target, keys) => {
    const names = keys.split('+');
    const keyCode = names.at(-1) ?? '';
    const modifiers = names.slice(0, -1).map((name) => name.toLowerCase() as 'control' | 'shift' | 'alt');
    const { webContents } = target as Electron.BrowserWindow;
    webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
    webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
  }, chord);
}
