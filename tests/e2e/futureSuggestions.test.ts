import { type Locator, expect as onScreen } from '@playwright/test';
import { expect, test } from 'vitest';
import { press } from '../app/keys';
import { takePicture, whatIsCut } from '../app/looks';
import { chooseTheme, undoButton } from '../app/pages/frame';
import { chooseDevices, fateOf, fates, futurePart, optionAction } from '../app/pages/future';
import { sharedApp } from '../app/sharedApp';

/** Devices of the sample college: one is hardly used, one is kept by the recommended option. */
const hardlyUsed = 'HLXJK903327';
const kept = 'HLXZF596940';

const { app } = sharedApp({ isSmall: true, sampleOn: 'Future' });

const toggle = (): Locator => app.page.getByRole('button', { name: /suggestions?$/ });
const list = (): Locator => app.page.getByRole('list', { name: 'Suggestions' });
const applying = (): Locator =>
  list().getByRole('button', { name: 'Apply: Retire 1 device in Administration Hall that is hardly used' });

async function countOffered(): Promise<number> {
  await onScreen(toggle()).toHaveText(/^\d+ suggestions?$/);
  return Number.parseInt((await toggle().textContent()) ?? '', 10);
}

async function isInFull(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element.scrollWidth <= element.clientWidth);
}

test('when a fate begins stands in the list in full', async () => {
  const cell = app.page.getByRole('gridcell', { name: 'Summer 2027' }).first();

  expect(await isInFull(cell)).toBe(true);
});

test('an option on which all is decided has no suggestions', async () => {
  await onScreen(app.page.getByRole('button', { name: 'No suggestions' })).toBeDisabled();
});

test('a long step is shortened in the bar, and stands in full in its tooltip and its name', async () => {
  const name = app.page.getByRole('textbox', { name: 'Option', exact: true });
  const before = await name.inputValue();
  const long = 'One managed fleet with everything that anybody in the college has ever asked for';
  await name.fill(long);
  await press(app, 'Tab');
  await optionAction(app, 'Recommended').click();
  await optionAction(app, 'Recommend').click();
  const undo = undoButton(app);

  await onScreen(undo).toHaveAttribute('title', `Undo: recommend ${long}`);
  await onScreen(undo).toHaveAccessibleName(`Undo: recommend ${long}`);
  expect(await isInFull(undo)).toBe(false);
  expect(await undo.evaluate((button) => getComputedStyle(button).textOverflow)).toBe('ellipsis');
  expect(await whatIsCut(app)).toEqual([]);
  for (let step = 0; step < 3; step++) await press(app, 'Control+Z');
  await onScreen(name).toHaveValue(before);
});

test('devices that were chosen and are hidden by the filter are told, and can be let go', async () => {
  await chooseDevices(app, [kept]);
  const filter = app.page.getByRole('search').getByLabel('What happens');
  await filter.selectOption({ label: 'Retired' });

  await onScreen(fates(app)).toContainText('1 device chosen, hidden by the filter.');
  await fates(app).getByRole('button', { name: 'Choose none' }).click();
  await onScreen(fates(app)).toContainText('Choose devices in the list');
  await filter.selectOption({ label: 'Whatever happens' });
});

test('a new option offers suggestions in the place of the devices', async () => {
  await optionAction(app, 'New option').click();
  const count = await countOffered();
  await toggle().click();

  await onScreen(list().getByRole('heading')).toHaveCount(count);
  for (const theme of ['Light', 'Dark'] as const) {
    await chooseTheme(app, theme);
    await takePicture(app, `future-suggestions-${theme.toLowerCase()}`);
    expect(await whatIsCut(app)).toEqual([]);
  }
});

test('one that is applied is one step, goes from the list, and is undone by one step', async () => {
  const count = await list().getByRole('heading').count();
  await applying().click();

  await onScreen(undoButton(app)).toHaveText(
    'Undo: retire 1 device in Administration Hall that is hardly used',
  );
  await onScreen(list()).toBeFocused();
  await onScreen(applying()).toHaveCount(0);
  await press(app, 'Control+Z');
  await onScreen(applying()).toBeEnabled();
  await onScreen(list().getByRole('heading')).toHaveCount(count);
  await press(app, 'Control+Y');
  await onScreen(applying()).toHaveCount(0);
});

test('its devices stay chosen, and the list of devices shows what became of them', async () => {
  await app.page.getByRole('button', { name: 'Back to the devices' }).click();

  await onScreen(fates(app)).toContainText('1 device chosen.');
  const row = app.page.getByRole('row', { selected: true });
  await onScreen(row).toBeInViewport();
  await onScreen(row).toContainText('Retire');
  expect(await fateOf(app, hardlyUsed)).toMatch(/^Retire; /);
});

test('the devices of a suggestion can be looked at first', async () => {
  await toggle().click();
  const show = list()
    .getByRole('button', { name: /^Show \d+ devices/ })
    .first();
  const [count = ''] = /\d+ devices/.exec((await show.textContent()) ?? '') ?? [];
  await show.click();

  await onScreen(fates(app)).toContainText(`${count} chosen.`);
  await onScreen(toggle()).toBeFocused();
  await onScreen(app.page.getByRole('row', { selected: true }).first()).toBeInViewport();
  await futurePart(app, 'New devices').click();
  expect(app.errors).toEqual([]);
});
