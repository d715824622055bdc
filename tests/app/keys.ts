import { type Locator } from '@playwright/test';
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

const mostPresses = 150;

/**
 * Moves the focus with Tab until it is on a control, as someone without a mouse does.
 * @throws {Error} when Tab does not lead there, or the focus cannot be seen there
 */
export async function tabTo(
  app: RunningApp,
  target: Locator,
  keys: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < mostPresses; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      if (await target.evaluate(isFocusSeen)) return;
      throw new Error(`the focus cannot be seen on ${String(target)}`);
    }
    await press(app, keys);
  }
  throw new Error(`${keys} does not lead to ${String(target)}`);
}

/** Runs in the page. */
function isFocusSeen(element: Element): boolean {
  const { outlineStyle, boxShadow } = getComputedStyle(element);
  return element.matches(':focus-visible') && (outlineStyle !== 'none' || boxShadow !== 'none');
}
