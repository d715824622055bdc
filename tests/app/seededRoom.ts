import { afterAll, beforeAll } from 'vitest';
import { inProject } from '../../electron/dev/projectRoot.mjs';
import { isHomeShown, proposalRow, startFromFile } from './pages/home';
import { goTo, isSaved } from './pages/frame';
import { importAsUnderstood } from './pages/wizard';
import { mockOpenDialog } from './dialogs';
import { press } from './keys';
import { type Room, makeRoom } from './room';
import { standingFor } from './sharedApp';
import { startApp } from './startApp';

/** The client of the proposal in a seeded room. */
export const seededClient = 'Larkmere Community College';

/** A file of the sample college. */
export function collegeFile(name: string): string {
  return inProject('resources', 'samples', 'college', name);
}

/** A room with one proposal: the sample college's device list and meter report, imported and saved. */
export async function seedRoom(): Promise<Room> {
  const room = makeRoom();
  const app = await startApp(room);
  await isHomeShown(app);
  await startFromFile(app, seededClient, collegeFile('device-list.xlsx'));
  await importAsUnderstood(app);
  await isSaved(app);
  await mockOpenDialog(app, collegeFile('meter-report.csv'));
  await press(app, 'Control+Shift+I');
  await importAsUnderstood(app);
  await isSaved(app);
  await goTo(app, 'Home');
  await proposalRow(app, seededClient).waitFor();
  await app.close();
  return room;
}

/** A seeded room for all tests of a file, to be copied: made before the first, gone after the last. */
export function sharedSeed(): Room {
  let made: Room | undefined;
  beforeAll(async () => {
    made = await seedRoom();
  });
  afterAll(() => {
    made?.remove();
  });
  return standingFor(() => made);
}
