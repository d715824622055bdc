import { type PriceBook } from '../../shared/domain/models/priceBook';
import type { Result } from '../../shared/domain/result';
import { allPriceBooks } from '../services/library/samplePriceBook';
import { Library } from '../services/storage/library';
import { takeLock } from '../services/storage/lock';
import { realProcesses } from '../services/storage/processes';
import { type CommandCall, failed } from './command';
import { makeFolder } from './makeFolder';
import { pathOfCall } from './proposalOfCall';

/** The price books of the data folder that the call names, after the one that comes with the program. */
export async function priceBooksOf(call: CommandCall): Promise<readonly PriceBook[]> {
  const { storage, resources } = call.services;
  const folder = call.arguments.text('data-dir');
  if (folder === undefined) return allPriceBooks(storage, resources, { priceBooks: [] });
  const library = await openedLibrary(call, pathOfCall(call, folder), { isReadOnly: true });
  return allPriceBooks(storage, resources, library);
}

/** Changes the library of a data folder, which no other program may hold meanwhile. */
export async function changeLibrary(
  call: CommandCall,
  folder: string,
  change: (library: Library) => Promise<Result<undefined>>,
): Promise<void> {
  await makeFolder(call, folder);
  const taken = await takeLock({ ...call.services.storage, processes: realProcesses }, folder);
  if (taken.type === 'held') throw failed(`${folder}: ${taken.message}`);
  try {
    const library = await openedLibrary(call, folder, { isReadOnly: false });
    const changed = await change(library);
    if (!changed.ok) throw failed(changed.problem.message);
  } finally {
    await taken.lock.release();
  }
}

async function openedLibrary(
  call: CommandCall,
  folder: string,
  { isReadOnly }: { readonly isReadOnly: boolean },
): Promise<Library> {
  const library = new Library(call.services.storage, folder, isReadOnly);
  const found = await library.open();
  if (found.type === 'closed') throw failed(found.message);
  if (found.type === 'quarantined') call.io.err(`${found.message}\n`);
  return library;
}
