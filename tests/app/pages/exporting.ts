import { type Locator, expect } from '@playwright/test';
import { mockSaveDialog } from '../dialogs';
import { type RunningApp } from '../startApp';
import { goTo } from './frame';

/** Writes the Word file of the open proposal to a path and waits until the window says so. */
export async function exportWord(
  app: RunningApp,
  file: string,
  charts: 'Charts that Word can edit' | 'Charts as pictures' = 'Charts that Word can edit',
): Promise<void> {
  await mockSaveDialog(app, file);
  await goTo(app, 'Export');
  await app.page.getByRole('radio', { name: charts }).check();
  await app.page.getByRole('button', { name: 'Export Word file…' }).click();
  await expect(exportResult(app)).toContainText('is written', { timeout: 60_000 });
}

/** Writes the calculation workbook of the open proposal to a path and waits until the window says so. */
export async function exportWorkbook(app: RunningApp, file: string): Promise<void> {
  await mockSaveDialog(app, file);
  await goTo(app, 'Export');
  await app.page.getByRole('button', { name: 'Calculation workbook…' }).click();
  await expect(exportResult(app)).toContainText('is written', { timeout: 60_000 });
}

/** What came of the last export. */
export function exportResult({ page }: RunningApp): Locator {
  return page.locator('.export-result');
}
