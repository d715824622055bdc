import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as onScreen } from '@playwright/test';
import { zipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import { mockSaveDialog } from '../app/dialogs';
import { goTo, railItem } from '../app/pages/frame';
import { startFromFile } from '../app/pages/home';
import { goToStep, importAsUnderstood, importButton, pasteCells, wizard } from '../app/pages/wizard';
import { sharedApp } from '../app/sharedApp';

let made = 0;

const { app, room } = sharedApp();

beforeEach(async () => {
  if (await wizard(app).isVisible()) await app.page.keyboard.press('Escape');
  await goTo(app, 'Home');
});

test('B03 a text file of an old encoding is read with its accents, and the encoding can be changed', async () => {
  const text = 'Serial;Model;Site\r\nHLX1000001;Scribe 402;Forêt\r\nHLX1000002;Scribe 402;Forêt\r\n';
  await open('old.csv', Buffer.from(text, 'latin1'));
  const sheet = wizard(app).getByRole('grid', { name: 'Rows of the sheet' });
  await goToStep(app, 'Rows');
  await onScreen(sheet.getByText('Forêt')).toHaveCount(2);
  await wizard(app).getByLabel('Encoding').selectOption('Windows-1250');
  await onScreen(sheet.getByText('Foręt')).toHaveCount(2);
  await wizard(app).getByLabel('Encoding').selectOption({ label: 'As recognized' });
  await onScreen(sheet.getByText('Forêt')).toHaveCount(2);
});

test('B07 a quotation mark that is never closed is named with its row', async () => {
  await open('quote.csv', [
    'Serial,Model',
    'HLX1000001,Scribe 402',
    'HLX1000002,"Scribe 402',
    'HLX1000003,x',
  ]);
  await onScreen(wizard(app).getByRole('alert')).toContainText(/opened in row 3 .* is never closed/);
  await onScreen(wizard(app)).toContainText('Nothing was imported');
});

test('B09 a header further down is found, and another row can be made the header', async () => {
  await open('titles.csv', ['Fleet of the college', '', 'As of June', 'Serial,Model', ...devices(3)]);
  await onScreen(wizard(app)).toContainText('header in row 4');
  await goToStep(app, 'Rows');
  await wizard(app).getByRole('gridcell', { name: 'HLX1000002' }).click();
  await wizard(app).getByRole('button', { name: 'This is the header row' }).click();
  await onScreen(wizard(app).getByRole('row', { name: /^6 Header/ })).toBeVisible();
});

test('B11 two columns of one name are both listed with what stands in them, and one is chosen', async () => {
  await open('twice.csv', [
    'Serial,Model,Mono,mono ',
    'HLX1000001,Scribe 402,1200,88000',
    'HLX1000002,Scribe 402,800,91000',
  ]);
  await goToStep(app, 'Columns');
  const columns = wizard(app).getByRole('row', { name: /^mono/i });
  await onScreen(columns).toHaveCount(2);
  await onScreen(columns.nth(0)).toContainText('1200');
  await onScreen(columns.nth(1)).toContainText('91000');
  await columns
    .nth(1)
    .getByLabel(/^Meaning of/)
    .selectOption('ignored');
  await onScreen(columns.nth(1).getByLabel(/^Meaning of/)).toHaveValue('ignored');
});

test('B20 a workbook that unpacks to far more than it is is refused', async () => {
  const huge = new Uint8Array(100_000_000);
  await open('bomb.xlsx', zipSync({ 'xl/worksheets/sheet1.xml': huge }, { level: 9 }));
  await onScreen(wizard(app).getByRole('alert')).toBeVisible();
  await onScreen(wizard(app)).toContainText('Nothing was imported');
});

test('B27 zeros before a serial number stay', async () => {
  await open('zeros.csv', ['Serial,Model', '007,Scribe 402', '0012345,Scribe 402']);
  await importAsUnderstood(app);
  await onScreen(app.page.getByRole('gridcell', { name: '007', exact: true })).toBeVisible();
  await onScreen(app.page.getByRole('gridcell', { name: '0012345', exact: true })).toBeVisible();
});

test('B31 which of two rows with one serial number stays is asked', async () => {
  await open('twice.csv', [
    'Serial,Model,Site,Mono pages a month',
    'HLX1000001,Scribe 402,North,1200',
    'HLX1000001,Scribe 402,South,900',
    'HLX1000002,Scribe 402,North,500',
  ]);
  await goToStep(app, 'Questions');
  const question = wizard(app).getByRole('group', { name: /same serial number/ });
  await question.getByRole('radio', { name: /different devices/ }).check();
  await onScreen(importButton(app)).toHaveText('Import 3 devices');
  await question.getByRole('radio', { name: /highest counts/ }).check();
  await onScreen(question).toContainText('Answered by you.');
  await onScreen(importButton(app)).toHaveText('Import 2 devices');
});

test('B34 a meter that runs backwards is asked about', async () => {
  await open('backwards.csv', [
    'Serial,Model,Start date,Mono start,End date,Mono end',
    'HLX1000011,Scribe 402,2026-01-01,998000,2026-03-01,1200',
    'HLX1000012,Scribe 402,2026-01-01,52000,2026-03-01,58000',
    'HLX1000013,Scribe 402,2026-01-01,61000,2026-03-01,68000',
  ]);
  await onScreen(wizard(app)).toContainText('1 device has no monthly volume.');
  await goToStep(app, 'Questions');
  const question = wizard(app).getByRole('group', { name: /HLX1000011.*below the start meter/ });
  await question.getByRole('radio', { name: /after 999,999: 1,651 pages a month/ }).check();
  await onScreen(question).toContainText('Answered by you.');
  await goToStep(app, 'Overview');
  await onScreen(wizard(app)).not.toContainText('1 device has no monthly volume.');
});

test('B38 figures that could be thousands or decimals are asked about once, with examples', async () => {
  await open('points.csv', [
    'Serial;Model;Mono pages a month',
    'HLX1000001;Scribe 402;1.234',
    'HLX1000002;Scribe 402;2.345',
    'HLX1000003;Scribe 402;1.100',
  ]);
  await goToStep(app, 'Questions');
  const question = wizard(app).getByRole('group', { name: /1\.234|decimal|thousand/i });
  await onScreen(question).toHaveCount(1);
  await onScreen(question).toContainText('1.234');
});

test('B43 a date that could be April or March is asked about', async () => {
  await open('dates.csv', [
    'Serial,Model,Installed on',
    'HLX1000001,Scribe 402,03/04/2024',
    'HLX1000002,Scribe 402,05/06/2024',
    'HLX1000003,Scribe 402,07/08/2024',
  ]);
  await goToStep(app, 'Questions');
  const question = wizard(app).getByRole('group', { name: /03\/04\/2024|date/i });
  await question.getByRole('radio').last().check();
  await onScreen(question).toContainText('Answered by you.');
});

test('B50 a cell that would run as a formula is shown as it is, and is harmless in the saved findings', async () => {
  const formula = "=cmd|'/c calc'!A1";
  await open('formula.csv', [
    'Serial,Model,Note,Mono pages a month',
    `HLX1000001,Scribe 402,"${formula}",-5`,
    'HLX1000002,Scribe 402,@SUM(A1),800',
  ]);
  await goToStep(app, 'Rows');
  await onScreen(wizard(app).getByRole('gridcell', { name: formula })).toBeVisible();
  await goToStep(app, 'Findings');
  const saved = join(room.desk, 'findings.csv');
  await mockSaveDialog(app, saved);
  await wizard(app).getByRole('button', { name: 'Save as CSV…' }).click();
  await onScreen(wizard(app)).toContainText('Saved as findings.csv');
  const text = readFileSync(saved, 'utf8');
  expect(text).toContain(`'${formula}`);
  expect(text).not.toMatch(/(^|[,;\t"])=cmd/m);
});

test('B67 ten thousand pasted rows, ragged and with line breaks in cells, are one import and one undo step', async () => {
  const rows = devices(9_998).map((line) => `${line.replace(',', '\t')}\tNorth Hall`);
  const odd = ['HLX2000001\tScribe 402\t"North\nHall"', 'HLX2000002\tScribe 402\tNorth Hall\tone\ttoo many'];
  await pasteCells(app, ['Serial\tModel\tSite', ...rows, ...odd].join('\n'));
  await nameClient();
  await onScreen(wizard(app).getByRole('heading', { name: '10,000 devices were found' })).toBeVisible({
    timeout: 20_000,
  });
  await goToStep(app, 'Findings');
  await onScreen(wizard(app)).toContainText(/too many|more cells/);
  await importAsUnderstood(app);
  await onScreen(railItem(app, 'Fleet')).toContainText('10,000 devices');
  await app.page.getByRole('group', { name: 'Steps' }).getByRole('button', { name: /^Undo/ }).click();
  await onScreen(railItem(app, 'Fleet')).toContainText('No devices yet');
});

test('no input made an error in the page', () => {
  expect(app.errors).toEqual([]);
});

/** So many rows of a serial number and a model. */
function devices(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `HLX${String(1_000_001 + at)},Scribe 402`);
}

async function open(name: string, content: readonly string[] | Uint8Array): Promise<void> {
  const file = join(room.desk, name);
  writeFileSync(file, content instanceof Uint8Array ? content : `${content.join('\r\n')}\r\n`);
  made += 1;
  await startFromFile(app, `Client ${String(made)}`, file);
  await onScreen(wizard(app)).toBeVisible();
}

async function nameClient(): Promise<void> {
  const dialog = app.page.getByRole('dialog', { name: 'New proposal' });
  await dialog.getByLabel('Client’s name').fill('Pasted Client');
  await dialog.getByRole('button', { name: 'Create and import' }).click();
}
