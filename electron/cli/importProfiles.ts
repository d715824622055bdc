import type { Decisions } from '../../shared/domain/table/decisions';
import type { Table } from '../../shared/domain/table/table';
import type { UnderstandOptions } from '../../shared/domain/table/understand';
import { type WithProfile, withChosen, withRemembered } from '../services/jobs/rememberedProfile';
import { type CommandCall, wrongUsage } from './command';
import type { ImportLibrary } from './importLibrary';

/** Stops a call that names a profile and no data folder, before anything is read. */
export function refuseLoneProfile({ arguments: args }: CommandCall): void {
  if (args.isSet('profile') && !args.isSet('data-dir'))
    throw wrongUsage('--profile names a profile of a data folder: add --data-dir <folder>.');
}

/** How the call wants what is remembered to be used. */
export function rememberedOptions(
  call: CommandCall,
  { table, library }: { readonly table: Table; readonly library: ImportLibrary },
  options: UnderstandOptions & Decisions,
): WithProfile {
  const { profiles } = library;
  const name = call.arguments.text('profile');
  if (name === undefined) return withRemembered(table, options, profiles);
  const profile = profiles.find((one) => one.name === name);
  if (profile !== undefined) return withChosen(table, options, profile);
  const known = profiles.map((one) => `"${one.name}"`).join(', ');
  throw wrongUsage(
    `There is no import profile "${name}". ${known === '' ? 'There is none yet.' : `There are ${known}.`}`,
  );
}
