import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as onScreen } from '@playwright/test';
import { expect, test } from 'vitest';
import { headlineFigures } from '../app/pages/comparison';
import { exportWorkbook } from '../app/pages/exporting';
import { goTo } from '../app/pages/frame';
import { sharedApp } from '../app/sharedApp';
import { readXlsx, sheetOf } from '../readers/readXlsx';

const { app, room } = sharedApp({ sampleOn: 'Fleet' });

test('the calculation workbook says what the Comparison screen says, with its formulas', async () => {
  await goTo(app, 'Comparison');
  const headlines = await headlineFigures(app);
  const today = headlines.find(({ label }) => label === 'Today carried on');
  const file = join(room.desk, 'calculation.xlsx');

  await exportWorkbook(app, file);

  const book = readXlsx(readFileSync(file));
  const front = sheetOf(book, 'Comparison');
  const amounts = [...front.values()].filter(({ formula }) => formula?.startsWith('SUM('));
  const shown = amounts.map(({ value }) => (typeof value === 'number' ? value.toFixed(2) : value));
  expect(today?.value).toMatch(/^\$[\d,]+\.\d\d$/);
  expect(shown).toContain(today?.value.replace(/[$,]/g, ''));
  expect([...book.keys()]).toEqual([
    ...['Comparison', 'Cash', 'Months', 'Ratios', 'Calculation', 'Inputs', 'Sources', 'Assumptions'],
  ]);
});

test('the workbook stands among the exports of the session', async () => {
  const exports = app.page.getByRole('table').filter({ hasText: 'Written at' });

  await onScreen(exports).toContainText('calculation.xlsx');
  await onScreen(exports).toContainText('Workbook');
});
