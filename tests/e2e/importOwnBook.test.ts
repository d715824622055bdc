import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as onScreen } from '@playwright/test';
import { expect, test } from 'vitest';
import { mockOpenDialog } from '../app/dialogs';
import { takePicture, whatIsCut } from '../app/looks';
import { startFromFile } from '../app/pages/home';
import { goToStep, importAsUnderstood, wizard } from '../app/pages/wizard';
import { sharedApp } from '../app/sharedApp';

const { app, room } = sharedApp({ isSmall: true });

function file(name: string, lines: readonly string[]): string {
  const path = join(room.folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const list = [
  'Northwind',
  'Version,2026-09',
  'Currency,USD',
  'Valid from,2021-01-01',
  'Make,Model,Kind,Device price',
  'Halden,Scribe 402,Color MFP,1900.00',
  'Halden,Quill Press 55,Mono printer,310.00',
];
const fleet = [
  'Serial,Make,Model,Site,Mono pages per month',
  'HLX1000001,Halden,Scribe 402,North Hall,1200',
  'HLX1000002,Halden,Quil 55,North Hall,800',
  'HLX1000003,Ricoh,IM C3000,North Hall,2400',
];

test('a model that only the own price book has is recognized by an import, with its kind', async () => {
  await app.page.getByRole('button', { name: 'Price books…' }).click();
  const books = app.page.getByRole('dialog', { name: 'Price books' });
  await mockOpenDialog(app, file('northwind.csv', list));
  await books.getByRole('button', { name: 'Add a price book…' }).click();
  await app.page.getByRole('button', { name: 'Add 2 models' }).click();
  await onScreen(books.getByRole('row', { name: /^Northwind/ })).toContainText('Current');
  await books.getByRole('button', { name: 'Close' }).click();

  await startFromFile(app, 'Own book', file('fleet.csv', fleet));
  await goToStep(app, 'Models');
  const known = wizard(app).getByRole('region', { name: 'In the price books', exact: true });
  await onScreen(known.getByRole('row', { name: /^Halden Scribe 402/ })).toContainText('Northwind 2026-09');
  await onScreen(known.getByRole('row', { name: /^Ricoh IM C3000/ })).toContainText('With the program');
  const misspelt = wizard(app).getByRole('region', { name: 'Perhaps misspelt' });
  await onScreen(misspelt.getByRole('row', { name: /^Halden Quil 55/ })).toContainText('Northwind 2026-09');
  await takePicture(app, 'import-own-book-light');
  expect(await whatIsCut(app)).toEqual([]);
  await misspelt.getByRole('button', { name: 'Replace Halden Quil 55 by Quill Press 55 in 1 row' }).click();
  await onScreen(known.getByRole('row', { name: /^Halden Quill Press 55/ })).toContainText(
    'Northwind 2026-09',
  );
  await goToStep(app, 'Findings');
  await onScreen(wizard(app)).toContainText('color MFP by "Northwind" 2026-09');

  await importAsUnderstood(app);
  const kinds = app.page.getByRole('grid').first();
  await onScreen(kinds.getByRole('row', { name: /HLX1000001/ })).toContainText('Color MFP');
  await onScreen(kinds.getByRole('row', { name: /HLX1000002/ })).toContainText('Mono printer');
});

test('no wish made an error in the page', () => {
  expect(app.errors).toEqual([]);
});
