import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as onScreen } from '@playwright/test';
import { expect, test } from 'vitest';
import { mockOpenDialog } from '../app/dialogs';
import { press } from '../app/keys';
import { headlineFigures } from '../app/pages/comparison';
import { boardFigures } from '../app/pages/document';
import { exportWord } from '../app/pages/exporting';
import { logNetwork, networkUse } from '../app/networkLog';
import { goTo, isSaved, isShown, railItem, redoButton, undoButton } from '../app/pages/frame';
import {
  addContract,
  chooseDevices,
  designFuture,
  fateOf,
  move,
  replaceWithNew,
  retire,
} from '../app/pages/future';
import { openProposalOf, startFromFile } from '../app/pages/home';
import { goToStep, importAsUnderstood, importButton, wizard } from '../app/pages/wizard';
import { collegeFile, seededClient } from '../app/seededRoom';
import { sharedApp } from '../app/sharedApp';
import { type RunningApp } from '../app/startApp';
import { readDocx } from '../readers/readDocx';

/** Devices of the sample college by their serial numbers. */
const retired = 'HLXZF596940';
const heir = 'HLXJW346750';
const replaced = ['NVEQJ886356', 'NVETW823555'] as const;
const moved = 'MRDWX411631';
const another = 'HLXCS962900';
const newPlace = 'Library & Learning Commons';

const requests: string[] = [];
const errors: string[] = [];

const { app, room, restart } = sharedApp({ options: (made) => ({ switches: [logNetwork(made, 'first')] }) });

test('a fleet file is checked step by step and imported as one step that can be taken back', async () => {
  await startFromFile(app, seededClient, collegeFile('device-list.xlsx'));
  await onScreen(wizard(app).getByRole('heading', { name: '79 devices were found' })).toBeVisible();
  await onScreen(importButton(app)).toBeEnabled();
  await goToStep(app, 'Rows');
  await onScreen(wizard(app).getByRole('row', { name: /^6 Header/ })).toBeVisible();
  await goToStep(app, 'Columns');
  await onScreen(wizard(app).getByLabel('Meaning of Serial Number')).toHaveValue('serial');
  await goToStep(app, 'Findings');
  await onScreen(wizard(app)).toContainText('HLXQK853883');
  await onScreen(importButton(app)).toHaveText('Import 79 devices');
  await importAsUnderstood(app);

  await onScreen(railItem(app, 'Fleet')).toContainText('79 devices');
  await onScreen(undoButton(app)).toHaveText(/import/i);
  await press(app, 'Control+Z');
  await onScreen(railItem(app, 'Fleet')).toContainText('No devices yet');
  await onScreen(redoButton(app)).toHaveText(/import/i);
  await press(app, 'Control+Y');
  await onScreen(railItem(app, 'Fleet')).toContainText('79 devices');
  await isSaved(app);
});

test('a second file extends the devices that are met again', async () => {
  await mockOpenDialog(app, collegeFile('meter-report.csv'));
  await press(app, 'Control+Shift+I');
  await importAsUnderstood(app);
  await onScreen(railItem(app, 'Fleet')).toContainText('79 devices');
  await isSaved(app);
});

test('devices are retired, replaced and moved, each as a step with its name', async () => {
  await goTo(app, 'Future');
  await designFuture(app);
  await chooseDevices(app, [retired]);
  await retire(app, heir);
  await onScreen(undoButton(app)).toHaveText('Undo: retire 1 device');
  await chooseDevices(app, replaced);
  await replaceWithNew(app, {
    make: 'Halden',
    model: 'Palette 40',
    kind: 'Color multifunction',
    leaseAMonth: '96.50',
  });
  await onScreen(undoButton(app)).toHaveText('Undo: replace 2 devices');
  await chooseDevices(app, [moved]);
  await move(app, newPlace);
  await onScreen(undoButton(app)).toHaveText('Undo: move 1 device');
  await addContract(app, { mono: '0.0078', color: '0.062' });
  await onScreen(railItem(app, 'Future')).toContainText('4 devices change');
  await fatesAreSet(app);
});

test('undo and redo go to the screen of the step and name it', async () => {
  await chooseDevices(app, [another]);
  await retire(app, heir);
  await onScreen(railItem(app, 'Future')).toContainText('5 devices change');
  await goTo(app, 'Comparison');
  await undoButton(app).click();
  await isShown(app, 'Future');
  await onScreen(railItem(app, 'Future')).toContainText('4 devices change');
  await onScreen(redoButton(app)).toHaveText('Redo: retire 1 device');
  await redoButton(app).click();
  await onScreen(railItem(app, 'Future')).toContainText('5 devices change');
  await undoButton(app).click();
  await isSaved(app);
});

test('the Word file says what the screens say', async () => {
  await goTo(app, 'Comparison');
  // Two device lists tell no price of today: what it costs is not known, and there is no saving to state.
  const [today, proposed] = await headlineFigures(app);
  expect([today?.label, today?.value]).toEqual(['Today carried on', 'Not known']);
  expect(proposed?.value).toMatch(/^\$[1-9]/);
  await onScreen(app.page.getByText('No saving can be stated', { exact: true })).toBeVisible();
  await goTo(app, 'Document');
  const figures = await boardFigures(app);

  const file = join(room.desk, 'proposal.docx');
  await exportWord(app, file);
  const word = readDocx(readFileSync(file));
  const cells = word.tables.flat(2).flatMap((cell) => cell.split('\n'));
  for (const [label = '', value = '', note = ''] of figures) {
    expect(cells).toEqual(expect.arrayContaining([label, value, note].filter((text) => text !== '')));
  }
  const text = [...word.paragraphs.map((paragraph) => paragraph.text), ...cells].join('\n');
  expect(text).toContain(proposed?.value);
  expect(text).not.toContain('Saving over');
  expect(text).toContain(seededClient);
  // Devices, pages, and devices before and after: no chart sets a cost beside one that is not known.
  expect(word.charts.length).toBe(3);
});

test('after a power cut everything is there', async () => {
  await goTo(app, 'Comparison');
  const before = await headlineFigures(app);
  await isSaved(app);
  await app.kill();
  requests.push(...app.requests);
  errors.push(...app.errors);

  await restart({ switches: [logNetwork(room, 'second')] });
  await openProposalOf(app, seededClient);
  await isShown(app, 'Fleet');
  await onScreen(railItem(app, 'Fleet')).toContainText('79 devices');
  await goTo(app, 'Comparison');
  expect(await headlineFigures(app)).toEqual(before);
  await goTo(app, 'Future');
  await fatesAreSet(app);
});

test('S-01 on the whole road nothing was asked of the network, and the page made no error', async () => {
  await app.close();
  requests.push(...app.requests);
  errors.push(...app.errors);
  expect([...networkUse(room, 'first'), ...networkUse(room, 'second')]).toEqual([]);
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
});

async function fatesAreSet(running: RunningApp): Promise<void> {
  expect(await fateOf(running, retired)).toMatch(/^Retire; pages go to Halden Scribe 640/);
  for (const serial of replaced)
    expect(await fateOf(running, serial)).toMatch(/^Replace with Halden Palette 40/);
  expect(await fateOf(running, moved)).toBe(`Move to ${newPlace} with its pages`);
}
