import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, expect as onScreen } from '@playwright/test';
import { beforeAll, expect, test } from 'vitest';
import { mockOpenDialog, mockSaveDialog } from '../app/dialogs';
import { press } from '../app/keys';
import { takePicture, whatIsCut } from '../app/looks';
import { exportResult, exportWorkbook } from '../app/pages/exporting';
import { chooseTheme, goTo, isShown } from '../app/pages/frame';
import { sharedApp } from '../app/sharedApp';
import { examples, now, run } from '../cli/runProgram';
import { readXlsx } from '../readers/readXlsx';

/** Enough that the workbook takes seconds. */
const devices = 8000;

const { app, room } = sharedApp({ isSmall: true });

beforeAll(async () => {
  await mockOpenDialog(app, await largeProposal());
  await press(app, 'Control+O');
  await isShown(app, 'Fleet');
  await goTo(app, 'Export');
});

/** The worked example of six devices with some thousand more, every tenth of which is retired. */
async function largeProposal(): Promise<string> {
  const added = Array.from({ length: devices }, (_, at) => ({
    id: `X${String(at)}`,
    ...{ make: 'Example', model: 'desktop laser', kind: 'monoPrinter' },
    placeId: ['office', 'workshop', 'library'][at % 3],
    volume: { basis: 'average', mono: String(300 + (at % 900)), colour: '0', grade: 'measured' },
    hardware: { type: 'paidOff' },
    supplies: { type: 'perPage', mono: { value: '0.0310', grade: 'invoice' } },
  }));
  const retired = added.filter((_, at) => at % 10 === 0).map(({ id }) => id);
  const fate = { type: 'retire', pagesTo: 'N1' };
  const edits = [
    ...added.map((device) => ({ type: 'device.add', device })),
    { type: 'option.setFate', optionId: 'future', deviceIds: retired, fate },
  ];
  writeFileSync(join(room.folder, 'edits.json'), JSON.stringify(edits));
  const from = join(examples, '11-3.fleetproposal');
  const made = await run(
    ...[room.folder, 'edit', from, '--edits', 'edits.json'],
    ...['--out', 'large.fleetproposal', '--now', now],
  );
  if (made.code !== 0) throw new Error(made.err);
  return join(room.folder, 'large.fleetproposal');
}

const file = (): string => join(room.desk, 'calculation.xlsx');
const underWay = (): Locator => app.page.getByRole('group', { name: 'Export under way' });

/** Starts the workbook and waits until its making has begun, with its place chosen. */
async function startWorkbook(): Promise<void> {
  await mockSaveDialog(app, file());
  await app.page.getByRole('button', { name: 'Calculation workbook…' }).click();
  await onScreen(underWay().getByRole('status')).toHaveText('Making the workbook…', { timeout: 60_000 });
}

async function stop(): Promise<void> {
  await underWay().getByRole('button', { name: 'Stop' }).click();
  await onScreen(exportResult(app)).toHaveText('The export was ended. Nothing was written.');
  await onScreen(underWay()).toHaveCount(0);
}

test('an export that is stopped says so, and leaves no file, not even a half one', async () => {
  await startWorkbook();
  const share = Number(await underWay().getByRole('progressbar').getAttribute('value'));
  await stop();

  expect(share).toBeGreaterThan(0);
  expect(share).toBeLessThan(1);
  expect(readdirSync(room.desk)).toEqual([]);
  await onScreen(app.page.getByRole('button', { name: 'Calculation workbook…' })).toBeEnabled();
});

test.each(['Light', 'Dark'] as const)('what is under way and its end fit in %s', async (theme) => {
  await chooseTheme(app, theme);
  await startWorkbook();
  await takePicture(app, `export-under-way-${theme.toLowerCase()}`);
  expect(await whatIsCut(app)).toEqual([]);
  await stop();
  await takePicture(app, `export-stopped-${theme.toLowerCase()}`);
  expect(await whatIsCut(app)).toEqual([]);
});

test('after that it can be made, and stopping the next one leaves it as it is', async () => {
  await exportWorkbook(app, file());
  const whole = readFileSync(file());
  expect([...readXlsx(whole).keys()]).toContain('Calculation');

  await startWorkbook();
  await stop();

  expect(readdirSync(room.desk)).toEqual(['calculation.xlsx']);
  expect(readFileSync(file()).equals(whole)).toBe(true);
  expect(app.errors).toEqual([]);
});
