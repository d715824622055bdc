import { problemOf } from '../services/storage/storageProblem';
import { type CommandCall, failed } from './command';

/** Makes a folder with all above it; one that is there already is taken as it is. */
export async function makeFolder(call: CommandCall, folder: string): Promise<void> {
  try {
    await call.services.storage.io.makeFolder(folder);
  } catch (error) {
    throw failed(problemOf(error, { doing: 'save', path: folder }).message);
  }
}
