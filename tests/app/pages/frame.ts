import { type Locator, expect } from '@playwright/test';
import { type RunningApp } from '../startApp';

/** A screen by its name in the rail. */
export type ScreenTitle =
  'Home' | 'Fleet' | 'Costs' | 'Future' | 'Comparison' | 'Document' | 'Export' | 'Our side';

const headings: Readonly<Record<ScreenTitle, string>> = {
  Home: 'Proposals',
  Fleet: 'Fleet',
  Costs: 'Costs',
  Future: 'Future',
  Comparison: 'Comparison',
  Document: 'Document',
  Export: 'Export',
  'Our side': 'Our side',
};

/** Goes to a screen by the rail and waits until it is shown. */
export async function goTo({ page }: RunningApp, screen: ScreenTitle): Promise<void> {
  await railItem({ page }, screen).click();
  await isShown({ page }, screen);
}

/** Waits until a screen is shown. */
export async function isShown({ page }: Pick<RunningApp, 'page'>, screen: ScreenTitle): Promise<void> {
  // A proposal is opened on the way, and the machine may be busy.
  await expect(railItem({ page }, screen)).toHaveAttribute('aria-current', 'page', { timeout: 20_000 });
  await page
    .getByRole('heading', { level: 1, name: headings[screen], exact: true })
    .waitFor({ state: 'attached' });
}

/** Waits until everything is on disk, as the window says. */
export async function isSaved(app: RunningApp): Promise<void> {
  await expect(saveStatus(app)).toHaveText(/^Saved · \d\d:\d\d/, { timeout: 20_000 });
}

/** The line that says whether all is saved. */
export function saveStatus({ page }: RunningApp): Locator {
  return page.getByRole('group', { name: 'Save status' });
}

/** The button that takes back the last step and says what that was. */
export function undoButton({ page }: RunningApp): Locator {
  return page.getByRole('group', { name: 'Steps' }).getByRole('button', { name: /^Undo/ });
}

/** The button that makes the last undone step again and says what that was. */
export function redoButton({ page }: RunningApp): Locator {
  return page.getByRole('group', { name: 'Steps' }).getByRole('button', { name: /^Redo/ });
}

/** Chooses how the window looks. */
export async function chooseTheme({ page }: RunningApp, theme: 'Light' | 'Dark'): Promise<void> {
  await page.getByLabel('Theme').selectOption({ label: theme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase());
}

/** The entry of a screen in the rail, with how far it is. */
export function railItem({ page }: Pick<RunningApp, 'page'>, screen: ScreenTitle): Locator {
  return page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen, exact: true });
}
