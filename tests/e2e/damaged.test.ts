import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect as onScreen } from '@playwright/test';
import { expect, test } from 'vitest';
import { showFailures } from '../app/failures';
import { isSaved, isShown, goTo, railItem, saveStatus } from '../app/pages/frame';
import { wordField } from '../app/pages/document';
import { openProposalOf, refusedDialog } from '../app/pages/home';
import { asOrdinaryUser, copyProgram, ordinaryUser } from '../app/program';
import { copyRoom, namesIn, proposalFile } from '../app/room';
import { seededClient, sharedSeed } from '../app/seededRoom';
import { type RunningApp, startAgain, startApp } from '../app/startApp';

const isRoot = process.getuid?.() === 0;
const seeded = sharedSeed();
let app: RunningApp | undefined;

showFailures(() => app);

test('a damaged proposal is refused, kept in quarantine, and restored from an earlier state', async () => {
  const room = copyRoom(seeded);
  const file = proposalFile(room);
  const damaged = flipBytes(readFileSync(file));
  writeFileSync(file, damaged);

  app = await startApp(room);
  await openProposalOf(app, seededClient);
  const dialog = refusedDialog(app);
  await onScreen(dialog.getByRole('radio').first()).toBeChecked();
  const copies = namesIn(room, 'quarantine');
  expect(copies.filter((name) => name.endsWith('.why.txt'))).toHaveLength(1);
  const [copy = ''] = copies.filter((name) => name.endsWith('.json'));
  expect(readFileSync(join(room.dataDir, 'quarantine', copy)).equals(damaged)).toBe(true);
  expect(readFileSync(file).equals(damaged)).toBe(true);

  await dialog.getByRole('button', { name: 'Restore and open' }).click();
  await isShown(app, 'Fleet');
  await onScreen(railItem(app, 'Fleet')).toContainText('79 devices');
  await app.close();

  const again = await startApp(room);
  await openProposalOf(again, seededClient);
  await isShown(again, 'Fleet');
  await onScreen(railItem(again, 'Fleet')).toContainText('79 devices');
  await again.close();
  expect(namesIn(room, 'quarantine')).toEqual(copies);
  room.remove();
});

test('a proposal of a newer version is named as such, and not one byte of it changes', async () => {
  const room = copyRoom(seeded);
  const file = proposalFile(room);
  writeFileSync(file, sealed({ ...parsed(file), schemaVersion: 101 }));
  const before = readFileSync(file);

  app = await startApp(room);
  await openProposalOf(app, seededClient);
  await onScreen(refusedDialog(app)).toContainText(/newer/i);
  await refusedDialog(app).getByRole('button', { name: 'Close' }).click();
  await app.close();
  expect(readFileSync(file).equals(before)).toBe(true);
  room.remove();
});

test('what cannot be saved is called not saved, and saved when that is possible again', async () => {
  const copy = await copyProgram();
  const room = copyRoom(seeded, isRoot ? ordinaryUser : undefined);
  const folder = dirname(proposalFile(room));
  const program = isRoot ? asOrdinaryUser(copy) : copy;
  app = await startApp(room, { program, sandbox: true });
  await openProposalOf(app, seededClient);
  await goTo(app, 'Document');
  await isSaved(app);

  chmodSync(folder, 0o555);
  await wordField(app, 'Title').fill('A title that cannot be saved yet');
  await onScreen(saveStatus(app)).toContainText(/^Not saved: \S/);
  await onScreen(saveStatus(app).getByRole('button', { name: 'Save a copy…' })).toBeVisible();
  expect(readFileSync(proposalFile(room), 'utf8')).not.toContain('A title that cannot be saved yet');
  // Work goes on in memory.
  await wordField(app, 'Version').fill('Draft 2');

  chmodSync(folder, 0o755);
  await saveStatus(app).getByRole('button', { name: 'Try again' }).click();
  await isSaved(app);
  const text = readFileSync(proposalFile(room), 'utf8');
  expect(text).toContain('A title that cannot be saved yet');
  expect(text).toContain('Draft 2');
  await app.close();
  room.remove();
  copy.remove();
});

test('a second start shows the first window and ends', async () => {
  const room = copyRoom(seeded);
  const first = await startApp(room);
  app = first;
  await first.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('no window');
    const focus = window.focus.bind(window);
    window.focus = () => {
      Object.assign(globalThis, { isFocusAsked: true });
      focus();
    };
  });
  expect(await startAgain(room)).toBe(0);
  await expect
    .poll(() => first.electron.evaluate(() => (globalThis as { isFocusAsked?: boolean }).isFocusAsked))
    .toBe(true);
  expect(await first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await app.close();
  room.remove();
});

/** Five bytes of the data changed, as by a failing disk. */
function flipBytes(bytes: Buffer): Buffer {
  const damaged = Buffer.from(bytes);
  const middle = Math.floor(damaged.length / 2);
  for (let at = middle; at < middle + 5; at++) damaged[at] = (damaged[at] ?? 0) ^ 0x15;
  return damaged;
}

function parsed(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

/** The text of a file with the hash that belongs to it. */
function sealed(file: Readonly<Record<string, unknown>>): string {
  const { sha256: _, ...body } = file;
  const compact = JSON.stringify(body);
  const hash = createHash('sha256').update(compact).digest('hex');
  return `${compact.slice(0, -1)},"sha256":"${hash}"}`;
}
