import { expect as onScreen, type Locator } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { press, tabTo } from '../app/keys';
import { takePicture, whatIsCut } from '../app/looks';
import { endsOfAllFigures, explainPanel, figure, type FoundEnd, showPart } from '../app/pages/explain';
import { chooseTheme, isSaved, redoButton, undoButton } from '../app/pages/frame';
import { sharedApp } from '../app/sharedApp';

const parts = [
  'Year by year',
  'Month by month',
  'By category',
  'Who it falls on',
  'Pages',
  'Ratios and environment',
  'How sure is this',
  'What if',
  'Checks',
] as const;

const { app } = sharedApp({ isSmall: true, sampleOn: 'Comparison' });

const region = (name: string) => app.page.getByRole('region', { name, exact: true });

/** Shows each part, so that what is worked out only when it comes into view is there. */
async function showAllParts(): Promise<void> {
  for (const name of parts) await showPart(app, name);
  await onScreen(region('What moves the saving')).toBeVisible({ timeout: 60_000 });
  await onScreen(region('Ratios and environment, figures')).toBeVisible();
  await onScreen(region('Cost by building over the term')).toBeVisible();
  await onScreen(region('Cost by month')).toBeVisible();
}

/** Shows what stands on the screen only once it is asked for: figures of charts, and another volume. */
async function showAllFigures(): Promise<void> {
  await showAllParts();
  const closed = app.page.getByRole('button', { name: 'Show the figures' });
  while ((await closed.count()) > 0) await closed.first().click();
  await app.page.getByRole('slider', { name: 'Volume' }).press('ArrowLeft');
  await onScreen(region('What if').getByRole('row', { name: /^Payback/ })).not.toContainText('…');
  await onScreen(app.page.getByRole('list', { name: /^Break-even of/ })).toBeVisible({ timeout: 60_000 });
  // The figures of a chart's sentence are looked for when it is seen.
  for (const title of await app.page.locator('.chart-title').all()) {
    await title.scrollIntoViewIfNeeded();
    await onScreen(title.getByRole('button').first()).toBeVisible();
  }
}

/** Figures that end elsewhere than in a row, an invoice, a price book, an assumption or a rule; nothing stands behind a zero. */
function endingElsewhere(ends: readonly FoundEnd[]): readonly FoundEnd[] {
  return ends.filter(
    ({ end, figure: shown }) =>
      !['row', 'invoice', 'priceBook', 'assumption', 'rule'].includes(end) && !/ (\$0\.00|0)$/.test(shown),
  );
}

function holdsFocus(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element.contains(document.activeElement));
}

/** What stands in the text of the screen and looks like a figure, without being one that can be opened. */
function unopened(): Promise<readonly string[]> {
  return app.page.evaluate(() => {
    const found: string[] = [];
    const cells = document.querySelectorAll(
      '.comparison :is(td.number, .figure-value, .figure-note, .chart-title)',
    );
    for (const cell of cells) {
      const copy = cell.cloneNode(true) as HTMLElement;
      for (const figure of copy.querySelectorAll('.figure-button')) figure.remove();
      // Money, shares, and numbers with a thousands sign.
      if (/[$%]|\d,\d/.test(copy.textContent)) found.push(cell.textContent);
    }
    return found;
  });
}

describe('how a figure was calculated', () => {
  test('every figure leads to a row, an invoice, a price book, an assumption or a rule', async () => {
    await showAllFigures();
    expect(await unopened()).toEqual([]);
    const ends = await endsOfAllFigures(app);
    const names = ends.map(({ figure: shown }) => shown.split(' ')[0]);

    expect(ends.length).toBeGreaterThan(700);
    expect(new Set(ends.map(({ end }) => end))).toContain('row');
    expect(endingElsewhere(ends)).toEqual([]);
    // Of charts, of a payback with another volume, of the likely range, of a sentence.
    expect(names).toEqual(
      expect.arrayContaining([
        'doNothing.running.year2',
        'flat.use.band1',
        'what-if',
        'range',
        'option1.savingShare.doNothing.term',
      ]),
    );
    await press(app, 'Escape');
    await app.page.getByRole('button', { name: 'Back to the proposal' }).click();
    const open = app.page.getByRole('button', { name: 'Hide the figures' });
    while ((await open.count()) > 0) await open.first().click();
  });

  test('the chain of a page charge ends in the raw row of the imported table', async () => {
    const pages = figure(app, 'doNothing.pages.year1').first();
    await pages.click();
    const panel = explainPanel(app);
    await onScreen(panel.getByRole('heading', { name: 'How was this calculated?' })).toBeFocused();
    const steps = [
      'Before rounding',
      ', Corvane copier contract',
      'Charged clicks',
      'Share of the device',
      'Its use',
      'pages a month of',
    ];
    for (const step of steps) {
      await panel.locator('button.explain-row').filter({ hasText: step }).first().click();
    }
    // Pages in days of a month, of the difference of two readings, each of which stands in a row.
    const rowButton = panel.getByRole('button', { name: 'Show the row' });
    while ((await rowButton.count()) === 0) {
      await panel.locator('button.explain-row[aria-expanded="false"]').first().click();
    }
    await panel.getByRole('button', { name: 'Show the row' }).first().click();
    const dialog = app.page.getByRole('dialog', { name: /^Row \d+ of / });
    await onScreen(dialog.getByRole('table').getByRole('row')).toHaveCount(2);
    await press(app, 'Escape');
    await dialog.waitFor({ state: 'detached' });
    await onScreen(panel).toBeVisible();
    await press(app, 'Escape');
    await panel.waitFor({ state: 'detached' });
    await onScreen(pages).toBeFocused();
  });

  test('by keyboard alone it is opened, gone back in, and closed', async () => {
    const saving = figure(app, 'option1.saving.doNothing.term').first();
    await app.page.getByRole('button', { name: 'Comparison', exact: true }).focus();
    await tabTo(app, saving);
    await press(app, 'Enter');
    const panel = explainPanel(app);
    await onScreen(panel.locator('.explain-formula').first()).toHaveText(/^\$[\d,.]+ − \$[\d,.]+$/);
    const open = panel.locator('button.explain-row');
    for (const step of [0, 1, 2]) {
      await tabTo(app, open.nth(step));
      await press(app, 'Enter');
    }
    const back = panel.getByRole('button', { name: 'Back' });
    const top = panel.locator('.explain-top');
    const deep = await top.textContent();
    await press(app, 'Shift+Tab');
    await onScreen(back).toBeFocused();
    await press(app, 'Enter');
    await onScreen(top).not.toHaveText(deep ?? '');
    await press(app, 'Escape');
    await onScreen(saving).toBeFocused();
  });
});

describe('a table of figures by keyboard', () => {
  const table = () => region('Cost by category and year');

  test('is one stop of Tab, and arrow keys, Home and End move between its figures', async () => {
    await showPart(app, 'Year by year');
    const first = table().getByRole('button').first();
    // The stop is the figure that was used last.
    await tabTo(app, table().locator('[tabindex="0"]'));
    await press(app, 'Control+Home');
    await onScreen(first).toBeFocused();
    await press(app, 'ArrowRight');
    await onScreen(table().getByRole('button').nth(1)).toBeFocused();
    await press(app, 'End');
    await press(app, 'ArrowRight');
    const columns = await table().getByRole('columnheader').count();
    await onScreen(
      table()
        .getByRole('button')
        .nth(columns - 2),
    ).toBeFocused();
    await press(app, 'Home');
    await onScreen(first).toBeFocused();
    await press(app, 'ArrowUp');
    await onScreen(first).toBeFocused();
    await press(app, 'ArrowDown');
    await onScreen(
      table()
        .getByRole('button')
        .nth(columns - 1),
    ).toBeFocused();
    await press(app, 'Tab');
    expect(await holdsFocus(table())).toBe(false);
    await press(app, 'Shift+Tab');
    await onScreen(
      table()
        .getByRole('button')
        .nth(columns - 1),
    ).toBeFocused();
  });

  test('opens the figure on which the keyboard is, and gives it back', async () => {
    await press(app, 'ArrowRight');
    const button = table().getByRole('button').and(app.page.locator(':focus'));
    const text = await button.textContent();
    await press(app, 'Enter');
    await onScreen(explainPanel(app).locator('.explain-value')).toContainText(text ?? '');
    await press(app, 'Escape');
    await onScreen(button).toHaveText(text ?? '');
  });

  test('is left at once, so that Tab comes to the end of the screen', async () => {
    await app.page.getByRole('button', { name: 'Comparison', exact: true }).focus();
    await tabTo(app, app.page.getByText('Change the ranges'));
  });
});

describe('the views of the comparison', () => {
  test('the cash view says what differs, and present value where a rate is set', async () => {
    await showPart(app, 'Year by year');
    await region('Year by year').getByRole('button', { name: 'Cash' }).click();
    await onScreen(region('Cash by category and year')).toBeVisible();
    await onScreen(region('Year by year')).toContainText('what leaves the account');
    await region('Year by year').getByRole('button', { name: 'Cost', exact: true }).click();
  });

  test('each side is broken down by device, and adds up to the same totals', async () => {
    await showPart(app, 'Who it falls on');
    const total = () => app.page.getByRole('row', { name: /^Total/ });
    const before = await region('Cost by building over the term').getByRole('row').last().textContent();
    await region('Who it falls on').getByRole('button', { name: 'Device', exact: true }).click();
    await onScreen(region('Cost by device over the term').getByRole('row').last()).toHaveText(before ?? '');
    await onScreen(total().first()).toBeVisible();
    await region('Who it falls on').getByRole('button', { name: 'Building', exact: true }).click();
  });
});

describe.each(['Light', 'Dark'] as const)('in %s', (theme) => {
  test.each(parts)('"%s" fits beside an explained figure', async (name) => {
    await chooseTheme(app, theme);
    await figure(app, 'option1.saving.doNothing.term').first().click();
    await explainPanel(app).locator('button.explain-row').first().click();
    await showPart(app, name);
    await takePicture(app, `comparison-${name.toLowerCase().replaceAll(' ', '-')}-${theme.toLowerCase()}`);
    expect(await whatIsCut(app)).toEqual([]);
    await press(app, 'Escape');
    await showPart(app, name);
    await takePicture(
      app,
      `comparison-${name.toLowerCase().replaceAll(' ', '-')}-wide-${theme.toLowerCase()}`,
    );
    expect(await whatIsCut(app)).toEqual([]);
  });
});

describe.each(['Light', 'Dark'] as const)('a chart in %s', (theme) => {
  test('fits with its figures, of which one is explained', async () => {
    await chooseTheme(app, theme);
    await showPart(app, 'Pages');
    const chart = app.page.locator('[data-chart="pages-by-building"]');
    await chart.getByRole('button', { name: 'Show the figures' }).click();
    await chart.getByRole('grid').getByRole('button').first().focus();
    await press(app, 'ArrowDown');
    await press(app, 'Enter');
    await explainPanel(app).locator('button.explain-row').first().click();
    await chart.getByRole('grid').scrollIntoViewIfNeeded();
    await takePicture(app, `comparison-chart-figures-${theme.toLowerCase()}`);
    expect(await whatIsCut(app)).toEqual([]);
    await press(app, 'Escape');
    await chart.getByRole('button', { name: 'Hide the figures' }).click();
  });
});

describe('suggestions', () => {
  test('one is applied, changes the option, and is taken back', async () => {
    await app.page.getByRole('button', { name: 'Replace only the worst', exact: true }).click();
    await app.page.getByRole('group', { name: 'Show' }).getByRole('button', { name: 'Suggestions' }).click();
    const list = app.page.getByRole('list', { name: 'Suggestions' });
    await onScreen(list).toBeVisible({ timeout: 30_000 });
    const before = await list.locator('> li').count();
    expect(before).toBeGreaterThan(0);
    const first = list.locator('> li').first();
    const title = await first.getByRole('heading').textContent();
    await first.getByRole('button', { name: /^Work out the effect/ }).click();
    await onScreen(first.getByRole('status')).toHaveText(/a month|changes nothing/);
    await takePicture(app, 'suggestions');
    const ends = await endsOfAllFigures(app);
    await takePicture(app, 'suggestions-explained');
    expect(ends.length).toBeGreaterThan(0);
    expect(endingElsewhere(ends)).toEqual([]);
    await press(app, 'Escape');
    await first.getByRole('button', { name: /^Apply/ }).click();
    await onScreen(undoButton(app)).toHaveText(
      `Undo: ${(title ?? '').charAt(0).toLowerCase()}${(title ?? '').slice(1)}`,
    );
    await onScreen(list.getByRole('heading', { name: title ?? '', exact: true })).toHaveCount(0);
    await undoButton(app).click();
    await onScreen(redoButton(app)).toBeEnabled();
    await onScreen(list.getByRole('heading', { name: title ?? '', exact: true })).toHaveCount(1);
    await isSaved(app);
  });
});

test('nothing of it made an error', () => {
  expect(app.errors).toEqual([]);
});
