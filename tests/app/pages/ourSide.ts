import { type Locator, expect } from '@playwright/test';
import { type RunningApp } from '../startApp';

/** A part of our side by the name on its button. */
export type OurPart = 'Margin' | 'Cash flow' | 'Work and duties' | 'What we put in';

/** Shows a part of our side. */
export async function showPart({ page }: RunningApp, part: OurPart): Promise<void> {
  const button = page
    .getByRole('group', { name: 'Parts of our side' })
    .getByRole('button', { name: part, exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

/** A field of the inputs by its label. */
export function ourField({ page }: RunningApp, label: string | RegExp): Locator {
  return page.locator('.our-inputs').getByLabel(label, { exact: true });
}

/** Waits until the internal figures are on disk, as the window says. */
export async function areFiguresSaved({ page }: RunningApp): Promise<void> {
  const status = page.getByRole('group', { name: 'Internal figures saved' });
  await expect(status).toHaveText(/^Saved · \d\d:\d\d/, { timeout: 20_000 });
}
