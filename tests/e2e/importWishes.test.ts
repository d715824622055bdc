import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as onScreen } from '@playwright/test';
import { beforeEach, expect, test } from 'vitest';
import { inProject } from '../../electron/dev/projectRoot.mjs';
import { takePicture, whatIsCut } from '../app/looks';
import { goTo, isSaved, railItem } from '../app/pages/frame';
import { startFromFile } from '../app/pages/home';
import { goToStep, importAsUnderstood, importButton, wizard } from '../app/pages/wizard';
import { sharedApp } from '../app/sharedApp';

const { app, room } = sharedApp({ isSmall: true });

beforeEach(async () => {
  if (await wizard(app).isVisible()) await wizard(app).getByRole('button', { name: 'Cancel' }).click();
  await goTo(app, 'Home');
});

test('a meter report of a French school comes in by a look and one click', async () => {
  await startFromFile(app, 'Lycée', fixture('handmade-fr-meter-dates.csv'));
  await onScreen(wizard(app).getByRole('heading', { name: '19 devices were found' })).toBeVisible();
  await onScreen(wizard(app)).toContainText('28,178');
  await importAsUnderstood(app);
  await onScreen(railItem(app, 'Fleet')).toContainText('19 devices');
  await isSaved(app);
});

test('what was decided about a file is remembered for the next one of its source', async () => {
  const list = (serials: readonly string[]): readonly string[] => [
    'Serial,Model,Zone,Sheets',
    ...serials.map((serial) => `${serial},Scribe 402,North Hall,1200`),
  ];
  await startFromFile(app, 'First', file('spring.csv', list(['HLX1000001', 'HLX1000002'])));
  await goToStep(app, 'Columns');
  await wizard(app).getByLabel('Meaning of Zone').selectOption('building');
  await importAsUnderstood(app);
  await goTo(app, 'Home');
  await startFromFile(app, 'Second', file('autumn.csv', list(['HLX1000003', 'HLX1000004'])));
  await onScreen(wizard(app)).toContainText('Read as remembered from “spring.csv”.');
  await goToStep(app, 'Columns');
  await onScreen(wizard(app).getByLabel('Meaning of Zone')).toHaveValue('building');
});

test('a bill says what is paid for each contract and shows what does not add up', async () => {
  const rows = [
    'Contract,Serial,Model,Base charge,Mono pages,Mono rate,Mono charge,Amount',
    'C-100,HLX1000001,Scribe 402,20.00,1000,0.01,10.00,30.00',
    'C-100,HLX1000002,Scribe 402,20.00,2000,0.01,20.00,45.00',
    'C-200,HLX1000003,Scribe 402,25.00,1500,0.01,15.00,40.00',
  ];
  await startFromFile(app, 'Billed', file('invoice.csv', ['Invoice for May 2026', ...rows]));
  await goToStep(app, 'Bills');
  await onScreen(wizard(app).getByRole('heading', { name: 'The client pays $115.00 a month' })).toBeVisible();
  await onScreen(wizard(app)).toContainText('Contract C-200');
  const gap = wizard(app).getByRole('row', { name: /^Not explained by the parts/ });
  await onScreen(gap).toContainText('$5.00');
  await takePicture(app, 'import-bills-light');
  expect(await whatIsCut(app)).toEqual([]);
});

test('a misspelt model is replaced in all its rows by one click, and the replacement can be taken back', async () => {
  await startFromFile(
    app,
    'Misspelt',
    file('models.csv', [
      'Serial,Make,Model,Site',
      ...['HLX1000001', 'HLX1000002', 'HLX1000003'].map((serial) => `${serial},Ricoh,IM 3000,North Hall`),
    ]),
  );
  await goToStep(app, 'Models');
  const suggested = wizard(app).getByRole('region', { name: 'Perhaps misspelt' });
  await onScreen(suggested).toContainText('Nothing is replaced unless you say so.');
  await takePicture(app, 'import-models-light');
  await suggested.getByRole('button', { name: 'Replace Ricoh IM 3000 by IM C3000 in 3 rows' }).click();
  await onScreen(wizard(app).getByRole('region', { name: 'In the price book' })).toContainText('IM C3000');
  await wizard(app).getByRole('button', { name: 'Take back' }).click();
  await onScreen(suggested).toBeVisible();
  expect(await whatIsCut(app)).toEqual([]);
});

test('U13 a large file that is being understood again is left at once, and what held before holds', async () => {
  // Large enough that there is time to stop.
  const rows = Array.from({ length: 190_000 }, (_, at) =>
    [`HLX${String(1_000_000 + at)}`, 'HP', `LaserJet M40${String(at % 9)}`, `Hall ${String(at % 40)}`].join(),
  );
  await startFromFile(app, 'Large', file('large.csv', ['Serial,Make,Model,Building', ...rows]));
  await onScreen(importButton(app)).toHaveText('Import 190,000 devices', { timeout: 60_000 });
  await goToStep(app, 'Columns');
  const meaning = wizard(app).getByLabel('Meaning of Building');
  await meaning.selectOption('ignored');
  await wizard(app).getByRole('button', { name: 'Stop', exact: true }).click();
  await onScreen(meaning).toHaveValue('building');
  await meaning.selectOption('room');
  await onScreen(importButton(app)).toHaveAttribute('aria-disabled', 'false', { timeout: 60_000 });
  await onScreen(meaning).toHaveValue('room');
});

test('no wish made an error in the page', () => {
  expect(app.errors).toEqual([]);
});

function fixture(name: string): string {
  return inProject('tests', 'fixtures', 'tables', name);
}

function file(name: string, lines: readonly string[]): string {
  const path = join(room.desk, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}
