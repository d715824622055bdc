import { Library } from '../services/storage/library';
import type { OptionSpec } from './arguments';
import { type CommandCall, failed } from './command';
import { pathOfCall } from './proposalOfCall';

/** What an import uses of the library of a data folder. */
export type ImportLibrary = Pick<Library, 'profiles' | 'priceBooks'>;

/** Options about what the program keeps for all proposals. */
export const libraryOptions: readonly OptionSpec[] = [
  {
    name: 'data-dir',
    value: 'folder',
    describe:
      'the data folder of the program, whose import profiles are then recognized and whose price books tell models',
  },
  { name: 'profile', value: 'name', describe: 'reads the file as this profile of the data folder says' },
];

/**
 * The import profiles and price books of the data folder that the call names. A library that cannot be read is
 * told and stops nothing, unless a profile of it is asked for by name.
 */
export async function libraryOfImport(call: CommandCall): Promise<ImportLibrary> {
  const { arguments: args, services, io } = call;
  const folder = args.text('data-dir');
  if (folder === undefined) return { profiles: [], priceBooks: [] };
  const library = new Library(services.storage, pathOfCall(call, folder), true);
  const found = await library.open();
  if (found.type === 'opened') return library;
  if (args.isSet('profile')) throw failed(found.message);
  io.err(
    `Warning: ${found.message} This import used no import profiles, and no price book but the one that comes with the program.\n`,
  );
  return library;
}
