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
  await futurePart({ page }, 'Contracts').click();
  await page.getByRole('button', { name: 'Add a contract' }).click();
  await page.getByLabel(/^Rate per mono page/).fill(rates.mono);
  await page.getByLabel(/^Rate per color page/).fill(rates.color);
  await page.getByRole('button', { name: 'Add every device' }).click();
  await futurePart({ page }, "Today's devices").click();
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

/** The button of a part of the future state, such as its contracts. */
export function futurePart({ page }: Pick<RunningApp, 'page'>, name: string): Locator {
  return page.getByRole('group', { name: 'Parts of the future state' }).getByRole('button', { name });
}

/** A button for the option as a whole. */
export function optionAction({ page }: RunningApp, name: string): Locator {
  return page.getByRole('group', { name: 'This option' }).getByRole('button', { name, exact: true });
}

/** The name of the option that is shown. */
export async function shownOption({ page }: RunningApp): Promise<string> {
  return page.getByRole('textbox', { name: 'Option', exact: true }).inputValue();
}

/** The figures of the page balance: today, the option, removed, without a device. */
export async function balance({ page }: RunningApp): Promise<readonly string[]> {
  const bar = page.getByRole('complementary', { name: 'Page balance and cost' });
  return (await bar.locator('dd').allTextContents()).slice(0, 4);
}

/** Retires the chosen devices, whose pages several others share, from a phase on. */
export async function retireByRule(
  app: RunningApp,
  rule: { readonly way: RegExp; readonly share: string; readonly phase: RegExp },
): Promise<void> {
  await fates(app)
    .getByRole('button', { name: /^Retire / })
    .click();
  const dialog = app.page.getByRole('dialog', { name: /^Retire / });
  await pickOption(dialog.getByLabel('Their pages', { exact: true }), rule.way);
  await dialog.getByLabel('Shared', { exact: true }).selectOption({ label: rule.share });
  await pickOption(dialog.getByLabel('It happens'), rule.phase);
  await confirm(dialog, /^Retire /);
}

/** Takes the chosen devices over into a contract of the option. */
export async function takeOver(app: RunningApp, contract: string): Promise<void> {
  await fates(app).getByRole('button', { name: 'Take over…' }).click();
  const dialog = app.page.getByRole('dialog', { name: /^Take over / });
  await dialog.getByLabel('Into the contract').selectOption({ label: contract });
  await confirm(dialog, /^Take over /);
}

/** Adds a phase; its part is shown afterwards. */
export async function addPhase(
  app: RunningApp,
  phase: { readonly name: string; readonly from: string; readonly overlap: string },
): Promise<void> {
  const dialog = await openPartDialog(app, 'Phases', 'Add a phase…');
  await dialog.getByLabel('Name', { exact: true }).fill(phase.name);
  await dialog.getByLabel('From').fill(phase.from);
  await dialog.getByLabel('Overlap (months)').fill(phase.overlap);
  await confirm(dialog, /^Add the phase/);
}

/** Adds a print policy that is one share; its part is shown afterwards. */
export async function addPolicy(
  app: RunningApp,
  policy: {
    readonly name: string;
    readonly does: string;
    readonly share: readonly [label: string, percent: string];
    readonly promisedBy: string;
  },
): Promise<void> {
  const dialog = await openPartDialog(app, 'Print policies', 'Add a print policy…');
  await dialog.getByLabel('What changes').fill(policy.name);
  await dialog.getByLabel('What it does').selectOption({ label: policy.does });
  await dialog.getByLabel(policy.share[0]).fill(policy.share[1]);
  await dialog.getByLabel('Promised by').fill(policy.promisedBy);
  await confirm(dialog, /^Add the policy/);
}

/** Adds a page transfer between devices found by their words; its part is shown afterwards. */
export async function addTransfer(
  app: RunningApp,
  transfer: { readonly from: string; readonly to: string; readonly mono: string },
): Promise<void> {
  const dialog = await openPartDialog(app, 'Transfers', 'Add a page transfer…');
  await dialog.getByLabel('Find: Pages come from').fill(transfer.from);
  await dialog.getByRole('group', { name: 'Pages come from' }).getByRole('radio').first().check();
  await dialog.getByLabel('Find: They go to').fill(transfer.to);
  await dialog.getByRole('group', { name: 'They go to' }).getByRole('radio').first().check();
  await dialog.getByLabel('Mono pages a month').fill(transfer.mono);
  await confirm(dialog, /^Add the transfer/);
}

async function openPartDialog(app: RunningApp, part: string, add: string): Promise<Locator> {
  await futurePart(app, part).click();
  await app.page.getByRole('button', { name: add }).click();
  return app.page.getByRole('dialog');
}

/** Picks the option of a select whose words fit. */
async function pickOption(select: Locator, words: RegExp): Promise<void> {
  const value = await select.locator('option', { hasText: words }).getAttribute('value');
  await select.selectOption(value ?? '');
}

async function pickDevice(dialog: Locator, label: string, serial: string): Promise<void> {
  await dialog.getByLabel(`Find: ${label}`).fill(serial);
  await dialog.getByRole('radio', { name: `(${serial})` }).check();
}

async function confirm(dialog: Locator, verb: RegExp): Promise<void> {
  await dialog.getByRole('button', { name: verb }).click();
  await dialog.waitFor({ state: 'detached' });
}
