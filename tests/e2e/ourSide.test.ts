import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as onScreen } from '@playwright/test';
import { beforeAll, describe, expect, test } from 'vitest';
import { press } from '../app/keys';
import { takePicture, whatIsCut } from '../app/looks';
import { chooseTheme, goTo, isShown, redoButton, undoButton } from '../app/pages/frame';
import { openProposalOf } from '../app/pages/home';
import { areFiguresSaved, ourField, showPart } from '../app/pages/ourSide';
import { namesIn, proposalFile } from '../app/room';
import { seededClient } from '../app/seededRoom';
import { sharedApp } from '../app/sharedApp';

const costPrice = /^Cost price of Norvane Cove 45 ×/;

const { app, room, restart } = sharedApp({ isSmall: true, sampleOn: 'Fleet' });

beforeAll(async () => {
  await press(app, 'Control+7');
  await isShown(app, 'Our side');
});

/** The path of the only internal figures in the room. */
function ourPath(): string {
  const folder = join(room.dataDir, 'ourSide');
  const [only = ''] = readdirSync(folder).filter((name) => /^[^.].*\.json$/.test(name));
  return join(folder, only);
}

function ourFile(): string {
  return readFileSync(ourPath(), 'utf8');
}

/** Starts the program once more and opens our side of the proposal. */
async function openAgain(): Promise<void> {
  await restart();
  await openProposalOf(app, seededClient);
  await isShown(app, 'Fleet');
  await goTo(app, 'Our side');
}

test('our side is marked as internal and knows nothing before it is told', async () => {
  await onScreen(app.page.getByText('Internal: never part of a document')).toBeVisible();
  await onScreen(app.page.locator('.figure', { hasText: 'Our margin' })).toContainText('Not known');
});

test('a cost price counts while it is typed, is saved apart from the proposal, and can be taken back', async () => {
  const before = readFileSync(proposalFile(room), 'utf8');
  await showPart(app, 'What we put in');
  await ourField(app, costPrice).fill('1234.56');
  await areFiguresSaved(app);

  expect(ourFile()).toContain('1234.56');
  expect(readFileSync(proposalFile(room), 'utf8')).toBe(before);

  await onScreen(undoButton(app)).toHaveText(/cost price of Norvane Cove 45/);
  await undoButton(app).click();
  await onScreen(ourField(app, costPrice)).toHaveValue('');
  await redoButton(app).click();
  await onScreen(ourField(app, costPrice)).toHaveValue('1234.56');
  await press(app, 'Control+Z');
  await onScreen(ourField(app, costPrice)).toHaveValue('');
  await press(app, 'Control+Y');
  await onScreen(ourField(app, costPrice)).toHaveValue('1234.56');
});

test('with all cost prices the margin, the cash flow and the work are known', async () => {
  await showPart(app, 'What we put in');
  await ourField(app, 'Leased devices').selectOption({ label: 'We buy them and lease them out' });
  const devices = app.page.getByRole('region', { name: 'Cost prices of new devices' }).getByRole('textbox');
  const figures = ['1400', '', '60', '1.5'];
  for (let at = 0; at < (await devices.count()); at++) await devices.nth(at).fill(figures[at % 4] ?? '');
  const pages = app.page.getByRole('region', { name: 'What a page costs us' }).getByRole('textbox');
  await pages.nth(0).fill('0.004');
  await pages.nth(1).fill('0.03');
  for (const [label, value] of [
    ['An hour of our work', '42'],
    ['Minutes for a visit', '70'],
    ['Solved by the first visit, in %', '80'],
    ['Meter reading, hours a month', '1'],
    ['Billing, hours a month', '1'],
    ['Toner logistics, hours a month', '2'],
    ['Days until the client pays', '30'],
  ] as const) {
    await ourField(app, label).fill(value);
  }
  for (const field of await app.page.getByLabel(/^Service calls a year/).all()) await field.fill('3');
  for (const field of await app.page.getByLabel(/^Cost price of (?!a piece|Norvane)/).all())
    await field.fill('20');
  await app.page.getByRole('button', { name: 'Add toner sets' }).click();
  await app.page.getByLabel(/^Cost price of a piece of/).fill('210');
  await showPart(app, 'Margin');

  await onScreen(app.page.locator('.figure', { hasText: 'Our margin' })).toContainText('$');
  await onScreen(app.page.getByRole('region', { name: 'Product' })).toContainText('With 10% fewer pages');
  await areFiguresSaved(app);
});

describe.each(['Light', 'Dark'] as const)('in %s', (theme) => {
  test.each(['Margin', 'Cash flow', 'Work and duties', 'What we put in'] as const)(
    '%s fits',
    async (part) => {
      await chooseTheme(app, theme);
      await showPart(app, part);
      await takePicture(app, `our-side-${part.toLowerCase().replaceAll(' ', '-')}-${theme.toLowerCase()}`);
      expect(await whatIsCut(app)).toEqual([]);
    },
  );
});

test('what was typed last is saved when the window closes, and is there again', async () => {
  await showPart(app, 'What we put in');
  await ourField(app, 'Billing, hours a month').fill('7.25');
  await openAgain();
  await showPart(app, 'What we put in');

  await onScreen(ourField(app, 'Billing, hours a month')).toHaveValue('7.25');
  expect(app.errors).toEqual([]);
});

test('damaged figures are refused and kept, and an earlier state takes their place', async () => {
  await app.close();
  const damaged = ourFile().replace('"7.25"', '"7.26"');
  writeFileSync(ourPath(), damaged);
  await openAgain();
  const refused = app.page.getByRole('region', { name: 'The internal figures cannot be opened' });

  await onScreen(refused).toContainText('damaged');
  await onScreen(refused.getByRole('radio').first()).toBeChecked();
  for (const theme of ['Light', 'Dark'] as const) {
    await chooseTheme(app, theme);
    await takePicture(app, `our-side-damaged-${theme.toLowerCase()}`);
    expect(await whatIsCut(app)).toEqual([]);
  }
  expect(ourFile()).toBe(damaged);
  const kept = namesIn(room, 'ourSide/quarantine').filter((name) => name.endsWith('.json'));
  expect(kept.map((name) => readFileSync(join(room.dataDir, 'ourSide/quarantine', name), 'utf8'))).toEqual([
    damaged,
  ]);

  await refused.getByRole('button', { name: 'Restore this state' }).click();
  await onScreen(refused).toBeHidden();
  const screen = app.page.getByRole('region', { name: 'Our side' });
  await onScreen(screen.getByText('The internal figures were recovered')).toBeVisible();
  await showPart(app, 'What we put in');
  await onScreen(ourField(app, costPrice)).not.toHaveValue('');
  await ourField(app, 'Billing, hours a month').fill('2');
  await areFiguresSaved(app);
  await openAgain();
  await showPart(app, 'What we put in');
  await onScreen(ourField(app, 'Billing, hours a month')).toHaveValue('2');
});
