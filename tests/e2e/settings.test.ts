import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, expect as onScreen } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { press, tabTo, type } from '../app/keys';
import { exportWord } from '../app/pages/exporting';
import { goTo, isSaved, isShown, redoButton, undoButton } from '../app/pages/frame';
import { namesIn } from '../app/room';
import { sharedApp } from '../app/sharedApp';
import { run } from '../cli/runProgram';
import { readDocx } from '../readers/readDocx';

const { app, room } = sharedApp();

test('a new proposal starts with what is usual in its region', async () => {
  await app.page.getByRole('button', { name: 'New empty…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'New proposal' });
  await dialog.getByLabel('Client’s name').fill('Stadtwerke Birkenau');
  await dialog.getByLabel('Region').selectOption('Germany');
  await onScreen(dialog).toContainText('EUR, A4 paper');
  await dialog.getByRole('button', { name: 'Create proposal' }).click();
  await isShown(app, 'Fleet');

  await press(app, 'Control+,');
  await onScreen(settings().getByLabel('Region')).toHaveValue('de-DE');
  await onScreen(settings().getByLabel('Currency')).toHaveValue('EUR');
  await onScreen(settings().getByLabel('Paper size')).toHaveValue('a4');
  await onScreen(settings().getByLabel('Name of the tax')).toHaveValue('MwSt.');
  await onScreen(taxRate()).toHaveValue('');
  await onScreen(settings()).toContainText('Writes 1.234.567,50\u00a0€ and 31. Juli 2027.');
});

test('by keyboard alone settings are changed as one step, which can be taken back', async () => {
  await tabTo(app, taxRate());
  await type(app, '19');
  await tabTo(app, settings().getByLabel('Energy price a kWh (EUR)', { exact: true }));
  await type(app, '0,31');
  await press(app, 'Tab');
  await type(app, 'Invoice');
  await press(app, 'Tab');
  await type(app, 'Bill of October 2026');
  await press(app, 'Enter');
  await settings().waitFor({ state: 'detached' });
  await onScreen(undoButton(app)).toHaveText('Undo: change the settings');

  await openSettings();
  await onScreen(settings().getByLabel('Energy price a kWh (EUR)', { exact: true })).toHaveValue('0.31');
  await onScreen(settings().getByLabel('Grade: Energy price a kWh (EUR)')).toHaveValue('invoice');
  await onScreen(settings().getByLabel('Source: Energy price a kWh (EUR)')).toHaveValue(
    'Bill of October 2026',
  );
  await press(app, 'Escape');
  await press(app, 'Control+Z');
  await onScreen(redoButton(app)).toHaveText('Redo: change the settings');
  await openSettings();
  await onScreen(settings().getByLabel('Energy price a kWh (EUR)', { exact: true })).toHaveValue('');
  await press(app, 'Escape');
  await press(app, 'Control+Y');
});

test('what cannot be is said at its field, which takes the keyboard', async () => {
  await openSettings();
  await settings().getByLabel('Months compared').fill('0');
  await taxRate().fill('190');
  await save();
  await onScreen(settings().getByLabel('Months compared')).toBeFocused();
  await onScreen(settings()).toContainText('Write a whole number of months from 1 to 240.');
  await onScreen(settings()).toContainText('Write a share from 0 to 100%.');

  await taxRate().fill('');
  await settings().getByLabel('Tax', { exact: true }).check();
  await onScreen(settings()).toContainText('Type the rate, or leave tax out of the totals.');
  await press(app, 'Escape');
});

test('another currency converts nothing, and the dialog says so', async () => {
  await openSettings();
  await settings().getByLabel('Currency').selectOption('JPY');
  await onScreen(settings()).toContainText('Figures are not converted');
  await onScreen(settings()).toContainText('100 EUR becomes 100 JPY');
  await press(app, 'Escape');
  await openSettings();
  await onScreen(settings().getByLabel('Currency')).toHaveValue('EUR');
  await press(app, 'Escape');
});

test('a published factor is taken with its source and year', async () => {
  await openSettings();
  await settings().getByLabel('Published factors for electricity').selectOption({ index: 3 });
  await onScreen(settings().getByLabel('CO₂ of electricity (kg a kWh)', { exact: true })).toHaveValue(
    '0.233',
  );
  await onScreen(settings().getByLabel('Grade: CO₂ of electricity (kg a kWh)')).toHaveValue('published');
  await onScreen(settings().getByLabel('Source: CO₂ of electricity (kg a kWh)')).toHaveValue(
    /European Union, 2023\/24/,
  );
  await save();
  await isSaved(app);
});

test('the sample in Swiss francs is the same document from the window and from the command line', async () => {
  await goTo(app, 'Home');
  await app.page.getByRole('button', { name: 'Open the sample' }).click();
  await app.page.getByRole('heading', { level: 1, name: 'Fleet' }).waitFor({ timeout: 60_000 });
  await isSaved(app);
  const before = namesIn(room, 'proposals');
  await openSettings();
  await settings().getByLabel('Region').selectOption('de-CH');
  await settings().getByRole('button', { name: 'Use what is usual there: CHF, A4' }).click();
  await taxRate().fill('8.1');
  await save();
  await isSaved(app);
  const [shown, told] = [join(room.desk, 'window.docx'), join(room.desk, 'line.docx')];
  await exportWord(app, shown);

  const proposal = join(room.desk, 'sample.fleetproposal');
  copyFileSync(join(room.dataDir, 'proposals', newest(before)), proposal);
  const made = await run(room.desk, 'export', proposal, '--out', told);
  expect(made.code, made.err).toBe(0);

  const [window, line] = [shown, told].map((file) => unzipSync(readFileSync(file)));
  const differing = Object.keys(window ?? {}).filter(
    (part) => !Buffer.from(window?.[part] ?? []).equals(Buffer.from(line?.[part] ?? [])),
  );
  // The moment of the export stands in the properties alone.
  expect(differing.filter((part) => part !== 'docProps/core.xml')).toEqual([]);
  const text = readDocx(readFileSync(shown)).tables.flat(2).join('\n');
  expect(text).toMatch(/CHF\u00a0\d{1,3}’\d{3}\.\d\d/);
});

function newest(names: readonly string[]): string {
  const samples = names.filter((name) => {
    if (!name.endsWith('.json') || name.startsWith('.')) return false;
    return readFileSync(join(room.dataDir, 'proposals', name), 'utf8').includes('"CHF"');
  });
  const [only = ''] = samples;
  expect(samples).toHaveLength(1);
  return only;
}

function settings(): Locator {
  return app.page.getByRole('dialog', { name: 'Proposal settings' });
}

function taxRate(): Locator {
  return settings().getByLabel('Rate of the tax (%)', { exact: true });
}

async function openSettings(): Promise<void> {
  await app.page.getByRole('button', { name: 'Settings…' }).click();
  await settings().waitFor();
}

async function save(): Promise<void> {
  await settings().getByRole('button', { name: 'Save settings' }).click();
}
