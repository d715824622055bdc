import { expect as onScreen } from '@playwright/test';
import { expect, test } from 'vitest';
import { press } from '../app/keys';
import { whatIsCut } from '../app/looks';
import { isSaved, isShown, undoButton } from '../app/pages/frame';
import {
  addPhase,
  addPolicy,
  addTransfer,
  balance,
  chooseDevices,
  fateOf,
  futurePart,
  optionAction,
  retireByRule,
  shownOption,
  takeOver,
} from '../app/pages/future';
import { sharedApp } from '../app/sharedApp';

/** Devices of the sample college, which the recommended option keeps. */
const retired = 'HLXZF596940';
const takenOver = 'HLXCS962900';
const contract = 'Fennimar fleet contract';

let balanceAtFirst: readonly string[];

const { app } = sharedApp({ isSmall: true, sampleOn: 'Future' });

test('the recommended option is copied to be trimmed, and the copy is shown', async () => {
  await onScreen(optionAction(app, 'Recommended')).toHaveAttribute('aria-pressed', 'true');
  await optionAction(app, 'Copy to trim').click();

  expect(await shownOption(app)).toBe('One managed fleet, trimmed');
  await onScreen(optionAction(app, 'Recommend')).toHaveAttribute('aria-pressed', 'false');
  await onScreen(undoButton(app)).toHaveText('Undo: copy One managed fleet to trim');
  expect(await fateOf(app, retired)).toBe('Keep');
  balanceAtFirst = await balance(app);
});

test('a phase with an overlap is there to be chosen from then on', async () => {
  await addPhase(app, { name: 'Second term', from: '2028-01-01', overlap: '2' });

  await onScreen(app.page.getByRole('row', { name: /^Second term/ })).toContainText('Nothing yet');
  await onScreen(undoButton(app)).toHaveText('Undo: add the phase Second term');
});

test('a device is retired with the phase, and its pages are shared by a rule', async () => {
  await futurePart(app, "Today's devices").click();
  await chooseDevices(app, [retired]);
  await retireByRule(app, { way: /around it/, share: 'Equally', phase: /^With Second term/ });

  expect(await fateOf(app, retired)).toBe('Retire; pages are shared equally over the devices around it');
  await futurePart(app, 'Phases').click();
  await onScreen(app.page.getByRole('row', { name: /^Second term/ })).toContainText('1 device is retired');
});

test('a kept device is taken over into the contract of the option', async () => {
  await futurePart(app, "Today's devices").click();
  await chooseDevices(app, [takenOver]);
  await takeOver(app, contract);

  expect(await fateOf(app, takenOver)).toBe(`Take over into ${contract}`);
  await futurePart(app, 'Contracts').click();
  await onScreen(app.page.getByText('1 device of today comes under this contract')).toBeVisible();
});

test('a policy of two-sided printing removes no page, and moved pages meet the policies of where they go', async () => {
  const before = await balance(app);
  await addPolicy(app, {
    name: 'Two-sided everywhere',
    does: 'Prints on both sides of the sheet',
    share: ['Two-sided share it comes to (%)', '60'],
    promisedBy: 'Larkmere IT',
  });
  await onScreen(app.page.getByRole('row', { name: /^Two-sided everywhere/ })).toContainText(
    'Brings two-sided printing to 60.0% of impressions',
  );
  expect(await balance(app)).toEqual(before);
  const [, , removed = ''] = before;
  await addTransfer(app, { from: takenOver, to: 'Norvane Harbor C50', mono: '100' });
  await onScreen(undoButton(app)).toHaveText('Undo: add a page transfer');
  const [, , removedThen = ''] = await balance(app);
  // Release by badge removes 4 % at the new copiers: of 100 pages more, 4 more.
  expect((pagesOf(removedThen)[0] ?? 0) - (pagesOf(removed)[0] ?? 0)).toBe(4);
});

test('the page balance accounts for every page of today', async () => {
  const [today, then, removed, open] = (await balance(app)).map(pagesOf);

  expect(open).toEqual([0, 0]);
  for (const meter of [0, 1]) {
    const accounted = (then?.[meter] ?? 0) + (removed?.[meter] ?? 0);
    // Each figure is rounded to a whole page by itself.
    expect(Math.abs((today?.[meter] ?? 0) - accounted)).toBeLessThanOrEqual(1);
  }
});

test('every part fits and says what belongs there', async () => {
  for (const part of ["Today's devices", 'New devices', 'Contracts', 'Print policies', 'Transfers']) {
    await futurePart(app, part).click();
    expect(await whatIsCut(app)).toEqual([]);
  }
  await futurePart(app, 'Soft costs').click();
  await onScreen(app.page.getByRole('row', { name: /^Help desk tickets about printing/ })).toBeVisible();
});

test('a contract takes several meters, a minimum and a price increase, each as a step', async () => {
  const { page } = app;
  await futurePart(app, 'Contracts').click();
  await page.getByRole('button', { name: 'Bill color by another meter' }).click();
  await page.getByLabel(/^Rate per color page, meter 2/).fill('0.09');
  await page.getByText('More on color meter 2').click();
  await page.getByLabel('Name on the bill').last().fill('Color level 2');
  await page.getByText('Minimum charge', { exact: true }).click();
  await page.getByLabel(/^Minimum amount/).fill('250');
  await onScreen(undoButton(app)).toHaveText("Undo: change the contract's minimum amount");
  await onScreen(page.getByText('Color level 2', { exact: true })).toBeVisible();
  for (let step = 0; step < 3; step++) await undoButton(app).click();
  await onScreen(page.getByLabel(/^Rate per color page, meter 2/)).toHaveCount(0);
  await onScreen(undoButton(app)).toHaveText('Undo: add a page transfer');
});

test('an option that was removed comes back by the button of the message', async () => {
  const { page } = app;
  await optionAction(app, 'Remove option').click();
  expect(await shownOption(app)).toBe('One managed fleet');
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await page
    .getByLabel('Option', { exact: true })
    .first()
    .selectOption({ label: 'One managed fleet, trimmed' });
  expect(await fateOf(app, takenOver)).toBe(`Take over into ${contract}`);
});

test('undo takes every step back', async () => {
  await futurePart(app, "Today's devices").click();
  for (const label of [
    'Undo: add a page transfer',
    /^Undo: add the print policy Two-sided everywhere/,
    'Undo: take over 1 device',
    'Undo: retire 1 device',
    'Undo: add the phase Second term',
  ]) {
    await onScreen(undoButton(app)).toHaveText(label);
    await press(app, 'Control+Z');
  }
  await isShown(app, 'Future');
  expect(await balance(app)).toEqual(balanceAtFirst);
  expect(await fateOf(app, retired)).toBe('Keep');
  await futurePart(app, 'Phases').click();
  await onScreen(app.page.getByRole('row', { name: /^Second term/ })).toHaveCount(0);
  await press(app, 'Control+Z');
  await expect.poll(() => shownOption(app)).toBe('One managed fleet');
  await isSaved(app);
  expect(app.errors).toEqual([]);
});

/** "1,200 mono, 30 color" as two numbers. */
function pagesOf(words: string): readonly number[] {
  return [...words.matchAll(/-?[\d,]+(?= (?:mono|color))/g)].map(([figure]) =>
    Number(figure.replaceAll(',', '')),
  );
}
