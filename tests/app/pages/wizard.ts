import { type Locator, expect } from '@playwright/test';
import { type RunningApp } from '../startApp';
import { isShown } from './frame';

/** A step of the import by its name. */
export type StepTitle =
  'Overview' | 'Questions' | 'Rows' | 'Columns' | 'Bills' | 'Models' | 'Places' | 'Findings' | 'Fleet';

/** The import wizard; it waits until the file is read. */
export function wizard({ page }: RunningApp): Locator {
  return page.getByRole('dialog', { name: /^Import / });
}

/** Goes to a step by its name. */
export async function goToStep(app: RunningApp, step: StepTitle): Promise<void> {
  const steps = wizard(app).getByRole('navigation', { name: 'Steps of the import' });
  // A number may stand beside the name.
  const button = steps.getByRole('button', { name: new RegExp(`^${step}\\b`) });
  await expect(button).toBeEnabled({ timeout: 30_000 });
  await button.click();
  await expect(button).toHaveAttribute('aria-current', 'step');
}

/** The button that imports, with the number of devices on it. */
export function importButton(app: RunningApp): Locator {
  return wizard(app).getByRole('button', { name: /^Import [\d,]+ devices?$/ });
}

/** Takes the file as it is understood, with a look and one click. */
export async function importAsUnderstood(app: RunningApp): Promise<void> {
  await importButton(app).click({ timeout: 30_000 });
  await wizard(app).waitFor({ state: 'detached' });
  await isShown(app, 'Fleet');
}

const mostPastes = 20;

/**
 * Pastes cells as Ctrl+V does it, wherever the focus is. What was just copied may reach the page a moment
 * late, as nothing; then it is pasted again, as a person would.
 */
export async function pasteCells({ electron, page }: RunningApp, text: string): Promise<void> {
  for (let pastes = 0; pastes < mostPastes; pastes++) {
    const hears = await page.evaluateHandle(() => {
      const heard: { text: string | null } = { text: null };
      const hear = (event: ClipboardEvent): void => {
        heard.text = event.clipboardData?.getData('text/plain') ?? '';
      };
      window.addEventListener('paste', hear, { capture: true, once: true });
      return heard;
    });
    await electron.evaluate(({ BrowserWindow, clipboard }, copied) => {
      void clipboard.writeText(copied);
      BrowserWindow.getAllWindows()[0]?.webContents.paste();
    }, text);
    await page.waitForFunction((heard) => heard.text !== null, hears);
    if ((await hears.evaluate((heard) => heard.text)) !== '') return;
  }
  throw new Error('what was copied does not reach the page');
}
