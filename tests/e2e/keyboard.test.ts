import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as onScreen } from '@playwright/test';
import { expect, test } from 'vitest';
import { mockOpenDialog, mockSaveDialog } from '../app/dialogs';
import { press, tabTo, type } from '../app/keys';
import { exportResult } from '../app/pages/exporting';
import { isSaved, isShown, railItem, undoButton } from '../app/pages/frame';
import { fates } from '../app/pages/future';
import { importButton, wizard } from '../app/pages/wizard';
import { collegeFile } from '../app/seededRoom';
import { sharedApp } from '../app/sharedApp';
import { readDocx } from '../readers/readDocx';

const client = 'Keys Only College';
const retired = 'HLXZF596940';
const heir = 'HLXJW346750';

const { app, room } = sharedApp();

test('by keyboard alone a fleet file is imported', async () => {
  await mockOpenDialog(app, collegeFile('device-list.xlsx'));
  await tabTo(app, button('New from a fleet file…'));
  await press(app, 'Enter');
  await tabTo(app, app.page.getByLabel('Client’s name'));
  await type(app, client);
  await press(app, 'Enter');
  await tabTo(app, wizard(app).getByRole('button', { name: /^Columns/ }));
  await press(app, 'Enter');
  await onScreen(wizard(app).getByRole('heading', { name: 'What does each column mean?' })).toBeFocused();
  await tabTo(app, importButton(app));
  await press(app, 'Enter');
  await isShown(app, 'Fleet');
  await onScreen(railItem(app, 'Fleet')).toContainText('79 devices');
});

test('by keyboard alone a device is chosen and retired, and that is undone and done again', async () => {
  await press(app, 'Control+3');
  await isShown(app, 'Future');
  await tabTo(app, button('Design a future state'));
  await press(app, 'Enter');

  const search = app.page.getByRole('search', { name: 'Find devices' });
  await tabTo(app, search.getByRole('searchbox'));
  await type(app, retired);
  await onScreen(search.getByRole('status')).toHaveText(/^1 of /);
  await intoGrid();
  await press(app, 'ArrowDown');
  await press(app, 'Shift+Space');
  await onScreen(fates(app)).toContainText('1 device chosen');

  await tabTo(app, fates(app).getByRole('button', { name: /^Retire / }), 'Shift+Tab');
  await press(app, 'Enter');
  const dialog = app.page.getByRole('dialog', { name: /^Retire / });
  await tabTo(app, dialog.getByLabel('Find: Their pages go to'));
  await type(app, heir);
  await press(app, 'Tab');
  await press(app, 'Space');
  await onScreen(dialog.getByRole('radio', { name: `(${heir})` })).toBeChecked();
  await tabTo(app, dialog.getByRole('button', { name: /^Retire / }));
  await press(app, 'Enter');
  await dialog.waitFor({ state: 'detached' });

  await onScreen(undoButton(app)).toHaveText('Undo: retire 1 device');
  await press(app, 'Control+Z');
  await onScreen(railItem(app, 'Future')).toContainText('Nothing changed yet');
  await press(app, 'Control+Y');
  await onScreen(railItem(app, 'Future')).toContainText('1 device changes');
});

test('by keyboard alone the screens are gone through and the Word file is written', async () => {
  await press(app, 'Control+4');
  await isShown(app, 'Comparison');
  await press(app, 'Control+5');
  await isShown(app, 'Document');
  await press(app, 'Control+E');
  await isShown(app, 'Export');

  const file = join(room.desk, 'by-keys.docx');
  await mockSaveDialog(app, file);
  await tabTo(app, button('Export Word file…'));
  await press(app, 'Enter');
  await onScreen(exportResult(app)).toContainText('is written', { timeout: 60_000 });
  const said = readDocx(readFileSync(file)).paragraphs.map(({ text }) => text);
  expect(said.join('\n')).toContain(client);
  await press(app, 'Control+S');
  await isSaved(app);
});

test('a dialog is left with Escape, and the focus is where it was', async () => {
  await press(app, 'Control+3');
  await tabTo(app, fates(app).getByRole('button', { name: /^Retire / }));
  await press(app, 'Enter');
  await app.page.getByRole('dialog', { name: /^Retire / }).waitFor();
  await press(app, 'Escape');
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  await onScreen(fates(app).getByRole('button', { name: /^Retire / })).toBeFocused();
});

function button(name: string) {
  return app.page.getByRole('button', { name, exact: true });
}

/** Tab goes through the controls above the grid, and then into it. */
async function intoGrid(): Promise<void> {
  const grid = app.page.getByRole('grid', { name: "Today's devices" });
  for (let presses = 0; presses < 20; presses++) {
    if (await grid.evaluate((element) => element.contains(document.activeElement))) return;
    await press(app, 'Tab');
  }
  throw new Error('Tab does not lead into the list of devices');
}
