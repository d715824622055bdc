import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as onScreen } from '@playwright/test';
import { expect, test } from 'vitest';
import { mockOpenDialog } from '../app/dialogs';
import { takePicture, whatIsCut } from '../app/looks';
import { chooseTheme, goTo, isSaved, undoButton } from '../app/pages/frame';
import { startFromFile } from '../app/pages/home';
import { importAsUnderstood } from '../app/pages/wizard';
import { sharedApp } from '../app/sharedApp';

const { app, room } = sharedApp({ isSmall: true });

function file(name: string, lines: readonly string[]): string {
  const path = join(room.folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const books = () => app.page.getByRole('dialog', { name: 'Price books' });
const adding = () => app.page.getByRole('dialog', { name: /^Add a price book from/ });
const taking = () => app.page.getByRole('dialog', { name: /^Prices for/ });

const header = 'Make,Model,Device price,Black toner price,Black toner yield,Service per page,Duty cycle';

async function addBook(name: string, lines: readonly string[]): Promise<void> {
  await mockOpenDialog(app, file(name, lines));
  await books().getByRole('button', { name: 'Add a price book…' }).click();
  await adding().waitFor();
}

test('a price book is added from a file once its problems are put right, and shown as current', async () => {
  await app.page.getByRole('button', { name: 'Price books…' }).click();
  await onScreen(books().getByRole('row', { name: /^Sample price book/ })).toContainText('Invented prices');
  await addBook('northwind.csv', [
    header,
    'HP,LaserJet Pro M404dn,310.00,92.00,10000,0.0040,80000',
    'HP,LaserJet Pro MFP M428fdn,ask us,92.00,10000,0.0042,80000',
  ]);
  await onScreen(adding()).toContainText('Nothing says in which currency the prices are.');
  await takePicture(app, 'price-book-problems-light');
  await onScreen(adding().getByRole('button', { name: 'Add the price book' })).toBeDisabled();
  await adding().getByLabel('Name').fill('Northwind');
  await adding().getByLabel('Prices in').fill('usd');
  await adding().getByLabel('Valid from').fill('2020-01-01');
  await adding().getByLabel('Valid until').fill('2020-12-31');
  await onScreen(adding()).toContainText('Row 3, column C "Device price": "ask us" is no number');
  await onScreen(adding().getByRole('button', { name: 'Add 2 models' })).toBeEnabled();
  await takePicture(app, 'price-book-add-light');
  expect(await whatIsCut(app)).toEqual([]);
  await adding().getByRole('button', { name: 'Add 2 models' }).click();
  await onScreen(books().getByRole('row', { name: /^Northwind/ })).toContainText('Expired');
  await onScreen(books().getByRole('status')).toHaveText('Added Northwind 2020-01.');
});

test('a newer version of the same name becomes the current one beside the older', async () => {
  await addBook('northwind-2.csv', [
    'Northwind',
    'Version,second',
    'Currency,USD',
    'Valid from,2021-01-01',
    'Valid until,2099-12-31',
    header,
    'HP,LaserJet Pro M404dn,330.00,95.00,10000,0.0041,80000',
  ]);
  await adding().getByRole('button', { name: 'Add 1 model' }).click();
  const rows = books().getByRole('row', { name: /^Northwind/ });
  await onScreen(rows).toHaveCount(2);
  await onScreen(rows.first()).toContainText('Current');
  await takePicture(app, 'price-books-light');
  expect(await whatIsCut(app)).toEqual([]);
  await books().getByRole('button', { name: 'Close' }).click();
});

test('prices are taken for the fleet after a preview, in one step that is undone by one', async () => {
  const fleet = file('fleet.csv', [
    'Serial,Make,Model,Site,Mono pages per month',
    'HLX1000001,HP,LaserJet Pro M404dn,North Hall,1200',
    'HLX1000002,Halden,Scribe 402,North Hall,800',
  ]);
  await startFromFile(app, 'Priced', fleet);
  await importAsUnderstood(app);
  await app.page.getByRole('button', { name: 'Update prices…' }).click();
  await onScreen(taking().getByLabel('Price book', { exact: true })).toContainText('Northwind, second');
  const toner = taking().getByRole('row', { name: /Black toner, price/ });
  await onScreen(toner).toContainText('$95.00');
  await onScreen(taking().getByRole('region', { name: 'Not in the price book' })).toContainText('Scribe 402');
  await takePicture(app, 'price-plan-light');
  expect(await whatIsCut(app)).toEqual([]);
  await taking().getByRole('button', { name: 'Take 5 figures' }).click();
  await onScreen(undoButton(app)).toHaveAccessibleName(/take prices from Northwind second/);
  await isSaved(app);
  await app.page.getByRole('button', { name: 'Details' }).click();
  await app.page.getByRole('gridcell', { name: /^LaserJet Pro M404dn/ }).click();
  const panel = app.page.getByRole('region', { name: 'Price book' });
  await panel.scrollIntoViewIfNeeded();
  await takePicture(app, 'price-device-light');
  expect(await whatIsCut(app)).toEqual([]);
  await panel.getByRole('button', { name: 'Take prices from a book…' }).click();
  await onScreen(taking()).toContainText('0 figures would be taken, 5 stay the same.');
  await taking().getByRole('button', { name: 'Cancel' }).click();

  await app.page.getByRole('button', { name: 'Update prices…' }).click();
  await onScreen(taking().getByRole('button', { name: 'Nothing to take' })).toBeDisabled();
  await taking().getByRole('button', { name: 'Cancel' }).click();
  await undoButton(app).click();
  await app.page.getByRole('button', { name: 'Update prices…' }).click();
  await onScreen(taking().getByRole('button', { name: 'Take 5 figures' })).toBeEnabled();
  await taking()
    .getByLabel('Price book', { exact: true })
    .selectOption({ label: 'Northwind, 2020-01 (Expired)' });
  await onScreen(taking()).toContainText('This version has expired. Its prices are stale.');
  await onScreen(taking().getByRole('row', { name: /Black toner, price/ })).toContainText('$92.00');
  await taking().getByRole('button', { name: 'Cancel' }).click();
});

test('a version is removed only after it was asked once more', async () => {
  await chooseTheme(app, 'Dark');
  await goTo(app, 'Home');
  await app.page.getByRole('button', { name: 'Price books…' }).click();
  await books().getByRole('button', { name: 'Remove Northwind 2020-01' }).click();
  await takePicture(app, 'price-books-dark');
  await books().getByRole('button', { name: 'Remove 2 models' }).click();
  await onScreen(books().getByRole('row', { name: /^Northwind/ })).toHaveCount(1);
  expect(await whatIsCut(app)).toEqual([]);
  await books().getByRole('button', { name: 'Close' }).click();
});

test('no wish made an error in the page', () => {
  expect(app.errors).toEqual([]);
});
