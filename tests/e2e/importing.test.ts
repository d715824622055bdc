import { expect as onScreen } from '@playwright/test';
import { expect, test } from 'vitest';
import { mockSaveDialog } from '../app/dialogs';
import { takePicture, whatIsCut } from '../app/looks';
import { railItem } from '../app/pages/frame';
import { goToStep, importAsUnderstood, importButton, pasteCells, wizard } from '../app/pages/wizard';
import { sharedApp } from '../app/sharedApp';

const cells = [
  'Serial\tModel\tIP address\tMono pages a month',
  'HLX1000001\tScribe 402\t10.20.6.4\t1200',
  'HLX100OOO2\tScribe 402\t10.20.6.5\t800',
].join('\n');
const later = ['Serial\tModel', 'HLX1000001\tScribe 402', 'HLX1000003\tScribe 640'].join('\n');

const { app, room } = sharedApp({ isSmall: true });

test('cells pasted on Home become a new proposal', async () => {
  await pasteCells(app, cells);
  const dialog = app.page.getByRole('dialog', { name: 'New proposal' });
  await dialog.getByLabel('Client’s name').fill('Pasted College');
  await dialog.getByRole('button', { name: 'Create and import' }).click();
  await onScreen(wizard(app).getByRole('heading', { name: '2 devices were found' })).toBeVisible();
});

test('a cell is fixed in the rows, and Escape leaves the cell and not the import', async () => {
  await goToStep(app, 'Rows');
  const grid = wizard(app).getByRole('grid', { name: 'Rows of the sheet' });
  await grid.getByText('HLX100OOO2').dblclick();
  await app.page.keyboard.press('Escape');
  await onScreen(grid.getByText('HLX100OOO2')).toBeVisible();
  await grid.getByText('HLX100OOO2').dblclick();
  await app.page.keyboard.type('HLX1000002');
  await app.page.keyboard.press('Enter');
  await onScreen(grid.getByText('HLX1000002')).toBeVisible();
  await grid.getByText('HLX1000002').click();
  await onScreen(wizard(app)).toContainText('In the file: HLX100OOO2');
  await onScreen(wizard(app).getByRole('button', { name: 'Undo the fix' })).toBeVisible();
});

test('a network is given its place', async () => {
  await goToStep(app, 'Places');
  await onScreen(wizard(app)).toContainText('2 devices without a place');
  await wizard(app).getByLabel('10.20.6.x').fill('North Hall');
  await app.page.keyboard.press('Enter');
  await onScreen(wizard(app).getByRole('region', { name: 'Places', exact: true })).toContainText(
    'North Hall',
  );
});

test('the findings are saved as a sheet', async () => {
  await goToStep(app, 'Findings');
  await mockSaveDialog(app, `${room.desk}/findings.xlsx`);
  await wizard(app).getByRole('button', { name: 'Save as a sheet…' }).click();
  await onScreen(wizard(app)).toContainText('Saved as findings.xlsx');
});

test('a later list says which devices meet, and adds those that are new', async () => {
  await importAsUnderstood(app);
  await onScreen(railItem(app, 'Fleet')).toContainText('2 devices');
  await pasteCells(app, later);
  await onScreen(importButton(app)).toBeEnabled();
  await goToStep(app, 'Fleet');
  await onScreen(wizard(app)).toContainText('1 device is in the proposal already');
  await onScreen(wizard(app)).toContainText('1 new device');
  await takePicture(app, 'import-fleet-light');
  expect(await whatIsCut(app)).toEqual([]);
  await importAsUnderstood(app);
  await onScreen(railItem(app, 'Fleet')).toContainText('3 devices');
  expect(app.errors).toEqual([]);
});
