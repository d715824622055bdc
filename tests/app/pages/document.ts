import { type Locator } from '@playwright/test';
import { type RunningApp } from '../startApp';

/** The headline figures on the page for the board, as label, value and note. */
export async function boardFigures({ page }: RunningApp): Promise<readonly (readonly string[])[]> {
  const list = page.getByRole('list', { name: 'Headline figures' }).first();
  await list.waitFor();
  return list
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => [...item.children].map((child) => child.textContent)));
}

/** A field of the words that stand in the document, by its label. */
export function wordField({ page }: RunningApp, label: string): Locator {
  return page
    .getByRole('complementary', { name: 'Words of the document' })
    .getByLabel(label, { exact: true });
}
