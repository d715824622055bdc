import { type Locator, expect } from '@playwright/test';
import { type RunningApp } from '../startApp';

/** A new device with a lease, as a rep types it. */
export interface LeasedDevice {
  readonly make: string;
  readonly model: string;
  readonly kind: string;
  readonly leaseAMonth: string;
}

/** Starts the first future state, in which every device is kept. */
export async function designFuture({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: 'Design a future state' }).click();
  await page.getByRole('grid', { name: "Today's devices" }).waitFor();
}

/** Chooses devices by their serial numbers, and no others. */
export async function chooseDevices(app: RunningApp, serials: readonly string[]): Promise<void> {
  const { page } = app;
  const search = page.getByRole('search', { name: 'Find devices' });
  const grid = page.getByRole('grid', { name: "Today's devices" });
  // What was chosen before stays chosen until it is cleared.
  const all = grid.getByRole('checkbox', { name: 'Select All' });
  const none = fates(app).getByText('Choose devices in the list');
  // Some are chosen: the first click chooses all or none, the second none.
  for (let turn = 0; turn < 2 && !(await none.isVisible()); turn++) await all.click();
  for (const serial of serials) {
    await search.getByRole('searchbox').fill(serial);
    await expect(search.getByRole('status')).toHaveText(/^1 of /);
    await grid.getByRole('row').nth(1).getByRole('checkbox').check();
  }
  await search.getByRole('searchbox').fill('');
  await expect(fates(app)).toContainText(
    serials.length === 1 ? '1 device chosen' : `${String(serials.length)} devices chosen`,
  );
}

/** Retires the chosen devices and gives their pages to the device found by its serial number. */
export async function retire(app: RunningApp, pagesTo: string): Promise<void> {
  await fates(app)
    .getByRole('button', { name: /^Retire / })
    .click();
  const dialog = app.page.getByRole('dialog', { name: /^Retire / });
  await pickDevice(dialog, 'Their pages go to', pagesTo);
  await confirm(dialog, /^Retire /);
}

/** Replaces the chosen devices with a new one, which is added on the way. */
export async function replaceWithNew(app: RunningApp, device: LeasedDevice): Promise<void> {
  await fates(app).getByRole('button', { name: 'Replace with…' }).click();
  const dialog = app.page.getByRole('dialog', { name: /^Replace / });
  await dialog.getByLabel('Make').fill(device.make);
  await dialog.getByLabel('Model').fill(device.model);
  await dialog.getByLabel('Kind').selectOption({ label: device.kind });
  await dialog.getByLabel('How it is paid').selectOption({ label: 'Lease, an amount a month' });
  await dialog.getByLabel(/^Lease a month/).fill(device.leaseAMonth);
  await confirm(dialog, /^Add it and replace /);
}

/** Moves the chosen devices with their pages. */
export async function move(app: RunningApp, toPlace: string): Promise<void> {
  await fates(app).getByRole('button', { name: 'Move to…' }).click();
  const dialog = app.page.getByRole('dialog', { name: /^Move / });
  await dialog.getByLabel('Move to').selectOption({ label: toPlace });
  await confirm(dialog, /^Move /);
}

/** Adds a contract with these rates a page for every device of the option. */
export async function addContract(
  { page }: RunningApp,
  rates: { readonly mono: string; readonly color: string },
): Promise<void> {
  await futurePart(page, 'Contracts').click();
  await page.getByRole('button', { name: 'Add a contract' }).click();
  await page.getByLabel(/^Rate per mono page/).fill(rates.mono);
  await page.getByLabel(/^Rate per color page/).fill(rates.color);
  await page.getByRole('button', { name: 'Add every device' }).click();
  await futurePart(page, "Today's devices").click();
}

/** What happens to a device, as the list says. */
export async function fateOf({ page }: RunningApp, serial: string): Promise<string> {
  const search = page.getByRole('search', { name: 'Find devices' });
  await search.getByRole('searchbox').fill(serial);
  await expect(search.getByRole('status')).toHaveText(/^1 of /);
  const grid = page.getByRole('grid', { name: "Today's devices" });
  const column = await grid.getByRole('columnheader', { name: 'What happens' }).getAttribute('aria-colindex');
  const cell = grid
    .getByRole('row')
    .nth(1)
    .locator(`[role=gridcell][aria-colindex="${column ?? ''}"]`);
  const says = await cell.textContent();
  await search.getByRole('searchbox').fill('');
  return says ?? '';
}

/** The buttons that say what happens to the chosen devices. */
export function fates({ page }: RunningApp): Locator {
  return page.getByRole('group', { name: 'What happens to the chosen devices' });
}

function futurePart(page: RunningApp['page'], name: string): Locator {
  return page.getByRole('group', { name: 'Parts of the future state' }).getByRole('button', { name });
}

async function pickDevice(dialog: Locator, label: string, serial: string): Promise<void> {
  await dialog.getByLabel(`Find: ${label}`).fill(serial);
  await dialog.getByRole('radio', { name: `(${serial})` }).check();
}

async function confirm(dialog: Locator, verb: RegExp): Promise<void> {
  await dialog.getByRole('button', { name: verb }).click();
  await dialog.waitFor({ state: 'detached' });
}
