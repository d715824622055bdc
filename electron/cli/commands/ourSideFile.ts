import type { ProposalId } from '../../../shared/domain/ids';
import type { OurSide } from '../../../shared/domain/ourSide/ourSide';
import { OurSideFile, ourSideFolder, readOurSide } from '../../services/storage/ourSide';
import { realProcesses } from '../../services/storage/processes';
import { problemOf } from '../../services/storage/storageProblem';
import type { OptionSpec } from '../arguments';
import { type CommandCall, notOpened, wrongUsage } from '../command';
import { storageOfCall } from '../moment';
import { pathOfCall } from '../proposalOfCall';

/** Where internal figures are found by the id of their proposal. */
export const folderOption: OptionSpec = {
  name: 'data-dir',
  value: 'folder',
  describe: "a data folder of the program, where the internal figures lie under their proposal's id",
};

/** Opens a file of internal figures; stops with a sentence when it cannot be read. */
export async function openedFile(call: CommandCall, path: string): Promise<OurSideFile> {
  const found = await readOurSide(storageOfCall(call), path).catch((error: unknown) => {
    throw notOpened(problemOf(error, { doing: 'open', path }).message);
  });
  if (found === null) throw notOpened(`There is no file ${path}.`);
  if (found instanceof OurSideFile) return found;
  throw notOpened(`${path}: ${found.message}`);
}

/** The internal figures of a proposal: of the file that is named, else of the data folder. Writes nothing. */
export async function openedOurSide(call: CommandCall, name: string, id: ProposalId): Promise<OurSide> {
  const folder = call.arguments.text('data-dir');
  if (name !== '' && folder !== undefined) {
    throw wrongUsage('Name the file of internal figures, or the data folder they lie in, not both.');
  }
  if (name !== '') return (await openedFile(call, pathOfCall(call, name))).saved.ourSide;
  if (folder === undefined)
    throw wrongUsage('Name the file of internal figures, or add --data-dir <folder>.');
  const tools = { ...storageOfCall(call), processes: realProcesses };
  const { files } = ourSideFolder(tools, pathOfCall(call, folder), true);
  return (await openedFile(call, files.pathOf(id))).saved.ourSide;
}
