import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { showFailures } from '../app/failures';
import { wordField } from '../app/pages/document';
import { goTo, isSaved, isShown } from '../app/pages/frame';
import { openProposalOf } from '../app/pages/home';
import { type Room, copyRoom, proposalFile } from '../app/room';
import { seededClient, sharedSeed } from '../app/seededRoom';
import { type RunningApp, startApp } from '../app/startApp';

const seeded = sharedSeed();
let room: Room;
let app: RunningApp;

showFailures(() => app);

beforeEach(async () => {
  room = copyRoom(seeded);
  app = await openDocument();
});

afterEach(async () => {
  await app.kill();
  room.remove();
});

test('D-02 a kill while typing loses nothing that was called saved', async () => {
  for (const round of [1, 2, 3, 4, 5]) {
    const saved = `Round ${String(round)}: said to be saved`;
    await wordField(app, 'Title').fill(saved);
    await isSaved(app);
    await wordField(app, 'Title').press('End');
    await app.page.keyboard.type(' and words that may be lost'.slice(0, round * 5));
    await app.kill();
    expect(titleOnDisk().startsWith(saved)).toBe(true);
    app = await openDocument();
    expect((await wordField(app, 'Title').inputValue()).startsWith(saved)).toBe(true);
  }
});

test('D-03 a crash of the page loses nothing that was called saved, and the window comes back', async () => {
  await wordField(app, 'Title').fill('Saved before the crash');
  await isSaved(app);
  expect(await titleOfWindow(app)).toContain(seededClient);
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  // The test tool has lost this page. The page that has come back has asked for Home and so taken the client's name away.
  await expect.poll(() => titleOfWindow(app), { timeout: 15_000 }).toBe('Crawlerway');
  expect(titleOnDisk()).toBe('Saved before the crash');
});

test('D-14 quitting right after a change saves it first', async () => {
  await wordField(app, 'Title').fill('Typed just before the end');
  await app.close();
  expect(titleOnDisk()).toBe('Typed just before the end');
});

test('D-14 closing the window again and again saves once and ends', async () => {
  await wordField(app, 'Title').fill('Closed five times');
  const ended = once(app.electron.process(), 'exit');
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (let times = 0; times < 5; times++) BrowserWindow.getAllWindows()[0]?.close();
  });
  await ended;
  expect(titleOnDisk()).toBe('Closed five times');
});

test('D-15 a request to end, as at log-off, saves first', async () => {
  await wordField(app, 'Title').fill('Typed before the log-off');
  const child = app.electron.process();
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  expect(titleOnDisk()).toBe('Typed before the log-off');
});

async function openDocument(): Promise<RunningApp> {
  const started = await startApp(room);
  await openProposalOf(started, seededClient);
  await isShown(started, 'Fleet');
  await goTo(started, 'Document');
  return started;
}

function titleOnDisk(): string {
  const file = JSON.parse(readFileSync(proposalFile(room), 'utf8')) as {
    readonly data: { readonly cover: { readonly title: string } };
  };
  return file.data.cover.title;
}

function titleOfWindow({ electron }: RunningApp): Promise<string | undefined> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
}
