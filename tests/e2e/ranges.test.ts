import { expect as onScreen } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { takePicture, whatIsCut } from '../app/looks';
import { headlineFigures, tableRows } from '../app/pages/comparison';
import { chooseTheme, isSaved } from '../app/pages/frame';
import { sharedApp } from '../app/sharedApp';

const { app } = sharedApp({ isSmall: true, sampleOn: 'Comparison' });

const part = (name: string) => app.page.getByRole('region', { name, exact: true });

async function show(name: string): Promise<void> {
  await app.page
    .getByRole('navigation', { name: 'Parts of the comparison' })
    .getByRole('button', { name })
    .click();
}

async function move(label: string, presses: readonly string[]): Promise<void> {
  const slider = app.page.getByRole('slider', { name: label });
  await slider.focus();
  for (const key of presses) await slider.press(key);
}

describe('how sure the saving is', () => {
  test('is worked out when it comes into view: a range around the same saving, the widest cause first', async () => {
    const [headline] = await headlineFigures(app);
    await show('How sure is this');
    const table = part('What moves the saving');
    await onScreen(table).toBeVisible({ timeout: 60_000 });
    const shown = part('How sure is this').locator('.figure');

    await onScreen(shown.locator('.figure-value')).toHaveText(headline?.value ?? '');
    await onScreen(shown.locator('.figure-note')).toHaveText(/^likely -?\$[\d,.]+ to \$[\d,.]+$/);
    const rows = await tableRows(app, 'What moves the saving');
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.map(([name]) => name)).toContain('Mono pages');
  });

  test('says where the saving turns', async () => {
    const sentences = part('How sure is this').getByRole('list').getByRole('listitem');
    await onScreen(sentences).toHaveCount(2, { timeout: 60_000 });
    await onScreen(sentences.first()).toHaveText(/^It saves /);
  });
});

describe('what if', () => {
  test('a slider changes the figures beside those of the proposal, which stays as it is', async () => {
    await show('What if');
    const before = await headlineFigures(app);
    await move('Volume', ['ArrowLeft', 'ArrowLeft']);
    const table = part('What if').getByRole('grid');
    await onScreen(table).toBeVisible();
    await onScreen(part('What if').getByText('Not part of the proposal')).toBeVisible();
    await onScreen(app.page.getByRole('slider', { name: 'Volume' })).toHaveAttribute(
      'aria-valuetext',
      '10.0% less',
    );
    await onScreen(table.getByRole('row', { name: /^Saving/ })).not.toContainText('…');
    const saving = (
      await table
        .getByRole('row', { name: /^Saving/ })
        .getByRole('gridcell')
        .allTextContents()
    ).map(String);

    expect(saving[0]).toBe(before[0]?.value);
    expect(saving[1]).not.toBe(saving[0]);
    expect(await headlineFigures(app)).toEqual(before);
    await isSaved(app);
    await onScreen(app.page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
  });

  test('a share of color that the fleet cannot come to is said, and the way back leads to the proposal', async () => {
    await move('Pages in color', ['End']);
    await onScreen(part('What if').getByRole('alert')).toHaveText(
      /^The devices that print color can bring the color share to [\d.]+% at most\.$/,
    );
    await app.page.getByRole('button', { name: 'Back to the proposal' }).click();
    await onScreen(part('What if').getByRole('grid')).toHaveCount(0);
    await onScreen(app.page.getByRole('slider', { name: 'Volume' })).toHaveAttribute(
      'aria-valuetext',
      'unchanged',
    );
  });
});

describe.each(['Light', 'Dark'] as const)('in %s', (theme) => {
  test.each(['How sure is this', 'What if'])('"%s" fits', async (name) => {
    await chooseTheme(app, theme);
    await show(name);
    if (name === 'What if') await move('Term', ['ArrowLeft']);
    await onScreen(part(name).getByRole('grid')).toBeVisible();
    await takePicture(app, `${name.toLowerCase().replaceAll(' ', '-')}-${theme.toLowerCase()}`);

    expect(await whatIsCut(app)).toEqual([]);
  });
});

test('nothing of it made an error', () => {
  expect(app.errors).toEqual([]);
});
