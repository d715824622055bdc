import type { Decisions } from '../../shared/domain/table/decisions';
import type { ImportProfile } from '../../shared/domain/table/importProfile';
import type { Table } from '../../shared/domain/table/table';
import type { UnderstandOptions } from '../../shared/domain/table/understand';
import { type WithProfile, withChosen, withRemembered } from '../services/jobs/rememberedProfile';
import { Library } from '../services/storage/library';
import type { OptionSpec } from './arguments';
import { type CommandCall, failed, wrongUsage } from './command';
import { pathOfCall } from './proposalOfCall';

/** Options about what the program remembers of the files of a source. */
export const profileOptions: readonly OptionSpec[] = [
  {
    name: 'data-dir',
    value: 'folder',
    describe: 'the data folder of the program, whose import profiles are then recognized',
  },
  { name: 'profile', value: 'name', describe: 'reads the file as this profile of the data folder says' },
];

/** Stops a call that names a profile and no data folder, before anything is read. */
export function refuseLoneProfile({ arguments: args }: CommandCall): void {
  if (args.isSet('profile') && !args.isSet('data-dir'))
    throw wrongUsage('--profile names a profile of a data folder: add --data-dir <folder>.');
}

/** How the call wants what is remembered to be used. */
export async function rememberedOptions(
  call: CommandCall,
  table: Table,
  options: UnderstandOptions & Decisions,
): Promise<WithProfile> {
  const [folder, name] = [call.arguments.text('data-dir'), call.arguments.text('profile')];
  if (folder === undefined) return { profile: undefined, options };
  const profiles = await profilesOf(call, pathOfCall(call, folder));
  if (name === undefined) return withRemembered(table, options, profiles);
  const profile = profiles.find((one) => one.name === name);
  if (profile !== undefined) return withChosen(table, options, profile);
  const known = profiles.map((one) => `"${one.name}"`).join(', ');
  throw wrongUsage(
    `There is no import profile "${name}". ${known === '' ? 'There is none yet.' : `There are ${known}.`}`,
  );
}

async function profilesOf(call: CommandCall, folder: string): Promise<readonly ImportProfile[]> {
  const library = new Library(call.services.storage, folder, true);
  const found = await library.open();
  if (found.type !== 'opened') throw failed(found.message);
  return library.profiles;
}
