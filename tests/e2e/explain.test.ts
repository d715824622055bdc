import { expect as onScreen } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { showFailures } from '../app/failures';
import { press, tabTo } from '../app/keys';
import { fitTo1280x720, takePicture, whatIsCut } from '../app/looks';
import { endsOfAllFigures, explainPanel, figure, showPart } from '../app/pages/explain';
import { chooseTheme, goTo, isSaved, redoButton, undoButton } from '../app/pages/frame';
import { isHomeShown, openSample } from '../app/pages/home';
import { type Room, makeRoom } from '../app/room';
import { type RunningApp, startApp } from '../app/startApp';

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

let room: Room;
let app: RunningApp;

showFailures(() => app);

beforeAll(async () => {
  room = makeRoom();
  app = await startApp(room);
  await fitTo1280x720(app);
  await isHomeShown(app);
  await openSample(app);
  await goTo(app, 'Comparison');
});

afterAll(async () => {
  await app.close();
  room.remove();
});

const region = (name: string) => app.page.getByRole('region', { name, exact: true });

/** Shows each part, so that what is worked out only when it comes into view is there. */
async function showAllParts(): Promise<void> {
  for (const name of parts) await showPart(app, name);
  await onScreen(region('What moves the saving')).toBeVisible({ timeout: 60_000 });
  await onScreen(region('Ratios and environment, figures')).toBeVisible();
  await onScreen(region('Cost by building over the term')).toBeVisible();
  await onScreen(region('Cost by month')).toBeVisible();
}

describe('how a figure was calculated', () => {
  test('every figure leads to a row, an invoice, a price book, an assumption or a rule', async () => {
    await showAllParts();
    const ends = await endsOfAllFigures(app);
    const kinds = new Set(ends.map(({ end }) => end));
    // Nothing stands behind a zero, and devices are counted in the proposal itself.
    const elsewhere = ends.filter(
      ({ end, figure: shown }) =>
        !['row', 'invoice', 'priceBook', 'assumption', 'rule'].includes(end) &&
        !/ \$0\.00$|\.ratio\.devices /.test(shown),
    );

    expect(ends.length).toBeGreaterThan(200);
    expect(kinds).toContain('row');
    expect(elsewhere).toEqual([]);
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
    const saving = app.page.getByRole('group', { name: /^Saving over/ }).getByRole('button');
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
    await app.page
      .getByRole('group', { name: /^Saving over/ })
      .getByRole('button')
      .click();
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

describe('suggestions', () => {
  test('one is applied, changes the option, and is taken back', async () => {
    await app.page.getByRole('button', { name: 'Replace only the worst' }).click();
    await app.page.getByRole('group', { name: 'Show' }).getByRole('button', { name: 'Suggestions' }).click();
    const list = app.page.getByRole('list', { name: 'Suggestions' });
    await onScreen(list).toBeVisible({ timeout: 30_000 });
    const before = await list.locator('> li').count();
    expect(before).toBeGreaterThan(0);
    const first = list.locator('> li').first();
    const title = await first.getByRole('heading').textContent();
    await first.getByRole('button', { name: /^Work out the effect/ }).click();
    await onScreen(first.getByRole('status')).toHaveText(/a month|changes nothing/);
    await takePicture(app, 'suggestions-light');
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
