import { type Locator } from '@playwright/test';
import { mockOpenDialog } from '../dialogs';
import { type RunningApp } from '../startApp';
import { isShown } from './frame';

/** Waits until Home is there to be used. */
export async function isHomeShown({ page }: RunningApp): Promise<void> {
  await isShown({ page }, 'Home');
  await page.getByRole('button', { name: 'Open the sample' }).waitFor();
}

/** Makes a proposal for a client and chooses the fleet file for it; the wizard is open then. */
export async function startFromFile(app: RunningApp, clientName: string, file: string): Promise<void> {
  await mockOpenDialog(app, file);
  await app.page.getByRole('button', { name: 'New from a fleet file…' }).click();
  await nameClient(app, clientName, 'Create and import');
}

/** Makes a proposal without devices. */
export async function startEmpty(app: RunningApp, clientName: string): Promise<void> {
  await app.page.getByRole('button', { name: 'New empty…' }).click();
  await nameClient(app, clientName, 'Create proposal');
  await isShown(app, 'Fleet');
}

/** Opens the sample that comes with the program. */
export async function openSample({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await isShown({ page }, 'Fleet');
}

/** The row of a client's proposal in the list. */
export function proposalRow({ page }: RunningApp, clientName: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('cell', { name: clientName, exact: true }) });
}

/** Opens the proposal of a client from the list; where it leads is the test's business. */
export async function openProposalOf(app: RunningApp, clientName: string): Promise<void> {
  await proposalRow(app, clientName).getByRole('rowheader').getByRole('button').click();
}

/** The dialog that tells why a proposal cannot be opened. */
export function refusedDialog({ page }: RunningApp): Locator {
  return page.getByRole('dialog', { name: /cannot be opened$/ });
}

async function nameClient({ page }: RunningApp, clientName: string, goOn: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'New proposal' });
  await dialog.getByLabel('Client’s name').fill(clientName);
  await dialog.getByRole('button', { name: goOn }).click();
}
